import { describe } from 'vitest';
import { atTheConsole } from './at-the-console.ts';

const it = atTheConsole();

describe.concurrent('security alerts', () => {
  it('are counted, and acknowledged by keyboard alone', async ({ server, page, open, expect }) => {
    await open('/alerts');
    const place = page.getByRole('link', { name: 'Alerts' });
    await place.getByText('5 open').waitFor();
    await page.getByText('Within 7 minutes they were at another place as well.').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Note').waitFor();
    await page.keyboard.type('A drill');
    await page.keyboard.press('Enter');
    await place.getByText('4 open').waitFor();
    expect(server.state.alerts[1]?.acknowledged?.note).toBe('A drill');
    await page.getByText('Passwords tried at many people').waitFor({ state: 'detached' });
    await page.getByLabel('Also acknowledged ones').check();
    await page.getByText('Acknowledged by Hanako Yamada').waitFor();
  });

  it('show the audit records behind them', async ({ server, page, open }) => {
    const count = server.state.audit.length;
    server.state.audit = server.state.audit.map((each, index) => ({ ...each, sequence: count - index }));
    server.state.alerts = server.state.alerts.map((alert) => ({ ...alert, records: [1] }));
    await open('/alerts');
    await page.getByRole('button', { name: 'Show records: Decoy session opened' }).click();
    await page.getByRole('dialog').getByRole('table').waitFor();
  });

  it('lead on to the questions of the audit log', async ({ page, open, expect }) => {
    await open('/alerts');
    await page.getByText('Decoy session opened').waitFor();
    const about = page.getByRole('row').filter({ hasText: 'Decoy session opened' });
    const asked = await about
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(asked).toContain('/audit?ask=session&session=Zq3vR8kLmN0pT2wX');
    expect(asked).toContain('/audit?ask=person&person=p_9');
  });

  it('are acknowledged by nobody who may only read them', async ({ server, page, open, expect }) => {
    server.state.permissions = ['detection:read'];
    await open('/alerts');
    await page.getByText('Decoy session opened').waitFor();
    expect(await page.getByRole('button', { name: /^(?:Acknowledge|Show records)/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Sam Ito' }).count()).toBe(0);
  });
});

describe.concurrent('what is looked for', () => {
  it('is changed rule by rule', async ({ server, page, open, expect }) => {
    await open('/detections');
    const spraying = page.getByLabel('Passwords tried at many people');
    await spraying.selectOption('Off');
    expect(await spraying.locator('option').count()).toBe(2);
    await page.getByLabel('Access from a new place').selectOption('Alert and end their sign-ins');
    await page.getByLabel('Saturday').check();
    await page.getByRole('button', { name: 'Save what is looked for' }).click();
    await page.getByText('This counts for everything from now on.').waitFor();
    expect(server.state.detections.days).toContain('SATURDAY');
    expect(server.state.detections.responses).toContainEqual({ rule: 'NEW_PLACE', response: 'END_SIGN_INS' });
    expect(server.state.detections.responses).toContainEqual({ rule: 'PASSWORD_SPRAYING', response: 'OFF' });
  });

  it('holds decoys, which are marked and removed', async ({ server, page, open, expect }) => {
    await open('/detections');
    await page.getByLabel('Session id').fill('quiet-1');
    await page.getByRole('button', { name: 'Mark as decoy' }).click();
    await page.getByText('quiet-1').waitFor();
    await page.getByRole('button', { name: 'Remove quiet-1' }).click();
    await page.getByText('quiet-1').waitFor({ state: 'detached' });
    expect(server.state.decoys).toHaveLength(1);
  });
});
