import { LANGUAGES, type Language } from './language.ts';

/** The language to start in: the one chosen before, else the first of the browser's that the console speaks. */
export function chooseLanguage(chosen: string | null, wanted: readonly string[]): Language {
  const spoken = (tag: string): Language | undefined =>
    LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
  for (const tag of [chosen ?? '', ...wanted]) {
    const language = spoken(tag);
    if (language !== undefined) return language;
  }
  return 'en';
}
