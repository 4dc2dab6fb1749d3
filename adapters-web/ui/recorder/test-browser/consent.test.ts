import { describe } from 'vitest';
import { inATab } from './in-a-tab.ts';

const it = inATab();

describe.concurrent('consent', () => {
  it('before it, nothing is fetched, stored or listened to', async ({ endpoint, page, open, expect }) => {
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

  it('withdrawn, it stops at once and leaves nothing in the browser', async ({
    endpoint,
    page,
    told,
    open,
    record,
    expect,
  }) => {
    await record('/one');
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(2);
    await page.click('#i');
    await page.evaluate('replayvault.consent.withdraw()');
    const arrived = endpoint.arrived.length;
    await page.click('#p');
    await page.waitForTimeout(2500);
    await open('/two');
    expect(endpoint.arrived.length).toBe(arrived);
    expect(told.sources()).not.toContain(2);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  });

  it('is not taken where Global Privacy Control says no, unless the policy does not honour it', async ({
    endpoint,
    page,
    visit,
    refused,
    record,
    expect,
  }) => {
    await page.addInitScript('Object.defineProperty(navigator, "globalPrivacyControl", { value: true })');
    await visit('/one');
    await refused('Global Privacy Control says no');
    expect(endpoint.opened).toEqual([]);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    endpoint.policyChange = { consent: { mode: 'OPT_IN', honourGpc: false, honourDnt: true } };
    await record('/two');
    expect(endpoint.opened[0]?.consent).toMatchObject({ gpc: true, dnt: false, method: 'api' });
  });

  it('is not taken where Do Not Track says no', async ({ endpoint, page, visit, refused, expect }) => {
    await page.addInitScript('Object.defineProperty(navigator, "doNotTrack", { value: "1" })');
    await visit('/one');
    await refused('Do Not Track says no');
    expect(endpoint.opened).toEqual([]);
  });

  it('asserted by the tag counts only where the policy lets the site assert', async ({
    endpoint,
    site,
    told,
    open,
    refused,
    expect,
  }) => {
    site.show('/asserted', `${endpoint.tag('data-consent="asserted"')}<p>x`);
    await open('/asserted');
    await refused('the policy asks for consent.grant()');
    endpoint.policyChange = { consent: { mode: 'SITE_ASSERTS', honourGpc: true, honourDnt: true } };
    await open('/asserted');
    await told.snapshotArrived();
    expect(endpoint.opened[0]?.consent.method).toBe('site');
  });
});
