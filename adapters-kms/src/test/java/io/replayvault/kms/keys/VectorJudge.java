package io.replayvault.kms.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;

/** Asks the product's cryptography about a vector. */
@FunctionalInterface
interface VectorJudge {
  /** Whether it answers as the vector says; an exception is no answer. */
  boolean agrees(WycheproofVector vector) throws GeneralSecurityException, IOException;
}
