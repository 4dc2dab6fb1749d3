package io.replayvault.domain.compliance;

/**
 * What can be said of a clause; some come with a figure or a name. The names are part of the API.
 */
public enum Finding {
  /** How many active named contacts the account has. */
  NAMED_CONTACTS,
  /** How many active Customer Success people are assigned to the account. */
  CUSTOMER_SUCCESS,
  /** Admin Users change people without asking. */
  ADMINS_MANAGE_PEOPLE,
  /** People are changed on request alone. */
  PEOPLE_ON_REQUEST,
  /** Where the console is. */
  CONSOLE_AT,
  /** Where recordings arrive. */
  RECORDING_AT,
  /** The console is reached by TLS alone. */
  TLS,
  /** The console is reached without TLS: a trial. */
  WITHOUT_TLS,
  /** How many people may act in the account. */
  ACTIVE_PEOPLE,
  /** What the audit log keeps of addresses beside its records: FULL, NETWORK or NONE. */
  KEPT_ADDRESS,
  /** Name of the password policy's profile. */
  PROFILE,
  /** The least length of passwords. */
  LEAST_LENGTH,
  /** The least length for people with a second factor. */
  LEAST_WITH_SECOND_FACTOR,
  /** A digit is asked for. */
  DIGIT,
  /** No digit is asked for. */
  NO_DIGIT,
  /** How many of the last passwords may not come back, the current one included. */
  REMEMBERED,
  /** After how many days a password expires. */
  EXPIRY_DAYS,
  /** Passwords do not expire. */
  NO_EXPIRY,
  /** Browsers are kept from filling passwords in. */
  AUTOFILL_OFF,
  /** Browsers and password managers may. */
  AUTOFILL_ON,
  /** Passwords are kept as Argon2id hashes. */
  ARGON2ID,
  /** After how many wrong guesses none is evaluated any more. */
  LOCKS_AFTER,
  /** After how many wrong guesses each further one has to wait. */
  WAITS_AFTER,
  /** How many failures of each person are kept with time and masked address. */
  FAILURES_KEPT,
  /** How many of Support are assigned to the account. */
  SUPPORT,
  /** How many operators are. */
  OPERATORS,
  /** How many auditors are. */
  AUDITORS,
  /** How many grants let Support in at this moment. */
  GRANTS_OPEN,
  /** How many emergency accesses nobody reviewed yet. */
  BREAK_GLASS_UNREVIEWED,
  /** No month has been reviewed yet. */
  NO_REVIEW,
  /** The month whose review is open. */
  REVIEW_OPEN,
  /** The month whose review ended last. */
  REVIEW_ENDED,
  /** How many ranges the account's own list has. */
  ACCOUNT_RANGES,
  /** The account has no list of its own. */
  ACCOUNT_EVERYWHERE,
  /** Staff come from listed addresses. */
  STAFF_LISTED,
  /** Staff come from everywhere. */
  STAFF_EVERYWHERE,
  /** Operators come from listed addresses. */
  OPERATORS_LISTED,
  /** Operators come from everywhere. */
  OPERATORS_EVERYWHERE,
  /** Staff always prove a second factor. */
  STAFF_SECOND_FACTOR,
  /** The account's people have to. */
  PEOPLE_SECOND_FACTOR,
  /** The account's people may. */
  PEOPLE_MAY_SECOND_FACTOR
}
