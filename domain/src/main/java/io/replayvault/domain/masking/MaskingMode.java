package io.replayvault.domain.masking;

/** How much of a page is masked when no rule says otherwise (design section 6). */
public enum MaskingMode {
  /** All text and every input is masked. */
  STRICT
}
