package io.replayvault.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the few operations that are answered to somebody who was asked for their second factor
 * after an alert and did not prove it yet: by which they do, or sign out. All others are refused.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WhileAsked {}
