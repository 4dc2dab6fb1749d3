package io.replayvault.archfixture.bouncy_castle_stays_in_kms.web.password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/** Cryptography in the web module. */
record HandMadeHash(Argon2BytesGenerator generator) {}
