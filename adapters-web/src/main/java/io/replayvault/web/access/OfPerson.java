package io.replayvault.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks resources about what a person has once, whatever accounts they are in: factors, password,
 * sign-ins, where they begin. The rules, the count of guesses and the audit log are those of their
 * own account, also where a request names another account or a grant of Support.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OfPerson {}
