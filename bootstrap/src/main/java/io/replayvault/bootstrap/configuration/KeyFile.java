package io.replayvault.bootstrap.configuration;

import java.nio.file.Path;

/**
 * A PKCS#12 file and where its password lies.
 *
 * @param file the key store file
 * @param passwordFile the file that holds its password and nothing else
 */
public record KeyFile(Path file, Path passwordFile) {}
