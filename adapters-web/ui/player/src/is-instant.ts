const LATEST = 8.64e15;

/** Whether a value can be an instant in milliseconds since the epoch (fractions are allowed while playing). */
export function isInstant(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LATEST;
}
