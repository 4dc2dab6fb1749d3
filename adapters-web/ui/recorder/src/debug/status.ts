/** What the overlay may show of a recorder: names of ours, numbers and reasons, nothing of the page. */
export interface Status {
  readonly version: string;
  readonly consent: string;
  /** Version of the policy that holds; 0 while there is none. */
  readonly policy: number;
  readonly session: string | null;
  /** Segments stored, and handed to the browser as a beacon. */
  readonly sent: number;
  readonly beacons: number;
  /** Characters that wait. */
  readonly queued: number;
  /** Segments lost on this page. */
  readonly lost: number;
  /** Parts that were left out because masking them failed. */
  readonly maskErrors: number;
  readonly paused: boolean;
  /** The last reason for which something was not recorded or not sent; empty if there was none. */
  readonly problem: string;
}
