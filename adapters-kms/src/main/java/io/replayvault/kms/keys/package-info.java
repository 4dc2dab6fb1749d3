/**
 * Keys and sealing (clauses C1 to C4, ADR-0006). Objects are sealed in the C2SP chunked-encryption
 * format, small values and keys as AES-256-GCM boxes; the root key lies in a PKCS#12 file, in AWS
 * KMS or in a PKCS#11 token (ADR-0053), and a second suite runs beside it in tests (ADR-0071).
 * Ciphers, hashes and signatures are the JDK's, ML-KEM is Bouncy Castle's; all randomness comes
 * from {@link io.replayvault.application.keys.out.Chance}. The formats are written byte by byte in
 * {@code docs/formats/sealed-object.md} and {@code docs/formats/sealed-values.md}; {@code
 * docs/cryptography.md} lists every use. Secret bytes are read in {@code RevealedKeys} only.
 */
@NullMarked
package io.replayvault.kms.keys;

import org.jspecify.annotations.NullMarked;
