package io.replayvault.bootstrap.configuration;

/**
 * How much the recording endpoint takes of a site and of a network (clause D4).
 *
 * @param sessionsADay sessions of a site in a day
 * @param gibibytesADay stored GiB of a site in a day
 * @param uploadsASecond segments a second of a site that a node takes, lastingly
 * @param openingsByAddress sessions opened a minute from one client address, or one IPv6 network of
 *     64 bits, lastingly; three times that in one go; 0 for no limit
 */
public record RecordingLimits(
    int sessionsADay, int gibibytesADay, int uploadsASecond, int openingsByAddress) {}
