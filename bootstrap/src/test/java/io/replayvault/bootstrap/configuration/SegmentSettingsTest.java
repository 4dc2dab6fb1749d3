package io.replayvault.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.bootstrap.configuration.SegmentPlace.Bucket;
import io.replayvault.bootstrap.configuration.SegmentPlace.Folder;
import io.replayvault.bootstrap.configuration.Settings.Outcome;
import io.replayvault.tls.Issued;
import io.replayvault.tls.TestCertificates;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where segments lie, in production (clauses D1, D2). */
final class SegmentSettingsTest {

  @TempDir static Path issuer;

  private static Issued certificate;

  @TempDir private Path folder;
  private ProductionScene scene;

  @BeforeAll
  static void issue() {
    certificate = ProductionScene.certificate(TestCertificates.in(issuer));
  }

  @BeforeEach
  void make() {
    scene = ProductionScene.in(folder, certificate);
  }

  @Test
  void segments_lie_in_a_folder_or_in_a_bucket_whose_region_is_known() {
    assertThat(segments().main())
        .isEqualTo(
            new Bucket(
                "recordings", "eu/", "eu-west-1", Optional.empty(), "none", Optional.empty()));
    scene.unset("s3.region");
    assertThat(scene.lines())
        .containsExactly("REPLAYVAULT_S3_REGION is not set: set the bucket's region");
    scene.set("segments", "file:/srv/segments");
    assertThat(segments().main().text()).isEqualTo("file:/srv/segments");
    for (String wrong : List.of("/srv/segments", "s3:recordings", "s3://UPPER/eu", "ftp://x/y")) {
      scene.set("segments", wrong);
      assertRefusedFor("REPLAYVAULT_SEGMENTS");
    }
  }

  @Test
  void a_name_that_no_bucket_can_have_is_refused_and_not_cut_short() {
    String longest = "b".repeat(63);
    for (String wrong :
        List.of("prod_data/eu", "prodData/x", longest + "b/eu", longest + "b", "recordings-/eu")) {
      scene.set("segments", "s3://" + wrong);
      assertRefusedFor("REPLAYVAULT_SEGMENTS");
    }
    for (String good : List.of(longest, longest + "/", longest + "/eu")) {
      scene.set("segments", "s3://" + good);
      Bucket bucket = (Bucket) segments().main();
      assertThat(bucket.name()).isEqualTo(longest);
      assertThat(bucket.prefix()).isEqualTo(good.endsWith("eu") ? "eu/" : "");
    }
  }

  @Test
  void segments_may_lie_in_another_place_too_and_move_from_there() {
    scene.set("segments.move", "true");
    assertThat(scene.lines())
        .containsExactly(
            "REPLAYVAULT_SEGMENTS_MOVE is true, and nothing says from where:"
                + " set REPLAYVAULT_SEGMENTS_ALSO");
    scene.set("segments.also", "file:/srv/segments");
    assertThat(segments().also().map(SegmentPlace::text)).contains("file:/srv/segments");
    assertThat(segments().move()).isTrue();

    scene.set("segments.also", "s3://recordings/old");
    assertRefusedFor("REPLAYVAULT_SEGMENTS_ALSO_REGION");
    scene.set("segments.also.region", "eu-west-1");
    assertThat(segments().also()).isPresent();
    scene.set("segments.also", "s3://recordings/eu/");
    assertRefusedFor("REPLAYVAULT_SEGMENTS_ALSO");
  }

  @Test
  void each_region_has_a_place_of_its_own() {
    scene.set("regions", "eu, jp");
    assertThat(scene.lines())
        .containsExactly(
            "REPLAYVAULT_REGION_EU_SEGMENTS is not set: set the place of that region's segments",
            "REPLAYVAULT_REGION_JP_SEGMENTS is not set: set the place of that region's segments");
    scene.host("s3.eu-central-1.amazonaws.com", "192.0.2.31");
    scene.set("region.eu.segments", "s3://recordings-eu/live");
    scene.set("region.jp.segments", "file:/srv/segments-jp");
    assertRefusedFor("REPLAYVAULT_REGION_EU_S3_REGION");
    scene.set("region.eu.s3.region", "eu-central-1");
    assertThat(segments().regions()).containsOnlyKeys("eu", "jp");
    assertThat(segments().regions().get("jp")).isEqualTo(new Folder(Path.of("/srv/segments-jp")));
    scene.set("regions", "eu,Europe");
    assertRefusedFor("REPLAYVAULT_REGIONS");
  }

  @Test
  void a_region_s_place_holds_nothing_else() {
    scene.set("regions", "eu,jp");
    scene.set("region.eu.segments", "file:/srv/segments-eu");
    scene.set("region.jp.segments", "file:/srv/segments-eu");
    assertRefusedFor("REPLAYVAULT_REGION_JP_SEGMENTS");
    scene.set("region.jp.segments", "file:/srv/segments-old");
    scene.set("segments.also", "file:/srv/segments-old");
    assertRefusedFor("REPLAYVAULT_REGION_JP_SEGMENTS");
    scene.set("segments.also", "file:/srv");
    assertThat(scene.lines())
        .hasSize(2)
        .allMatch(line -> line.contains("one lies in the other"))
        .anyMatch(line -> line.startsWith("REPLAYVAULT_REGION_EU_SEGMENTS "))
        .anyMatch(line -> line.startsWith("REPLAYVAULT_REGION_JP_SEGMENTS "));
    scene.set("segments.also", "file:/srv/segments-old/2025");
    assertRefusedFor("REPLAYVAULT_REGION_JP_SEGMENTS");
    scene.set("segments.also", "file:/srv/segments-older");
    assertThat(segments().also()).isPresent();
  }

  @Test
  void a_region_s_place_keeps_away_from_the_keys_as_any_does() {
    scene.set("regions", "eu");
    scene.set("region.eu.segments", "s3://recordings-eu/live");
    scene.set("region.eu.s3.region", "eu-central-1");
    scene.set("region.eu.s3.endpoint", "https://keys.example.com:9000");
    assertThat(scene.lines())
        .singleElement()
        .asString()
        .contains("lies on the host of REPLAYVAULT_REGION_EU_SEGMENTS");
  }

  @Test
  void production_speaks_to_a_store_on_another_host_over_tls_only() {
    scene.host("s3.internal", "192.0.2.40");
    for (String good : List.of("https://s3.internal:9000", "http://127.0.0.1:9000")) {
      scene.set("s3.endpoint", good);
      assertThat(segments().main()).isInstanceOf(Bucket.class);
    }
    for (String bad :
        List.of("http://s3.internal:9000", "http://127.evil.example", "s3.internal")) {
      scene.set("s3.endpoint", bad);
      assertRefusedFor("REPLAYVAULT_S3_ENDPOINT");
    }
  }

  @Test
  void the_encryption_of_the_store_is_one_that_s3_knows() {
    for (String good : List.of("none", "AES256", "aws:kms", "aws:kms:arn:aws:kms:eu:1:key/2")) {
      scene.set("s3.encryption", good);
      assertThat(((Bucket) segments().main()).encryption()).isEqualTo(good);
    }
    scene.set("s3.encryption", "aes-256");
    assertThat(scene.lines())
        .containsExactly(
            "REPLAYVAULT_S3_ENCRYPTION is aes-256: set none, AES256, aws:kms or aws:kms:KEY-ARN");
  }

  private Segments segments() {
    return switch (scene.read()) {
      case Outcome.Accepted accepted -> accepted.settings().segments();
      case Outcome.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  private void assertRefusedFor(String setting) {
    assertThat(scene.lines()).singleElement().asString().startsWith(setting + " ");
  }
}
