package io.replayvault.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the operation that a page asks by itself again and again: with {@code If-None-Match} it is
 * no use of the sign-in (ADR-0066).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Glanceable {}
