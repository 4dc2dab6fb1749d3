package io.replayvault.bootstrap.configuration;

import io.replayvault.tls.Issued;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the production profile refuses, a row for each reason (clauses C4 to C6, D4, F1, F2). {@code
 * DIR} is the folder of the scene's files.
 */
final class UnsafeRows {

  /**
   * One reason.
   *
   * @param what in words
   * @param spoil what is done to a safe deployment
   * @param line what an operator reads
   */
  record Row(String what, Consumer<ProductionScene> spoil, String line) {}

  private static final String KMS_KEY = "awskms:arn:aws:kms:eu-central-1:123456789012:key/1234abcd";

  /** All of them. */
  static final List<Row> ALL =
      List.of(
          new Row(
              "plain HTTP on loopback",
              scene -> scene.set("loopback.http", "true"),
              "REPLAYVAULT_LOOPBACK_HTTP is for the trial profile only: leave it out and use TLS"),
          new Row(
              "a console without TLS",
              scene -> scene.set("console.origin", "http://console.example.com"),
              "REPLAYVAULT_CONSOLE_ORIGIN is plain HTTP: set an https origin"),
          new Row(
              "a recording endpoint without TLS",
              scene -> scene.set("recording.origin", "http://record.example.com"),
              "REPLAYVAULT_RECORDING_ORIGIN is plain HTTP: set an https origin"),
          new Row(
              "replays on the console's host",
              scene -> scene.set("replay.origin", "Console.Example.com"),
              "REPLAYVAULT_REPLAY_ORIGIN is the console's own host: set another host name that"
                  + " leads to the same port"),
          new Row(
              "replays without TLS",
              scene -> scene.set("replay.origin", "http://replay.example.com"),
              "REPLAYVAULT_REPLAY_ORIGIN is not a host name: set a name alone, such as"
                  + " replay.example.com"),
          new Row(
              "recording on the console's host",
              scene -> scene.set("recording.origin", "https://console.example.com:9444"),
              "REPLAYVAULT_RECORDING_ORIGIN has the console's host name, so that sign-ins would be"
                  + " sent to it: set another host name for the recording endpoint"),
          new Row(
              "one port for two entry points",
              scene -> scene.set("recording.port", "9443"),
              "REPLAYVAULT_RECORDING_PORT is the port of REPLAYVAULT_CONSOLE_PORT too: set another"
                  + " port"),
          new Row(
              "no certificate",
              scene -> scene.unset("tls.keystore"),
              "REPLAYVAULT_TLS_KEYSTORE is not set: set the PKCS#12 file with certificate and key,"
                  + " or REPLAYVAULT_TLS_CERTIFICATE and REPLAYVAULT_TLS_KEY"),
          new Row(
              "two certificates",
              scene -> scene.set("tls.certificate", "/etc/tls.crt"),
              "REPLAYVAULT_TLS_KEYSTORE and REPLAYVAULT_TLS_CERTIFICATE are both set: set one of"
                  + " them, so that it is plain which certificate is shown"),
          new Row(
              "a demo site",
              scene -> scene.set("demo.port", "9090"),
              "REPLAYVAULT_DEMO_PORT is for the trial profile only: leave it out"),
          new Row(
              "a first person from the settings",
              scene -> scene.set("first.person.email", "ada@example.com"),
              "REPLAYVAULT_FIRST_PERSON_EMAIL is for the trial profile only: leave it out"),
          new Row(
              "operations on every network",
              scene -> scene.set("operations.address", "0.0.0.0"),
              "REPLAYVAULT_OPERATIONS_ADDRESS opens the operations endpoint on every network: set"
                  + " one address of this host, such as that of its management network"),
          new Row(
              "operations for everybody",
              scene -> scene.set("operations.allow", "*.*.*.*"),
              "REPLAYVAULT_OPERATIONS_ALLOW lets everybody in: set the addresses of your"
                  + " monitoring, such as 10.0.0.*"),
          new Row(
              "operations for a mistaken list",
              scene -> scene.set("operations.allow", "10.0.0.0/24"),
              "REPLAYVAULT_OPERATIONS_ALLOW holds 10.0.0.0/24, which is no address: set addresses"
                  + " by comma, with * for a whole part, such as 10.0.0.*"),
          new Row(
              "keys of identity tokens from a stranger",
              scene -> scene.set("identity.keys", "http://10.0.0.9/identity/keys"),
              "REPLAYVAULT_IDENTITY_KEYS is neither on this host's loopback nor https: leave it"
                  + " out: each node asks itself"),
          new Row(
              "key store and segments on this host",
              scene -> {
                scene.set("segments", "file:/srv/segments");
                scene.host("keys.example.com", "192.0.2.1");
              },
              "REPLAYVAULT_KEYSTORE_URL lies on the host of REPLAYVAULT_SEGMENTS: put the key store"
                  + " on another host, so that no host holds both keys and recordings"),
          new Row(
              "key store on loopback beside the segments",
              scene -> {
                scene.set("segments", "file:/srv/segments");
                scene.set("keystore.url", "jdbc:postgresql:keys");
              },
              "REPLAYVAULT_KEYSTORE_URL lies on the host of REPLAYVAULT_SEGMENTS: put the key store"
                  + " on another host, so that no host holds both keys and recordings"),
          new Row(
              "key store on the host of another S3",
              scene -> {
                scene.set("s3.endpoint", "https://store.example.com:9000");
                scene.host("store.example.com", "192.0.2.20");
              },
              "REPLAYVAULT_KEYSTORE_URL lies on the host of REPLAYVAULT_SEGMENTS: put the key store"
                  + " on another host, so that no host holds both keys and recordings"),
          new Row(
              "a second host of the key store beside the segments",
              scene -> {
                scene.set("segments", "file:/srv/segments");
                scene.set("keystore.url", "jdbc:postgresql://keys.example.com,127.0.0.1:5433/keys");
              },
              "REPLAYVAULT_KEYSTORE_URL lies on the host of REPLAYVAULT_SEGMENTS: put the key store"
                  + " on another host, so that no host holds both keys and recordings"),
          new Row(
              "key store beside segments that are to move",
              scene -> {
                scene.set("segments.also", "file:/srv/segments");
                scene.host("keys.example.com", "192.0.2.1");
              },
              "REPLAYVAULT_KEYSTORE_URL lies on the host of REPLAYVAULT_SEGMENTS_ALSO: put the key"
                  + " store on another host, so that no host holds both keys and recordings"),
          new Row(
              "a key store nobody can place",
              scene -> scene.set("keystore.url", "jdbc:postgresql://gone.example.com/keys"),
              "REPLAYVAULT_KEYSTORE_URL names a host without an address: set a name that resolves"
                  + " on this host, so that it can be told apart from others"),
          new Row(
              "key store in the database itself",
              scene ->
                  scene.set(
                      "keystore.url", "jdbc:postgresql://192.0.2.10:5432/replayvault?ssl=true"),
              "REPLAYVAULT_KEYSTORE_URL is the database of REPLAYVAULT_DATABASE_URL: make a"
                  + " database of its own"),
          new Row(
              "one user for database and key store",
              scene -> {
                scene.set("keystore.url", "jdbc:postgresql://db.example.com/keys");
                scene.set("keystore.user", "replayvault");
              },
              "REPLAYVAULT_KEYSTORE_USER is the user of the database too: make a user who can enter"
                  + " the key store alone"),
          new Row(
              "a password in a URL",
              scene ->
                  scene.set("database.url", "jdbc:postgresql://db.example.com/x?password=hunter2"),
              "REPLAYVAULT_DATABASE_URL has the parameter password: leave it out: host, user,"
                  + " password and trust have settings of their own"),
          new Row(
              "a URL that leads elsewhere than it says",
              scene -> scene.set("keystore.url", "jdbc:postgresql://keys.example.com/x?PGHOST=db"),
              "REPLAYVAULT_KEYSTORE_URL has the parameter pghost: leave it out: host, user,"
                  + " password and trust have settings of their own"),
          new Row(
              "a URL that leads elsewhere by the driver's other names",
              scene -> scene.set("database.url", "jdbc:postgresql://127.0.0.1/x?host=elsewhere"),
              "REPLAYVAULT_DATABASE_URL has the parameter host: leave it out: host, user,"
                  + " password and trust have settings of their own"),
          new Row(
              "a database server that nobody verifies",
              scene ->
                  scene.set("database.url", "jdbc:postgresql://db.example.com/x?sslmode=require"),
              "REPLAYVAULT_DATABASE_URL has sslmode=require: set sslmode=verify-full, or leave it"
                  + " out for the same"),
          new Row(
              "a key store's server that anybody vouches for",
              scene -> scene.unset("keystore.trust"),
              "REPLAYVAULT_KEYSTORE_TRUST is not set: set the PEM file of the authority that signed"
                  + " the database server's certificate"),
          new Row(
              "an S3 store in plain HTTP",
              scene -> scene.set("s3.endpoint", "http://store.example.com:9000"),
              "REPLAYVAULT_S3_ENDPOINT is plain HTTP: set an https URL; see also"
                  + " REPLAYVAULT_S3_TRUST"),
          new Row(
              "a user before the host",
              scene -> scene.set("database.url", "jdbc:postgresql://me:hunter2@db.example.com/x"),
              "REPLAYVAULT_DATABASE_URL is not a plain URL: set jdbc:postgresql://host:port/name and"
                  + " nothing before"),
          new Row(
              "the root key's password in the home",
              scene -> scene.set("root.key.password.file", scene.folder() + "/home/x/../password"),
              "REPLAYVAULT_ROOT_KEY_PASSWORD_FILE lies in the data directory: keep it elsewhere, so"
                  + " that a copy of the data opens nothing"),
          new Row(
              "the root key among the segments",
              scene -> scene.set("segments", "file:" + scene.folder()),
              "REPLAYVAULT_ROOT_KEY lies among the segments: keep it elsewhere, so that a copy"
                  + " opens nothing"),
          new Row(
              "the root key among segments that are to move",
              scene -> scene.set("segments.also", "file:" + scene.folder()),
              "REPLAYVAULT_ROOT_KEY lies among the segments: keep it elsewhere, so that a copy"
                  + " opens nothing"),
          new Row(
              "checkpoints of the audit log in the database alone",
              scene -> scene.unset("audit.folder"),
              "REPLAYVAULT_AUDIT_FOLDER is not set, and neither is REPLAYVAULT_AUDIT_BUCKET nor"
                  + " REPLAYVAULT_AUDIT_SYSLOG: set one of the three, out of the database"
                  + " administrator's hands: it is what a log that was written anew is held to"),
          new Row(
              "a root key that nobody knows how to hold",
              scene -> scene.set("root.key", "vault:kv/root"),
              "REPLAYVAULT_ROOT_KEY is neither pkcs12:FILE, awskms:KEY-ARN nor"
                  + " pkcs11:slot-id=N;object=LABEL?module-path=FILE: set one of these"),
          new Row(
              "a KMS without TLS",
              scene -> {
                scene.set("root.key", KMS_KEY);
                scene.set("root.key.endpoint", "http://kms.example.com");
              },
              "REPLAYVAULT_ROOT_KEY_ENDPOINT is not https: set an endpoint with TLS"),
          new Row(
              "a former root key whose password lies in the home",
              scene -> {
                scene.set("root.key.former", "pkcs12:" + scene.folder() + "/former.p12");
                scene.set("root.key.former.password.file", scene.folder() + "/home/former");
              },
              "REPLAYVAULT_ROOT_KEY_FORMER_PASSWORD_FILE lies in the data directory: keep it"
                  + " elsewhere, so that a copy of the data opens nothing"),
          new Row(
              "a next root key beside a former one",
              scene -> {
                scene.set("root.key.next", KMS_KEY);
                scene.set("root.key.former", KMS_KEY + "0");
              },
              "REPLAYVAULT_ROOT_KEY_NEXT is set beside REPLAYVAULT_ROOT_KEY_FORMER: set one of them:"
                  + " the next one before the change, the former one after it"),
          new Row(
              "an owner's password that everybody reads",
              scene -> {
                scene.migrates();
                scene.mode("keystore.migration.password.file", "rw-r--r--");
              },
              "REPLAYVAULT_KEYSTORE_MIGRATION_PASSWORD_FILE names DIR/keystore-owner, which is open"
                  + " to everybody: chmod 600 DIR/keystore-owner"),
          new Row(
              "a password that everybody reads",
              scene -> scene.mode("database.password.file", "rw-r--r--"),
              "REPLAYVAULT_DATABASE_PASSWORD_FILE names DIR/database, which is open to everybody:"
                  + " chmod 600 DIR/database"),
          new Row(
              "a password that a group reads",
              scene -> scene.mode("keystore.password.file", "rw-r-----"),
              "REPLAYVAULT_KEYSTORE_PASSWORD_FILE names DIR/keystore, which is open to its group:"
                  + " chmod 600 DIR/keystore"),
          new Row(
              "a TLS key that a group reads",
              scene -> scene.mode("tls.keystore", "rw-r-----"),
              "REPLAYVAULT_TLS_KEYSTORE names DIR/tls.p12, which is open to its group: chmod 600"
                  + " DIR/tls.p12"),
          new Row(
              "a password of TLS that everybody writes",
              scene -> scene.mode("tls.keystore.password.file", "rw-----w-"),
              "REPLAYVAULT_TLS_KEYSTORE_PASSWORD_FILE names DIR/tls-password, which is open to"
                  + " everybody: chmod 600 DIR/tls-password"),
          new Row(
              "a root key that a group reads",
              scene -> scene.mode("root.key", "rw-r-----"),
              "REPLAYVAULT_ROOT_KEY names DIR/root-key.p12, which is open to its group: chmod 600"
                  + " DIR/root-key.p12"),
          new Row(
              "a root key's password that a group reads, even in memory",
              scene -> scene.pretend("root.key.password.file", "root", "r--r-----", true, true),
              "REPLAYVAULT_ROOT_KEY_PASSWORD_FILE names DIR/root-key-password, which is open to its"
                  + " group: chmod 600 DIR/root-key-password"),
          new Row(
              "a password of somebody else's",
              scene -> {
                scene.userIs("replayvault");
                scene.pretend("database.password.file", "mallory", "rw-------", true, false);
              },
              "REPLAYVAULT_DATABASE_PASSWORD_FILE names DIR/database, which belongs to mallory:"
                  + " chown replayvault it"),
          new Row(
              "a password that cannot be read",
              scene -> {
                scene.userIs("replayvault");
                scene.pretend("database.password.file", "root", "rw-------", false, false);
              },
              "REPLAYVAULT_DATABASE_PASSWORD_FILE names DIR/database, which replayvault cannot"
                  + " read: chown replayvault it"),
          new Row(
              "a password that is not there",
              scene -> scene.delete("database.password.file"),
              "REPLAYVAULT_DATABASE_PASSWORD_FILE names DIR/database, which is not there: put the"
                  + " file there, or name another"),
          new Row(
              "an empty password",
              scene -> Issued.writeSecret(scene.file("database.password.file"), ""),
              "REPLAYVAULT_DATABASE_PASSWORD_FILE names DIR/database, which is empty: write the"
                  + " secret into it"),
          new Row(
              "a certificate whose password is another",
              scene -> Issued.writeSecret(scene.file("tls.keystore.password.file"), "not this"),
              "REPLAYVAULT_TLS_KEYSTORE_PASSWORD_FILE does not open the key store: put its password"
                  + " there"));

  private UnsafeRows() {}
}
