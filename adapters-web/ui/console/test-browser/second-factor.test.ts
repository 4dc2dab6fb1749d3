import { describe } from 'vitest';
import { CODE } from './answer-factor.ts';
import { atTheConsole } from './at-the-console.ts';

const it = atTheConsole();
const PASSWORD = 'correct horse 1';

describe.concurrent('second factors in the console', () => {
  it('the code follows the password, by keyboard alone', async ({ server, page, open, expect }) => {
    server.state.signedIn = false;
    server.state.factor.owed = 'SECOND_FACTOR';
    await open('/sign-in?next=%2Fsites');
    await page.getByLabel('E-mail').fill('hanako@harbour.example');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    const code = page.getByLabel('Code of 6 digits');
    await code.waitFor();
    expect(await code.getAttribute('autocomplete')).toBe('one-time-code');
    await page.locator('input[autocomplete="one-time-code"]:focus').waitFor();
    expect(await code.getAttribute('inputmode')).toBe('numeric');
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await page.getByText('That code is wrong or was used before.').waitFor();
    expect(await code.inputValue()).toBe('');
    await code.fill(CODE);
    await page.keyboard.press('Enter');
    await page.locator('article').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/sites');
  });

  it('a recovery code stands for the app that is lost', async ({ server, page, open, expect }) => {
    server.state.signedIn = false;
    server.state.factor.owed = 'SECOND_FACTOR';
    await open('/sign-in');
    await page.getByLabel('E-mail').fill('hanako@harbour.example');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'use a recovery code' }).click();
    const code = page.getByLabel('Recovery code');
    expect(await code.getAttribute('inputmode')).toBe('text');
    await code.fill('aaaa-bbbb-cccc-ddda');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor();
    expect(server.state.signedIn).toBe(true);
  });

  it('who must have one sets it up before anything else', async ({ server, page, open, expect }) => {
    server.state.signedIn = false;
    server.state.factor.owed = 'ENROLMENT';
    await open('/sign-in?next=%2Fsites');
    await page.getByLabel('E-mail').fill('hanako@harbour.example');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'QR code for an authenticator app' }).waitFor();
    await page.getByText('JBSWY3DPEHPK3PXP').waitFor();
    await page.getByLabel('Code of 6 digits').fill(CODE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    expect(await page.locator('li code').count()).toBe(10);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.locator('article').first().waitFor();
  });

  it('one is set up, renewed and removed on the page of security', async ({ page, open, expect }) => {
    await open('/security');
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    await page.getByLabel('Code of 6 digits').fill('111111');
    await page.keyboard.press('Enter');
    await page.getByText('That is not the code of this app right now.').waitFor();
    await page.getByLabel('Code of 6 digits').fill(CODE);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('Recovery codes left: 10.').waitFor();
    await page.getByRole('button', { name: 'New recovery codes' }).click();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByText('Your authenticator app is removed.').waitFor();
    expect(await page.getByRole('button', { name: 'Remove it' }).count()).toBe(0);
  });

  it('who may not be without one is offered no removal', async ({ server, page, open, expect }) => {
    server.state.factor.own = { enrolledAt: Date.now(), passkeys: [], recoveryCodes: 3, required: true };
    await open('/security');
    await page.getByText('You may not be without one here').waitFor();
    expect(await page.getByRole('button', { name: 'Remove it' }).count()).toBe(0);
  });

  it('a dangerous action asks for proof and is then done', async ({ server, page, open, expect }) => {
    server.state.factor.stale = true;
    await open('/password-policy');
    await page.getByLabel('Everybody needs a second factor').check();
    await page.getByRole('button', { name: 'Save the policy' }).click();
    const dialog = page.getByRole('dialog', { name: 'Is it still you?' });
    const password = dialog.getByLabel('Password', { exact: true });
    await password.fill('wrong');
    await page.keyboard.press('Enter');
    await dialog.getByText('That password is wrong.').waitFor();
    await password.fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('The policy counts from now on.').waitFor();
    expect(server.state.policy.secondFactor).toBe('REQUIRED');
  });

  it('who has a factor proves it by a code, and who would not is refused', async ({
    server,
    page,
    open,
    expect,
  }) => {
    server.state.factor.stale = true;
    server.state.factor.own = { enrolledAt: Date.now(), passkeys: [], recoveryCodes: 3, required: false };
    await open('/security');
    await page.getByRole('button', { name: 'Remove it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Is it still you?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('This needs proof that it is still you.').waitFor();
    expect(server.state.factor.own.enrolledAt).toBeDefined();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await dialog.getByLabel('Code of 6 digits').fill(CODE);
    await page.keyboard.press('Enter');
    await page.getByText('Your authenticator app is removed.').waitFor();
  });
});
