import type { Language } from '../words/language.ts';

const TAGS: Record<Language, string> = { en: 'en-GB', ja: 'ja-JP' };

/** A month such as `2026-10` as people write it. */
export function monthName(month: string, language: Language): string {
  return new Intl.DateTimeFormat(TAGS[language], { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
