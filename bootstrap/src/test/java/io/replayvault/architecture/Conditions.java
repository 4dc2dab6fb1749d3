package io.replayvault.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
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
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return Layer.of(type)
            .filter(Layer.ADAPTERS::contains)
            .map(layer -> SliceIdentifier.of(layer.name()))
            .orElseGet(SliceIdentifier::ignore);
      }

      @Override
      public String getDescription() {
        return "adapters";
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

  private static ArchCondition<JavaClass> condition(
      String what, java.util.function.Predicate<JavaClass> holds) {
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
