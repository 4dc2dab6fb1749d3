import type { Page } from 'playwright-core';
import type { ApiState } from './api-state.ts';
import { atTheConsole } from './at-the-console.ts';
import { describeLooks, type Look } from './examine-look.ts';
import { virtualAuthenticator } from './virtual-authenticator.ts';

const HOUR = 3_600_000;

function withPasskeys({ factor }: ApiState): void {
  factor.own.passkeys = [
    { id: 'AAAA', name: 'Work laptop', registeredAt: Date.now() - 900 * HOUR, lastUsedAt: Date.now() - HOUR },
    { id: 'BBBB', name: '会社のセキュリティキー', registeredAt: Date.now() - HOUR },
  ];
  factor.own.recoveryCodes = 9;
}

const signIn = async (page: Page): Promise<void> => {
  await page.locator('input').nth(0).fill('hanako@harbour.example');
  await page.locator('input').nth(1).fill('correct horse 1');
  await page.locator('button[type=submit]').click();
};

const toList = async (page: Page): Promise<void> => {
  await page.locator('tr', { hasText: 'Work laptop' }).scrollIntoViewIfNeeded();
};

const LOOKS: readonly Look[] = [
  { name: 'passkeys', path: '/security', know: withPasskeys, prepare: toList },
  {
    name: 'passkeys-only-one',
    path: '/security',
    know: ({ factor }) => {
      factor.own.passkeys = [{ id: 'AAAA', name: 'Work laptop', registeredAt: Date.now() - HOUR }];
      factor.own.required = true;
    },
    prepare: toList,
  },
  {
    name: 'passkey-add',
    path: '/security',
    prepare: async (page) => {
      await page.getByRole('button', { name: /Add a passkey|パスキーを追加/ }).click();
      await page.locator('input[maxlength="60"]').fill('Work laptop');
    },
  },
  {
    name: 'passkey-known',
    path: '/security',
    prepare: async (page) => {
      await virtualAuthenticator(page);
      for (const name of ['Work laptop', 'The same again']) {
        await page.getByRole('button', { name: /Add a passkey|パスキーを追加/ }).click();
        await page.locator('input[maxlength="60"]').fill(name);
        await page.keyboard.press('Enter');
        if (name === 'Work laptop')
          await page.getByRole('button', { name: /I have kept them|保管しました/ }).click();
      }
      await page.locator('[role=alert]').waitFor();
    },
  },
  {
    name: 'passkey-sign-in',
    path: '/sign-in',
    signedOut: true,
    know: (state) => {
      withPasskeys(state);
      state.factor.own.enrolledAt = Date.now();
      state.factor.owed = 'SECOND_FACTOR';
    },
    prepare: async (page) => {
      await signIn(page);
      await page.getByRole('button', { name: /Use a passkey|パスキーを使う/ }).waitFor();
    },
  },
  {
    name: 'passkey-refused',
    path: '/sign-in',
    signedOut: true,
    know: (state) => {
      withPasskeys(state);
      state.factor.owed = 'SECOND_FACTOR';
      state.refusals.set('POST /api/v1/sign-in/passkey-challenge', 500);
    },
    prepare: async (page) => {
      await signIn(page);
      await page.getByRole('button', { name: /Use a passkey|パスキーを使う/ }).click();
      await page.locator('[role=alert]').waitFor();
    },
  },
  {
    name: 'passkey-owed',
    path: '/sign-in',
    signedOut: true,
    know: ({ factor }) => {
      factor.owed = 'ENROLMENT';
    },
    prepare: async (page) => {
      await signIn(page);
      await page.getByRole('button', { name: /Set up a passkey instead|代わりにパスキーを設定/ }).click();
      await page.locator('input[maxlength="60"]').waitFor();
    },
  },
  {
    name: 'passkey-step-up',
    path: '/security',
    know: (state) => {
      withPasskeys(state);
      state.factor.stale = true;
    },
    prepare: async (page) => {
      await page.locator('tr', { hasText: 'Work laptop' }).getByRole('button').click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Use a passkey|パスキーを使う/ })
        .waitFor();
    },
  },
];

describeLooks('passkeys are sound', LOOKS, atTheConsole());
