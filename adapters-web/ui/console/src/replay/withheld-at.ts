import type { Manifest, TimeRange } from '../api/schemas.ts';

/** The stretch on pages that the watching person may not see in which an instant lies, if it does. */
export function withheldAt(manifest: Pick<Manifest, 'withheld'>, at: number): TimeRange | undefined {
  return manifest.withheld.find(({ from, to }) => from <= at && at < to);
}
