import { describe } from 'vitest';
import { inATab } from './in-a-tab.ts';
import { until } from './until.ts';

const it = inATab();
const STATE = 'replayvault.consent.state()';
const STORED = 'localStorage.length + sessionStorage.length';

describe.concurrent('a withdrawal', () => {
  it('in one tab stops the other tabs of the site', async ({
    endpoint,
    site,
    context,
    page,
    told,
    record,
    expect,
  }) => {
    await record('/one');
    const other = await context.newPage();
    await other.goto(`${site.origin}/two`);
    await other.evaluate('replayvault.consent.grant()');
    await until('the other tab is recorded', () => told.snapshots() === 2);
    await page.evaluate('replayvault.consent.withdraw()');
    await until('the other tab knows', async () => (await other.evaluate(STATE)) === 'unknown');
    const arrived = endpoint.arrived.length;
    await other.click('#p');
    await other.waitForTimeout(2500);
    expect(endpoint.arrived.length).toBe(arrived);
    expect(await other.evaluate(STORED)).toBe(0);
    await other.evaluate('replayvault.consent.grant()');
    await until('asked again, it is recorded', () => told.snapshots() === 3);
    expect(endpoint.opened).toHaveLength(3);
    expect(endpoint.opened[2]?.visitor).not.toBe(endpoint.opened[1]?.visitor);
  });

  it('is not what a site does that empties its own storage of a tab', async ({
    page,
    record,
    mark,
    expect,
  }) => {
    await record('/one');
    await page.evaluate(
      `new Promise((done) => { const frame = document.createElement('iframe'); frame.src = '/none'; frame.onload = done; document.body.append(frame); }).then(() => { const kept = sessionStorage.getItem('replayvault.session'); frames[0].sessionStorage.clear(); sessionStorage.setItem('replayvault.session', kept); })`,
    );
    await mark('alive');
    expect(await page.evaluate(STATE)).toBe('granted');
  });
});

describe.concurrent('a loader', () => {
  it('fetches no recorder for a visitor who says no, and removes what is stored', async ({
    endpoint,
    site,
    page,
    told,
    open,
    grant,
    expect,
  }) => {
    site.pages.set('/loader', { body: `<!doctype html>${endpoint.loaderTag()}<p>text` });
    await open('/loader');
    await page.evaluate(`localStorage.setItem('replayvault.visitor', 'x')`);
    await page.evaluate('replayvault.consent.withdraw()');
    await page.waitForTimeout(500);
    expect(endpoint.fetched.filter((path) => path.endsWith('/replayvault.js'))).toEqual([]);
    expect(await page.evaluate(STORED)).toBe(0);
    expect(await page.evaluate(STATE)).toBe('withdrawn');
    await grant();
    await told.snapshotArrived();
  });

  it('asks no more for a recorder that did not arrive once consent is withdrawn', async ({
    endpoint,
    site,
    page,
    told,
    open,
    grant,
    expect,
  }) => {
    site.pages.set('/loader', { body: `<!doctype html>${endpoint.loaderTag()}<p>text` });
    endpoint.breakScripts = 1;
    await open('/loader');
    await grant();
    const asked = () => endpoint.fetched.filter((path) => path.endsWith('/replayvault.js')).length;
    await until('it was asked for', () => asked() === 1);
    await page.evaluate('replayvault.consent.withdraw()');
    await page.waitForTimeout(2500);
    expect(asked()).toBe(1);
    await grant();
    await told.snapshotArrived();
  });
});

describe.concurrent('a session that follows another', () => {
  it('opens although the policy cannot be fetched again, and what the first held arrives', async ({
    endpoint,
    page,
    told,
    record,
    expect,
  }) => {
    endpoint.policyChange = { idleSeconds: 3 };
    await record('/one');
    await page.waitForTimeout(3500);
    await page.route('**/policy', (route) => route.abort('connectionrefused'));
    await page.click('#p');
    await until('a second session was opened', () => endpoint.opened.length === 2);
    await until('its snapshot arrived', () => told.snapshots() === 2);
    expect(await page.evaluate(STATE)).toBe('granted');
  });

  it('is told whom the site takes its visitor for, as the first was', async ({
    endpoint,
    page,
    record,
    expect,
  }) => {
    endpoint.policyChange = { idleSeconds: 3 };
    await record('/one');
    await page.evaluate(`replayvault.identify('customer-7')`);
    await until('the first was told', () => endpoint.identities.length === 1);
    await page.waitForTimeout(3500);
    await page.click('#p');
    await until('the second was told', () => endpoint.identities.length === 2);
    expect(endpoint.identities).toEqual(['customer-7', 'customer-7']);
  });
});

