import { sendIdentity } from './send-identity.ts';
import type { SessionMemory } from './session-memory.ts';

/** The site's own id of its visitor, in memory only. */
export interface VisitorIdentity {
  set(identity: string): void;
  /** Tells it to a session, once; without either, nothing. */
  tell(memory: SessionMemory | undefined, signal: AbortSignal): void;
  forget(): void;
}

export function createVisitorIdentity(endpoint: string, report: (reason: unknown) => void): VisitorIdentity {
  let identity: string | undefined;
  let told: string | undefined;
  return {
    set(given) {
      identity = given;
      told = undefined;
    },
    tell(memory, signal) {
      if (!memory || identity === undefined || told === memory.session) return;
      told = memory.session;
      void sendIdentity(endpoint, memory, identity, signal, report);
    },
    forget() {
      identity = undefined;
    },
  };
}
