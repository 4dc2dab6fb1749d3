package io.replayvault.architecture;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the decision that a rule or a test enforces: the number of a file in {@code docs/adr},
 * which names the annotated element back under {@code enforced-by}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface Adr {
  /** The decision's number. */
  int value();
}
