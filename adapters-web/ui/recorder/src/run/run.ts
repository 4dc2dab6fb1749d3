import type { ConsentMethod, CustomPayloads, Policy } from '@replayvault/protocol';
import type { ScriptTag } from '../script-tag.ts';
import type { SessionMemory } from '../session/session-memory.ts';
import type { VisitorIdentity } from '../session/visitor-identity.ts';
import type { Uploader } from '../upload/uploader.ts';
import type { Ending } from './ending.ts';

/** One stretch of recording in one session. */
export interface Run {
  custom<T extends keyof CustomPayloads>(tag: T, payload: CustomPayloads[T]): void;
  pause(): void;
  resume(): void;
  /** Tells the session whom the site takes its visitor for; while there is none yet, it is told once there is. */
  identify(): void;
  /** Ends it without a word, and drops what was not sent. */
  stop(): void;
  readonly memory: SessionMemory | undefined;
  readonly policy: Policy | undefined;
  readonly counts: Uploader['counts'] | undefined;
}

export interface RunOptions {
  readonly tag: ScriptTag;
  readonly consent: { readonly method: ConsentMethod; readonly grantedAt: number };
  /** One that was verified on this page before. */
  readonly policy: Policy | undefined;
  /** Segments that were lost before and not reported. */
  readonly lostBefore: number;
  readonly paused: boolean;
  readonly identity: VisitorIdentity;
  readonly report: (reason: unknown) => void;
  /** Told once, later than the start and after the run has closed; not told of a run that was stopped. */
  readonly onEnd: (ending: Ending) => void;
}
