import { test } from 'vitest';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { type Site, startSite } from './site.ts';
import { type Told, toldTo } from './told-to.ts';

export interface OnASite {
  endpoint: Endpoint;
  /** With two pages to begin with, `/one` and `/two`. */
  site: Site;
  told: Told;
}

/**
 * A test that has a recording endpoint and a site to itself, so that those of a file may run side by side. Made anew for
 * each use, because `extend` also changes the test that it is called on.
 */
export const onASite = () =>
  test.extend<OnASite>({
    endpoint: async ({}, use) => {
      const endpoint = await startEndpoint();
      await use(endpoint);
      await endpoint.close();
    },
    site: async ({ endpoint }, use) => {
      const site = await startSite();
      for (const path of ['/one', '/two']) site.show(path, plainPage(endpoint.tag()));
      await use(site);
      await site.close();
    },
    told: async ({ endpoint }, use) => use(toldTo(endpoint)),
  });

/** It says, as `cached`, whether it came back from the back-forward cache. */
const plainPage = (tag: string): string =>
  `<title>x</title>${tag}<script>onpageshow = (event) => { window.cached = event.persisted }</script><body><p id="p">text</p><input id="i"><input id="w" type="password"><div style="height:3000px"></div>`;
