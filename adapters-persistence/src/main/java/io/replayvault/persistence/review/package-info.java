/** Access reviews, their letters, and what the audit log has of people, in PostgreSQL. */
@NullMarked
package io.replayvault.persistence.review;

import org.jspecify.annotations.NullMarked;
