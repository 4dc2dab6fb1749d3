package io.replayvault.archfixture.application_uses_domain_and_plain_java_only.application.session;

import io.replayvault.archfixture.application_uses_domain_and_plain_java_only.web.session.Page;

/** A port that speaks in an adapter's words. */
interface PageSource {
  Page page();
}
