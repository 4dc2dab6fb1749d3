import { EventType, type RecordedEvent, Source } from '@replayvault/protocol';

export interface Activity {
  /** When the visitor last did something. */
  readonly last: number;
  /**
   * What becomes of an event: `drop` while nobody is there or the session is too old, `turn` when somebody is, so that a
   * session of its own is due.
   */
  judge(event: RecordedEvent, now: number, limits: ActivityLimits): 'record' | 'drop' | 'turn';
}

export interface ActivityLimits {
  /** Milliseconds without activity after which nobody is taken to be there. */
  readonly idle: number;
  /** When the session ends, however active its visitor. */
  readonly expiresAt: number;
}

const BY_A_VISITOR: readonly number[] = [
  Source.mouseMove,
  Source.mouseInteraction,
  Source.scroll,
  Source.input,
  Source.touchMove,
  Source.drag,
];

/** Whether somebody is there, by the events of a page. */
export function createActivity(began: number): Activity {
  let last = began;
  return {
    get last() {
      return last;
    },
    judge(event, now, { idle, expiresAt }) {
      const active =
        event.type === EventType.incremental &&
        BY_A_VISITOR.includes((event.data as { source: number }).source);
      if (now - last > idle || now > expiresAt) return active ? 'turn' : 'drop';
      if (active) last = now;
      return 'record';
    },
  };
}
