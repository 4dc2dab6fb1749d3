package io.replayvault.durability;

/** Something that the write path could do wrong, done wrong on purpose. */
public enum Fault {
  /** Nothing: the product as it is. */
  NONE,
  /** A file's content is not synced. */
  FILE_NOT_SYNCED,
  /** The directory that an object lies in is not synced. */
  DIRECTORY_NOT_SYNCED,
  /** The directories above that one are not synced. */
  DIRECTORIES_ABOVE_NOT_SYNCED,
  /** The upload is acknowledged before the index commits. */
  ROW_AFTER_ACKNOWLEDGEMENT,
  /** The upload is acknowledged before its key is in the key store. */
  KEY_AFTER_ACKNOWLEDGEMENT,
  /** The audit record is written after something was shown. */
  AUDIT_AFTER_SHOWING,
  /** The sweep destroys what it takes for an orphan without condemning it. */
  SWEEP_WITHOUT_CONDEMNING,
  /** Objects are stored as they are. */
  NOT_SEALED
}
