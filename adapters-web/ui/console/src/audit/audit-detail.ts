import type { Format } from '../format/make-format.ts';
import type { Catalogue } from '../words/catalogue.ts';

const WINDOW = /^window (\S+)\/(\S+?)(?: policy \d+(?: limited)?)?$/;
const REFUSED = /^([a-z-]+) (\d+) more within a minute( from many networks)?$/;
const PLAYED = /^played (\S.*?)(?: policy \d+)?$/;
const PLAYED_WINDOW = /^(\S+)\/(\S+) x([\d.]+)$/;

/**
 * A record's detail in plain words: a delivered window and what a player says it played as times, how many refusals followed
 * one; anything else as the server wrote it.
 */
export function auditDetail(detail: string, words: Catalogue['audit'], format: Format): string {
  const played = PLAYED.exec(detail)?.[1]
    ?.split(', ')
    .map((part) => playedWindow(part, words, format));
  if (played?.every((part) => part !== undefined) === true) return played.join(', ');
  const [, kind, count, many] = REFUSED.exec(detail) ?? [];
  if (kind !== undefined && count !== undefined) {
    return many === undefined ? words.refusedMore(kind, count) : words.refusedByMany(kind, count);
  }
  const [, from, to] = WINDOW.exec(detail) ?? [];
  return stretch(from, to, words, format) ?? detail;
}

function playedWindow(part: string, words: Catalogue['audit'], format: Format): string | undefined {
  const [, from, to, speed] = PLAYED_WINDOW.exec(part) ?? [];
  const shown = stretch(from, to, words, format);
  return shown === undefined || speed === undefined ? undefined : words.atSpeed(shown, speed);
}

function stretch(
  from: string | undefined,
  to: string | undefined,
  words: Catalogue['audit'],
  format: Format,
): string | undefined {
  const [first, last] = [Date.parse(from ?? ''), Date.parse(to ?? '')];
  if (Number.isNaN(first) || Number.isNaN(last)) return undefined;
  return words.window(format.dateTimeSeconds(first), format.dateTimeSeconds(last));
}
