import { describe, expect, it } from 'vitest';
import { startPath, viewsOf } from '../src/access/start-path.ts';
import { queryInAccount } from '../src/api/query-in-account.ts';

describe('a request in the chosen account', () => {
  it('names it', () => {
    expect(queryInAccount({}, 'a2')).toBe('account=a2');
    expect(queryInAccount({ limit: 5 }, 'a 2')).toBe('account=a%202&limit=5');
  });

  it('is left as it is in the default one, and where it names one itself', () => {
    expect(queryInAccount({ limit: 5 }, undefined)).toBe('limit=5');
    expect(queryInAccount({ account: 'a1' }, 'a2')).toBe('account=a1');
  });
});

describe('where somebody begins', () => {
  it('is the view that they chose, if they may see it here', () => {
    const permissions = ['session:search', 'audit:read'];
    expect(startPath({ permissions, landingView: 'AUDIT' })).toBe('/audit');
    expect(startPath({ permissions, landingView: 'PEOPLE' })).toBe('/sessions');
    expect(startPath({ permissions })).toBe('/sessions');
  });

  it('is the first that they may see otherwise', () => {
    expect(startPath({ permissions: ['person:read', 'site:read'] })).toBe('/sites');
    expect(startPath({ permissions: ['person:read', 'person:fulfil', 'site:read'] })).toBe('/requests');
    expect(startPath({ permissions: ['support:ask'] })).toBe('/support');
    expect(startPath({ permissions: [] })).toBe('/security');
  });

  it('is offered from what they may see alone', () => {
    expect(viewsOf({ permissions: ['site:read', 'person:read'] })).toEqual(['REQUESTS', 'SITES', 'PEOPLE']);
  });
});
