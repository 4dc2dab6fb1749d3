package io.replayvault.archfixture.adapters_never_see_each_other.persistence.session;

/** A row of the database. */
public record SessionRow(String id) {}
