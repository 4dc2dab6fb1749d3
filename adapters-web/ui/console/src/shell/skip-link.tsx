import { useWords } from '../words/use-words.ts';
import classes from './skip-link.module.css';

/** The first stop of the Tab key: over the menus, to the page itself. */
export function SkipLink() {
  const { words } = useWords();
  return (
    <a className={classes['skip']} href="#content">
      {words.skipToContent}
    </a>
  );
}
