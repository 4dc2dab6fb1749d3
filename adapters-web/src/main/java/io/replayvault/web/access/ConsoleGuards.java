package io.replayvault.web.access;

import io.replayvault.application.access.in.AskForStepUp;
import io.replayvault.application.access.in.GlanceAtCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Puts a guard before every operation of the console. Closed unless marked otherwise: a new
 * operation needs a signed-in caller, who is no service token and whose password is not expired,
 * without anybody having to remember it.
 */
@Provider
@Dependent
public final class ConsoleGuards implements DynamicFeature {
  private final ChangeGuard changes;
  private final CallerFilter callers;
  private final ServiceTokenGuard tokens;
  private final PasswordExpiryGuard passwords;
  private final GuessGuard guesses;
  private final AskForStepUp stepUp;
  private final GlanceAtCaller glances;
  private final PurposeGuard purposes;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public ConsoleGuards() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public ConsoleGuards(
      ChangeGuard changes,
      CallerFilter callers,
      ServiceTokenGuard tokens,
      PasswordExpiryGuard passwords,
      GuessGuard guesses,
      AskForStepUp stepUp,
      GlanceAtCaller glances,
      PurposeGuard purposes) {
    this.glances = glances;
    this.stepUp = stepUp;
    this.purposes = purposes;
    this.changes = changes;
    this.callers = callers;
    this.tokens = tokens;
    this.passwords = passwords;
    this.guesses = guesses;
  }

  @Override
  public void configure(ResourceInfo operation, FeatureContext context) {
    Method method = operation.getResourceMethod();
    context.register(changes, Priorities.AUTHENTICATION - 100);
    if (isGuessable(method)) {
      context.register(guesses, Priorities.AUTHENTICATION - 50);
    }
    if (method.isAnnotationPresent(WithoutSignIn.class)) {
      return;
    }
    WhileOwing owing = method.getAnnotation(WhileOwing.class);
    CallerFilter who =
        method.isAnnotationPresent(WhileAsked.class) ? callers.whileAsked() : callers;
    context.register(callersFor(who, operation, owing), Priorities.AUTHENTICATION);
    if (!method.isAnnotationPresent(ForServiceTokens.class)) {
      context.register(tokens, Priorities.AUTHENTICATION + 50);
    }
    if (!method.isAnnotationPresent(WithExpiredPassword.class)) {
      context.register(passwords, Priorities.AUTHENTICATION + 100);
    }
    if (method.isAnnotationPresent(WithPurpose.class)) {
      context.register(purposes, Priorities.AUTHENTICATION + 150);
    }
    WithStepUp dangerous = method.getAnnotation(WithStepUp.class);
    if (dangerous != null) {
      context.register(new StepUpGuard(stepUp, dangerous.value()), Priorities.AUTHENTICATION + 200);
    }
  }

  private ContainerRequestFilter callersFor(
      CallerFilter who, ResourceInfo operation, @Nullable WhileOwing owing) {
    if (owing != null) {
      return who.accepting(owing);
    }
    if (operation.getResourceMethod().isAnnotationPresent(Glanceable.class)) {
      return new GlanceFilter(who, glances);
    }
    return operation.getResourceClass().isAnnotationPresent(OfPerson.class) ? who.ofPerson() : who;
  }

  private static boolean isGuessable(Method operation) {
    return operation.isAnnotationPresent(WithoutSignIn.class)
        || operation.isAnnotationPresent(Guessable.class);
  }
}
