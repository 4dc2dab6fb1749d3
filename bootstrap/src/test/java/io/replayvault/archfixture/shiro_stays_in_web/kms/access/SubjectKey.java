package io.replayvault.archfixture.shiro_stays_in_web.kms.access;

import org.apache.shiro.subject.PrincipalCollection;

/** A key holder that decides about people. */
record SubjectKey(PrincipalCollection people) {}