describe.concurrent('a newer policy', () => {
  it('that says no is heeded before a session is opened under it', async ({
    endpoint,
    page,
    open,
    grant,
    expect,
  }) => {
    await page.addInitScript('Object.defineProperty(navigator, "globalPrivacyControl", { value: true })');
    endpoint.policyChange = { consent: { mode: 'OPT_IN', honourGpc: false, honourDnt: true } };
    endpoint.openAnswers.push({ status: 409 });
    await page.route('**/sessions', (route) => {
      endpoint.policyChange = { version: 4 };
      return route.continue();
    });
    await open('/one');
    await grant();
    await until('refused', async () => (await page.evaluate(STATE)) === 'refused');
    expect(endpoint.opened).toEqual([]);
    expect(endpoint.segments).toEqual([]);
  });

  it('holds for the run that it began', async ({ endpoint, page, told, record, expect }) => {
    endpoint.openAnswers.push({ status: 409 });
    await page.route('**/sessions', (route) => {
      endpoint.policyChange = { version: 4, idleSeconds: 3 };
      return route.continue();
    });
    await record('/one');
    await page.waitForTimeout(3500);
    await page.click('#p');
    await until('idle by the newer one', () => endpoint.opened.length === 2);
    await until('its snapshot arrived', () => told.snapshots() === 2);
    expect(endpoint.opened.map(({ policyVersion }) => policyVersion)).toEqual([4, 4]);
  });
});

describe.concurrent('a page that changes what masking stands on', () => {
  it('while the policy is fetched is not recorded, and nothing is stored', async ({
    endpoint,
    page,
    open,
    grant,
    expect,
  }) => {
    await page.route('**/policy', async (route) => {
      await page.evaluate('void (String.prototype.replace = () => "")');
      await route.continue();
    });
    await open('/one');
    await grant();
    await until('refused', async () => (await page.evaluate(STATE)) === 'refused');
    await page.waitForTimeout(500);
    expect(await page.evaluate(STORED)).toBe(0);
    expect(endpoint.opened).toEqual([]);
  });

  it('so that not even the first snapshot can be taken is not recorded, and sees no error of ours', async ({
    endpoint,
    site,
    page,
    errors,
    told,
    grant,
    expect,
  }) => {
    site.pages.set('/slow', {
      body: `<!doctype html>${endpoint.tag()}<script>Object.defineProperty(document, 'scrollingElement', { get() { throw new Error('mine'); } })</script><p>text<script src="/slow.js"></script>`,
    });
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((done) => (arrive = done));
    await page.route('**/slow.js', async (route) => {
      await arrived;
      await route.fulfill({ contentType: 'text/javascript', body: '' });
    });
    await page.goto(`${site.origin}/slow`, { waitUntil: 'commit' });
    await until('the API is there', () => page.evaluate('"replayvault" in window'));
    await grant();
    await until('a session was opened', () => endpoint.opened.length === 1);
    arrive();
    await until('it ended', async () => (await page.evaluate(STATE)) === 'refused');
    expect(told.snapshots()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('so that no snapshot can be taken ends recording, and throws nothing into the page', async ({
    endpoint,
    page,
    errors,
    told,
    record,
    expect,
  }) => {
    endpoint.policyChange = { snapshotSeconds: 1 };
    await record('/one');
    await page.evaluate(
      'void (Object.defineProperty(document, "scrollingElement", { get() { throw new Error("mine"); } }))',
    );
    await page.waitForTimeout(1500);
    await page.click('#p');
    await until('it ended', async () => (await page.evaluate(STATE)) === 'refused');
    expect(told.snapshots()).toBe(1);
    expect(errors).toEqual([]);
  });
});
