import type { Page } from 'playwright-core';
import { atTheConsole } from './at-the-console.ts';
import { describeLooks, type Look } from './examine-look.ts';
import { LONG_SESSION } from './made-up-state.ts';

const drawn = async (page: Page): Promise<void> => {
  await page.frameLocator('iframe').frameLocator('iframe').locator('h1').first().waitFor();
  await page.waitForTimeout(400);
};

const LOOKS: readonly Look[] = [
  { name: 'sign-in', path: '/sign-in', signedOut: true },
  {
    name: 'sign-in-refused',
    path: '/sign-in',
    signedOut: true,
    prepare: async (page) => {
      await page.locator('input').nth(0).fill('hanako@harbour.example');
      await page.locator('input').nth(1).fill('wrong');
      await page.locator('button[type=submit]').click();
      await page.locator('[role=alert]').waitFor();
    },
  },
  {
    name: 'welcome',
    path: '/welcome#token=first-token',
    signedOut: true,
    prepare: (page) => page.locator('input').nth(2).fill('long enough'),
  },
  { name: 'welcome-no-token', path: '/welcome', signedOut: true },
  {
    name: 'sessions',
    path: '/sessions',
    prepare: (page) => page.locator('[data-session-row]').first().waitFor(),
  },
  {
    name: 'sessions-filtered',
    path: '/sessions?from=1700000000000&page=%2Fquote*&min=10',
    prepare: (page) => page.locator('[data-session-row]').first().waitFor(),
  },
  { name: 'sessions-none-found', path: '/sessions?browser=Lynx' },
  { name: 'sessions-first', path: '/sessions', empty: true },
  { name: 'replay', path: `/sessions/${LONG_SESSION}?t=8`, prepare: drawn },
  {
    name: 'replay-facts',
    path: `/sessions/${LONG_SESSION}?t=100`,
    prepare: async (page) => {
      await drawn(page);
      await page.locator('[role=tab]').nth(2).click();
      await page.locator('[role=tabpanel] dl').waitFor();
    },
  },
  {
    name: 'replay-keys',
    path: `/sessions/${LONG_SESSION}?t=2`,
    prepare: async (page) => {
      await drawn(page);
      await page.keyboard.press('?');
      await page.locator('[role=dialog]').waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'session-missing',
    path: '/sessions/nothing',
    prepare: (page) => page.locator('[role=alert]').waitFor(),
  },
  { name: 'sites', path: '/sites', prepare: (page) => page.locator('article').first().waitFor() },
  {
    name: 'sites-add',
    path: '/sites',
    prepare: async (page) => {
      await page.locator('article').first().waitFor();
      await page.locator('main button').first().click();
      await page.locator('textarea').fill('shop.example');
      await page.locator('button[type=submit]').click();
    },
  },
  { name: 'audit', path: '/audit', prepare: (page) => page.locator('tbody tr').first().waitFor() },
  {
    name: 'audit-session',
    path: `/audit?ask=session&session=${LONG_SESSION}`,
    prepare: async (page) => {
      await page.locator('[role=img]').first().waitFor();
      await page.locator('tbody tr').first().waitFor();
    },
  },
  {
    name: 'audit-visitor',
    path: `/audit?ask=visitor&session=${LONG_SESSION}`,
    prepare: (page) => page.locator('tbody tr').first().waitFor(),
  },
  { name: 'audit-person', path: '/audit?ask=person', prepare: (page) => page.locator('select').waitFor() },
  {
    name: 'audit-changes',
    path: '/audit?ask=changes',
    prepare: async (page) => {
      await page.locator('h1').waitFor();
      await page.locator('main button[aria-haspopup=menu]').click();
      await page.locator('[role=menu]').waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'audit-none',
    path: '/audit?action=SIGN_OUT&session=none',
    prepare: (page) => page.locator('main [role=status]').first().waitFor(),
  },
  { name: 'audit-grant', path: '/audit?ask=grant', prepare: (page) => page.locator('select').waitFor() },
  { name: 'people', path: '/people', prepare: (page) => page.locator('tbody tr').first().waitFor() },
  {
    name: 'people-request',
    path: '/people',
    prepare: async (page) => {
      await page.locator('tbody tr').first().waitFor();
      await page.locator('main button').first().click();
      await page.locator('[role=dialog]').waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'people-attempts',
    path: '/people',
    prepare: async (page) => {
      await page.locator('tbody tr').first().waitFor();
      await page.locator('tbody tr').nth(1).locator('button').first().click();
      await page.locator('[role=dialog] tbody tr').first().waitFor();
      await page.waitForTimeout(300);
    },
  },
  { name: 'requests', path: '/requests', prepare: (page) => page.locator('tbody tr').first().waitFor() },
  { name: 'roles', path: '/roles', prepare: (page) => page.locator('tbody tr').first().waitFor() },
  {
    name: 'site-groups',
    path: '/site-groups',
    prepare: (page) => page.locator('tbody tr').first().waitFor(),
  },
  { name: 'support', path: '/support', prepare: (page) => page.locator('tbody tr').first().waitFor() },
  {
    name: 'support-ask',
    path: '/support',
    prepare: async (page) => {
      await page.locator('tbody tr').first().waitFor();
      await page.locator('main button').nth(1).click();
      await page.locator('[role=dialog]').waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'support-access',
    path: '/support-access',
    prepare: (page) => page.locator('tbody tr').first().waitFor(),
  },
  {
    name: 'alerts',
    path: '/alerts',
    prepare: (page) => page.locator('[data-alert-acknowledge]').first().waitFor(),
  },
  {
    name: 'alerts-acknowledge',
    path: '/alerts',
    prepare: async (page) => {
      await page.locator('[data-alert-acknowledge]').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.locator('[role=dialog] input').waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'access-review',
    path: '/access-reviews',
    prepare: (page) => page.locator('[data-review-row]').first().waitFor(),
  },
  {
    name: 'access-review-ended',
    path: '/access-reviews?month=2026-09',
    prepare: (page) => page.locator('[data-review-row]').first().waitFor(),
  },
  {
    name: 'access-review-revoke',
    path: '/access-reviews',
    prepare: async (page) => {
      await page.locator('[data-review-row]').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('r');
      await page.locator('[role=dialog]').waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'alerts-none',
    path: '/alerts',
    know: (state) => {
      state.alerts = [];
    },
    prepare: (page) => page.locator('[role=status]').waitFor(),
  },
  {
    name: 'detections',
    path: '/detections',
    prepare: (page) => page.locator('select').first().waitFor(),
  },
  {
    name: 'addresses',
    path: '/addresses',
    prepare: async (page) => {
      const form = page.locator('form', { has: page.locator('textarea') });
      await form.locator('textarea').fill('198.51.100.0/24');
      await form.locator('button[type=submit]').click();
      await page.locator('[role=alert]').waitFor();
    },
  },
  {
    name: 'compliance',
    path: '/compliance',
    prepare: (page) => page.locator('[data-clause]').first().waitFor(),
  },
  {
    name: 'service-tokens',
    path: '/service-tokens',
    prepare: (page) => page.locator('tbody tr').first().waitFor(),
  },
  {
    name: 'service-tokens-make',
    path: '/service-tokens',
    prepare: async (page) => {
      await page.locator('tbody tr').first().waitFor();
      await page.locator('main button').first().click();
      await page.locator('[role=dialog]').waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'service-tokens-made',
    path: '/service-tokens',
    prepare: async (page) => {
      await page.locator('tbody tr').first().waitFor();
      await page.locator('main button').first().click();
      await page.locator('[role=dialog] input[maxlength="100"]').fill('Nightly');
      await page.locator('[role=dialog] input[type=checkbox]').first().check();
      await page.locator('[role=dialog] button[type=submit]').click();
      await page.locator('main code').waitFor();
    },
  },
  {
    name: 'account-menu',
    path: '/audit',
    prepare: async (page) => {
      await page.locator('tbody tr').first().waitFor();
      await page.locator('[aria-haspopup=dialog]').click();
      await page.locator('[role=dialog]').waitFor();
      await page.waitForTimeout(300);
    },
  },
  { name: 'password', path: '/password', prepare: (page) => page.locator('form').waitFor() },
  {
    name: 'password-policy',
    path: '/password-policy',
    prepare: async (page) => {
      await page.locator('input[value=custom]').check();
      await page.locator('input[inputmode=numeric]').first().fill('9');
      await page.locator('[role=alert]').waitFor();
    },
  },
  {
    name: 'security',
    path: '/security',
    prepare: (page) => page.locator('tbody tr').nth(2).waitFor(),
  },
  { name: 'choose-password', path: '/choose-password#token=first-token', signedOut: true },
  { name: 'choose-password-no-token', path: '/choose-password', signedOut: true },
  { name: 'not-found', path: '/nowhere' },
];

describeLooks('every page is sound', LOOKS, atTheConsole());
