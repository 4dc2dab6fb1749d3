package io.replayvault.archfixture.packages_are_null_marked.domain.session;

/** A class in a package that says nothing about null. */
final class Unmarked {}
