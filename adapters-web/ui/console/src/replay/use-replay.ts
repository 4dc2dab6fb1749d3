import { useSyncExternalStore } from 'react';
import type { ReplayController } from './replay-controller.ts';
import type { ReplayState } from './replay-state.ts';

/** One value of a replay's state; the component is drawn anew only when that value changes. */
export function useReplay<T>(controller: ReplayController, select: (state: ReplayState) => T): T {
  return useSyncExternalStore(controller.subscribe, () => select(controller.snapshot()));
}

const nobody = (): (() => void) => () => undefined;

/** The same for a replay that may not be known yet. */
export function useReplayOr<T>(
  controller: ReplayController | undefined,
  select: (state: ReplayState) => T,
  otherwise: T,
): T {
  return useSyncExternalStore(controller?.subscribe ?? nobody, () =>
    controller === undefined ? otherwise : select(controller.snapshot()),
  );
}
