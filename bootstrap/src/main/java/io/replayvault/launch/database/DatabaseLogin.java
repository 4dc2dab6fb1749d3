package io.replayvault.launch.database;

/**
 * How to sign in to one of the private databases during this run.
 *
 * @param url JDBC URL
 * @param user the database's only user
 * @param password made for this run, kept in memory
 */
public record DatabaseLogin(String url, String user, String password) {

  @Override
  public String toString() {
    return "DatabaseLogin[url=" + url + ", user=" + user + ", password=***]";
  }
}
