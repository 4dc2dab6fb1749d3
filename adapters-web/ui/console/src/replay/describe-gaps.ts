import type { Manifest, TimeRange } from '../api/schemas.ts';

/** Stretches that are named one by one; beyond, only their number is said. */
const NAMED = 8;

export interface GapWords {
  readonly gapsNone: string;
  readonly gapsSome: (count: string, stretches: string) => string;
  readonly pausesSome: (count: string, stretches: string) => string;
  readonly withheldSome: (count: string, stretches: string) => string;
  readonly gapsMore: (count: string) => string;
  readonly gapFromTo: (from: string, to: string) => string;
}

export interface GapFormat {
  readonly duration: (millis: number) => string;
  readonly number: (value: number) => string;
}

/** Where data is missing, recording was paused or is not for the watching person's eyes, in sentences for people who do not see the bar. */
export function describeGaps(manifest: Manifest, words: GapWords, format: GapFormat): string {
  const { gaps, pauses, withheld, from } = manifest;
  const list = (ranges: readonly TimeRange[]): string => {
    const named = ranges
      .slice(0, NAMED)
      .map((range) => words.gapFromTo(format.duration(range.from - from), format.duration(range.to - from)));
    if (ranges.length > NAMED) named.push(words.gapsMore(format.number(ranges.length - NAMED)));
    return named.join(', ');
  };
  const said = [gaps.length === 0 ? words.gapsNone : words.gapsSome(format.number(gaps.length), list(gaps))];
  if (pauses.length > 0) said.push(words.pausesSome(format.number(pauses.length), list(pauses)));
  if (withheld.length > 0) said.push(words.withheldSome(format.number(withheld.length), list(withheld)));
  return said.join(' ');
}
