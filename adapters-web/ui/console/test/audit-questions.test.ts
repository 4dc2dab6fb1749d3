import { describe, expect, it } from 'vitest';
import { auditDownloadAddress } from '../src/audit/audit-download-address.ts';
import { drawStretches, wholeOf } from '../src/audit/draw-stretches.ts';
import { readAuditSearch } from '../src/audit/read-audit-search.ts';
import { toAuditFilters } from '../src/audit/to-audit-filters.ts';

describe('a question in the address bar', () => {
  it('reads back what makes sense and nothing else', () => {
    const search = { ask: 'session', group: 'SIGN_INS', session: 'abc', from: 1, to: 2 };
    expect(readAuditSearch(search)).toEqual(search);
    expect(
      readAuditSearch({
        ask: 'nothing',
        group: 'ALL',
        session: '<i>',
        person: 'p'.repeat(65),
        from: -1,
        to: 'x',
      }),
    ).toEqual({});
  });

  it('takes an id of digits for text', () => {
    expect(readAuditSearch({ person: 17 })).toEqual({ person: '17' });
  });
});

describe('what a question asks the server', () => {
  it.each([
    [{}, {}],
    [
      { action: 'SIGN_IN', from: 5 },
      { action: 'SIGN_IN', from: 5 },
    ],
    [
      { group: 'LOOKS', session: 's1', visitor: 'v1', person: 'p1', grant: 'g1', to: 9 },
      { group: 'LOOKS', session: 's1', visitor: 'v1', person: 'p1', grant: 'g1', to: 9 },
    ],
    [{ group: 'LOOKS', action: 'SIGN_IN' }, { action: 'SIGN_IN' }],
    [
      { ask: 'session', session: 's1', to: 9 },
      { session: 's1', to: 9 },
    ],
    [{ ask: 'visitor', visitor: 'v1', session: 's1' }, { visitor: 'v1' }],
    [
      { ask: 'person', person: 'p1' },
      { group: 'LOOKS', person: 'p1' },
    ],
    [{ ask: 'changes', person: 'p1' }, { group: 'CHANGES' }],
    [{ ask: 'grant', grant: 'g1' }, { grant: 'g1' }],
  ] as const)('%j', (search, filters) => {
    expect(toAuditFilters(search)).toEqual(filters);
  });

  it.each(['session', 'visitor', 'person', 'grant'] as const)(
    '%s asks nothing before it is said which',
    (ask) => {
      expect(toAuditFilters({ ask })).toBeUndefined();
    },
  );

  it('goes into the address of a download', () => {
    expect(auditDownloadAddress('csv', { session: 's1', from: 5 }, 'a2')).toBe(
      '/api/v1/audit/records?account=a2&format=csv&session=s1&from=5',
    );
  });
});

describe('what somebody was shown', () => {
  const viewer = { person: 'p', firstAt: 0, lastAt: 0, looks: 1, refused: 0 };

  it('is drawn within the length of the session', () => {
    const drawn = drawStretches({ from: 100, to: 300 }, [
      { from: 0, to: 150 },
      { from: 250, to: 300 },
      { from: 300, to: 400 },
    ]);
    expect(drawn.parts).toEqual([
      { left: 0, width: 25 },
      { left: 75, width: 25 },
    ]);
    expect(drawn.shown).toBe(100);
  });

  it('stands for the length of a session that is no more', () => {
    const seen = [
      { from: 5, to: 7 },
      { from: 20, to: 30 },
    ];
    expect(wholeOf({ items: [{ ...viewer, seen }] })).toEqual({ from: 5, to: 30 });
    expect(wholeOf({ items: [{ ...viewer, seen: [] }] })).toBeUndefined();
    expect(wholeOf({ recorded: { from: 0, to: 60 }, items: [{ ...viewer, seen }] })).toEqual({
      from: 0,
      to: 60,
    });
  });
});
