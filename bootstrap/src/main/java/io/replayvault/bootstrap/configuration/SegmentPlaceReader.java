package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.SegmentPlace.Bucket;
import io.replayvault.bootstrap.configuration.SegmentPlace.Folder;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where segments lie, and how those places are reached. */
final class SegmentPlaceReader {
  private static final String ALSO = "replayvault.segments.also";
  private static final String ALSO_REGION = "replayvault.segments.also.region";
  private static final String MOVE = "replayvault.segments.move";
  private static final String REGIONS = "replayvault.regions";
  private static final String[] NONE = {};

  /** What {@code Region} takes; the launcher reads settings without the domain. */
  private static final Pattern REGION = Pattern.compile("[a-z][a-z0-9]{0,15}");

  private static final String FILE = "file:";
  private static final Pattern S3 =
      Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?");
  private static final Pattern ENCRYPTION = Pattern.compile("none|AES256|aws:kms(?::arn:\\S+)?");

  private final SettingSource source;
  private final Profile profile;

  SegmentPlaceReader(SettingSource source, Profile profile) {
    this.source = source;
    this.profile = profile;
  }

  /**
   * Both places.
   *
   * @param main {@code file:} directory or {@code s3://bucket/prefix}
   */
  Segments read(String main) {
    SegmentPlace first =
        place("replayvault.segments", main, "replayvault.s3.region", "replayvault.s3.endpoint");
    Optional<SegmentPlace> also =
        source
            .text(ALSO)
            .map(text -> place(ALSO, text, ALSO_REGION, "replayvault.segments.also.endpoint"));
    if (also.filter(first::overlaps).isPresent()) {
      source.refuse(
          ALSO,
          "is REPLAYVAULT_SEGMENTS itself, or one lies in the other",
          "set another place or leave it out");
    }
    boolean move = source.flag(MOVE, false);
    if (move && also.isEmpty()) {
      source.refuse(
          MOVE, "is true, and nothing says from where", "set " + SettingSource.variable(ALSO));
    }
    SortedMap<String, SegmentPlace> regions = regions();
    requireDistinct(first, also, regions);
    return new Segments(first, also, move, regions);
  }

  /** A move knows places and no accounts: it would carry off what lies in a region's place. */
  private void requireDistinct(
      SegmentPlace main, Optional<SegmentPlace> also, SortedMap<String, SegmentPlace> regions) {
    List<SegmentPlace> taken = new ArrayList<>(List.of(main));
    also.ifPresent(taken::add);
    regions.forEach(
        (name, place) -> {
          boolean overlaps = taken.stream().anyMatch(place::overlaps);
          taken.add(place);
          if (overlaps) {
            source.refuse(
                ofRegion(name) + ".segments",
                "is a place of other segments too, or one lies in the other",
                "give each region a place of its own");
          }
        });
  }

  /** How the settings of a region begin. */
  static String ofRegion(String name) {
    return "replayvault.region." + name;
  }

  private SortedMap<String, SegmentPlace> regions() {
    SortedMap<String, SegmentPlace> regions = new TreeMap<>();
    for (String name : source.text(REGIONS).map(text -> text.split("\\s*,\\s*")).orElse(NONE)) {
      if (!REGION.matcher(name).matches()) {
        source.refuse(
            REGIONS, "names " + name, "set short names of lower-case letters and digits: eu,jp");
        continue;
      }
      String property = ofRegion(name) + ".segments";
      String text = source.text(property).orElse("");
      if (text.isEmpty()) {
        source.refuse(property, "is not set", "set the place of that region's segments");
      } else {
        String way = ofRegion(name) + ".s3";
        regions.put(name, place(property, text, way + ".region", way + ".endpoint"));
      }
    }
    return regions;
  }

  /** The place of that text; refuses it if it is none. */
  SegmentPlace place(String property, String text, String region, String endpoint) {
    Matcher bucket = S3.matcher(text);
    if (bucket.matches()) {
      String path = Optional.ofNullable(bucket.group(2)).orElse("");
      return bucket(bucket.group(1), path, region, endpoint);
    }
    if (text.startsWith(FILE)) {
      try {
        return new Folder(Path.of(text.substring(FILE.length())).toAbsolutePath().normalize());
      } catch (InvalidPathException e) {
        // Told to the operator below, like any other text.
      }
    }
    source.refuse(property, "is " + text, "set file:directory or s3://bucket/prefix");
    return new Folder(Path.of("segments"));
  }

  private Bucket bucket(String name, String path, String regionOf, String endpointOf) {
    Optional<String> region = source.text(regionOf);
    if (region.isEmpty()) {
      source.refuse(regionOf, "is not set", "set the bucket's region");
    }
    return new Bucket(
        name,
        path.isEmpty() || path.endsWith("/") ? path : path + "/",
        region.orElse("-"),
        endpoint(endpointOf),
        encryption(),
        source.path("replayvault.s3.trust"));
  }

  /** Plain HTTP stays within the host; a trial is on one host anyway. */
  private Optional<URI> endpoint(String property) {
    if (source.text(property).isEmpty()) {
      return Optional.empty();
    }
    URI endpoint = source.origin(property, URI.create("https://localhost"));
    if (profile == Profile.PRODUCTION
        && "http".equals(endpoint.getScheme())
        && !Loopback.isLoopback(endpoint.getHost())) {
      source.refuse(property, "is plain HTTP", "set an https URL; see also REPLAYVAULT_S3_TRUST");
    }
    return Optional.of(endpoint);
  }

  private String encryption() {
    String property = "replayvault.s3.encryption";
    String encryption = source.text(property).orElse("none");
    if (!ENCRYPTION.matcher(encryption).matches()) {
      source.refuse(property, "is " + encryption, "set none, AES256, aws:kms or aws:kms:KEY-ARN");
    }
    return encryption;
  }
}
