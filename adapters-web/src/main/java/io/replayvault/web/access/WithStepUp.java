package io.replayvault.web.access;

import io.replayvault.domain.access.DangerousAction;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks operations before which callers prove anew who they are, if they did not just do so. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WithStepUp {
  /** What is dangerous about it. */
  DangerousAction value();
}
