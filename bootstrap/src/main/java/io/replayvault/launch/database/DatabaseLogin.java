package io.replayvault.launch.database;

/**
 * How to sign in to one of the private databases during this run.
 *
 * @param url JDBC URL
 * @param user the database's only user
 * @param password made for this run, kept in memory
 */
public record DatabaseLogin(String url, String user, String password) {

  /** System properties stay in this process: data sources read them at each new connection. */
  public void publish(String prefix) {
    System.setProperty(prefix + ".url", url);
    System.setProperty(prefix + ".user", user);
    System.setProperty(prefix + ".password", password);
  }

  @Override
  public String toString() {
    return "DatabaseLogin[url=" + url + ", user=" + user + ", password=***]";
  }
}
