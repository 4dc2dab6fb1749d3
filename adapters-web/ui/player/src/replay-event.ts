/** One recorded event in rrweb's form; `timestamp` is in milliseconds since the epoch. */
export interface ReplayEvent {
  readonly type: number;
  readonly timestamp: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** rrweb's event types that the player and the console must tell apart. */
export const FULL_SNAPSHOT = 2;
export const INCREMENTAL = 3;
export const PAGE_META = 4;
export const CUSTOM = 5;
