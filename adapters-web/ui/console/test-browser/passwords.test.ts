import { describe } from 'vitest';
import { atTheConsole } from './at-the-console.ts';

const it = atTheConsole();

describe.concurrent('passwords in the console', () => {
  it('whoever has an expired password is led to another one and goes on', async ({
    server,
    page,
    open,
    expect,
  }) => {
    server.state.expired = true;
    await open('/sites');
    await page.getByRole('heading', { name: 'Change your password' }).waitFor();
    await page.getByText('Your password has expired.').waitFor();
    await page.getByLabel('Current password').fill('correct horse 1');
    await page.getByLabel('New password').fill('correct horse 1');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('You had it before.').waitFor();
    await page.getByLabel('New password').fill('brown bear 22');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('Your password is changed.').waitFor();
    await page.getByRole('link', { name: 'Sites' }).click();
    await page.locator('article').first().waitFor();
    expect(server.state.expired).toBe(false);
  });

  it('a password can be pasted where the browser is asked not to fill in', async ({
    context,
    page,
    open,
    expect,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('/password');
    const next = page.getByLabel('New password');
    expect(await next.getAttribute('autocomplete')).toBe('new-password');
    await page.evaluate('navigator.clipboard.writeText("brown bear 22")');
    await next.focus();
    await page.keyboard.press('Control+V');
    expect(await next.inputValue()).toBe('brown bear 22');
  });

  it('a policy names the norms it breaks while it is edited, and none under the floor is saved', async ({
    server,
    page,
    open,
    expect,
  }) => {
    await open('/password-policy');
    await page.getByLabel('NIST SP 800-63B-4').check();
    await page.getByText('PCI DSS 4.0.1 (payment cards)').waitFor({ state: 'hidden' });
    await page.getByLabel('Your own rules').check();
    const length = page.getByLabel('Least number of characters');
    await length.fill('11');
    await page.getByText('Passwords need twelve characters. (8.3.6)').waitFor();
    await length.fill('9');
    await page.getByText('Fewer than ten characters are enough: it cannot be saved.').waitFor();
    const save = page.getByRole('button', { name: 'Save the policy' });
    expect(await save.isDisabled()).toBe(true);
    await length.fill('16');
    await page.getByText('Fewer than ten characters').waitFor({ state: 'hidden' });
    await save.click();
    await page.getByText('The policy counts from now on.').waitFor();
    expect(server.state.policy.rules.leastLength).toBe(16);
  });

  it('an account that allows password managers is remembered by the browser at the next sign-in', async ({
    server,
    page,
    open,
    expect,
  }) => {
    server.state.signedIn = false;
    server.state.policy.rules.autofill = true;
    await open('/sign-in');
    const password = page.locator('input[name=replayvault-password]');
    expect(await password.getAttribute('autocomplete')).toBe('new-password');
    await page.locator('input[name=replayvault-email]').fill('hanako@harbour.example');
    await password.fill('correct horse 1');
    await page.locator('button[type=submit]').click();
    await page.locator('[data-session-row]').first().waitFor();
    await page.waitForFunction('localStorage.getItem("replayvault.autofill") === "allowed"');
    server.state.signedIn = false;
    await open('/sign-in');
    expect(await password.getAttribute('autocomplete')).toBe('current-password');
  });
});
