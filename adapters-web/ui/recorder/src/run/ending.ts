import type { SessionMemory } from '../session/session-memory.ts';
import type { Uploader } from '../upload/uploader.ts';

/** How a run ended by itself. It has closed by then; what follows is the recorder's to decide. */
export type Ending =
  /** It may not begin, or cannot: nothing was recorded. */
  | { readonly kind: 'refused'; readonly reason: unknown }
  | { readonly kind: 'failed'; readonly reason: unknown }
  /** Somebody came back after the session's end. `unsent` lives on and holds what was not sent yet. */
  | { readonly kind: 'idle'; readonly unsent: Uploader }
  /** The endpoint takes no more of this session, which an earlier page had opened if `joined`. */
  | { readonly kind: 'over'; readonly status: number; readonly joined: boolean }
  /** The page was left; what its session came to. */
  | { readonly kind: 'left'; readonly memory: SessionMemory | undefined };
