package io.replayvault.archfixture.jpa_stays_in_persistence.web.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row in the web module. */
@Entity
class ExposedRow {
  @Id long id;
}
