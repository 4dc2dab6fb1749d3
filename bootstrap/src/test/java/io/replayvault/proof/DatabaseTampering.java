package io.replayvault.proof;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/** What a database's administrator does to the log's tables. */
enum DatabaseTampering {
  EDITS {
    @Override
    void by(Random random, DatabaseLog log) throws SQLException {
      log.tamper(
          "update audit_record set "
              + CHANGES.get(random.nextInt(CHANGES.size()))
              + " where sequence = "
              + oneOf(random));
    }
  },
  DELETIONS {
    @Override
    void by(Random random, DatabaseLog log) throws SQLException {
      int place = oneOf(random);
      log.tamper("delete from audit_record where sequence = " + place);
      move(log, "sequence > " + place, "sequence - 1");
      countAnew(log);
    }
  },
  GAPS {
    @Override
    void by(Random random, DatabaseLog log) throws SQLException {
      log.tamper("delete from audit_record where sequence = " + oneOf(random));
    }

    @Override
    boolean canBeMadeToFit() {
      return false;
    }
  },
  SWAPS {
    @Override
    void by(Random random, DatabaseLog log) throws SQLException {
      int one = oneOf(random);
      int two = 1 + (one + random.nextInt(DatabaseLog.RECORDS - 1)) % DatabaseLog.RECORDS;
      move(log, "sequence in (%d, %d)".formatted(one, two), (one + two) + " - sequence");
    }
  },
  INSERTIONS {
    @Override
    void by(Random random, DatabaseLog log) throws SQLException {
      int place = 1 + random.nextInt(DatabaseLog.RECORDS - 1);
      move(log, "sequence > " + place, "sequence + 1");
      log.tamper(
          "create temp table put_in as select * from audit_record where sequence = " + place,
          "update put_in set sequence = sequence + 1, detail = 'put in'",
          "insert into audit_record select * from put_in",
          "drop table put_in");
      countAnew(log);
    }
  },
  RENUMBERINGS {
    @Override
    void by(Random random, DatabaseLog log) throws SQLException {
      int first = 1 + random.nextInt(DatabaseLog.RECORDS - 1);
      int last = first + 1 + random.nextInt(DatabaseLog.RECORDS - first);
      move(
          log, "sequence between %d and %d".formatted(first, last), (first + last) + " - sequence");
    }
  },
  TRUNCATIONS {
    @Override
    void by(Random random, DatabaseLog log) throws SQLException {
      int left = 1 + random.nextInt(DatabaseLog.RECORDS - 1);
      log.tamper("delete from audit_record where sequence > " + left);
      countAnew(log);
    }
  },
  TRUNCATIONS_TO_A_CHECKPOINT {
    @Override
    void by(Random random, DatabaseLog log) throws SQLException {
      int left = DatabaseLog.EARLIER + random.nextInt(DatabaseLog.RECORDS - DatabaseLog.EARLIER);
      log.tamper(
          "delete from audit_record where sequence > " + left,
          "delete from audit_checkpoint where size > " + left,
          "delete from audit_tile where number > 0 and " + left + " < 512");
      countAnew(log);
    }

    @Override
    boolean canBeMadeToFit() {
      return false;
    }
  },
  FORGED_CHECKPOINTS {
    @Override
    void by(Random random, DatabaseLog log) throws SQLException {
      String earlier = log.kept().getFirst().note();
      String other = log.forged(log.kept().getLast()).note();
      log.replaceCheckpoint(DatabaseLog.RECORDS, random.nextBoolean() ? earlier : other);
    }

    @Override
    boolean canBeMadeToFit() {
      return false;
    }
  };

  private static final List<String> CHANGES =
      List.of(
          "detail = 'nodded'",
          "subject = 'session:xyz'",
          "actor_id = 'person-9'",
          "outcome = 'DENIED'",
          "action = 'SESSION_READ'",
          "request_id = 'another'",
          "at = at + interval '1 hour'",
          "account_id = 'account-9'",
          "purpose = 'OTHER'");
  private static final int ASIDE = 1_000_000;

  /** Does it, at some place. */
  abstract void by(Random random, DatabaseLog log) throws SQLException;

  /** Whether hashes, tiles and roots can be made to fit afterwards. */
  boolean canBeMadeToFit() {
    return true;
  }

  private static int oneOf(Random random) {
    return 1 + random.nextInt(DatabaseLog.RECORDS);
  }

  /** In two steps, since no two records may have one number in between. */
  private static void move(DatabaseLog log, String which, String where) throws SQLException {
    log.tamper(
        "update audit_record set sequence = " + ASIDE + " + " + where + " where " + which,
        "update audit_record set sequence = sequence - " + ASIDE + " where sequence > " + ASIDE);
  }

  private static void countAnew(DatabaseLog log) throws SQLException {
    log.tamper("update audit_counter set last = (select max(sequence) from audit_record)");
  }
}
