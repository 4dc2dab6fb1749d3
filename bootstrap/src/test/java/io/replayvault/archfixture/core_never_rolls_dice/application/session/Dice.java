package io.replayvault.archfixture.core_never_rolls_dice.application.session;

import java.util.UUID;

/** A use case that makes up its ids. */
final class Dice {
  UUID roll() {
    return UUID.randomUUID();
  }
}
