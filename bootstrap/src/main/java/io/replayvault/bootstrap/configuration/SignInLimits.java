package io.replayvault.bootstrap.configuration;

/**
 * How much guessing at passwords and one-time links a node takes before it refuses to look at any
 * more (clauses D4, F9).
 *
 * @param failuresByAddress failures a minute from one client address, or one IPv6 network of 64
 *     bits, lastingly; three times that in one go; 0 for no limit
 * @param perSecond tries a second of everybody, lastingly; three times that in one go
 */
public record SignInLimits(int failuresByAddress, int perSecond) {}
