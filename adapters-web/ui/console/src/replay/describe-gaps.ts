import type { Manifest } from '../api/schemas.ts';

/** Stretches that are named one by one; beyond, only their number is said. */
const NAMED = 8;

export interface GapWords {
  readonly gapsNone: string;
  readonly gapsSome: (count: string, stretches: string) => string;
  readonly gapsMore: (count: string) => string;
  readonly gapFromTo: (from: string, to: string) => string;
}

/** Where data is missing, in one sentence for people who do not see the bar. */
export function describeGaps(
  manifest: Manifest,
  words: GapWords,
  format: { readonly duration: (millis: number) => string; readonly number: (value: number) => string },
): string {
  const { gaps, from } = manifest;
  if (gaps.length === 0) return words.gapsNone;
  const named = gaps
    .slice(0, NAMED)
    .map((gap) => words.gapFromTo(format.duration(gap.from - from), format.duration(gap.to - from)));
  if (gaps.length > NAMED) named.push(words.gapsMore(format.number(gaps.length - NAMED)));
  return words.gapsSome(format.number(gaps.length), named.join(', '));
}
