import { useEffect } from 'react';
import { useWords } from './use-words.ts';

/** Sets the window's title while a page is shown. */
export function useTitle(title: string): void {
  const { words } = useWords();
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title, words.product]);
}
