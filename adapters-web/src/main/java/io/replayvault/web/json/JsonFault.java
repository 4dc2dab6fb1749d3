package io.replayvault.web.json;

/** What is wrong with a text that was refused. */
public enum JsonFault {
  /** It is no JSON by RFC 8259, or not UTF-8. */
  NOT_JSON,
  /** An object holds a name twice. */
  DUPLICATE_NAME,
  /** A name reaches for a JavaScript object's prototype. */
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
  /** There are too many values altogether. */
  TOO_MANY_VALUES,
  /** It is JSON within all limits, but not what is wanted here. */
  OTHER_SHAPE
}
