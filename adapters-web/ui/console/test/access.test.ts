import { describe, expect, it } from 'vitest';
import { safeReturnPath } from '../src/access/safe-return-path.ts';
import { takeWelcomeToken } from '../src/access/take-welcome-token.ts';

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

  it('is read once and wiped from the address bar', () => {
    const window = view('/welcome', '#token=abc_DEF-1');
    expect(takeWelcomeToken(window)).toBe('abc_DEF-1');
    expect(window.shown).toEqual(['/welcome']);
  });

  it('is wiped even when it is no token', () => {
    const window = view('/welcome', '#token=<b>');
    expect(takeWelcomeToken(window)).toBeUndefined();
    expect(window.shown).toEqual(['/welcome']);
  });

  it('is not looked for elsewhere', () => {
    expect(takeWelcomeToken(view('/sessions', '#token=abc'))).toBeUndefined();
  });
});
