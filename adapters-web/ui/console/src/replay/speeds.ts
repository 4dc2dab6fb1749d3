/** Speeds of replay that can be chosen. */
export const SPEEDS = [0.5, 1, 2, 4, 8] as const;

export type Speed = (typeof SPEEDS)[number];
