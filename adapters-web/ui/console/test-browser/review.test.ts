import { describe } from 'vitest';
import { atTheConsole } from './at-the-console.ts';

const it = atTheConsole();

describe.concurrent('the access review', () => {
  it('is done by the keyboard, and says how far it is', async ({ server, page, open, expect }) => {
    await open('/access-reviews');
    await page.getByText('1 of 5 reviewed').waitFor();
    await page.getByText('5 days left', { exact: false }).waitFor();
    await page.getByText('Reviewers were warned on', { exact: false }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.getByText('2 of 5 reviewed').waitFor();
    expect(server.state.reviews[0]?.people[0]?.verdict?.verdict).toBe('CONFIRMED');
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.getByRole('dialog', { name: 'Revoke Ben Okafor' }).waitFor();
    await page.getByText('Customer Success is asked to revoke them.', { exact: false }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
    await page.getByText('3 of 5 reviewed').waitFor();
    await page.getByText('Suspended, may not act').waitFor();
    expect(server.state.reviews[0]?.people[1]?.verdict?.verdict).toBe('REVOKED');
  });

  it('shows whom to look at, and nobody confirms themselves', async ({ page, open, expect }) => {
    await open('/access-reviews');
    await page.locator('[data-review-row]').first().waitFor();
    expect(await page.getByRole('button', { name: 'Confirm Hanako Yamada' }).count()).toBe(0);
    await page.getByText('Somebody else has to review you.').waitFor();
    await page.getByRole('button', { name: /^Dormant/ }).click();
    expect(await page.locator('[data-review-row]').count()).toBe(1);
    await page.getByText('Did nothing for 90 days.').waitFor();
    await page.getByRole('button', { name: /^Outliers/ }).click();
    expect(await page.locator('[data-review-row]').count()).toBe(2);
    await page.getByRole('button', { name: /^Staff/ }).click();
    await page.getByRole('row', { name: 'Sam Ito', exact: true }).waitFor();
    await page.getByRole('button', { name: /^Suspended/ }).click();
    await page.getByText('Nobody here.').waitFor();
  });

  it('of an earlier month has a signed result, and whoever is suspended can be confirmed', async ({
    server,
    page,
    open,
    expect,
  }) => {
    await open('/access-reviews?month=2026-09');
    const link = page.getByRole('link', { name: 'Download the signed result' });
    expect(await link.getAttribute('href')).toContain('/api/v1/access-reviews/2026-09/result');
    await page.getByRole('button', { name: 'Confirm Chiara Rossi' }).click();
    await expect.poll(() => server.state.reviews[1]?.people[2]?.stateNow).toBe('ACTIVE');
  });

  it('is explained before there is one', async ({ server, page, open }) => {
    server.state.reviews = [];
    await open('/access-reviews');
    await page.getByText('There is no access review yet.').waitFor();
  });
});
