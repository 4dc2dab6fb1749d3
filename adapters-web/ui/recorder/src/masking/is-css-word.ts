const PROBES =
  'color display position font-weight font-style text-align justify-content align-items flex-direction overflow width transition-timing-function border-style cursor float white-space text-decoration-line vertical-align background-repeat background-position object-fit visibility text-transform font-size background-clip touch-action isolation mix-blend-mode font-variant-numeric'.split(
    ' ',
  );
const ALWAYS =
  /^(important|(ui-)?(sans-)?serif|(ui-)?monospace|system-ui|-apple-system|blinkmacsystemfont|cursive|fantasy|emoji|math|from|to|in|at|all|none|opacity|transform|shadow)$/i;

/** Answers, from the browser's own knowledge and with a memory, whether a bare word is a value of some CSS property. */
export function createIsCssWord(
  supports: (property: string, value: string) => boolean,
): (word: string) => boolean {
  const seen = new Map<string, boolean>();
  return (word) => {
    let known = seen.get(word);
    if (known === undefined) {
      known =
        /^[a-z-]{1,32}$/i.test(word) &&
        (ALWAYS.test(word) || PROBES.some((property) => supports(property, word)));
      if (seen.size < 4096) seen.set(word, known);
    }
    return known;
  };
}
