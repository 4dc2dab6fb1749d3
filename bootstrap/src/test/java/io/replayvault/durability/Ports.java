package io.replayvault.durability;

/** Where a node gets its databases from. */
interface Ports {
  /** The port of that type. */
  <T> T port(Class<T> port);
}
