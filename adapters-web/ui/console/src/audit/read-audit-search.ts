import { GROUPS, QUESTIONS, type AuditSearch } from './audit-search.ts';

const LONGEST = 64;

/** Reads the search part of an address; what makes no sense is left out rather than refused. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const ask = QUESTIONS.find((question) => question === search['ask']);
  const group = GROUPS.find((each) => each === search['group']);
  return {
    ...(ask !== undefined && { ask }),
    ...(group !== undefined && { group }),
    ...text('action', search['action']),
    ...text('session', search['session']),
    ...text('visitor', search['visitor']),
    ...text('person', search['person']),
    ...text('grant', search['grant']),
    ...instant('from', search['from']),
    ...instant('to', search['to']),
  };
}

function text<K extends string>(key: K, value: unknown): { [P in K]?: string } {
  const read = typeof value === 'number' ? String(value) : value;
  if (typeof read !== 'string' || !/^[A-Za-z0-9_-]+$/.test(read) || read.length > LONGEST) return {};
  return { [key]: read } as { [P in K]?: string };
}

function instant<K extends string>(key: K, value: unknown): { [P in K]?: number } {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return {};
  return { [key]: value } as { [P in K]?: number };
}
