package io.replayvault.application.detection.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Decoy;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Decoys} promises. */
public abstract class DecoysContract {
  private final AccountId account = Fresh.account();
  private final Decoy first = new Decoy(account, Fresh.session(), Fresh.person(), Alerts.AT);
  private final Decoy second =
      new Decoy(account, Fresh.session(), Fresh.person(), Alerts.AT.plusSeconds(1));

  protected abstract Decoys decoys();

  @Test
  void decoys_are_listed_the_last_marked_first() {
    decoys().mark(first);
    decoys().mark(second);
    assertThat(decoys().of(account)).containsExactly(second, first);
    assertThat(decoys().of(Fresh.account())).isEmpty();
  }

  @Test
  void of_some_sessions_it_is_told_which_are_decoys() {
    decoys().mark(first);
    assertThat(decoys().among(Set.of(first.session(), Fresh.session()))).containsExactly(first);
    assertThat(decoys().among(Set.of(Fresh.session()))).isEmpty();
  }

  @Test
  void what_is_marked_already_stays_as_it_is() {
    decoys().mark(first);
    decoys().mark(new Decoy(account, first.session(), Fresh.person(), second.at()));
    assertThat(decoys().of(account)).containsExactly(first);
  }

  @Test
  void an_account_unmarks_its_own_alone() {
    decoys().mark(first);
    decoys().unmark(Fresh.account(), first.session());
    assertThat(decoys().of(account)).containsExactly(first);
    decoys().unmark(account, first.session());
    decoys().unmark(account, first.session());
    assertThat(decoys().of(account)).isEmpty();
  }
}
