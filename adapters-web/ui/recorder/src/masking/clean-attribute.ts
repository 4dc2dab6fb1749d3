import { maskText } from '@replayvault/protocol';
import { attributeKind, NAMESPACE, NEVER } from './attribute-kinds.ts';
import type { CssCleaner } from './clean-css.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isPlatformWord } from './platform-words.ts';
import { isWordLike } from './word-like.ts';

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?$/i;
const NUMBER = /^[+-]?(\d{1,5}(\.\d+)?|\.\d+)(px|em|rem|ex|%|pt|vh|vw)?$/;
const GEOMETRY = /^[\s,()\d.+MmZzLlHhVvCcSsQqTtAaEe-]*$/;
const TRANSFORM =
  /^(\s*(matrix|translate|scale|rotate|skewX|skewY)\([\s\d.,+eE-]*\)[\s,]*)*$|^auto(-start-reverse)?$/;
/** A word that tells what a visitor chose never leaves, whether in a class or in an attribute. */
const CHOICE = /(^|[-_:])(un)?(checked|selected|chosen|picked)($|[-_:])/i;

/** What the cleaner must know of the element that bears the attribute. `tag` and `type` are lower case. */
export interface AttributeHome {
  readonly tag: string;
  readonly type: string;
  readonly role: string;
}

/** A name and value that may leave; `undefined` when the attribute must go. A removal stays `null`. */
export type CleanAttribute = (
  home: AttributeHome,
  name: string,
  value: unknown,
) => [name: string, value: string | number | boolean | null | Record<string, unknown>] | undefined;

export function createCleanAttribute(words: Vocabulary, css: CssCleaner): CleanAttribute {
  const classes = (value: string): string =>
    value
      .split(/\s+/)
      .filter((token) => token !== '' && !CHOICE.test(token))
      .map((token) => words.name(token))
      .join(' ');

  function styled(name: string, value: string): [string, string] | undefined {
    if (NEVER.test(name) || !words.knowsAttribute(name)) return undefined;
    const rest = name.replace(/^data-/, '');
    const shown = isWordLike(rest) ? name : name.slice(0, -rest.length) + words.name(rest);
    return [shown, words.knowsValue(name, value) && !CHOICE.test(value) ? value : ''];
  }

  function styleChanges(changes: object): Record<string, unknown> {
    const out: Record<string, unknown> = {};
    for (const [raw, change] of Object.entries(changes)) {
      const name = css.property(raw);
      if (name === undefined) continue;
      const [value, priority] = Array.isArray(change) ? (change as unknown[]) : [change, ''];
      if (value === false) out[name] = false;
      else if (typeof value === 'string') {
        const clean = css.value(raw, value);
        if (clean !== undefined) out[name] = priority === 'important' ? [clean, 'important'] : clean;
      }
    }
    return out;
  }

  return (home, name, raw) => {
    const lower = name.toLowerCase();
    if (lower === 'style' && raw !== null && typeof raw === 'object') return [name, styleChanges(raw)];
    if (lower === 'rr_width' || lower === 'rr_height')
      return [name, `${Math.round(parseFloat(String(raw)) / 8) * 8 || 8}px`];
    if (lower === 'rr_open_mode') return [name, raw === 'modal' ? 'modal' : 'non-modal'];
    if (lower === 'value') return value(home, raw);
    if (/^xmlns(:[a-z]+)?$/.test(lower)) return NAMESPACE.test(String(raw)) ? [name, String(raw)] : undefined;
    const kind = attributeKind(lower);
    const text = String(raw ?? '');
    if (kind === undefined) {
      const kept = styled(lower, text);
      return kept && (raw === null ? [kept[0], null] : kept);
    }
    if (raw === null) return [name, null];
    const keep = keepByKind(home, lower, text);
    return keep === undefined ? undefined : [name, keep];

    function keepByKind({ tag }: AttributeHome, attribute: string, given: string): string | undefined {
      switch (kind) {
        case 'presence':
          return '';
        case 'word':
          return (
            attribute.endsWith('lang') ? LANGUAGE.test(given) : given.split(/\s+/).every(isPlatformWord)
          )
            ? given
            : undefined;
        case 'number':
          return NUMBER.test(given) ? given.replace(/(\.\d{3})\d+/, '$1') : undefined;
        case 'names':
          return classes(given);
        case 'hash':
          return given.startsWith('#') ? `#${words.name(given.slice(1))}` : undefined;
        case 'style':
          return css.declarations(given);
        case 'css':
          return css.value(attribute, given);
        case 'geometry':
          return GEOMETRY.test(given) || TRANSFORM.test(given) ? roundNumbers(given) : undefined;
        case 'mask':
          return maskText(given);
        case 'sheet':
          return css.sheet(given);
        case 'link':
          if (/^(a|area)$/.test(tag)) return '#';
          return given.includes('#') && tag !== 'link' && tag !== 'base'
            ? `#${words.name(given.replace(/^[^]*#/, ''))}`
            : undefined;
        default:
          return undefined;
      }
    }
  };

  function value({ tag, type }: AttributeHome, raw: unknown): [string, string] | undefined {
    const labelled =
      tag === 'textarea' ||
      tag === 'select' ||
      (tag === 'input' && !/^(hidden|radio|checkbox|file|range|color)$/.test(type));
    if (!labelled) return undefined;
    return ['value', raw === null || raw === '' ? '' : maskText('x')];
  }
}

/** Numbers cut to a drawing's precision, so that they hold a shape and not a figure. */
function roundNumbers(geometry: string): string {
  return geometry.replace(/\d+(\.\d+)?|\.\d+/g, (number) =>
    String(Math.round((parseFloat(number) % 100_000) * 100) / 100),
  );
}
