package io.replayvault.proof;

import io.replayvault.system.BuiltProduct;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One contract kit for segments on a disk and on three servers that speak S3 (clauses B1, D2). What
 * a server does otherwise is asserted by name; nothing is skipped.
 */
final class StoresKeepOneContract implements Claim {
  private static final List<Store> STORES =
      List.of(
          new Store("a disk", "persistence.session.FileSegmentStoreTest", Set.of()),
          new Store("s3proxy", "s3.session.S3SegmentStoreIT", Set.of()),
          new Store("s3proxy, over TLS", "s3.session.S3SegmentStoreTlsIT", Set.of()),
          new Store(
              "moto, with versions",
              "s3.session.MotoIT",
              Set.of("of_many_who_write_one_large_object_one_succeeds")),
          new Store(
              "S3Mock",
              "s3.session.S3MockIT",
              Set.of(
                  "of_many_who_write_one_name_one_succeeds",
                  "of_many_who_write_one_large_object_one_succeeds",
                  "the_name_of_a_large_object_that_is_taken_throws_and_changes_nothing")));

  private static final List<String> BROKEN =
      List.of(
          "LossySegmentStore",
          "MisplacingSegmentStore",
          "OverwritingSegmentStore",
          "HoardingSegmentStore",
          "ForgetfulSegmentStore");

  /** All of it is in the suite, too, where each module checks its own. */
  @Override
  public List<Row> check(Size size) throws Exception {
    List<Row> rows = new ArrayList<>();
    for (Store store : STORES) {
      rows.add(row(store, store.run()));
    }
    rows.add(brokenOnesAreCaught());
    return rows;
  }

  private static Row row(Store store, KitRun run) {
    boolean holds =
        run.promises() > 0
            && run.failed().isEmpty()
            && run.skipped().isEmpty()
            && run.otherwise().equals(store.otherwise())
            && run.kept().size() + run.otherwise().size() == run.promises();
    return new Row(
        "Segments on " + store.name() + " are kept as the one contract says",
        "B1 D2",
        run.promises(),
        "%d kept, %d otherwise, %d failed, %d skipped"
            .formatted(
                run.kept().size(),
                run.otherwise().size(),
                run.failed().size(),
                run.skipped().size()),
        store.otherwise().isEmpty()
            ? "all kept"
            : "otherwise, and asserted: " + String.join(", ", store.otherwise()),
        holds);
  }

  private static Row brokenOnesAreCaught() throws IOException, InterruptedException {
    int caught = 0;
    for (String broken : BROKEN) {
      KitRun run = new Store(broken, "application.kits.BrokenStores$" + broken, Set.of()).run();
      caught += run.failed().isEmpty() ? 0 : 1;
    }
    return new Row(
        "  counter-proof: stores that each break one promise fail the kit",
        "B1",
        BROKEN.size(),
        caught + " caught",
        BROKEN.size() + " caught",
        caught == BROKEN.size());
  }

  private record Store(String name, String test, Set<String> otherwise) {
    KitRun run() throws IOException, InterruptedException {
      Path checkout = BuiltProduct.checkout();
      String s3 = KitRun.dependencies(checkout.resolve("adapters-s3/target/s3proxy.classpath"));
      String all = KitRun.dependencies(checkout.resolve("bootstrap/target/proof.classpath"));
      String module = test.substring(0, test.indexOf('.'));
      return switch (module) {
        case "s3" -> KitRun.of("io.replayvault." + test, checkout.resolve("adapters-s3"), s3);
        case "persistence" ->
            KitRun.of("io.replayvault." + test, checkout.resolve("adapters-persistence"), all);
        default -> KitRun.of("io.replayvault." + test, checkout.resolve(module), all);
      };
    }
  }
}
