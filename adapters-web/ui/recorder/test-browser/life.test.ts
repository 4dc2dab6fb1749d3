import type { RecordedEvent } from '@replayvault/protocol';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { type Site, startSite } from './site.ts';
import { until } from './until.ts';

let endpoint: Endpoint;
let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [endpoint, site, browser] = await Promise.all([startEndpoint(), startSite(), startBrowser()]);
});
afterAll(() => Promise.all([browser.close(), site.close(), endpoint.close()]));
beforeEach(async () => {
  endpoint.reset();
  site.pages.clear();
  for (const path of ['/one', '/two']) {
    site.pages.set(path, {
      body: `<!doctype html><title>x</title>${endpoint.tag()}<body><p id="p">text</p><input id="i"><input id="w" type="password"><div style="height:3000px"></div>`,
    });
  }
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const tagged = (tag: string, events: RecordedEvent[] = endpoint.events()): RecordedEvent[] =>
  events.filter(({ type, data }) => type === 5 && (data as { tag: string }).tag === tag);
const sources = (events: RecordedEvent[] = endpoint.events()): number[] =>
  events.filter(({ type }) => type === 3).map(({ data }) => (data as { source: number }).source);
const open = (path: string): Promise<unknown> => page.goto(site.origin + path, { waitUntil: 'load' });
const grant = (): Promise<unknown> => page.evaluate('replayvault.consent.grant()');
const snapshotArrived = (): Promise<void> =>
  until('a snapshot arrived', () => endpoint.events().some(({ type }) => type === 2));
const paths = (): string[] =>
  tagged('rv.page').map(({ data }) => (data as { payload: { path: string } }).payload.path);

describe('consent', () => {
  it('before it, nothing is fetched, stored or listened to', async () => {
    await page.addInitScript(`
      window.heard = [];
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (name, ...rest) { window.heard.push(name); return add.call(this, name, ...rest); };
      const Observer = window.MutationObserver;
      window.MutationObserver = class extends Observer { observe(...args) { window.heard.push('observe'); super.observe(...args); } };
      const push = history.pushState; window.sameHistory = () => history.pushState === push;
    `);
    await open('/one');
    await page.click('#i');
    await page.evaluate(
      'replayvault.event("early"); replayvault.pageView("/x"); replayvault.pause(); replayvault.resume()',
    );
    await page.waitForTimeout(500);
    expect(endpoint.arrived).toEqual([]);
    expect(await page.evaluate('window.heard')).toEqual([]);
    expect(await page.evaluate('window.sameHistory()')).toBe(true);
    expect(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(
      0,
    );
    expect(await page.evaluate('replayvault.consent.state()')).toBe('unknown');
  });

  it('withdrawn, it stops at once and leaves nothing in the browser', async () => {
    await open('/one');
    await grant();
    await snapshotArrived();
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(2);
    await page.click('#i');
    await page.evaluate('replayvault.consent.withdraw()');
    const arrived = endpoint.arrived.length;
    await page.click('#p');
    await page.waitForTimeout(2500);
    await open('/two');
    expect(endpoint.arrived.length).toBe(arrived);
    expect(sources()).not.toContain(2);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  });

  it('is not taken where Global Privacy Control says no, unless the policy does not honour it', async () => {
    await page.addInitScript('Object.defineProperty(navigator, "globalPrivacyControl", { value: true })');
    await open('/one');
    await grant();
    await until('refused', async () => (await page.evaluate('replayvault.consent.state()')) === 'refused');
    expect(endpoint.opened).toEqual([]);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    endpoint.policyChange = { consent: { mode: 'OPT_IN', honourGpc: false, honourDnt: true } };
    await open('/two');
    await grant();
    await snapshotArrived();
    expect(endpoint.opened[0]?.consent).toMatchObject({ gpc: true, dnt: false, method: 'api' });
  });

  it('is not taken where Do Not Track says no', async () => {
    await page.addInitScript('Object.defineProperty(navigator, "doNotTrack", { value: "1" })');
    await open('/one');
    await grant();
    await until('refused', async () => (await page.evaluate('replayvault.consent.state()')) === 'refused');
    expect(endpoint.opened).toEqual([]);
  });

  it('asserted by the tag counts only where the policy lets the site assert', async () => {
    site.pages.set('/asserted', { body: `<!doctype html>${endpoint.tag('data-consent="asserted"')}<p>x` });
    await open('/asserted');
    await until('refused', async () => (await page.evaluate('replayvault.consent.state()')) === 'refused');
    endpoint.policyChange = { consent: { mode: 'SITE_ASSERTS', honourGpc: true, honourDnt: true } };
    await open('/asserted');
    await snapshotArrived();
    expect(endpoint.opened[0]?.consent.method).toBe('site');
  });
});

describe('policy', () => {
  it.each([
    ['signed by another key', () => (endpoint.signWithWrongKey = true)],
    ['of another site', () => (endpoint.policyChange = { site: 'sk_other' })],
    ['of an unknown format', () => (endpoint.policyChange = { format: 2 as 1 })],
  ])('%s: nothing is recorded', async (_what, spoil) => {
    spoil();
    await open('/one');
    await grant();
    await until('refused', async () => (await page.evaluate('replayvault.consent.state()')) === 'refused');
    await page.waitForTimeout(300);
    expect(endpoint.opened).toEqual([]);
    expect(endpoint.segments).toEqual([]);
  });

  it('with a key of another fingerprint than the tag names: nothing is recorded', async () => {
    site.pages.set('/other-key', {
      body: `<!doctype html>${endpoint.tag().replace(/data-policy-key="./, 'data-policy-key="_')}<p>x`,
    });
    await open('/other-key');
    await grant();
    await until('refused', async () => (await page.evaluate('replayvault.consent.state()')) === 'refused');
    expect(endpoint.opened).toEqual([]);
  });

  it('in a browser without Ed25519: nothing is recorded', async () => {
    await page.addInitScript(
      'crypto.subtle.importKey = () => Promise.reject(new DOMException("no", "NotSupportedError"))',
    );
    await open('/one');
    await grant();
    await until('refused', async () => (await page.evaluate('replayvault.consent.state()')) === 'refused');
    expect(endpoint.opened).toEqual([]);
  });
});

describe('upload', () => {
  it('numbers segments from 0 without gaps and sends them compressed', async () => {
    await open('/one');
    await grant();
    await snapshotArrived();
    for (let step = 0; step < 3; step++) {
      await page.click('#p');
      await page.waitForTimeout(2300);
    }
    expect(endpoint.segments.length).toBeGreaterThanOrEqual(3);
    expect(endpoint.segments.map(({ number }) => number)).toEqual(
      endpoint.segments.map((_segment, index) => index),
    );
    const puts = endpoint.arrived.filter((text) => text.startsWith('PUT'));
    expect(puts.every((text) => text.includes('"content-encoding":"gzip"'))).toBe(true);
  });

  it('works where the site forbids workers', async () => {
    site.pages.set('/csp', {
      body: `<!doctype html>${endpoint.tag()}<p>x`,
      headers: {
        'Content-Security-Policy': `default-src 'self' 'unsafe-inline' 'unsafe-eval' ${endpoint.origin}; worker-src 'none'`,
      },
    });
    await open('/csp');
    await grant();
    await snapshotArrived();
    expect(endpoint.arrived.find((text) => text.startsWith('PUT'))).toContain('"content-encoding":"gzip"');
  });

  it('sends plain JSON where the browser cannot compress', async () => {
    await page.addInitScript('delete window.CompressionStream');
    await open('/one');
    await grant();
    await snapshotArrived();
    expect(endpoint.arrived.find((text) => text.startsWith('PUT'))).not.toContain('content-encoding');
  });

  it('repeats a segment byte for byte after 503 and heeds Retry-After', async () => {
    endpoint.answers.push({ status: 503, headers: { 'Retry-After': '2' } }, { status: 429 });
    await open('/one');
    await grant();
    const start = Date.now();
    await snapshotArrived();
    expect(Date.now() - start).toBeGreaterThan(2500);
    const bodies = endpoint.arrived
      .filter((text) => text.startsWith('PUT'))
      .map((text) => text.slice(text.indexOf('\n')));
    expect(bodies.length).toBeGreaterThanOrEqual(3);
    expect(new Set(bodies.slice(0, 3)).size).toBe(1);
  });

  it('opens the session later when the endpoint is away, and loses nothing meanwhile', async () => {
    endpoint.openAnswers.push({ status: 503 }, { status: 503 });
    await open('/one');
    await grant();
    await page.waitForTimeout(200);
    await page.click('#p');
    await snapshotArrived();
    expect(sources()).toContain(2);
    expect(endpoint.events()[0]).toMatchObject({ type: 5, data: { tag: 'rv.page' } });
  });

  it('fetches the policy again when the endpoint calls it outdated', async () => {
    endpoint.openAnswers.push({ status: 409 });
    await open('/one');
    await grant();
    await snapshotArrived();
    expect(endpoint.arrived.filter((text) => text.includes('/policy '))).toHaveLength(2);
  });

  it.each([401, 403, 404, 409, 410])('stops for good after %i', async (status) => {
    endpoint.answers.push({ status });
    await open('/one');
    await grant();
    await until('the answer was given', () => endpoint.answers.length === 0);
    const arrived = endpoint.arrived.length;
    await page.click('#p');
    await page.waitForTimeout(2500);
    expect(endpoint.arrived.length).toBe(arrived);
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    expect(await page.evaluate('localStorage.length')).toBe(status === 410 ? 0 : 1);
  });

  it('goes on after a segment that cannot be stored, and says that it was lost', async () => {
    endpoint.answers.push({ status: 413 });
    await open('/one');
    await grant();
    await snapshotArrived();
    expect(tagged('rv.lost')[0]?.data).toEqual({ tag: 'rv.lost', payload: { segments: 1 } });
    expect(Math.min(...endpoint.segments.map(({ number }) => number))).toBe(1);
  });
});

describe('leaving a page', () => {
  it('sends the tail by beacon and goes on numbering on the next page', async () => {
    await open('/one');
    await grant();
    await snapshotArrived();
    await page.fill('#i', 'never left');
    await open('/two');
    await until('the tail arrived', () => endpoint.segments.some(({ via }) => via === 'beacon'));
    const tail = endpoint.segments.filter(({ via }) => via === 'beacon').flatMap(({ events }) => events);
    expect(sources(tail)).toContain(5);
    await grant();
    await until('the second page arrived', () => paths().includes('/two'));
    expect(endpoint.opened).toHaveLength(1);
    const numbers = endpoint.segments.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_number, index) => index));
    expect(endpoint.segments.every(({ session }) => session === endpoint.segments[0]?.session)).toBe(true);
  });

  it('counts what a beacon cannot carry and reports it on the next page', async () => {
    await open('/one');
    await grant();
    await snapshotArrived();
    endpoint.answers.push({ status: 503, headers: { 'Retry-After': '60' } });
    await page.evaluate(
      `for (let i = 0; i < 3000; i++) document.body.insertAdjacentHTML('beforeend', '<p class="x">y</p>')`,
    );
    await until('the upload was put off', () => endpoint.answers.length === 0);
    await open('/two');
    await grant();
    await until('the loss was reported', () => tagged('rv.lost').length > 0);
    expect(tagged('rv.lost')[0]?.data).toEqual({ tag: 'rv.lost', payload: { segments: 1 } });
  });

  it('a page that comes back from the cache goes on in the same session', async () => {
    await open('/one');
    await grant();
    await snapshotArrived();
    await open('/two');
    await grant();
    await until('the second page arrived', () => paths().includes('/two'));
    await page.goBack();
    await page.evaluate('replayvault.consent.grant()');
    await until('the first page is back', () => paths().filter((path) => path === '/one').length === 2);
    expect(endpoint.opened).toHaveLength(1);
  });

  it('a duplicated tab opens a session of its own', async () => {
    await open('/one');
    await grant();
    await snapshotArrived();
    const [copy] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate('void window.open("/two")'),
    ]);
    await copy.waitForLoadState('load');
    expect(await copy.evaluate('sessionStorage.length')).toBe(1);
    await copy.evaluate('replayvault.consent.grant()');
    await until('a second session was opened', () => endpoint.opened.length === 2);
    await until('it arrived', () =>
      endpoint.segments.some(({ session }) => session !== endpoint.segments[0]?.session),
    );
    expect(endpoint.opened[1]?.visitor).toBe(endpoint.opened[0]?.visitor);
  });

  it('a tab duplicated between two pages goes on in a session of its own, with one segment lost', async () => {
    await open('/one');
    await grant();
    await snapshotArrived();
    const first = endpoint.segments[0]?.session;
    site.pages.set('/none', { body: '<!doctype html>no recorder' });
    await open('/none');
    const [copy] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate('void window.open("/two")'),
    ]);
    await copy.waitForLoadState('load');
    await open('/two');
    await grant();
    await until('the first tab goes on', () => paths().includes('/two'));
    await copy.evaluate('replayvault.consent.grant()');
    await until('the second tab has a session of its own', () => endpoint.opened.length === 2);
    await until('with a snapshot, and the loss is told', () => {
      const second = endpoint.segments
        .filter((segment) => segment.session !== first)
        .flatMap(({ events }) => events);
      return second.some(({ type }) => type === 2) && tagged('rv.lost', second).length === 1;
    });
    expect(endpoint.events(first).filter(({ type }) => type === 2)).toHaveLength(2);
  });

  it('an idle visitor who comes back begins a new session with a snapshot', async () => {
    endpoint.policyChange = { idleSeconds: 1 };
    await open('/one');
    await grant();
    await snapshotArrived();
    await page.waitForTimeout(1500);
    await page.evaluate('document.getElementById("p").title = "nobody looks"');
    await page.waitForTimeout(100);
    await page.click('#p');
    await until('a second session was opened', () => endpoint.opened.length === 2);
    await until('its snapshot arrived', () =>
      endpoint.segments.some(
        ({ session, events }) =>
          session !== endpoint.segments[0]?.session && events.some(({ type }) => type === 2),
      ),
    );
  });
});

