import { describe, expect, it } from 'vitest';
import { safeReturnPath } from '../src/access/safe-return-path.ts';
import { takeLinkToken } from '../src/access/take-link-token.ts';

describe('after signing in', () => {
  it('leads back to a path of the console', () => {
    expect(safeReturnPath('/sessions/abc?t=4')).toBe('/sessions/abc?t=4');
  });

  it.each([
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    '/\tx',
    '/sign-in',
    '/welcome',
    '/choose-password',
  ])('leads to the start instead of to %j', (asked) => {
    expect(safeReturnPath(asked)).toBe('/');
  });
});

describe('the one-time token', () => {
  const view = (pathname: string, hash: string) => {
    const shown: string[] = [];
    return {
      shown,
      location: { pathname, hash } as Location,
      history: {
        state: null,
        replaceState: (_: unknown, __: string, url: string) => shown.push(url),
      } as unknown as History,
    };
  };

  it.each(['/welcome', '/choose-password'])('is read once and wiped from the address bar of %s', (page) => {
    const window = view(page, '#token=abc_DEF-1');
    expect(takeLinkToken(window)).toBe('abc_DEF-1');
    expect(window.shown).toEqual([page]);
  });

  it('is wiped even when it is no token', () => {
    const window = view('/welcome', '#token=<b>');
    expect(takeLinkToken(window)).toBeUndefined();
    expect(window.shown).toEqual(['/welcome']);
  });

  it('is not looked for elsewhere', () => {
    expect(takeLinkToken(view('/sessions', '#token=abc'))).toBeUndefined();
  });
});
