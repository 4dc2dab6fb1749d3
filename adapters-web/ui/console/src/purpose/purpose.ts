import type { Me, PurposePolicy } from '../api/schemas.ts';
import { toldMemory, type Told } from './told-memory.ts';

let asking: { promise: Promise<Told | undefined>; settle: (told: Told | undefined) => void } | undefined;
let whoIsSignedIn: () => Me | undefined = () => undefined;
const listeners = new Set<() => void>();

function changed(): void {
  for (const each of listeners) each();
}

function who(): string | undefined {
  const me = whoIsSignedIn();
  return me === undefined ? undefined : `${me.id} ${me.account.id}`;
}

/** What a person tells of why they look, once a tab; requests that wait for it at once wait for one and the same answer. */
export const purpose = {
  /** From whom it learns who is signed in. */
  ofWhom: (source: () => Me | undefined): void => {
    whoIsSignedIn = source;
  },
  policy: (): PurposePolicy | undefined => whoIsSignedIn()?.purpose,
  told: (): Told | undefined => {
    const person = who();
    return person === undefined ? undefined : toldMemory.get(person);
  },
  /** Asks; what they told, or nothing if they turned away. */
  ask: (): Promise<Told | undefined> => {
    if (asking === undefined) {
      let settle: (told: Told | undefined) => void = () => undefined;
      const promise = new Promise<Told | undefined>((resolve) => (settle = resolve));
      asking = { promise, settle };
      changed();
    }
    return asking.promise;
  },
  /** Ends the asking, and remembers what was told. */
  settle: (told: Told | undefined): void => {
    const person = who();
    if (told !== undefined && person !== undefined) toldMemory.keep(person, told);
    asking?.settle(told);
    asking = undefined;
    changed();
  },
  /** Ends the asking without an answer. Whoever need not say anything is not asked again in this tab. */
  turnAway: (): void => {
    const mayBeSilent = purpose.policy()?.asking === 'ASKED' && purpose.told() === undefined;
    purpose.settle(mayBeSilent ? { reference: '' } : undefined);
  },
  isAsking: (): boolean => asking !== undefined,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
