package io.replayvault.bootstrap;

import io.replayvault.application.password.PasswordChange;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PlainPassword;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** {@link PasswordChange} by the usual policy for everybody: the floor, no history, no expiry. */
final class UsualPasswordChange implements PasswordChange {
  private static final String CHANGE = "update person set password_hash = ? where id = ?";

  private final DataSource database;
  private final PasswordHasher hasher;

  UsualPasswordChange(DataSource database, PasswordHasher hasher) {
    this.database = database;
    this.hasher = hasher;
  }

  @Override
  public List<PasswordFault> change(PersonId person, PlainPassword password) {
    List<PasswordFault> faults = PasswordPolicy.USUAL.faultsOf(password);
    if (faults.isEmpty()) {
      set(person, hasher.hash(password).encoded());
    }
    return faults;
  }

  @Override
  public boolean isExpired(PersonId person) {
    return false;
  }

  private void set(PersonId person, String hash) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(CHANGE)) {
      statement.setString(1, hash);
      statement.setString(2, person.value());
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("there is no such person");
      }
    } catch (SQLException e) {
      throw new IndexUnavailable("password", e);
    }
  }
}
