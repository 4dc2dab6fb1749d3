package io.replayvault.bootstrap;

import io.replayvault.application.access.ActingIn;
import io.replayvault.application.access.Guard;
import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.account.out.Sites;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.ObjectKeys;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.application.masking.out.PublishedPolicies;
import io.replayvault.application.node.out.Meters;
import io.replayvault.application.session.AllowedOriginsService;
import io.replayvault.application.session.AppendSegmentService;
import io.replayvault.application.session.IdentifyVisitorService;
import io.replayvault.application.session.LabelDictionary;
import io.replayvault.application.session.ListViewersService;
import io.replayvault.application.session.MeasuredAppendSegment;
import io.replayvault.application.session.MergedObjects;
import io.replayvault.application.session.NameVisitorService;
import io.replayvault.application.session.OpenSessionService;
import io.replayvault.application.session.OrphanSweep;
import io.replayvault.application.session.ReadSessionService;
import io.replayvault.application.session.RecentSessions;
import io.replayvault.application.session.ReplaySessionService;
import io.replayvault.application.session.ReportPlayedService;
import io.replayvault.application.session.RevocableReplay;
import io.replayvault.application.session.SealedSegments;
import io.replayvault.application.session.SearchSessionsService;
import io.replayvault.application.session.SegmentBodies;
import io.replayvault.application.session.SegmentLabels;
import io.replayvault.application.session.SegmentStager;
import io.replayvault.application.session.SessionMerge;
import io.replayvault.application.session.SessionSight;
import io.replayvault.application.session.SessionViews;
import io.replayvault.application.session.SiteQuotas;
import io.replayvault.application.session.UploadGate;
import io.replayvault.application.session.UploadTokens;
import io.replayvault.application.session.VisitorHashes;
import io.replayvault.application.session.WatchableEvents;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.in.IdentifyVisitor;
import io.replayvault.application.session.in.ListViewers;
import io.replayvault.application.session.in.NameVisitor;
import io.replayvault.application.session.in.OpenSession;
import io.replayvault.application.session.in.ReadSession;
import io.replayvault.application.session.in.ReplaySession;
import io.replayvault.application.session.in.ReportPlayed;
import io.replayvault.application.session.in.SearchSessions;
import io.replayvault.application.session.out.Compression;
import io.replayvault.application.session.out.EventReader;
import io.replayvault.application.session.out.LabelStore;
import io.replayvault.application.session.out.MergeQueue;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentInspector;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.domain.session.IdleLimit;
import io.replayvault.persistence.session.JpaDeliveredWindows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Recording and replay. */
@ApplicationScoped
public class SessionWiring {
  @Produces
  @Singleton
  UploadTokens uploadTokens(AccountKeys keys, KeyedHash hash, InstantSource clock) {
    return new UploadTokens(keys, hash, clock);
  }

  @Produces
  @Singleton
  RecentSessions recentSessions(SessionIndex index, Sites sites, InstantSource clock) {
    return new RecentSessions(index, sites, clock);
  }

  @Produces
  @Singleton
  UploadGate uploadGate(
      RecentSessions sessions,
      UploadTokens tokens,
      SiteQuotas quotas,
      IdleLimit idle,
      InstantSource clock) {
    return new UploadGate(sessions, tokens, quotas, idle, clock);
  }

  @Produces
  @Singleton
  VisitorHashes visitorHashes(AccountKeys keys, KeyedHash hash) {
    return new VisitorHashes(keys, hash);
  }

  @Produces
  @Singleton
  LabelDictionary labelDictionary(
      LabelStore store, AccountKeys keys, KeyedHash hash, ValueSealer sealer) {
    return new LabelDictionary(store, keys, hash, sealer);
  }

  @Produces
  @Singleton
  SealedSegments sealedSegments(
      SegmentStore store, ObjectKeys keys, ObjectSealer sealer, Compression compression) {
    return new SealedSegments(store, keys, sealer, compression);
  }

  @Produces
  @Singleton
  OpenSession openSession(
      Sites sites,
      PublishedPolicies policies,
      SessionIndex index,
      UploadTokens tokens,
      SiteQuotas quotas,
      VisitorHashes visitors,
      Chance chance,
      IdleLimit idle,
      InstantSource clock) {
    return new OpenSessionService(
        sites, policies, index, tokens, quotas, visitors, chance, idle, clock);
  }

