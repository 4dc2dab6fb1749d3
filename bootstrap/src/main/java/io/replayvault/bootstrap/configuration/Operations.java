package io.replayvault.bootstrap.configuration;

/**
 * The operations endpoint: health, metrics and the public keys of identity tokens, in plain HTTP.
 *
 * @param address the local address it is bound to
 * @param port its port
 * @param allow client addresses let in, as Liberty writes them (comma-separated, {@code *} for any
 *     part)
 */
public record Operations(String address, int port, String allow) {}
