import { describe, expect, it } from 'vitest';
import { describeScope } from '../src/people/describe-scope.ts';
import { permissionWords } from '../src/people/permission-words.ts';
import { en } from '../src/words/en.ts';

const GROUPS = [{ id: 'g1', name: 'Public pages' }];
const SITES = [{ id: 's1', name: 'Shop' }];

describe('what somebody sees', () => {
  it.each([
    [true, [], [], 'The whole account'],
    [false, ['g1'], ['s1'], 'Public pages, Shop'],
    [false, [], ['gone'], 'gone'],
    [false, [], [], 'nothing'],
  ])('whole account %s, groups %j, sites %j: %s', (wholeAccount, siteGroups, sites, said) => {
    expect(describeScope({ wholeAccount, siteGroups, sites }, GROUPS, SITES, en.people)).toBe(said);
  });
});

it('a permission newer than this console keeps its own name', () => {
  expect(permissionWords('audit:read', en.rolesPage)).toBe('Read the audit log');
  expect(permissionWords('toString', en.rolesPage)).toBe('toString');
});
