package io.replayvault.datasource;

/** What connections are opened for, which decides who signs in and how long a statement may run. */
enum Purpose {
  /** Requests and jobs of a node. */
  APPLICATION,
  /** Changes of the tables, which may take as long as they need. */
  MIGRATION
}
