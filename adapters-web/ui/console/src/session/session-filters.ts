/** Stretches of time offered by name, with their length in milliseconds. */
export const RANGES = {
  '1h': 3_600_000,
  '24h': 86_400_000,
  '7d': 604_800_000,
  '30d': 2_592_000_000,
} as const;

export type RangeName = keyof typeof RANGES;

/** The search as it stands in the address bar. Instants are milliseconds since the epoch, lengths are seconds. */
export interface SessionFilters {
  readonly site?: string;
  readonly range?: RangeName;
  readonly from?: number;
  readonly to?: number;
  readonly page?: string;
  readonly min?: number;
  readonly max?: number;
  readonly browser?: string;
}
