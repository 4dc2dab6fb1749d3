import { isWordLike } from './word-like.ts';

/**
 * The names of one page that may leave it. A class, id, attribute or other name is kept as it is only when a style sheet of
 * the page names it and it reads as code; any other becomes `rv_1`, `rv_2`, … for the life of the page, the same in
 * selectors and in attributes, so that styling holds and nothing of the name is told. What style sheets say about attribute
 * values (`[data-state="open"]`) is remembered the same way.
 */
export interface Vocabulary {
  /** The form of a class, id or CSS name that may leave. */
  name(raw: string): string;
  /** Says that a style sheet names this; call before `name`. */
  learn(raw: string): void;
  /** Says that a style sheet asks whether a class begins with or holds this. */
  learnPart(raw: string): void;
  /** Says that a style sheet selects by this attribute, and by this value when one is given. */
  learnAttribute(name: string, value?: string): void;
  /** Whether a style sheet selects by this attribute. */
  knowsAttribute(name: string): boolean;
  /** Whether a style sheet selects by this attribute and exactly this value. */
  knowsValue(name: string, value: string): boolean;
}

export function createVocabulary(): Vocabulary {
  const given = new Map<string, string>();
  const parts = new Set<string>();
  const attributes = new Map<string, Set<string>>();

  const neutral = (raw: string): string => {
    for (const part of parts) if (raw.startsWith(part)) return `${part}rv_${given.size + 1}`;
    return `rv_${given.size + 1}`;
  };
  return {
    name(raw) {
      let name = given.get(raw);
      if (name === undefined) {
        given.set(raw, (name = neutral(raw)));
      }
      return name;
    },
    learn(raw) {
      if (!given.has(raw) && isWordLike(raw)) given.set(raw, raw);
    },
    learnPart(raw) {
      if (raw && isWordLike(raw) && parts.size < 64) parts.add(raw);
    },
    learnAttribute(name, value) {
      let values = attributes.get(name);
      if (!values) attributes.set(name, (values = new Set()));
      if (value !== undefined && isWordLike(value)) values.add(value);
    },
    knowsAttribute: (name) => attributes.has(name),
    knowsValue: (name, value) => attributes.get(name)?.has(value) ?? false,
  };
}