  @Produces
  @Singleton
  AppendSegment appendSegment(
      UploadGate gate,
      SegmentInspector inspector,
      Compression compression,
      KeyedHash hash,
      AccountKeys keys,
      SealedSegments objects,
      SegmentIndex index,
      LabelDictionary dictionary,
      Meters meters) {
    return new MeasuredAppendSegment(
        new AppendSegmentService(
            gate,
            new SegmentStager(inspector, compression, hash, keys),
            objects,
            index,
            new SegmentLabels(dictionary)),
        meters);
  }

  @Produces
  @Singleton
  IdentifyVisitor identifyVisitor(UploadGate gate, VisitorHashes visitors, SessionIndex index) {
    return new IdentifyVisitorService(gate, visitors, index);
  }

  @Produces
  @Singleton
  AllowedOriginsService allowedOrigins(Sites sites, RecentSessions sessions, InstantSource clock) {
    return new AllowedOriginsService(sites, sessions, clock);
  }

  @Produces
  @Singleton
  IdleLimit idleLimit(Settings settings) {
    return new IdleLimit(settings.sessions().idle());
  }

  @Produces
  @Singleton
  SessionViews sessionViews(LabelDictionary dictionary, IdleLimit idle, InstantSource clock) {
    return new SessionViews(dictionary, idle, clock);
  }

  @Produces
  @Singleton
  SessionSight sessionSight(SessionIndex index, SegmentIndex segments, LabelDictionary dictionary) {
    return new SessionSight(index, segments, dictionary);
  }

  @Produces
  @Singleton
  SearchSessions searchSessions(
      Sites sites,
      SessionSight sight,
      SessionIndex index,
      LabelDictionary dictionary,
      SessionViews views,
      Guard guard) {
    return new SearchSessionsService(sites, sight, index, dictionary, views, guard);
  }

  @Produces
  @Singleton
  ReadSession readSession(
      SessionSight sight,
      SessionIndex index,
      SegmentIndex segments,
      LabelDictionary dictionary,
      SessionViews views,
      Guard guard) {
    return new ReadSessionService(sight, index, segments, dictionary, views, guard);
  }

  @Produces
  @Singleton
  ReplaySession replaySession(
      SessionSight sight,
      SegmentIndex segments,
      SegmentBodies bodies,
      EventReader reader,
      Guard guard,
      ResolveCaller resolve,
      ActingIn acting,
      InstantSource clock) {
    return new RevocableReplay(
        new ReplaySessionService(
            sight, new WatchableEvents(sight, segments, bodies, reader), guard),
        resolve,
        acting,
        clock);
  }

  @Produces
  @Singleton
  ListViewers listViewers(AuditTrail trail, SessionIndex index, AccountPeople people, Guard guard) {
    return new ListViewersService(trail, index, people, guard);
  }

  @Produces
  @Singleton
  NameVisitor nameVisitor(Sites sites, SessionIndex index, VisitorHashes hashes, Guard guard) {
    return new NameVisitorService(sites, index, hashes, guard);
  }

  @Produces
  @Singleton
  ReportPlayed reportPlayed(
      SessionSight sight,
      SegmentIndex segments,
      Databases databases,
      Guard guard,
      InstantSource clock) {
    return new ReportPlayedService(
        sight, segments, new JpaDeliveredWindows(databases.main()), guard, clock);
  }

  @Produces
  @Singleton
  SegmentBodies segmentBodies(
      SegmentIndex segments, SealedSegments objects, Compression compression) {
    return new SegmentBodies(segments, objects, compression);
  }

  @Produces
  @Singleton
  SessionMerge sessionMerge(
      MergeQueue queue,
      SessionIndex index,
      SealedSegments objects,
      Compression compression,
      KeyedHash hash,
      AccountKeys keys,
      IdleLimit idle,
      InstantSource clock) {
    return new SessionMerge(
        queue, index, new MergedObjects(objects, compression, hash, keys), idle, clock);
  }

  @Produces
  @Singleton
  OrphanSweep orphanSweep(
      SegmentStore store,
      ObjectKeyStore keyStore,
      ObjectKeys keys,
      SegmentIndex index,
      InstantSource clock) {
    return new OrphanSweep(store, keyStore, keys, index, clock);
  }
}
