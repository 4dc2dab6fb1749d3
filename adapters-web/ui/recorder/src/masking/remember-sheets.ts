import type { CssCleaner } from './clean-css.ts';

const LONG = 200;
const MAX_SHEETS = 256;

/** The same cleaner, which cleans a style sheet once however many snapshots bring it. */
export function rememberSheets(css: CssCleaner): CssCleaner {
  const cleaned = new Map<string, string>();
  return {
    ...css,
    sheet(raw) {
      if (raw.length < LONG) return css.sheet(raw);
      let clean = cleaned.get(raw);
      if (clean === undefined) {
        clean = css.sheet(raw);
        if (cleaned.size >= MAX_SHEETS) cleaned.clear();
        cleaned.set(raw, clean);
      }
      return clean;
    },
  };
}
