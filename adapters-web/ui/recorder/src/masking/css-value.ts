import { maskText, SHORT_MASK } from '@replayvault/protocol';
import { cssName } from './css-name.ts';
import { cssNumber } from './css-number.ts';
import type { CssToken } from './css-tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isWordLike } from './word-like.ts';

/** Fonts that a machine brings along; naming them tells nothing, and they set the width of masked text. */
const SYSTEM_FONT =
  /^(arial|helvetica( neue)?|segoe ui( emoji| symbol)?|roboto|times( new roman)?|georgia|verdana|tahoma|trebuchet ms|courier( new)?|consolas|menlo|monaco|sfmono-regular|noto (sans|color emoji)|liberation (mono|sans)|ubuntu|cantarell|oxygen(-sans)?|fira sans|droid sans|apple color emoji)$/i;
const SYNTAX = /^[<>a-z|+#* -]*$/;
/** Functions that fetch or that put attributes into view: a declaration that calls one is dropped. */
const DROPPED_FUNCTION = /^(-webkit-)?image-set$|^(src|element|image|expression|-webkit-cross-fade)$/i;
const DROPPED_PROPERTY =
  /^(quotes|src|behavior|-moz-binding|unicode-range|symbols|prefix|suffix|-ms-filter)$/;

function contentString(text: string): string {
  // A lone sign (a bullet, an arrow, an icon font's private character) is drawing, not text.
  return text === '' || /^[^\p{L}\p{N}]$/u.test(text) ? text : maskText(text);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\\n]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;
}

function stringValue(property: string, text: string, words: Vocabulary, isCssWord: IsCssWord): string {
  if (property === 'content') return quoted(contentString(text));
  if (/^font(-family)?$/.test(property)) return quoted(SYSTEM_FONT.test(text) ? text : '');
  if (property === 'syntax' && SYNTAX.test(text)) return quoted(text);
  if (/^grid/.test(property))
    return quoted(text.replace(/[^\s.]+/g, (word) => valueName(property, word, words, isCssWord)));
  return '""';
}

/** These take names that the page's author made up; CSS knowing the word there proves nothing. */
const TAKES_ANY_NAME =
  /^(animation|counter|font|grid|list-style|container|view-|anchor|position-anchor|page|will-change|transition|scroll-timeline|timeline|--)/;
/** Conditions are made of the platform's words only. */
const CONDITION = /^(media|supports)$/;

function valueName(property: string, name: string, words: Vocabulary, isCssWord: IsCssWord): string {
  if (name.startsWith('--')) return cssName(customName(name, words));
  const kept = CONDITION.test(property)
    ? isWordLike(name)
    : isCssWord(name, TAKES_ANY_NAME.test(property) ? undefined : property) ||
      (/^font/.test(property) && SYSTEM_FONT.test(name));
  // A name of its own kind: an animation may be called as a class is.
  return cssName(kept ? name : words.name(`~${name}`));
}

function customName(name: string, words: Vocabulary): string {
  return `--${words.name(name)}`;
}

/** Answers whether a bare word is one of CSS's own, such as `auto` or `red`; of this property's, when one is given. */
export type IsCssWord = (word: string, property?: string) => boolean;

/**
 * The form of a declaration's value that may leave, or `undefined` when the declaration must go. Strings are emptied
 * (generated content is masked), addresses become `none`, numbers are cut to a measure's length, and a bare word leaves as it
 * is only if CSS itself knows it; any other is a name of the page's author and follows the vocabulary.
 */
export function cssValue(
  property: string,
  tokens: readonly CssToken[],
  words: Vocabulary,
  isCssWord: IsCssWord,
): string | undefined {
  if (DROPPED_PROPERTY.test(property)) return undefined;
  let out = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as CssToken;
    switch (token.kind) {
      case 'space':
        out += ' ';
        break;
      case 'comment':
        // Keeps its neighbours apart, which together could be read as another word.
        out += '/**/';
        break;
      case 'string':
        out += stringValue(property, token.name, words, isCssWord);
        break;
      case 'number':
        out += cssNumber(token.text);
        break;
      case 'url':
        out += localUrl(token.name, words);
        break;
      case 'function': {
        if (DROPPED_FUNCTION.test(token.name) || !isWordLike(token.name)) return undefined;
        const addressed = /^url$/i.test(token.name);
        if (addressed || /^attr$/i.test(token.name)) {
          const end = closing(tokens, at);
          const address = tokens.slice(at, end).find((inner) => inner.kind === 'string');
          if (addressed) out += localUrl(address?.name ?? '', words);
          else if (property === 'content') out += quoted(SHORT_MASK);
          else return undefined;
          at = end;
        } else out += `${cssName(token.name)}(`;
        break;
      }
      case 'hash':
        if (!/^[0-9a-f]{3,8}$/i.test(token.name)) return undefined;
        out += token.text;
        break;
      case 'name':
        out += valueName(property, token.name, words, isCssWord);
        break;
      case 'at':
        return undefined;
      case 'mark':
        if (/[{}[\]\\@$`]/.test(token.text) && !(property.startsWith('grid') && /[[\]]/.test(token.text)))
          return undefined;
        if (token.text.charCodeAt(0) > 126) return undefined;
        out += token.text;
    }
  }
  return out;
}

function localUrl(address: string, words: Vocabulary): string {
  return /^#[^#]+$/.test(address) ? `url(#${cssName(words.name(address.slice(1)))})` : 'none';
}

function closing(tokens: readonly CssToken[], open: number): number {
  let depth = 1;
  for (let at = open + 1; at < tokens.length; at++) {
    const token = tokens[at] as CssToken;
    if (token.kind === 'function' || token.text === '(') depth++;
    else if (token.text === ')' && --depth === 0) return at;
  }
  return tokens.length;
}
