import type { IsCssWord } from './css-value.ts';

const PROBES =
  'color display position font-weight font-style text-align justify-content align-items flex-direction overflow width transition-timing-function border-style cursor float white-space text-decoration-line vertical-align background-repeat background-position object-fit visibility text-transform font-size background-clip touch-action isolation mix-blend-mode font-variant-numeric'.split(
    ' ',
  );
const ALWAYS =
  /^(important|(ui-)?(sans-)?serif|(ui-)?monospace|system-ui|-apple-system|blinkmacsystemfont|cursive|fantasy|emoji|math|from|to|in|at|all|none|and|not|or|only|normal|type)$/i;

/** Answers, from the browser's own knowledge and with a memory, whether a bare word is CSS's own. */
export function createIsCssWord(supports: (property: string, value: string) => boolean): IsCssWord {
  const seen = new Map<string, boolean>();
  return (word, property = '') => {
    const key = `${property} ${word}`;
    let known = seen.get(key);
    if (known === undefined) {
      known =
        /^[a-z-]{1,32}\d?$/i.test(word) &&
        (ALWAYS.test(word) ||
          (property !== '' && supports(property, word)) ||
          supports(word, 'initial') ||
          PROBES.some((probe) => supports(probe, word)));
      if (seen.size < 8192) seen.set(key, known);
    }
    return known;
  };
}
