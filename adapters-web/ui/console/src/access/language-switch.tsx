import { LANGUAGES, type Language } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import classes from './entry-frame.module.css';

/** The languages, each by its own name, for those who are not signed in yet. */
export function LanguageSwitch() {
  const { words, language, speak } = useWords();
  const names: Record<Language, string> = { en: words.nav.english, ja: words.nav.japanese };
  return (
    <footer className={classes['languages']} aria-label={words.nav.language}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => speak(each)}
        >
          {names[each]}
        </button>
      ))}
    </footer>
  );
}
