import { RANGES, type RangeName, type SessionFilters } from './session-filters.ts';

/** Reads the search part of an address; what makes no sense is left out rather than refused. */
export function readSessionFilters(search: Record<string, unknown>): SessionFilters {
  const range = search['range'];
  const named = typeof range === 'string' && Object.hasOwn(RANGES, range);
  return {
    ...text('site', search['site'], 64),
    ...(named && { range: range as RangeName }),
    ...(!named && { ...whole('from', search['from']), ...whole('to', search['to']) }),
    ...text('page', search['page'], 256),
    ...whole('min', search['min']),
    ...whole('max', search['max']),
    ...text('browser', search['browser'], 64),
  };
}

function text<K extends string>(key: K, value: unknown, longest: number): { [P in K]?: string } {
  const read = typeof value === 'number' ? String(value) : value;
  if (typeof read !== 'string' || read.trim() === '') return {};
  return { [key]: read.trim().slice(0, longest) } as { [P in K]?: string };
}

function whole<K extends string>(key: K, value: unknown): { [P in K]?: number } {
  const read = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof read !== 'number' || !Number.isSafeInteger(read) || read < 0) return {};
  return { [key]: read } as { [P in K]?: number };
}
