import { attributeKind, NEVER } from './attribute-kinds.ts';
import { cssName } from './css-name.ts';
import { cssNumber } from './css-number.ts';
import type { CssToken } from './css-tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isWordLike } from './word-like.ts';

/** Functions of selectors (Selectors Level 4; CSS Scoping, Shadow Parts, View Transitions); any other, `url` too, is none. */
const FUNCTION =
  /^(is|where|not|has|matches|lang|dir|current|state|host|host-context|slotted|part|highlight|cue|cue-region|nth-(last-)?(child|of-type|col)|-(webkit|moz)-any|view-transition-(group|image-pair|old|new)|active-view-transition-type)$/i;

/** These take a word of the page's author, not a selector. */
const ARGUMENT = /:(lang|part|state|highlight|view-transition-[a-z-]+)\([^()]*$/;

/**
 * The form of a selector that may leave: classes and ids by the page's vocabulary, attribute values only when they read as
 * code, every other string emptied. Registers what it names.
 */
export function cssSelector(tokens: readonly CssToken[], words: Vocabulary): string {
  let out = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as CssToken;
    switch (token.kind) {
      case 'space':
        out += ' ';
        break;
      case 'name':
        if (tokens[at - 1]?.text === '.' || (token.name.includes('-') && tokens[at - 1]?.text !== ':')) {
          out += known(token.name, words);
        } else if (ARGUMENT.test(out)) out += cssName(words.name(token.name));
        else out += isWordLike(token.name) ? cssName(token.name) : cssName(words.name(token.name));
        break;
      case 'hash':
        out += `#${known(token.name, words)}`;
        break;
      case 'function':
        out += `${FUNCTION.test(token.name) ? token.name : 'is'}(`;
        break;
      case 'number':
        out += cssNumber(token.text.replace(/\d{5,}/, '9999'));
        break;
      case 'string':
        out += '""';
        break;
      case 'mark':
        if (token.text === '[') {
          const end = tokens.findIndex((inner, index) => index > at && inner.text === ']');
          const last = end < 0 ? tokens.length : end;
          out += attributeSelector(tokens.slice(at + 1, last), words);
          at = last;
        } else if (token.text.charCodeAt(0) < 127) out += token.text;
        break;
      case 'comment':
        out += '/**/';
        break;
      case 'at':
      case 'url':
    }
  }
  return out;
}

function known(name: string, words: Vocabulary): string {
  words.learn(name);
  return cssName(words.name(name));
}

function attributeSelector(tokens: readonly CssToken[], words: Vocabulary): string {
  const solid = tokens.filter(({ kind }) => kind !== 'space' && kind !== 'comment');
  const value = solid.findIndex(({ text }) => text === '=');
  const head = value < 0 ? solid : solid.slice(0, value);
  const name = head.find(({ kind }) => kind === 'name')?.name.toLowerCase() ?? '';
  const operator = head
    .filter(({ kind }) => kind === 'mark')
    .map(({ text }) => text)
    .join('');
  const shownName = name.replace(
    /^(data-)?(.*)$/,
    (_all, data: string | undefined, rest: string) =>
      (data ?? '') + (isWordLike(rest) ? cssName(rest) : cssName(words.name(rest))),
  );
  if (value < 0) {
    words.learnAttribute(name);
    return `[${shownName}]`;
  }
  const wanted = solid[value + 1]?.name ?? '';
  const flag = solid[value + 2]?.kind === 'name' ? ' i' : '';
  const plain = operator === '' || operator === '~';
  let shown = isWordLike(wanted) ? wanted : 'rv_none';
  const kind = attributeKind(name) ?? '';
  if (plain && kind === 'names') {
    words.learn(wanted);
    shown = wanted
      .split(/\s+/)
      .map((token) => words.name(token))
      .join(' ');
  } else if (name === 'class' || name === 'id') {
    words.learnPart(wanted.trim());
  } else if (NEVER.test(name) || /^(mask|link|names)$/.test(kind)) shown = 'rv_none';
  else words.learnAttribute(name, operator === '' ? wanted : undefined);
  return `[${shownName}${operator}="${shown.replace(/["\\\n]/g, '')}"${flag}]`;
}
