import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { CODE } from './answer-factor.ts';
import { atTheConsole } from './at-the-console.ts';
import type { FakeServer } from './fake-server.ts';
import { virtualAuthenticator } from './virtual-authenticator.ts';

const it = atTheConsole();
const PASSWORD = 'correct horse 1';

type Open = (path: string) => Promise<void>;

async function addPasskey(page: Page, open: Open, name: string): Promise<void> {
  await open('/security');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name').fill(name);
  await page.keyboard.press('Enter');
}

async function beginSignIn(server: FakeServer, page: Page, open: Open): Promise<void> {
  server.state.signedIn = false;
  server.state.factor.owed = 'SECOND_FACTOR';
  await open('/sign-in?next=%2Fsites');
  await page.getByLabel('E-mail').fill('hanako@harbour.example');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
}

describe.concurrent('passkeys in the console', () => {
  it('one is added by name, the first with recovery codes, and one more without', async ({
    page,
    open,
    expect,
  }) => {
    const authenticator = await virtualAuthenticator(page);
    await addPasskey(page, open, 'Work laptop');
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    const row = page.getByRole('row', { name: 'Work laptop' });
    await row.getByText('never').waitFor();
    await page.getByText('You have no authenticator app. Recovery codes left: 10.').waitFor();
    expect(await authenticator.count()).toBe(1);
    await addPasskey(page, open, 'The same again');
    await page.getByText('This device has a passkey of yours already.').waitFor();
    await authenticator.forget();
    await page.getByRole('button', { name: 'Make the passkey' }).click();
    await page.getByRole('row', { name: 'The same again' }).waitFor();
    expect(await authenticator.count()).toBe(1);
  });

  it('the passkey follows the password, by keyboard alone', async ({ server, page, open, expect }) => {
    await virtualAuthenticator(page);
    await addPasskey(page, open, 'Work laptop');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await beginSignIn(server, page, open);
    await page.getByText('Now show one of your passkeys, or enter a code.').waitFor();
    await page.locator('button:focus', { hasText: 'Use a passkey' }).waitFor();
    expect(await page.getByLabel('Recovery code').count()).toBe(1);
    expect(await page.getByLabel('Code of 6 digits').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.locator('article').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/sites');
  });

  it('whoever is not verified signs in by no passkey, and by a code all the same', async ({
    server,
    page,
    open,
    expect,
  }) => {
    const authenticator = await virtualAuthenticator(page);
    server.state.factor.own.enrolledAt = Date.now();
    await addPasskey(page, open, 'Work laptop');
    await page.getByRole('row', { name: 'Work laptop' }).waitFor();
    await authenticator.letUser(false);
    await beginSignIn(server, page, open);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByText('No passkey was used.').waitFor();
    expect(server.state.signedIn).toBe(false);
    await page.getByLabel('Code of 6 digits').fill(CODE);
    await page.keyboard.press('Enter');
    await page.locator('article').first().waitFor();
  });

  it('a removed one is refused, also by a server that is asked for it again', async ({
    server,
    page,
    open,
    expect,
  }) => {
    await virtualAuthenticator(page);
    server.state.factor.own.enrolledAt = Date.now();
    await addPasskey(page, open, 'Lost phone');
    const listed = server.state.factor.own;
    await page.getByRole('row', { name: 'Lost phone' }).waitFor();
    const { passkeys } = listed;
    await page.getByRole('button', { name: 'Remove the passkey Lost phone' }).click();
    await page.getByText('The passkey is removed.').waitFor();
    await page.getByText('You have no passkey.').waitFor();
    listed.passkeys = passkeys;
    await beginSignIn(server, page, open);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByText('That passkey was not accepted.').waitFor();
    expect(server.state.signedIn).toBe(false);
  });

  it('a dangerous action asks for the passkey and is then done', async ({ server, page, open, expect }) => {
    await virtualAuthenticator(page);
    await addPasskey(page, open, 'Work laptop');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    server.state.factor.stale = true;
    await open('/password-policy');
    await page.getByLabel('Everybody needs a second factor').check();
    await page.getByRole('button', { name: 'Save the policy' }).click();
    const dialog = page.getByRole('dialog', { name: 'Is it still you?' });
    await dialog.getByText('Show one of your passkeys, or enter a code').waitFor();
    await dialog.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByText('The policy counts from now on.').waitFor();
    expect(server.state.policy.secondFactor).toBe('REQUIRED');
  });

  it('who must have a second factor may take a passkey instead of an app', async ({
    server,
    page,
    open,
    expect,
  }) => {
    await virtualAuthenticator(page);
    server.state.signedIn = false;
    server.state.factor.owed = 'ENROLMENT';
    await open('/sign-in?next=%2Fsites');
    await page.getByLabel('E-mail').fill('hanako@harbour.example');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Set up a passkey instead' }).click();
    await page.getByLabel('Name').fill('Security key');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.locator('article').first().waitFor();
    expect(server.state.factor.publicKeys.size).toBe(1);
  });

  it('the only one stays where a second factor must be', async ({ server, page, open, expect }) => {
    await virtualAuthenticator(page);
    server.state.factor.own.required = true;
    await addPasskey(page, open, 'Work laptop');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('add another one before you remove this').waitFor();
    expect(await page.getByRole('button', { name: 'Remove the passkey Work laptop' }).count()).toBe(0);
  });

  it('a browser without passkeys says so and takes a code', async ({
    server,
    context,
    page,
    open,
    expect,
  }) => {
    await context.addInitScript('delete window.PublicKeyCredential');
    server.state.factor.own = {
      enrolledAt: Date.now(),
      passkeys: [{ id: 'AAAA', name: 'Work laptop', registeredAt: Date.now() }],
      recoveryCodes: 3,
      required: false,
    };
    await open('/security');
    await page.getByText('This browser cannot use passkeys on this page.').waitFor();
    expect(await page.getByRole('button', { name: 'Add a passkey' }).isDisabled()).toBe(true);
    await beginSignIn(server, page, open);
    await page.getByText('This browser cannot use passkeys on this page.').waitFor();
    expect(await page.getByRole('button', { name: 'Use a passkey' }).count()).toBe(0);
    await page.getByLabel('Code of 6 digits').fill(CODE);
    await page.keyboard.press('Enter');
    await page.locator('article').first().waitFor();
  });
});
