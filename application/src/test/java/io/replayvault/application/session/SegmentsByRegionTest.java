package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.account.out.InMemoryAccounts;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.session.out.InMemorySegmentStore;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreContract;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Region;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Accounts' objects lie where their region is (clause D2). */
final class SegmentsByRegionTest extends SegmentStoreContract {
  private static final Region EU = new Region("eu");
  private static final Region JP = new Region("jp");

  private final InMemorySegmentStore common = new InMemorySegmentStore(InstantSource.system());
  private final InMemorySegmentStore eu = new InMemorySegmentStore(InstantSource.system());
  private final InMemorySegmentStore jp = new InMemorySegmentStore(InstantSource.system());
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final SegmentStore store = new SegmentsByRegion(common, Map.of(EU, eu, JP, jp), accounts);

  /** The contract writes for accounts as it pleases. */
  @Override
  protected SegmentStore store() {
    return new SegmentsByRegion(common, Map.of(EU, eu, JP, jp), everybody());
  }

  @Test
  void what_is_written_for_nobody_s_account_is_refused() {
    assertThatExceptionOfType(SegmentStoreUnavailable.class)
        .isThrownBy(() -> store.write(fresh(), new ByteArrayInputStream(new byte[] {1}), 1))
        .withMessageContaining("not known");
    assertThat(common.names()).isEmpty();
  }

  @Test
  void an_account_s_objects_lie_in_its_region_and_nowhere_else() {
    ObjectName european = of(account(Optional.of(EU)));
    ObjectName japanese = of(account(Optional.of(JP)));
    ObjectName other = of(account(Optional.empty()));
    List.of(european, japanese, other).forEach(name -> write(name, new byte[] {1}));
    assertThat(eu.names()).containsExactly(european);
    assertThat(jp.names()).containsExactly(japanese);
    assertThat(common.names()).containsExactly(other);
  }

  @Test
  void objects_of_every_region_are_listed_and_deleted() {
    List<ObjectName> names = List.of(of(account(Optional.of(EU))), of(account(Optional.of(JP))));
    names.forEach(name -> write(name, new byte[] {1}));
    List<ObjectName> listed = new ArrayList<>();
    store.writtenBefore(Instant.MAX, listed::add);
    assertThat(listed).containsExactlyInAnyOrderElementsOf(names);
    names.forEach(store::delete);
    assertThat(eu.names()).isEmpty();
    assertThat(jp.names()).isEmpty();
  }

  @Test
  void an_account_whose_region_has_no_place_here_is_refused() {
    ObjectName elsewhere = of(account(Optional.of(new Region("us"))));
    assertThatExceptionOfType(SegmentStoreUnavailable.class)
        .isThrownBy(() -> store.write(elsewhere, new ByteArrayInputStream(new byte[] {1}), 1))
        .withMessage("no place is set for the region us");
    assertThat(common.names()).isEmpty();
    assertThat(eu.names()).isEmpty();
  }

  @Test
  void what_is_left_of_an_account_that_is_gone_is_deleted_wherever_it_lies() {
    ObjectName left = fresh();
    jp.write(left, new ByteArrayInputStream(new byte[] {1}), 1);
    store.delete(left);
    assertThat(jp.names()).isEmpty();
  }

  private Accounts everybody() {
    return new Accounts() {
      @Override
      public void add(Account account) {
        accounts.add(account);
      }

      @Override
      public Optional<Account> find(AccountId id) {
        return accounts.find(id).or(() -> Optional.of(new Account(id, "Somebody")));
      }

      @Override
      public List<Account> all() {
        return accounts.all();
      }
    };
  }

  private AccountId account(Optional<Region> region) {
    AccountId id = Fresh.account();
    accounts.add(new Account(id, "An account", region));
    return id;
  }

  private ObjectName of(AccountId account) {
    ObjectName name = fresh();
    return new ObjectName(account, name.site(), name.session(), name.object());
  }
}
