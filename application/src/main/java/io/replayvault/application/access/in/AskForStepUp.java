package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.DangerousAction;

/** Says whether a caller must prove anew who they are before something dangerous. */
public interface AskForStepUp {
  /** Asked before each such action; changes nothing. */
  Outcome before(Caller caller, DangerousAction action);

  /** What is so. */
  sealed interface Outcome {
    /** They may go on. */
    record Fresh() implements Outcome {}

    /** They must step up first. */
    record Needed() implements Outcome {}
  }
}
