package io.replayvault.archfixture.every_class_lies_in_a_layer.attic;

/** A class that no rule about layers can see. */
final class Forgotten {}
