import type { Language } from '../words/language.ts';
import { formatDuration } from './format-duration.ts';

const TAGS: Record<Language, string> = { en: 'en-GB', ja: 'ja-JP' };
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Dates, numbers and sizes as people of one language write them. Instants are milliseconds since the epoch. */
export interface Format {
  date(at: number): string;
  dateTime(at: number): string;
  dateTimeSeconds(at: number): string;
  ago(at: number, now: number): string;
  number(value: number): string;
  bytes(value: number): string;
  duration(millis: number): string;
}

export function makeFormat(language: Language, timeZone?: string): Format {
  const tag = TAGS[language];
  const zone = timeZone === undefined ? {} : { timeZone };
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', ...zone });
  const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', ...zone });
  const seconds = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'medium', ...zone });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const number = new Intl.NumberFormat(tag);
  return {
    date: (at) => date.format(at),
    dateTime: (at) => dateTime.format(at),
    dateTimeSeconds: (at) => seconds.format(at),
    ago: (at, now) => {
      const past = Math.max(0, now - at);
      const [unit, length] = UNITS.find(([, millis]) => past >= millis) ?? (['minute', 60_000] as const);
      return relative.format(-Math.floor(past / length), unit);
    },
    number: (value) => number.format(value),
    bytes: (value) => {
      const step = Math.min(BYTE_UNITS.length - 1, value < 1000 ? 0 : Math.floor(Math.log10(value) / 3));
      const unit = BYTE_UNITS[step] ?? 'byte';
      const format = new Intl.NumberFormat(tag, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: 1,
      });
      return format.format(value / 1000 ** step);
    },
    duration: formatDuration,
  };
}
