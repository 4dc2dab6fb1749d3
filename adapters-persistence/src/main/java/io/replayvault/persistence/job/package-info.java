/**
 * Long work that one node at a time does for all, and another goes on with when that node ends
 * (ADR-0041). The library {@code db-scheduler} keeps who has a job in the table {@code
 * scheduled_tasks}; nothing of it is seen outside this package.
 */
@NullMarked
package io.replayvault.persistence.job;

import org.jspecify.annotations.NullMarked;
