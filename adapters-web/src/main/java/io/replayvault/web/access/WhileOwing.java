package io.replayvault.web.access;

import io.replayvault.domain.access.SignInStage;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the few operations that somebody may call whose sign-in has come no further than that. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WhileOwing {
  /** How far the sign-in has come. */
  SignInStage value();

  /** Whether those may call it too whose sign-in is complete. */
  boolean alsoComplete() default false;
}
