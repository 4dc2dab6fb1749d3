import type { Browser } from 'playwright-core';
import type { ApiState } from './answer-api.ts';
import { startFakeServer, type FakeServer } from './fake-server.ts';
import { launchBrowser } from './launch-browser.ts';
import { ME, madeAudit, madeSessions, madeSites } from './made-up-data.ts';
import { makeSession } from './make-session.ts';
import { recordVisit } from './record-visit.ts';

export const LONG_SESSION = 'Zq3vR8kLmN0pT2wX';

export interface World {
  readonly browser: Browser;
  readonly server: FakeServer;
  end(): Promise<void>;
}

/** A browser, and a server with a session of half an hour that was really recorded. */
export async function makeWorld(): Promise<World> {
  const browser = await launchBrowser();
  const visit = await recordVisit(browser);
  const latest = Date.now() - 3_600_000;
  const made = makeSession(LONG_SESSION, 's1', visit, latest, 20);
  const state: ApiState = {
    sites: madeSites(),
    list: [made.detail.session, ...madeSessions(made.detail.session, latest)],
    sessions: new Map([[LONG_SESSION, made]]),
    audit: madeAudit(LONG_SESSION, Date.now()),
    signedIn: true,
    permissions: [...ME.permissions],
    asked: [],
    refusals: new Map(),
    playerPolicy: true,
  };
  const server = await startFakeServer(state);
  return {
    browser,
    server,
    end: async () => {
      await browser.close();
      await server.close();
    },
  };
}
