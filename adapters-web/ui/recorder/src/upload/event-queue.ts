export interface EventQueue {
  readonly size: number;
  /** Characters held. */
  readonly bytes: number;
  /** Adds an event's JSON. When that would pass the bound, it and everything held are dropped and their size told. */
  add(json: string): void;
  /** Removes and answers the oldest events whose array fits in `maxBytes`; at least one if `maxBytes` is unbounded. */
  take(maxBytes: number): string[];
  clear(): void;
}

const MAX_EVENTS = 20_000;

/**
 * Events that wait to be sent, in memory only, at most `bound` characters. An incremental event is worth nothing without
 * those before it, so an overflow drops all of them and the caller takes a fresh snapshot.
 */
export function createEventQueue(bound: number, onOverflow: (bytes: number) => void): EventQueue {
  let events: string[] = [];
  let bytes = 0;
  const clear = (): void => {
    events = [];
    bytes = 0;
  };
  return {
    get size() {
      return events.length;
    },
    get bytes() {
      return bytes;
    },
    add(json) {
      if (bytes + json.length > bound && events.length > 0) {
        const dropped = bytes + json.length;
        clear();
        onOverflow(dropped);
        return;
      }
      events.push(json);
      bytes += json.length + 1;
    },
    take(maxBytes) {
      let used = 2;
      let count = 0;
      while (count < events.length && count < MAX_EVENTS) {
        const more = (events[count] as string).length + 1;
        if (used + more > maxBytes) break;
        used += more;
        count++;
      }
      const taken = events.splice(0, count);
      bytes -= used - 2;
      return taken;
    },
    clear,
  };
}
