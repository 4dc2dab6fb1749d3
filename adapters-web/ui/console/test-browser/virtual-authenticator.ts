import type { CDPSession, Page } from 'playwright-core';

/** An authenticator that Chromium pretends to have, and whose user it pretends to know. */
export interface VirtualAuthenticator {
  /** Whether its user lets it do what pages ask of it; while they do not, pages wait until their time is over. */
  letUser(verified: boolean): Promise<void>;
  /** How many passkeys it keeps. */
  count(): Promise<number>;
  /** Makes it one that keeps none. */
  forget(): Promise<void>;
}

/** Plugs one in, for one page. */
export async function virtualAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    letUser: (verified) =>
      session
        .send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: verified })
        .then(() => undefined),
    count: async () =>
      (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    forget: () => session.send('WebAuthn.clearCredentials', { authenticatorId }).then(() => undefined),
  };
}
