import { useContext } from 'react';
import { WordsContext, type Words } from './words-context.ts';

/** The language in force. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error('no WordsProvider above this component');
  return words;
}
