package io.replayvault.archfixture.no_package_is_a_drawer.domain.helper;

/** Something in a drawer. */
final class Drawer {}
