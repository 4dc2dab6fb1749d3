import { describe } from 'vitest';
import { inATab } from './in-a-tab.ts';
import { until } from './until.ts';

const it = inATab();

describe.concurrent('the page', () => {
  it('navigation inside one document is told by its masked path, queries and anchors are not', async ({
    page,
    told,
    record,
    expect,
  }) => {
    await record('/one');
    await page.evaluate(`
      history.pushState({}, '', '/basket?item=secret'); history.replaceState({}, '', '/basket?item=more');
      history.pushState({}, '', '/order/12345'); location.hash = 'anchor'; replayvault.pageView('/thanks/jane@doe.example');
    `);
    await until('all arrived', () => told.paths().length >= 4);
    await page.goBack();
    await page.goBack();
    await until('going back arrived', () => told.paths().length >= 5);
    expect(told.paths()).toEqual(['/one', '/basket', '/order/:id', '/thanks/:id', '/basket']);
  });

  it('the site tells an identity, events of proper names, and when to pause and to resume', async ({
    endpoint,
    page,
    told,
    open,
    grant,
    expect,
  }) => {
    await open('/one');
    await page.evaluate('replayvault.identify("customer-7")');
    await grant();
    await told.snapshotArrived();
    await page.evaluate(
      'replayvault.event("quote-sent"); replayvault.event("bad\\nname"); replayvault.event("x".repeat(65)); replayvault.pause()',
    );
    await page.click('#p');
    await page.waitForTimeout(200);
    await page.evaluate('replayvault.resume()');
    await until('it resumed', () => told.tagged('rv.resumed').length === 1);
    await until('with a snapshot', () => told.snapshots() === 2);
    expect(told.tagged('rv.event').map(({ data }) => data)).toEqual([
      { tag: 'rv.event', payload: { name: 'quote-sent' } },
    ]);
    expect(told.sources()).not.toContain(2);
    expect(endpoint.identities).toEqual(['customer-7']);
    expect(await page.evaluate('replayvault.sessionId()')).toBe(endpoint.segments[0]?.session);
  });

  it('typing is told once, when the field is left, and says nothing of its rhythm or length', async ({
    endpoint,
    page,
    told,
    record,
    expect,
  }) => {
    await record('/one');
    await page.click('#i');
    await page.keyboard.type('a long secret', { delay: 20 });
    await page.waitForTimeout(2300);
    expect(told.sources()).not.toContain(5);
    await page.click('#p');
    await until('it was told', () => told.sources().includes(5));
    const inputs = endpoint.events().filter(({ data }) => (data as { source?: number }).source === 5);
    expect(inputs.map(({ data }) => data)).toEqual([
      expect.objectContaining({ text: '*******', isChecked: false }),
    ]);
  });

  it('no pointer, click or focus is told inside a password field', async ({
    endpoint,
    page,
    record,
    mark,
    expect,
  }) => {
    await record('/one');
    await page.hover('#p');
    await page.waitForTimeout(100);
    const box = await page.locator('#w').boundingBox();
    if (!box) throw new Error('no field');
    for (let x = 2; x < box.width; x += 5) await page.mouse.move(box.x + x, box.y + box.height / 2);
    await page.mouse.click(box.x + 20, box.y + 5);
    await page.keyboard.type('hunter2');
    await page.waitForTimeout(700);
    await mark('end');
    const sent = JSON.stringify(endpoint.events());
    const text = /"id":(\d+),"tagName":"p"/.exec(sent)?.[1];
    const field = /"id":(\d+),"tagName":"input","attributes":\{[^}]*"password"/.exec(sent)?.[1];
    expect(field).toBeDefined();
    const pointed = JSON.stringify(
      endpoint
        .events()
        .filter(({ type, data }) => type === 3 && [1, 2].includes((data as { source: number }).source)),
    );
    expect(pointed).toContain(`"id":${text},`);
    expect(pointed).not.toContain(`"id":${field},`);
    expect(JSON.stringify(endpoint.arrived)).not.toContain('hunter2');
  });

  it('goes on when the recorder fails inside, and the recording says so', async ({
    endpoint,
    page,
    told,
    record,
    expect,
  }) => {
    await record('/one');
    await page.evaluate(`
      const own = Object.getOwnPropertyDescriptor(Element.prototype, 'localName').get;
      window.broken = true;
      Object.defineProperty(Element.prototype, 'localName', { configurable: true, get() { if (this.id === 'bad' && window.broken) throw new Error('broken'); return own.call(this); } });
      document.body.insertAdjacentHTML('beforeend', '<div id="bad" title="secret-title">secret-text</div>');
    `);
    await page.waitForTimeout(200);
    await page.evaluate('window.broken = false; replayvault.event("after")');
    await until('the failure was told', () => told.tagged('rv.mask-error').length > 0);
    expect(JSON.stringify(endpoint.arrived)).not.toMatch(/secret-t/);
    expect(told.tagged('rv.event')).toHaveLength(1);
  });

  it('wraps the history so that the site sees no difference', async ({ page, record, expect }) => {
    await record('/one');
    expect(
      await page.evaluate(
        `(() => { try { history.pushState({}, '', 'https://elsewhere.example/'); return 'no error'; } catch (error) { return error.name; } })()`,
      ),
    ).toBe('SecurityError');
    expect(await page.evaluate(`history.pushState({ a: 1 }, '', '/x'), history.state.a`)).toBe(1);
  });
});
