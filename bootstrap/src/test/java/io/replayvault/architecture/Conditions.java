package io.replayvault.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What rules ask of a class and ArchUnit has no words for. */
final class Conditions {
  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.InstantSource.system",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.util.Date.<init>");
  private static final Pattern USE_CASES = Pattern.compile(".*\\.application\\.(\\w+)(?:\\.in)?");
  private static final Pattern STORE =
      Pattern.compile(
          ".*Store|.*Index|.*Sealer|RootKey|People|Sites|Accounts|SignIns|SignInHistory"
              + "|FirstPersonLinks|SupportGrants|StaffDuties|AddressLists|Passwords|PasswordPolicies"
              + "|PublishedPolicies|ServedRecorders|AuditTrail");
  private static final Pattern NOW = Pattern.compile("java\\.time\\.\\w+\\.now");
  private static final Set<String> DICE =
      Set.of(
          "java.util.Random.<init>",
          "java.security.SecureRandom.<init>",
          "java.security.SecureRandom.getInstance",
          "java.security.SecureRandom.getInstanceStrong",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.lang.Math.random",
          "java.util.Collections.shuffle");

  private Conditions() {}

  static DescribedPredicate<JavaCall<?>> readsTheClock() {
    return DescribedPredicate.describe(
        "that reads the clock",
        call -> CLOCKS.contains(nameOf(call)) || NOW.matcher(nameOf(call)).matches());
  }

  static DescribedPredicate<JavaCall<?>> rollsDice() {
    return DescribedPredicate.describe(
        "that asks for randomness", call -> DICE.contains(nameOf(call)));
  }

  private static String nameOf(JavaCall<?> call) {
    return call.getTargetOwner().getName() + "." + call.getTarget().getName();
  }

  /** Adapters by name; everything else belongs to no slice. */
  static SliceAssignment adapters() {
    return slices(
        "adapters",
        type -> Layer.of(type).filter(Layer.ADAPTERS::contains).map(layer -> layer.name()));
  }

  /**
   * The use cases of each feature, without its ports: those are interfaces that any use case may
   * call, as every one calls the audit log's.
   */
  static SliceAssignment useCasesByFeature() {
    return slices(
        "use cases by feature",
        type -> Layer.of(type).filter(Layer.APPLICATION::equals).flatMap(layer -> featureOf(type)));
  }

  /** Ports behind which something is kept: reading or changing it is an act that is recorded. */
  static DescribedPredicate<JavaClass> storePorts() {
    return DescribedPredicate.describe(
        "that are ports of stores",
        type ->
            type.isInterface()
                && type.getPackageName().matches("io\\.replayvault\\.application\\.\\w+\\.out")
                && STORE.matcher(type.getSimpleName()).matches());
  }

  private static Optional<String> featureOf(JavaClass type) {
    Matcher feature = USE_CASES.matcher(type.getPackageName());
    return feature.matches() ? Optional.of(feature.group(1)) : Optional.empty();
  }

  private static SliceAssignment slices(
      String description, Function<JavaClass, Optional<String>> slice) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return slice.apply(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
      }

      @Override
      public String getDescription() {
        return description;
      }
    };
  }

  static ArchCondition<JavaClass> beSealed() {
    return condition("be sealed", type -> type.reflect().isSealed());
  }

  static ArchCondition<JavaClass> lieInANullMarkedPackage() {
    return condition(
        "lie in a package marked @NullMarked",
        type -> type.getPackage().isAnnotatedWith(NullMarked.class));
  }

  static ArchCondition<JavaClass> lieInALayer() {
    return condition("lie in a layer", type -> Layer.of(type).isPresent());
  }

  private static ArchCondition<JavaClass> condition(String what, Predicate<JavaClass> holds) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean good = holds.test(type);
        String text = type.getName() + (good ? " does " : " does not ") + what;
        events.add(new SimpleConditionEvent(type, good, text));
      }
    };
  }
}
