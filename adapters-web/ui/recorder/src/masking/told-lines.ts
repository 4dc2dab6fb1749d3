/**
 * The number of lines that is told of a long text: the least of 1 … 8, 10, 12, 14, 16, 20, … that is not below the true
 * one (ADR-0029).
 */
export function toldLines(lines: number): number {
  let step = 1;
  while (step * 8 < lines) step *= 2;
  return Math.ceil(lines / step) * step;
}
