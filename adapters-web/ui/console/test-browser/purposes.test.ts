import { describe } from 'vitest';
import { atTheConsole } from './at-the-console.ts';
import { LONG_SESSION } from './made-up-state.ts';

const it = atTheConsole();

describe('why somebody looks', () => {
  it('is told by keyboard before a replay, and changed beside it', async ({ server, page, open, expect }) => {
    server.state.purpose = { asking: 'REQUIRED', reference: true, offered: ['SUPPORT_CASE', 'OTHER'] };
    await open(`/sessions/${LONG_SESSION}`);
    const dialog = page.getByRole('dialog', { name: 'Why do you look?' });
    await dialog.waitFor();
    expect(server.state.told).toEqual([]);
    const goOn = dialog.getByRole('button', { name: 'Go on' });
    expect(await goOn.isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: 'Support case' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('T-4711');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => server.state.told.length).toBeGreaterThan(0);
    expect(new Set(server.state.told.map(String))).toEqual(new Set(['SUPPORT_CASE,T-4711']));

    await page.getByRole('button', { name: 'Purpose: Support case' }).click();
    await dialog.getByRole('radio', { name: 'Other' }).check();
    await goOn.click();
    await page.getByRole('button', { name: 'Purpose: Other' }).waitFor();
  });

  it('need not be told where it is only asked', async ({ server, page, open, expect }) => {
    server.state.purpose = { ...server.state.purpose, asking: 'ASKED' };
    await open(`/sessions/${LONG_SESSION}`);
    await page.getByRole('button', { name: 'Go on without a reason' }).click();
    await expect.poll(() => server.state.told.length).toBeGreaterThan(0);
    expect(server.state.told[0]).toEqual(['', '']);
    await page.getByRole('button', { name: 'Purpose: not told' }).waitFor();
  });

  it('is asked as the account chooses', async ({ server, page, open, expect }) => {
    await open('/addresses');
    await page.getByRole('radio', { name: 'Require one' }).waitFor();
    // Chosen since: what the page has read of it is not sent back.
    server.state.keptAddress = 'NONE';
    await page.getByRole('radio', { name: 'Require one' }).check();
    await page.getByRole('checkbox', { name: 'With a reference' }).check();
    await page.getByRole('checkbox', { name: 'Usability' }).uncheck();
    await page.getByRole('button', { name: 'Save how people are asked' }).click();
    await page.getByText('It counts from now on.').waitFor();
    expect(server.state.purpose).toEqual({
      asking: 'REQUIRED',
      reference: true,
      offered: ['SUPPORT_CASE', 'DEFECT_ANALYSIS', 'FRAUD_OR_DISPUTE', 'ACCESS_REQUEST', 'OTHER'],
    });
    expect(server.state.keptAddress).toBe('NONE');
  });
});
