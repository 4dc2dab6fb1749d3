import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { makeFormat } from '../format/make-format.ts';
import type { Catalogue } from './catalogue.ts';
import { chooseLanguage } from './choose-language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Language } from './language.ts';
import { WordsContext, type Words } from './words-context.ts';

const KEPT_UNDER = 'replayvault.language';
const CATALOGUES: Record<Language, Catalogue> = { en, ja };

/** Gives the pages below their language, keeps the choice in this browser, and tells it to assistive technology. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() =>
    chooseLanguage(localStorage.getItem(KEPT_UNDER), navigator.languages),
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo<Words>(
    () => ({
      language,
      words: CATALOGUES[language],
      format: makeFormat(language),
      speak: (chosen) => {
        localStorage.setItem(KEPT_UNDER, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <WordsContext value={value}>{children}</WordsContext>;
}
