package io.replayvault.bootstrap;

import io.replayvault.application.keys.ChangingRootKey;
import io.replayvault.application.keys.MeasuredRootKey;
import io.replayvault.application.keys.RootKeyInTime;
import io.replayvault.application.keys.RootKeyMove;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SigningKeyStore;
import io.replayvault.application.node.out.Meters;
import io.replayvault.bootstrap.configuration.RootKeyHolder;
import io.replayvault.bootstrap.configuration.RootKeyHolder.AwsKms;
import io.replayvault.bootstrap.configuration.RootKeyHolder.Pkcs11;
import io.replayvault.bootstrap.configuration.RootKeyHolder.Pkcs12;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.measures.JobMeasures;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who holds the root key, and those beside it while it is changed. */
@ApplicationScoped
public class RootKeyWiring {
  @Resource
  @SuppressWarnings("NullAway.Init") // the container sets it
  ManagedExecutorService threads;

  @Produces
  @Singleton
  HeldRootKeys heldRootKeys(Settings settings, Chance chance, InstantSource clock) {
    RootKeyHolders holders = new RootKeyHolders(settings.profile(), chance);
    return new HeldRootKeys(
        inTime(settings.rootKeys().present(), holders, clock),
        settings.rootKeys().next().map(next -> inTime(next, holders, clock)),
        settings.rootKeys().former().map(former -> inTime(former, holders, clock)));
  }

  /** A file is read once at the start; what lies elsewhere may hang at any call. */
  private RootKey inTime(RootKeyHolder holder, RootKeyHolders holders, InstantSource clock) {
    RootKey root = holders.open(holder);
    return switch (holder) {
      case Pkcs12 file -> root;
      case AwsKms kms -> new RootKeyInTime(root, threads, clock);
      case Pkcs11 token -> new RootKeyInTime(root, threads, clock);
    };
  }

  @Produces
  @Singleton
  RootKey rootKey(HeldRootKeys held, Meters meters) {
    List<RootKey> others = Stream.concat(held.former().stream(), held.next().stream()).toList();
    RootKey root = others.isEmpty() ? held.present() : new ChangingRootKey(held.present(), others);
    return new MeasuredRootKey(root, meters);
  }

  /** Empty unless a former holder is named. */
  @Produces
  @Singleton
  Optional<RootKeyMoveJob> rootKeyMoveJob(
      HeldRootKeys held,
      Settings settings,
      MasterKeyStore masterKeys,
      SigningKeyStore signingKeys,
      JobMeasures measures) {
    return held.former()
        .map(
            former ->
                new RootKeyMoveJob(
                    new RootKeyMove(masterKeys, signingKeys, held.present(), former),
                    settings.rootKeys().former().map(RootKeyHolder::text).orElse(""),
                    settings.rootKeys().present().text(),
                    measures));
  }

  /**
   * Opened holders.
   *
   * @param present the one that seals
   * @param next see {@code RootKeys}
   * @param former see {@code RootKeys}
   */
  record HeldRootKeys(RootKey present, Optional<RootKey> next, Optional<RootKey> former) {}
}
