package io.replayvault.domain.detection;

/** Something remembered between records. */
interface Memory {
  /** As it is kept; read again it raises the same alerts from the same records. */
  String text();
}
