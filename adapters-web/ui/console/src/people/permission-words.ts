import type { Catalogue } from '../words/catalogue.ts';

/** A permission in plain words; one newer than this console keeps its own name. */
export function permissionWords(name: string, words: Catalogue['rolesPage']): string {
  const known: Readonly<Record<string, string>> = words.permissions;
  return (Object.hasOwn(known, name) ? known[name] : undefined) ?? name;
}
