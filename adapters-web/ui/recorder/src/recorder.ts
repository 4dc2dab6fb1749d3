import type { ConsentMethod, CustomPayloads, Policy } from '@replayvault/protocol';
import type { Status } from './debug/status.ts';
import { listen } from './page/listen.ts';
import { runEach } from './page/run-each.ts';
import type { Ending } from './run/ending.ts';
import type { Run } from './run/run.ts';
import { startRun } from './run/start-run.ts';
import type { ScriptTag } from './script-tag.ts';
import { afterCache } from './session/after-cache.ts';
import { forgetStored } from './session/forget-stored.ts';
import { sessionMemory, type SessionMemory } from './session/session-memory.ts';
import { knowsVisitor } from './session/visitor-id.ts';
import { createVisitorIdentity } from './session/visitor-identity.ts';
import { watchWithdrawal } from './session/watch-withdrawal.ts';
import type { Uploader } from './upload/uploader.ts';

export interface Recorder {
  /** Starts recording under a consent given now. */
  start(method: ConsentMethod): void;
  /** Stops at once; what was not sent is dropped, and all that was stored in this browser is removed. */
  stop(): void;
  pause(): void;
  resume(): void;
  identify(identity: string): void;
  custom<T extends keyof CustomPayloads>(tag: T, payload: CustomPayloads[T]): void;
  sessionId(): string | null;
  status(): Omit<Status, 'version' | 'consent' | 'problem'>;
}

/**
 * How recording stands after it ended by itself: `ended` for good on this page, `refused` until the page asks again, or
 * `unknown` until consent is spoken of again.
 */
export type Settled = 'ended' | 'refused' | 'unknown';

interface Stretch {
  readonly method: ConsentMethod;
  readonly grantedAt: number;
  /** A policy that an earlier run of this page has verified: a network that fails does not end what goes on. */
  readonly policy?: Policy | undefined;
  readonly lostBefore?: number;
}

/**
 * The recorder of one page: has at most one run at a time, and decides what follows when it ends. `report` is told why
 * nothing is recorded.
 */
export function createRecorder(
  tag: ScriptTag,
  report: (reason: unknown) => void,
  settle: (state: Settled) => void,
): Recorder {
  const identity = createVisitorIdentity(tag.endpoint, report);
  /** Uploaders of sessions that this page has ended and that still have something to send. */
  const finishing = new Set<Uploader>();
  let run: Run | undefined;
  let paused = false;
  let stopWaiting: (() => void) | undefined;
  let stopWatching: (() => void) | undefined;

  function begin({ method, grantedAt, policy, lostBefore = 0 }: Stretch): void {
    stopWaiting?.();
    stopWatching ??= watchWithdrawal(withdrawn, report);
    const consent = { method, grantedAt };
    const of = startRun({
      tag,
      consent,
      policy,
      lostBefore,
      paused,
      identity,
      report,
      onEnd(ending) {
        run = undefined;
        const next = { ...consent, policy: of.policy };
        runEach([() => follow(ending, next, policy !== undefined)], fail);
      },
    });
    run = of;
  }

  function follow(ending: Ending, next: Stretch, restarted: boolean): void {
    switch (ending.kind) {
      case 'refused':
        settle(restarted ? 'ended' : 'refused');
        report(ending.reason);
        break;
      case 'failed':
        fail(ending.reason);
        break;
      case 'idle':
        sessionMemory.forget();
        finish(ending.unsent);
        begin(next);
        break;
      case 'over':
        sessionMemory.forget();
        // Two pages joined one session, so that both counted the same number: this one goes on in a session of its own.
        if (ending.status === 409 && ending.joined) return begin({ ...next, lostBefore: 1 });
        fail(`the endpoint takes no more of this session (${ending.status})`);
        break;
      case 'left':
        awaitReturn(ending.memory, next);
        finishing.forEach((each) => each.leave(true));
    }
  }

  function fail(reason: unknown): void {
    settle('ended');
    report(reason);
  }

  function finish(unsent: Uploader): void {
    finishing.add(unsent);
    void unsent
      .finish()
      .catch(report)
      .then(() => finishing.delete(unsent));
  }

  function awaitReturn(mine: SessionMemory | undefined, next: Stretch): void {
    const back = ({ persisted }: PageTransitionEvent): void => {
      stopWaiting?.();
      if (!persisted) return;
      const how = afterCache(mine, sessionMemory.read(), knowsVisitor());
      if (how === 'ask-again') return settle('unknown');
      if (how === 'own-session') sessionMemory.forget();
      // Whoever joins a session is not told by the endpoint that its policy is outdated.
      begin(how === 'own-session' ? next : { ...next, policy: undefined });
    };
    stopWaiting = listen(window, 'pageshow', back, report);
  }

  /** Ends whatever goes on, and forgets whom the site takes its visitor for. */
  function drop(): void {
    const of = run;
    run = undefined;
    identity.forget();
    for (const each of finishing) runEach([() => each.stop()], report);
    runEach([() => of?.stop(), () => stopWaiting?.(), () => stopWatching?.()], report);
    stopWatching = undefined;
  }

  /** In another tab of the site. */
  function withdrawn(): void {
    runEach([drop, () => sessionMemory.forget()], report);
    settle('unknown');
  }

  return {
    start(method) {
      if (!run) runEach([() => begin({ method, grantedAt: Date.now() })], fail);
    },
    stop() {
      runEach([drop, forgetStored], report);
    },
    pause() {
      paused = true;
      run?.pause();
    },
    resume() {
      paused = false;
      run?.resume();
    },
    identify(given) {
      identity.set(given);
      run?.identify();
    },
    custom: (name, payload) => run?.custom(name, payload),
    sessionId: () => run?.memory?.session ?? null,
    status: () => ({
      sent: 0,
      beacons: 0,
      queued: 0,
      lost: 0,
      maskErrors: 0,
      ...run?.counts,
      policy: run?.policy?.version ?? 0,
      session: run?.memory?.session ?? null,
      paused,
    }),
  };
}
