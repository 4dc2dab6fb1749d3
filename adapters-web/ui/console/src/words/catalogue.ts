import type { en } from './en.ts';

type Widened<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** Every text of the console in one language. A language that lacks a key, or has one too many, does not compile. */
export type Catalogue = Widened<typeof en>;
