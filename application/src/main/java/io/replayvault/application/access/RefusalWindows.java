package io.replayvault.application.access;

import io.replayvault.application.access.in.RecordRefusals.About;
import io.replayvault.application.access.in.RecordRefusals.Refused;
import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Minutes of refusals of one kind from one source: a person, or the network of a stranger. Whoever
 * comes from ever other networks gets no more than {@link #MOST_STRANGE} of them, and shares one
 * beyond; so do the networks that guess at one account's service tokens. May be called
 * concurrently.
 */
final class RefusalWindows {
  static final Duration MINUTE = Duration.ofMinutes(1);

  /** The most minutes at once of a kind, of strangers. */
  static final int MOST_STRANGE = 32;

  /** The same of people, who cannot be made up. */
  static final int MOST_KNOWN = 1_024;

  private static final String SHARED = "";

  private final Map<Group, Map<String, Window>> windows = new HashMap<>();

  /** Counts one in, and tells whether it is the first. */
  synchronized Place enter(Refused refused, Instant now) {
    Group group = Group.of(refused);
    Map<String, Window> ofGroup = windows.computeIfAbsent(group, any -> new HashMap<>());
    String source = sourceOf(refused);
    boolean isFull = ofGroup.size() >= group.most() && !ofGroup.containsKey(source);
    String taken = isFull ? SHARED : source;
    Window before = ofGroup.get(taken);
    if (before == null || before.isIdleAt(now)) {
      ofGroup.put(taken, new Window(refused, now));
      return new Place(group, taken, true);
    }
    boolean isFirst = !before.isRecorded;
    before.isRecorded = true;
    before.more += isFirst ? 0 : 1;
    return new Place(group, taken, isFirst);
  }

  /** The first was not recorded: the next one is to be it. */
  synchronized void leave(Place place) {
    Window window = windows.getOrDefault(place.group(), Map.of()).get(place.source());
    if (window != null) {
      window.isRecorded = false;
    }
  }

  /** Takes out what began before that, and answers what was counted there. */
  synchronized List<Ended> end(Instant begunBefore) {
    List<Ended> ended = new ArrayList<>();
    windows.forEach(
        (group, ofGroup) -> {
          Iterator<Map.Entry<String, Window>> each = ofGroup.entrySet().iterator();
          while (each.hasNext()) {
            Map.Entry<String, Window> next = each.next();
            Window window = next.getValue();
            if (window.since.isBefore(begunBefore)) {
              each.remove();
              if (window.more > 0) {
                ended.add(
                    new Ended(new Place(group, next.getKey(), false), window.first, window.more));
              }
            }
          }
        });
    windows.values().removeIf(Map::isEmpty);
    return ended;
  }

  /** Puts back what could not be recorded, to be ended later. */
  synchronized void again(Ended ended) {
    windows
            .computeIfAbsent(ended.place().group(), any -> new HashMap<>())
            .computeIfAbsent(ended.place().source(), any -> new Window(ended.first(), Instant.MIN))
            .more +=
        ended.more();
  }

  private static String sourceOf(Refused refused) {
    return switch (refused.about()) {
      case About.Known known -> "person:" + known.caller().person().id();
      case About.Holder holder -> "person:" + holder.person();
      case About.Nobody nobody -> networkOf(refused);
      case About.Token token -> networkOf(refused);
      case About.Upload upload -> networkOf(refused);
    };
  }

  /** Those whose address nobody knows are one source. */
  private static String networkOf(Refused refused) {
    return "network:" + refused.request().address().map(ClientAddress::network).orElse("");
  }

  /** Where a refusal was counted. */
  record Place(Group group, String source, boolean isFirst) {
    boolean isShared() {
      return source.equals(SHARED);
    }
  }

  /** How many followed the first in a minute that is over. */
  record Ended(Place place, Refused first, long more) {}

  /** What shares a number of minutes. */
  record Group(String kind, Optional<AccountId> account, boolean isOfPeople) {
    static Group of(Refused refused) {
      return switch (refused.about()) {
        case About.Known known ->
            new Group(refused.kind(), Optional.of(known.caller().person().account()), true);
        case About.Holder holder -> new Group(refused.kind(), Optional.empty(), true);
        case About.Token token -> new Group(refused.kind(), Optional.of(token.account()), false);
        case About.Upload upload -> new Group(refused.kind(), Optional.empty(), false);
        case About.Nobody nobody -> new Group(refused.kind(), Optional.empty(), false);
      };
    }

    int most() {
      return isOfPeople ? MOST_KNOWN : MOST_STRANGE;
    }
  }

  /** One minute, guarded by the whole. */
  private static final class Window {
    private final Refused first;
    private final Instant since;
    private boolean isRecorded = true;
    private long more;

    Window(Refused first, Instant since) {
      this.first = first;
      this.since = since;
    }

    /** Over, with nothing left to tell. */
    boolean isIdleAt(Instant now) {
      return more == 0 && !since.plus(MINUTE).isAfter(now);
    }
  }
}
