import { describe } from 'vitest';
import { atTheConsole } from './at-the-console.ts';

const it = atTheConsole();

describe.concurrent('Support and its customer', () => {
  it('the customer decides, sees every look, and reviews an emergency that is counted until then', async ({
    server,
    page,
    open,
    expect,
  }) => {
    await open('/support-access');
    const place = page.getByRole('link', { name: 'Support access' });
    await place.getByText('1 to review').waitFor();
    await page.getByRole('button', { name: 'Let in: Sam Ito' }).click();
    await expect.poll(() => server.state.grants[1]?.state).toBe('GRANTED');
    await page.getByRole('button', { name: 'Looks: Sam Ito' }).first().click();
    await page.getByText('watched part of a session').waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('account:a_1').waitFor();
    await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Mark reviewed: Sam Ito' }).click();
    await page.getByLabel('Reason').fill('We had called them');
    await page.getByRole('dialog').getByRole('button', { name: 'Mark reviewed' }).click();
    await page.getByText('Emergency, reviewed').waitFor();
    await place.getByText('1 to review').waitFor({ state: 'detached' });
    expect(server.state.grants[0]?.review?.text).toBe('We had called them');
  });

  it('an Admin User ends what is open and what waits, and decides nothing', async ({
    server,
    page,
    open,
    expect,
  }) => {
    server.state.permissions = ['support:read', 'support:end', 'session:search'];
    await open('/support-access');
    const end = page.getByRole('button', { name: 'End now: Sam Ito' });
    await end.first().waitFor();
    expect(await end.count()).toBe(2);
    expect(await page.getByRole('button', { name: 'Let in: Sam Ito' }).count()).toBe(0);
    await end.last().click();
    await expect.poll(() => server.state.grants[2]?.state).toBe('ENDED');
    await end.first().click();
    await expect.poll(() => server.state.grants[1]?.state).toBe('ENDED');
  });

  it('Support asks with a reason and a scope, and looks under what is open', async ({
    server,
    page,
    open,
    expect,
  }) => {
    server.state.permissions = ['support:ask'];
    await open('/');
    await page.getByRole('heading', { name: 'Support', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Ask for access' }).click();
    await page.getByRole('button', { name: 'Send the request' }).click();
    await page.getByText('Choose what you need to see.').waitFor();
    await page.getByLabel('The whole account').check();
    await page.getByLabel('Reason').fill('Quotes hang');
    await page.getByRole('button', { name: 'Send the request' }).click();
    await page.getByText('The customer’s named contact decides.').waitFor();
    expect(server.state.grants[0]?.reason).toBe('Quotes hang');
    server.state.permissions = ['session:search', 'session:replay', 'site:read'];
    server.state.inUse = {
      id: 'sg_2',
      breakGlass: false,
      reason: 'Quotes hang',
      endsAt: Date.now() + 90_000,
    };
    await page.getByRole('button', { name: 'Look at Harbour Insurance under this grant' }).click();
    await page.getByRole('region', { name: 'Access that you are using' }).waitFor();
    await page.getByText(/^1:[0-2]\d left$/).waitFor();
    server.state.inUse = undefined;
    server.state.permissions = ['support:ask'];
    await page.getByRole('button', { name: 'Stop looking' }).click();
    await page.getByRole('button', { name: 'Ask for access' }).waitFor();
  });

  it('a grant that is over is left by itself', async ({ server, page, open }) => {
    server.state.permissions = ['session:search', 'session:replay', 'site:read', 'support:ask'];
    server.state.inUse = { id: 'sg_2', breakGlass: true, reason: 'Down', endsAt: Date.now() + 2_000 };
    await open('/sessions');
    await page.getByText('without its approval').waitFor();
    server.state.inUse = undefined;
    await page.getByRole('heading', { name: 'Support', exact: true }).waitFor();
  });
});

describe.concurrent('allowed addresses', () => {
  it('a list without one’s own address is saved only when it is meant', async ({
    server,
    page,
    open,
    expect,
  }) => {
    await open('/addresses');
    await page.getByText('Everybody may come from everywhere.').waitFor();
    await page.getByText('You come from 203.0.113.77.').waitFor();
    await page.getByLabel('Ranges').fill('198.51.100.0/24');
    await page.getByRole('button', { name: 'Save the list' }).click();
    await page.getByText('Your own address is not on this list.').waitFor();
    expect(server.state.ranges).toEqual([]);
    await page.getByLabel('Ranges').fill('203.0.113.0/24\n198.51.100.0/24');
    await page.getByRole('button', { name: 'Save the list' }).click();
    await page.getByText('The list counts from now on.').waitFor();
    expect(server.state.ranges).toEqual(['203.0.113.0/24', '198.51.100.0/24']);
    await page.getByLabel('Ranges').fill('198.51.100.0/24');
    await page.getByRole('button', { name: 'Save the list' }).click();
    await page.getByRole('button', { name: 'Save it all the same' }).click();
    await page.getByText('The list counts from now on.').waitFor();
    expect(server.state.ranges).toEqual(['198.51.100.0/24']);
  });

  it('how much of them the audit log keeps is chosen beside', async ({ server, page, open, expect }) => {
    await open('/addresses');
    await page.getByRole('radio', { name: 'The network' }).waitFor();
    expect(await page.getByRole('radio', { name: 'The network' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'Nothing' }).check();
    await page.getByRole('button', { name: 'Save the choice' }).click();
    await page.getByText('It counts within ten seconds.').waitFor();
    expect(server.state.keptAddress).toBe('NONE');
  });

  it('another list asks whether it is still the same person', async ({ server, page, open, expect }) => {
    server.state.factor.stale = true;
    await open('/addresses');
    await page.getByLabel('Ranges').fill('203.0.113.0/24');
    await page.getByRole('button', { name: 'Save the list' }).click();
    const dialog = page.getByRole('dialog', { name: 'Is it still you?' });
    await dialog.getByLabel('Password', { exact: true }).fill('correct horse 1');
    await page.keyboard.press('Enter');
    await page.getByText('The list counts from now on.').waitFor();
    expect(server.state.ranges).toEqual(['203.0.113.0/24']);
  });
});
