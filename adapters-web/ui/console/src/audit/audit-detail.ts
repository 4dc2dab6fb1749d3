import type { Format } from '../format/make-format.ts';
import type { Catalogue } from '../words/catalogue.ts';

const WINDOW = /^window (\S+)\/(\S+)$/;

/** A record's detail in plain words: a delivered window as two times, anything else as the server wrote it. */
export function auditDetail(detail: string, words: Catalogue['audit'], format: Format): string {
  const [from, to] = (WINDOW.exec(detail) ?? []).slice(1).map((text) => Date.parse(text));
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) return detail;
  return words.window(format.dateTimeSeconds(from), format.dateTimeSeconds(to));
}
