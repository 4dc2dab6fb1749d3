import { Link } from '@tanstack/react-router';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { Logo } from './logo.tsx';
import classes from './page.module.css';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { words } = useWords();
  useTitle(words.titles.notFound);
  return (
    <main id="content" className={classes['centred']}>
      <Logo size={40} />
      <h1>{words.notFound.heading}</h1>
      <p className="muted">{words.notFound.advice}</p>
      <Link to="/">{words.notFound.home}</Link>
    </main>
  );
}
