package io.replayvault.application.session;

import static io.replayvault.application.session.out.LabelKind.EVENT;
import static io.replayvault.application.session.out.LabelKind.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.SimpleKeyedHash;
import io.replayvault.application.session.out.InMemoryLabelStore;
import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.LabelStore;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class LabelDictionaryTest {
  private final KeyRoom room = new KeyRoom();
  private final LabelStore store = room.watch.over(LabelStore.class, new InMemoryLabelStore());
  private final LabelDictionary dictionary = dictionary();
  private final AccountId account = Fresh.account();
  private final SiteId site = Fresh.site();

  @Test
  void values_that_are_not_shown_are_as_if_there_were_none() {
    LabelId basket = dictionary.idOf(account, site, PAGE, "/basket");
    dictionary.idOf(account, site, PAGE, "/billing/pay");
    Predicate<String> shown = value -> !value.startsWith("/billing");
    assertThat(dictionary.matching(account, site, PAGE, "/b*", shown)).containsExactly(basket);
    assertThat(dictionary.matching(account, site, PAGE, "/billing/pay", shown)).isEmpty();
  }

  @Test
  void a_value_reads_back_by_its_id() {
    LabelId id = dictionary.idOf(account, site, PAGE, "/quote");
    assertThat(dictionary.read(account, site, List.of(id))).isEqualTo(Map.of(id, "/quote"));
  }

  @Test
  void a_value_is_kept_once_for_each_site_and_kind() {
    LabelId id = dictionary.idOf(account, site, PAGE, "sent");
    assertThat(dictionary().idOf(account, site, PAGE, "sent")).isEqualTo(id);
    assertThat(dictionary.idOf(account, site, EVENT, "sent")).isNotEqualTo(id);
    assertThat(dictionary.idOf(account, Fresh.site(), PAGE, "sent")).isNotEqualTo(id);
  }

  @Test
  void two_nodes_that_race_for_a_value_end_with_one_id() {
    LabelId[] winner = new LabelId[1];
    LabelDictionary fast = dictionary();
    room.watch.before(
        "LabelStore.addIfAbsent", () -> winner[0] = fast.idOf(account, site, PAGE, "/quote"));
    assertThat(dictionary.idOf(account, site, PAGE, "/quote")).isEqualTo(winner[0]);
  }

  @Test
  void the_store_never_sees_a_value() {
    LabelId id = dictionary.idOf(account, site, PAGE, "/quote/details");
    byte[] sealed = store.read(site, List.of(id)).values().iterator().next();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("quote", "details");
  }

  @Test
  void another_account_does_not_open_a_value() {
    LabelId id = dictionary.idOf(account, site, PAGE, "/quote");
    assertThatThrownBy(() -> dictionary.read(Fresh.account(), site, List.of(id)))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void an_id_of_another_site_is_left_out() {
    LabelId id = dictionary.idOf(account, site, PAGE, "/quote");
    assertThat(dictionary.read(account, Fresh.site(), List.of(id))).isEmpty();
  }

  @Test
  void a_search_without_a_star_finds_the_very_value() {
    LabelId quote = dictionary.idOf(account, site, PAGE, "/quote");
    dictionary.idOf(account, site, PAGE, "/quote/two");
    assertThat(dictionary.matching(account, site, PAGE, "/quote", value -> true))
        .isEqualTo(Set.of(quote));
    assertThat(dictionary.matching(account, site, PAGE, "/quo", value -> true)).isEmpty();
    assertThat(dictionary.matching(account, site, EVENT, "/quote", value -> true)).isEmpty();
  }

  @Test
  void a_search_with_a_star_finds_what_begins_so() {
    LabelId quote = dictionary.idOf(account, site, PAGE, "/quote");
    LabelId two = dictionary.idOf(account, site, PAGE, "/quote/two");
    LabelId basket = dictionary.idOf(account, site, PAGE, "/basket");
    dictionary.idOf(account, site, EVENT, "/quote");
    assertThat(dictionary.matching(account, site, PAGE, "/quote*", value -> true))
        .isEqualTo(Set.of(quote, two));
    assertThat(dictionary.matching(account, site, PAGE, "*", value -> true))
        .isEqualTo(Set.of(quote, two, basket));
    assertThat(dictionary.matching(account, site, PAGE, "/nothing*", value -> true)).isEmpty();
  }

  @Test
  void what_a_person_types_is_no_expression() {
    dictionary.idOf(account, site, PAGE, "/quote");
    for (String typed : List.of("", "/q.*e", "/%", "/quot_", "\ud800", "/quote' or ''='", "**")) {
      assertThat(dictionary.matching(account, site, PAGE, typed, value -> true))
          .as(typed)
          .isEmpty();
    }
  }

  private LabelDictionary dictionary() {
    return new LabelDictionary(store, room.accountKeys(), new SimpleKeyedHash(), room.sealer);
  }
}
