package io.replayvault.domain.password;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence of a norm that password rules break, and why. A profile's own rules are judged like
 * any others: what the floor of clause F4 keeps from NIST's is named too. The names are part of the
 * API.
 */
public enum NormBreach {
  /** Passwords under ten characters would be taken. */
  UNDER_FLOOR(Norm.F4, "F4"),
  /** Passwords without a digit would be taken. */
  DIGIT_LEFT_OUT(Norm.F4, "F4"),
  /** Browsers may fill passwords in. */
  AUTOFILL_ALLOWED(Norm.F7, "F7"),
  /** A password that is the only factor has fewer than 15 characters. */
  SHORT_FOR_NIST(Norm.NIST_800_63B_4, "3.1.1.2"),
  /** Kinds of characters are asked for, which makes people choose what is guessed. */
  KINDS_OF_CHARACTERS(Norm.NIST_800_63B_4, "3.1.1.2"),
  /** Passwords are changed by the calendar, without a sign that they are known to others. */
  FORCED_CHANGE(Norm.NIST_800_63B_4, "3.1.1.2"),
  /** Common and context words are not kept out. */
  WITHOUT_BLOCKLIST(Norm.NIST_800_63B_4, "3.1.1.2"),
  /** Password managers and autofill are kept out. */
  MANAGERS_KEPT_OUT(Norm.NIST_800_63B_4, "3.1.1.2"),
  /** Passwords have fewer than twelve characters. */
  SHORT_FOR_PCI(Norm.PCI_DSS_4, "8.3.6"),
  /** Letters and digits are not both asked for. */
  LETTERS_AND_DIGITS(Norm.PCI_DSS_4, "8.3.6"),
  /** One of the last four passwords may come back. */
  LAST_FOUR(Norm.PCI_DSS_4, "8.3.7"),
  /** A password that is the only factor counts for more than 90 days. */
  NINETY_DAYS(Norm.PCI_DSS_4, "8.3.9");

  private final Norm norm;
  private final String section;

  NormBreach(Norm norm, String section) {
    this.norm = norm;
    this.section = section;
  }

  /** What the rules break; empty if they keep every norm, which no rules can. */
  public static List<NormBreach> of(PasswordRules rules) {
    List<NormBreach> breaches = new ArrayList<>();
    int least = Math.min(rules.leastLength(), rules.leastWithSecondFactor());
    add(breaches, least < PasswordPolicy.FLOOR, UNDER_FLOOR);
    add(breaches, !rules.digit(), DIGIT_LEFT_OUT);
    add(breaches, rules.autofill(), AUTOFILL_ALLOWED);
    add(breaches, rules.leastLength() < 15, SHORT_FOR_NIST);
    add(breaches, rules.digit() || rules.letter(), KINDS_OF_CHARACTERS);
    add(breaches, rules.expiryDays().isPresent(), FORCED_CHANGE);
    add(breaches, !rules.blocklist(), WITHOUT_BLOCKLIST);
    add(breaches, !rules.autofill(), MANAGERS_KEPT_OUT);
    add(breaches, least < 12, SHORT_FOR_PCI);
    add(breaches, !rules.digit() || !rules.letter(), LETTERS_AND_DIGITS);
    add(breaches, rules.remembered() < 4, LAST_FOUR);
    add(breaches, rules.expiryDays().filter(days -> days <= 90).isEmpty(), NINETY_DAYS);
    return List.copyOf(breaches);
  }

  /** Which norm. */
  public Norm norm() {
    return norm;
  }

  /** Where in it. */
  public String section() {
    return section;
  }

  private static void add(List<NormBreach> breaches, boolean broken, NormBreach breach) {
    if (broken) {
      breaches.add(breach);
    }
  }
}