describe('the page', () => {
  it('a second tag is inert', async () => {
    site.pages.set('/both', {
      body: `<!doctype html>${endpoint.tag()}<script>window.first = window.replayvault</script>${endpoint.tag()}<p>x`,
    });
    await open('/both');
    expect(await page.evaluate('window.first === window.replayvault')).toBe(true);
    await grant();
    await snapshotArrived();
    expect(endpoint.opened).toHaveLength(1);
    expect(tagged('rv.page')).toHaveLength(1);
  });

  it('navigation inside one document is told by its masked path, queries and anchors are not', async () => {
    await open('/one');
    await grant();
    await snapshotArrived();
    await page.evaluate(`
      history.pushState({}, '', '/basket?item=secret'); history.replaceState({}, '', '/basket?item=more');
      history.pushState({}, '', '/order/12345'); location.hash = 'anchor'; replayvault.pageView('/thanks/jane@doe.example');
    `);
    await until('all arrived', () => paths().length >= 4);
    await page.goBack();
    await page.goBack();
    await until('going back arrived', () => paths().length >= 5);
    expect(paths()).toEqual(['/one', '/basket', '/order/:id', '/thanks/:id', '/basket']);
  });

  it('events, identity, pause and resume', async () => {
    await open('/one');
    await page.evaluate('replayvault.identify("customer-7")');
    await grant();
    await snapshotArrived();
    await page.evaluate(
      'replayvault.event("quote-sent"); replayvault.event("bad\\nname"); replayvault.event("x".repeat(65)); replayvault.pause()',
    );
    await page.click('#p');
    await page.waitForTimeout(200);
    await page.evaluate('replayvault.resume()');
    await until('it resumed', () => tagged('rv.resumed').length === 1);
    await until('with a snapshot', () => endpoint.events().filter(({ type }) => type === 2).length === 2);
    expect(tagged('rv.event').map(({ data }) => data)).toEqual([
      { tag: 'rv.event', payload: { name: 'quote-sent' } },
    ]);
    expect(sources()).not.toContain(2);
    expect(endpoint.identities).toEqual(['customer-7']);
    expect(await page.evaluate('replayvault.sessionId()')).toBe(endpoint.segments[0]?.session);
  });

  it('typing is told once, when the field is left, and says nothing of its rhythm or length', async () => {
    await open('/one');
    await grant();
    await snapshotArrived();
    await page.click('#i');
    await page.keyboard.type('a long secret', { delay: 20 });
    await page.waitForTimeout(2300);
    expect(sources()).not.toContain(5);
    await page.click('#p');
    await until('it was told', () => sources().includes(5));
    const inputs = endpoint.events().filter(({ data }) => (data as { source?: number }).source === 5);
    expect(inputs.map(({ data }) => data)).toEqual([
      expect.objectContaining({ text: '*******', isChecked: false }),
    ]);
  });

  it('no pointer, click or focus is told inside a password field', async () => {
    await open('/one');
    await grant();
    await snapshotArrived();
    const box = await page.locator('#w').boundingBox();
    if (!box) throw new Error('no field');
    for (let x = 2; x < box.width; x += 5) await page.mouse.move(box.x + x, box.y + box.height / 2);
    await page.mouse.click(box.x + 20, box.y + 5);
    await page.keyboard.type('hunter2');
    await page.waitForTimeout(700);
    await page.evaluate('replayvault.event("end")');
    await until('all arrived', () => tagged('rv.event').length === 1);
    const ids = JSON.stringify(endpoint.events().filter(({ type }) => type === 2)).match(
      /"id":(\d+),"tagName":"input","attributes":\{[^}]*"password"/,
    )?.[1];
    expect(ids).toBeDefined();
    const told = endpoint
      .events()
      .filter(({ type, data }) => type === 3 && [1, 2].includes((data as { source: number }).source));
    expect(JSON.stringify(told)).not.toContain(`"id":${ids},`);
  });

  it('goes on when the recorder fails inside, and the recording says so', async () => {
    await open('/one');
    await grant();
    await snapshotArrived();
    await page.evaluate(`
      const own = Object.getOwnPropertyDescriptor(Element.prototype, 'localName').get;
      window.broken = true;
      Object.defineProperty(Element.prototype, 'localName', { configurable: true, get() { if (this.id === 'bad' && window.broken) throw new Error('broken'); return own.call(this); } });
      document.body.insertAdjacentHTML('beforeend', '<div id="bad" title="secret-title">secret-text</div>');
    `);
    await page.waitForTimeout(200);
    await page.evaluate('window.broken = false; replayvault.event("after")');
    await until('the failure was told', () => tagged('rv.mask-error').length > 0);
    expect(JSON.stringify(endpoint.arrived)).not.toMatch(/secret-t/);
    expect(tagged('rv.event')).toHaveLength(1);
  });

  it('wraps the history so that the site sees no difference', async () => {
    await open('/one');
    await grant();
    await snapshotArrived();
    expect(
      await page.evaluate(
        `(() => { try { history.pushState({}, '', 'https://elsewhere.example/'); return 'no error'; } catch (error) { return error.name; } })()`,
      ),
    ).toBe('SecurityError');
    expect(await page.evaluate(`history.pushState({ a: 1 }, '', '/x'), history.state.a`)).toBe(1);
  });
});
