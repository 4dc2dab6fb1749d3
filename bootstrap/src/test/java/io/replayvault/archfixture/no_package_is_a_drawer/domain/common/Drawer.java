package io.replayvault.archfixture.no_package_is_a_drawer.domain.common;

/** Something in a drawer. */
final class Drawer {}
