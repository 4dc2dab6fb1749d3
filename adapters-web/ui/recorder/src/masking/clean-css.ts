import { cssName } from './css-name.ts';
import { cssSelector } from './css-selector.ts';
import { type CssToken, cssTokens } from './css-tokens.ts';
import { cssValue, type IsCssWord } from './css-value.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isWordLike } from './word-like.ts';

/** Stands where a rule was dropped, so that the positions of later rules stay true. */
const NO_RULE = '@media not all{}';
const GROUPING =
  /^(media|supports|layer|container|scope|starting-style|page|property|(-webkit-|-moz-)?keyframes)$/;
const MAX_NESTING = 16;

/**
 * Cleans style sheets of one page by allow-list: what is not known to be styling does not leave. Comments, imports, fonts,
 * addresses and strings go; names follow the vocabulary. It never throws on malformed input; it drops.
 */
export interface CssCleaner {
  /** A whole style sheet, or one rule. */
  sheet(css: string): string;
  /** The content of a `style` attribute. */
  declarations(css: string): string;
  /** One declaration's value; `undefined` when the declaration must go. */
  value(property: string, value: string): string | undefined;
  /** A property's name; custom properties follow the vocabulary. */
  property(name: string): string | undefined;
}

export function createCssCleaner(words: Vocabulary, isCssWord: IsCssWord): CssCleaner {
  function property(raw: string): string | undefined {
    if (!raw.startsWith('--'))
      return /^-?[a-z]+(-[a-z0-9]+)*$/i.test(raw) && isWordLike(raw) ? raw : undefined;
    return `--${words.name(raw)}`;
  }

  function declaration(tokens: readonly CssToken[]): string {
    const colon = tokens.findIndex(({ text }) => text === ':');
    const named = tokens.find(({ kind }) => kind !== 'space' && kind !== 'comment');
    if (colon < 0 || named?.kind !== 'name') return '';
    const name = property(named.name);
    const value = name && cssValue(named.name.toLowerCase(), tokens.slice(colon + 1), words, isCssWord);
    return name === undefined || value === undefined ? '' : `${cssName(name)}:${value.trim() || ' '};`;
  }

  function block(tokens: readonly CssToken[], from: number, nesting: number): [css: string, next: number] {
    let out = '';
    let at = from;
    while (at < tokens.length) {
      const token = tokens[at] as CssToken;
      if (token.text === '}') return [out, at + 1];
      if (token.kind === 'comment' || token.kind === 'space' || token.text === ';') at++;
      else {
        const end = itemEnd(tokens, at);
        const item = tokens.slice(at, end);
        if (tokens[end]?.text !== '{') {
          out += token.kind === 'at' ? statement(item) : declaration(item);
          at = end;
        } else if (nesting >= MAX_NESTING || isCustomBlock(item)) {
          at = skipBlock(tokens, end + 1);
        } else {
          const [inner, next] = block(tokens, end + 1, nesting + 1);
          out += token.kind === 'at' ? atRule(item, inner) : `${cssSelector(item, words).trim()}{${inner}}`;
          at = next;
        }
      }
    }
    return [out, at];
  }

  function atRule(prelude: readonly CssToken[], inner: string): string {
    const name = prelude[0]?.name ?? '';
    if (!GROUPING.test(name)) return NO_RULE;
    const condition =
      name === 'scope'
        ? cssSelector(prelude.slice(1), words)
        : cssValue(name, prelude.slice(1), words, isCssWord);
    return condition === undefined ? NO_RULE : `@${name}${condition}{${inner}}`;
  }

  function statement(item: readonly CssToken[]): string {
    // Only the order of layers is styling; imports, namespaces and character sets are not needed for a copy.
    const order = item[0]?.name === 'layer' ? cssValue('layer', item.slice(1), words, isCssWord) : undefined;
    return order === undefined ? NO_RULE : `@layer${order};`;
  }

  return {
    sheet: (css) => block(cssTokens(css), 0, 0)[0],
    declarations: (css) => block(cssTokens(css), 0, MAX_NESTING)[0].replaceAll(NO_RULE, ''),
    value: (name, value) => cssValue(name.toLowerCase(), cssTokens(value), words, isCssWord),
    property,
  };
}

/** Index of the `;`, `{`, `}` or end that closes the declaration, statement or prelude which starts here. */
function itemEnd(tokens: readonly CssToken[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const { kind, text } = tokens[at] as CssToken;
    if (kind === 'function' || (kind === 'mark' && (text === '(' || text === '['))) depth++;
    else if (kind === 'mark' && (text === ')' || text === ']')) depth = Math.max(0, depth - 1);
    else if (kind === 'mark' && (text === '}' || (depth === 0 && (text === ';' || text === '{')))) return at;
  }
  return tokens.length;
}

function isCustomBlock(item: readonly CssToken[]): boolean {
  return item[0]?.name.startsWith('--') === true && item.some(({ text }) => text === ':');
}

function skipBlock(tokens: readonly CssToken[], from: number): number {
  let depth = 1;
  for (let at = from; at < tokens.length; at++) {
    const { text } = tokens[at] as CssToken;
    if (text === '{') depth++;
    else if (text === '}' && --depth === 0) return at + 1;
  }
  return tokens.length;
}
