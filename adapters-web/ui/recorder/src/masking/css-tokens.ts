/** A piece of a style sheet. `text` is as written; `name` is an unescaped name or a string's content. */
export interface CssToken {
  readonly kind:
    | 'space'
    | 'comment'
    | 'string'
    | 'number'
    | 'name'
    | 'function'
    | 'at'
    | 'hash'
    | 'url'
    | 'mark';
  readonly text: string;
  readonly name: string;
}

const ESCAPE = String.raw`\\(?:[0-9a-fA-F]{1,6}\s?|[^\n0-9a-fA-F])`;
const NAME_CHARS = String.raw`(?:[\w\u0080-\uffff-]|${ESCAPE})`;
const NAME = String.raw`(?:--|-?(?:[A-Za-z_\u0080-\uffff]|${ESCAPE}))${NAME_CHARS}*`;
const TOKEN = new RegExp(
  [
    String.raw`(\s+)`,
    // The marks of an HTML comment, too: a browser reads no name in them, as in `<!--image-set(`.
    String.raw`(/\*[^]*?(?:\*/|$)|<!--|-->)`,
    String.raw`("(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?)`,
    String.raw`([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?:%|${NAME})?)`,
    String.raw`(url\(\s*(?:[^"'\s)][^)]*)?\))`,
    String.raw`(@${NAME})`,
    String.raw`(#${NAME_CHARS}+)`,
    String.raw`(${NAME})(\()?`,
    String.raw`([^])`,
  ].join('|'),
  'gy',
);

function unescaped(text: string): string {
  return text.replace(
    /\\(?:([0-9a-fA-F]{1,6})\s?|\n|([^]))/g,
    (_all, hex: string | undefined, char: string | undefined) =>
      hex ? String.fromCodePoint(Math.min(parseInt(hex, 16) || 0xfffd, 0x10ffff)) : (char ?? ''),
  );
}

/** Splits a style sheet, a rule or a value into tokens, in the manner of CSS Syntax Level 3 section 4. Never throws. */
export function cssTokens(css: string): CssToken[] {
  const tokens: CssToken[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(css); match; match = TOKEN.exec(css)) {
    const [text, space, comment, string, number, url, at, hash, name, open] = match;
    if (space) tokens.push({ kind: 'space', text: ' ', name: '' });
    else if (comment) tokens.push({ kind: 'comment', text, name: '' });
    else if (string)
      tokens.push({ kind: 'string', text, name: unescaped(string.replace(/^["']|["']$/g, '')) });
    else if (number) tokens.push({ kind: 'number', text, name: '' });
    else if (url) tokens.push({ kind: 'url', text, name: unescaped(url.slice(4, -1).trim()) });
    else if (at) tokens.push({ kind: 'at', text, name: unescaped(at.slice(1)).toLowerCase() });
    else if (hash) tokens.push({ kind: 'hash', text, name: unescaped(hash.slice(1)) });
    else if (name) tokens.push({ kind: open ? 'function' : 'name', text, name: unescaped(name) });
    else tokens.push({ kind: 'mark', text, name: '' });
  }
  return tokens;
}
