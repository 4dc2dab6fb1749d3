package io.replayvault.archfixture.db_scheduler_stays_in_persistence.bootstrap.job;

import com.github.kagkarlsson.scheduler.Scheduler;

/** A wiring that speaks to the library itself. */
record Timetable(Scheduler scheduler) {}
