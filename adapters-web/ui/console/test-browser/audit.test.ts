import { describe } from 'vitest';
import { atTheConsole } from './at-the-console.ts';
import { LONG_SESSION } from './made-up-state.ts';

const it = atTheConsole();

describe.concurrent('questions to the audit log', () => {
  it('a replay leads to who has seen it, drawn along its length', async ({ page, open, expect }) => {
    await open(`/sessions/${LONG_SESSION}`);
    await page.getByRole('link', { name: 'Who has seen this?' }).click();
    await page.getByRole('heading', { name: 'What each of them was shown' }).waitFor();
    expect(await page.getByRole('img').count()).toBe(4);
    expect(await page.getByRole('img').first().locator('i').count()).toBe(2);
    await page.getByText('was refused (2).').waitFor();
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.filter({ hasNotText: `session:${LONG_SESSION}` }).count()).toBe(0);
  });

  it('a visitor’s id is in no address', async ({ page, open, expect }) => {
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await open('/audit?ask=visitor');
    await page.getByRole('textbox', { name: 'Visitor' }).fill('ann@x.example');
    await page.keyboard.press('Enter');
    await page.locator('tbody tr').first().waitFor();
    expect(addresses.join(' ')).toContain(`visitor=${'ab'.repeat(32)}`);
    expect([page.url(), ...addresses].join(' ')).not.toMatch(/ann(@|%40)/);
  });

  it('the list of people leads to what one of them has seen', async ({ page, open, expect }) => {
    await open('/people');
    await page
      .getByRole('link', { name: /^What have they seen\? ./ })
      .first()
      .click();
    await page.waitForURL(/ask=person/);
    expect(await page.getByRole('combobox', { name: 'Person' }).inputValue()).not.toBe('');
  });

  it('every filter can be set, by words, and stands in the address', async ({ page, open, expect }) => {
    await open('/audit');
    await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Looks at recordings' });
    await page.waitForURL(/group=LOOKS/);
    await page.getByRole('combobox', { name: 'Action' }).selectOption({ label: 'Session watched' });
    await page.waitForURL((url) => url.search === '?action=SESSION_REPLAY');
    await page.getByRole('textbox', { name: 'Session' }).fill(LONG_SESSION);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`session=${LONG_SESSION}`));
    await page.getByRole('combobox', { name: 'Person' }).selectOption({ index: 1 });
    await page.waitForURL(/person=/);
    await page.getByRole('combobox', { name: 'Grant' }).selectOption({ index: 1 });
    await page.waitForURL(/grant=/);
    await page.getByRole('textbox', { name: 'Visitor' }).waitFor();
    await page.getByText('Choose a longer time, or leave a filter out.').waitFor();
    await page.getByRole('link', { name: 'Show all records' }).click();
    await page.waitForURL((url) => url.search === '');
    await page.locator('tbody tr').first().waitFor();
    expect(await page.getByRole('combobox', { name: 'Action' }).inputValue()).toBe('');
  });

  it('a question says what it needs to know', async ({ page, open }) => {
    await open('/audit?ask=person');
    await page.getByText('Choose a person.').waitFor();
    await open('/audit?ask=session');
    await page.getByText('Say which session').waitFor();
  });

  it('what is shown is what is downloaded', async ({ page, open, expect }) => {
    await open(`/audit?ask=session&session=${LONG_SESSION}`);
    await page.getByRole('button', { name: 'Download' }).click();
    const csv = page.getByRole('menuitem', { name: 'CSV, for spreadsheets' });
    await csv.waitFor();
    expect(await csv.getAttribute('href')).toBe(`/api/v1/audit/records?format=csv&session=${LONG_SESSION}`);
  });
});
