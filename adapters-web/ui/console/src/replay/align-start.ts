import { FULL_SNAPSHOT, PAGE_META, type ReplayEvent } from '@replayvault/player/messages';

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/**
 * Makes a filter for a stream of events that begins a little before a full snapshot: what was before is dropped, but
 * for the snapshot's own page meta. Where that is missing one is made from the session's window size.
 */
export function alignStart(
  snapshot: number,
  viewport: Viewport,
): (events: readonly ReplayEvent[]) => ReplayEvent[] {
  let started = false;
  let meta: ReplayEvent | undefined;
  return (events) => {
    const passed: ReplayEvent[] = [];
    for (const event of events) {
      if (!started && event.type === PAGE_META) meta = event;
      if (!started && event.type === FULL_SNAPSHOT && event.timestamp >= snapshot) {
        started = true;
        const { width, height } = viewport;
        passed.push(
          meta ?? { type: PAGE_META, timestamp: event.timestamp, data: { href: '', width, height } },
        );
        passed.push(event);
      } else if (started) passed.push(event);
    }
    return passed;
  };
}
