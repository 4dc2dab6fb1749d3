package io.replayvault.application.session.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.account.SiteId;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link LabelStore} promises. */
public abstract class LabelStoreContract {
  private static final byte[] SEALED = {1, 2, 3};

  private final SiteId site = Fresh.site();
  private final byte[] index = Fresh.digest();

  /** The store under test. */
  protected abstract LabelStore labels();

  @Test
  void an_added_value_is_found_and_read() {
    LabelId id = labels().addIfAbsent(site, LabelKind.PAGE, index, SEALED);
    assertThat(id.value()).isPositive();
    assertThat(labels().find(site, LabelKind.PAGE, index)).contains(id);
    assertThat(labels().read(site, List.of(id)).get(id)).isEqualTo(SEALED);
  }

  @Test
  void an_unknown_value_is_not_found() {
    assertThat(labels().find(site, LabelKind.PAGE, index)).isEmpty();
  }

  @Test
  void adding_again_answers_and_keeps_what_was_first() {
    LabelId first = labels().addIfAbsent(site, LabelKind.PAGE, index, SEALED);
    assertThat(labels().addIfAbsent(site, LabelKind.PAGE, index, new byte[] {9})).isEqualTo(first);
    assertThat(labels().read(site, List.of(first)).get(first)).isEqualTo(SEALED);
  }

  @Test
  void kinds_are_apart() {
    LabelId page = labels().addIfAbsent(site, LabelKind.PAGE, index, SEALED);
    assertThat(labels().find(site, LabelKind.EVENT, index)).isEmpty();
    assertThat(labels().addIfAbsent(site, LabelKind.EVENT, index, SEALED)).isNotEqualTo(page);
  }

  @Test
  void one_site_never_reads_the_values_of_another() {
    LabelId id = labels().addIfAbsent(Fresh.site(), LabelKind.PAGE, index, SEALED);
    assertThat(labels().find(site, LabelKind.PAGE, index)).isEmpty();
    assertThat(labels().read(site, List.of(id))).isEmpty();
    assertThat(labels().all(site, LabelKind.PAGE, 10)).isEmpty();
  }

  @Test
  void reading_nothing_answers_nothing() {
    assertThat(labels().read(site, List.of())).isEmpty();
  }

  @Test
  void all_ids_of_a_kind_come_lowest_first_up_to_the_limit() {
    List<LabelId> added =
        List.of(
            labels().addIfAbsent(site, LabelKind.PAGE, Fresh.digest(), SEALED),
            labels().addIfAbsent(site, LabelKind.PAGE, Fresh.digest(), SEALED),
            labels().addIfAbsent(site, LabelKind.PAGE, Fresh.digest(), SEALED));
    labels().addIfAbsent(site, LabelKind.EVENT, Fresh.digest(), SEALED);
    assertThat(labels().all(site, LabelKind.PAGE, 10)).isEqualTo(added);
    assertThat(labels().all(site, LabelKind.PAGE, 2)).isEqualTo(added.subList(0, 2));
  }

  @Test
  void eight_who_add_one_value_at_once_all_get_the_same_id() {
    List<LabelId> ids = Race.run(i -> labels().addIfAbsent(site, LabelKind.PAGE, index, SEALED));
    assertThat(new HashSet<>(ids)).hasSize(1);
    assertThat(labels().all(site, LabelKind.PAGE, 10)).hasSize(1);
  }
}
