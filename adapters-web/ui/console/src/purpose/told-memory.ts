import type { PurposePolicy } from '../api/schemas.ts';

/** Why somebody looks: a purpose, and what it refers to; `purpose` is left out by whoever would not say. */
export interface Told {
  readonly purpose?: PurposePolicy['offered'][number];
  readonly reference: string;
}

const KEY = 'replayvault.purpose';

interface Kept {
  readonly who: string;
  readonly told: Told;
}

let kept: Kept | undefined = read();

/** What somebody told in this tab, until it is closed. Another person, or the same in another account, told nothing yet. */
export const toldMemory = {
  get: (who: string): Told | undefined => (kept?.who === who ? kept.told : undefined),
  keep: (who: string, told: Told): void => {
    kept = { who, told };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // It lasts as long as the page then.
    }
  },
};

function read(): Kept | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
