package io.replayvault.domain.session;

/**
 * Why an uploaded segment breaks the protocol; each has a refusal of its own (recording protocol,
 * section 8), so that whoever wrote the sender learns which rule to look at.
 */
public enum SegmentFault {
  /** The text is no JSON (RFC 8259), or not UTF-8. */
  NOT_JSON,
  /** An object holds a name twice: two readers may see two values. */
  DUPLICATE_NAME,
  /** A name would reach a JavaScript object's prototype. */
  PROTOTYPE_NAME,
  /** Arrays and objects lie too deep in each other. */
  TOO_DEEP,
  /** An object has too many names. */
  TOO_MANY_NAMES,
  /** A name is too long. */
  NAME_TOO_LONG,
  /** A string is too long. */
  STRING_TOO_LONG,
  /** A number has too many digits. */
  NUMBER_TOO_LONG,
  /** The text has too many values altogether. */
  TOO_MANY_VALUES,
  /** The segment has too many events, pages or named events. */
  TOO_MANY_EVENTS,
  /** The text is JSON, but no array of events. */
  NOT_EVENTS
}
