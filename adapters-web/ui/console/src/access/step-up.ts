let asking: { promise: Promise<boolean>; settle: (proved: boolean) => void } | undefined;
const listeners = new Set<() => void>();

function changed(): void {
  for (const each of listeners) each();
}

/** Whether somebody is asked to prove who they are; requests that wait for it at once wait for one and the same proof. */
export const stepUp = {
  /** Asks; true once they did, false if they would not. */
  ask: (): Promise<boolean> => {
    if (asking === undefined) {
      let settle: (proved: boolean) => void = () => undefined;
      const promise = new Promise<boolean>((resolve) => (settle = resolve));
      asking = { promise, settle };
      changed();
    }
    return asking.promise;
  },
  /** Ends the asking. */
  settle: (proved: boolean): void => {
    asking?.settle(proved);
    asking = undefined;
    changed();
  },
  isAsking: (): boolean => asking !== undefined,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
