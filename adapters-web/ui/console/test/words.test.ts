import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../src/words/choose-language.ts';
import { en } from '../src/words/en.ts';
import { ja } from '../src/words/ja.ts';
import { problemCause } from '../src/shell/problem-cause.ts';
import { auditDetail } from '../src/audit/audit-detail.ts';
import { makeFormat } from '../src/format/make-format.ts';
import { auditSentence } from '../src/audit/audit-sentence.ts';

type Leaf = string | ((...values: never[]) => string);
interface Tree {
  readonly [key: string]: Leaf | Tree;
}

function leaves(tree: Tree, path = ''): [string, Leaf][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object'
      ? leaves(value, `${path}${key}.`)
      : [[`${path}${key}`, value] as [string, Leaf]],
  );
}

describe('the catalogue', () => {
  const japanese = new Map(leaves(ja));

  it('has the same keys in both languages, none of them empty', () => {
    expect([...japanese.keys()]).toEqual(leaves(en).map(([key]) => key));
    for (const [, value] of [...leaves(en), ...japanese]) expect(value).not.toBe('');
  });

  it('is really translated', () => {
    const same = leaves(en).filter(
      ([key, value]) => typeof value === 'string' && japanese.get(key) === value,
    );
    expect(same.map(([key]) => key)).toEqual(['product', 'nav.english', 'nav.japanese']);
  });

  it('puts every value into its texts, in both languages', () => {
    for (const [key, value] of [...leaves(en), ...japanese]) {
      if (typeof value !== 'function' || key === 'sessions.shown') continue;
      const given = Array.from({ length: value.length }, (_, index) => `«${String(index)}»`);
      const text = (value as (...values: string[]) => string)(...given);
      for (const each of given) expect(text, key).toContain(each);
    }
  });
});

describe('the language', () => {
  it.each([
    [null, ['fr-FR', 'ja-JP', 'en'], 'ja'],
    ['en', ['ja'], 'en'],
    ['xx', ['de'], 'en'],
    [null, [], 'en'],
  ])('chosen before %j, wanted %j: %s', (chosen, wanted, language) => {
    expect(chooseLanguage(chosen, wanted)).toBe(language);
  });
});

it('every status has a cause, known names say more', () => {
  expect(problemCause({ status: 0, problem: 'unknown' })).toBe('offline');
  expect(problemCause({ status: 0, problem: 'broken-stream' })).toBe('broken');
  expect(problemCause({ status: 503, problem: 'unknown' })).toBe('unavailable');
  expect(problemCause({ status: 502, problem: 'unknown' })).toBe('server');
  expect(problemCause({ status: 403, problem: 'own-access' })).toBe('ownAccess');
});

it('a delivered window is told in the hours of this browser, anything else as it stands', () => {
  const format = makeFormat('en', 'UTC');
  const window = 'window 2026-11-24T06:38:22.100Z/2026-11-24T06:39:07Z';
  expect(auditDetail(window, en.audit, format)).toBe(
    'from 24 Nov 2026, 06:38:22 to 24 Nov 2026, 06:39:07 of the recording',
  );
  expect(auditDetail('window a/b', en.audit, format)).toBe('window a/b');
});

it('what a player reported is told in words, with its policy and as earlier records have it', () => {
  const format = makeFormat('en', 'UTC');
  const first = '2026-11-24T06:38:22.100Z/2026-11-24T06:39:07Z';
  const told = auditDetail(`played ${first} x2.5`, en.audit, format);
  expect(told).toContain('06:38:22');
  expect(told).toContain('2.5');
  expect(auditDetail(`played ${first} x2.5 policy 12`, en.audit, format)).toBe(told);
  const two = auditDetail(`played ${first} x1, ${first} x2.5 policy 12`, en.audit, format);
  expect(two.endsWith(told)).toBe(true);
  expect(two).not.toContain('policy');
});

it('every action that can be picked is told as a sentence, and the other way round', () => {
  for (const words of [en.audit, ja.audit]) {
    expect(Object.keys(words.actions).sort()).toEqual(Object.keys(words.sentences).sort());
  }
});

it('how many refusals followed is told in words', () => {
  const format = makeFormat('en', 'UTC');
  expect(auditDetail('not-found 12 more within a minute', en.audit, format)).toBe(
    'not-found: 12 more of the same within a minute',
  );
  expect(auditDetail('not-signed-in 9 more within a minute from many networks', en.audit, format)).toBe(
    'not-signed-in: 9 more within a minute, from many networks',
  );
  expect(auditDetail('not-found GET sessions/{id}', en.audit, format)).toBe('not-found GET sessions/{id}');
});

it('audit records read as sentences, even of actions that are not known yet', () => {
  expect(auditSentence({ action: 'SIGN_IN', outcome: 'ALLOWED' }, en.audit)).toBe('signed in');
  expect(auditSentence({ action: 'SIGN_IN', outcome: 'DENIED' }, en.audit)).toBe(
    'tried, without success: signed in',
  );
  expect(auditSentence({ action: 'toString', outcome: 'ALLOWED' }, en.audit)).toBe('did toString');
});
