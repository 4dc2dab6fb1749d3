package io.replayvault.bootstrap.configuration;

import java.nio.file.Path;

/**
 * How to reach one of the two databases.
 *
 * @param url JDBC URL, {@code jdbc:postgresql:…}
 * @param user the role to sign in as
 * @param passwordFile the file that holds its password and nothing else
 */
public record DatabaseAccess(String url, String user, Path passwordFile) {}
