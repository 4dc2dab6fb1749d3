import { createContext } from 'react';
import type { Format } from '../format/make-format.ts';
import type { Catalogue } from './catalogue.ts';
import type { Language } from './language.ts';

/** The language in force: its texts, its ways to write dates and numbers, and the way to change it. */
export interface Words {
  readonly language: Language;
  readonly words: Catalogue;
  readonly format: Format;
  readonly speak: (language: Language) => void;
}

export const WordsContext = createContext<Words | undefined>(undefined);
