package io.replayvault.archfixture.core_knows_no_technology.application.session;

import jakarta.transaction.Transactional;

/** A use case that a container must run. */
@Transactional
class TransactionalSearch {}
