import {
  type ConsentMethod,
  type CustomPayloads,
  EventType,
  maskedPath,
  type Policy,
  type RecordedEvent,
  Source,
} from '@replayvault/protocol';
import { createSnapshotPace, type SnapshotPace } from './capture/snapshot-pace.ts';
import { type Capture, type Record, startCapture } from './capture/start-capture.ts';
import { watchNavigation } from './capture/watch-navigation.ts';
import { privacySignals } from './consent/privacy-signals.ts';
import { refusal } from './consent/refusal.ts';
import type { Status } from './debug/status.ts';
import { loadPolicy } from './policy/load-policy.ts';
import { runEach } from './page/run-each.ts';
import { brokenPart } from './page/broken-part.ts';
import type { ScriptTag } from './script-tag.ts';
import { forgetStored } from './session/forget-stored.ts';
import { joinSession } from './session/join-session.ts';
import { sessionMemory } from './session/session-memory.ts';
import { sendIdentity } from './session/send-identity.ts';
import { forgetVisitor, knowsVisitor } from './session/visitor-id.ts';
import { createCompressor } from './upload/compressor.ts';
import { createUploader, type Uploader } from './upload/uploader.ts';

export interface Recorder {
  /** Starts recording under a consent given now. Rejects with the reason when nothing is recorded. */
  start(method: ConsentMethod): Promise<void>;
  /** Stops at once; what was not sent is dropped. With `forget`, all that was stored in this browser is removed. */
  stop(forget: boolean): void;
  pause(): void;
  resume(): void;
  identify(identity: string): void;
  custom<T extends keyof CustomPayloads>(tag: T, payload: CustomPayloads[T]): void;
  sessionId(): string | null;
  status(): Omit<Status, 'version' | 'consent' | 'problem'>;
}

/** One stretch of recording: from a start or a new session to a stop. */
interface Run {
  readonly abort: AbortController;
  readonly grantedAt: number;
  readonly method: ConsentMethod;
  policy?: Policy;
  uploader?: Uploader;
  capture?: Capture;
  pace?: SnapshotPace;
  lastActivity: number;
  turning: boolean;
  /** How often events were lost on this page. */
  gaps: number;
  /** Events were lost, and no snapshot was taken since: what happens meanwhile could not be drawn. */
  awaiting: boolean;
  /** What the page told by the API while the policy was being fetched. */
  readonly early: RecordedEvent[];
  /** The session is one that an earlier page opened. */
  joined: boolean;
  /** Undo functions of listeners and claims. */
  readonly undo: (() => void)[];
}

/** Events kept at most while the policy is being fetched. */
const EARLY = 100;
const ACTIVITY: readonly number[] = [
  Source.mouseMove,
  Source.mouseInteraction,
  Source.scroll,
  Source.input,
  Source.touchMove,
  Source.drag,
];

/**
 * The recorder's life cycle: policy, capture, session and upload of one page. `report` is told why nothing is recorded,
 * `settle` that recording has ended by itself: for good, or until consent is spoken of again.
 */
export function createRecorder(
  tag: ScriptTag,
  report: (reason: unknown) => void,
  settle: (state: 'refused' | 'unknown') => void,
): Recorder {
  let run: Run | undefined;
  let paused = false;
  let record: Record;
  let identity: string | undefined;
  /** Uploaders of sessions that this page has ended and that still have something to send. */
  const finishing = new Set<Uploader>();
  const onDelay = (tries: number): void => report(`the endpoint cannot be reached or is busy (${tries})`);

  const stopped = (error: unknown): void => {
    settle('refused');
    report(error);
  };

  function emit(from: Run, event: RecordedEvent): void {
    if (from !== run || from.turning || !from.policy) return;
    const active =
      event.type === EventType.incremental && ACTIVITY.includes((event.data as { source: number }).source);
    const now = Date.now();
    const asleep = now - from.lastActivity > from.policy.idleSeconds * 1000;
    if (asleep || now > (from.uploader?.memory?.expiresAt ?? Infinity)) {
      // Nobody is there: nothing is recorded until somebody is, and then as a session of its own.
      if (active) turn(from);
      return;
    }
    if (active) {
      from.lastActivity = now;
      from.uploader?.touch(now);
    }
    if (from.awaiting && event.type === EventType.incremental) return;
    if (event.type === EventType.fullSnapshot) from.awaiting = false;
    const characters = from.uploader?.add(event) ?? 0;
    // Later: the event that made it due may be in the middle of others that belong together.
    if (from.pace?.isDue(event.type, characters, now)) setTimeout(() => from.capture?.snapshot());
  }

  /** Takes a fresh snapshot after a loss: the first time at once, then after 2, 4, … 64 seconds, so that a page that is hard to send is not held up by trying. */
  function mend(of: Run): void {
    if (of.awaiting) return;
    of.awaiting = true;
    const timer = setTimeout(() => of.capture?.snapshot(), of.gaps++ && 1000 * 2 ** Math.min(of.gaps, 6));
    of.undo.push(() => clearTimeout(timer));
  }

  function stopCapture(of: Run): void {
    of.capture?.stop();
    delete of.capture;
  }

  /** For what must not go on: nothing more is recorded on this page. */
  function fail(of: Run, error: unknown): void {
    if (run !== of) return;
    end(of);
    stopped(error);
  }

  function custom<T extends keyof CustomPayloads>(tag: T, payload: CustomPayloads[T]): void {
    if (!run) return;
    const part = brokenPart();
    if (part) return fail(run, `the page has changed ${part}`);
    const event = { type: EventType.custom, timestamp: Date.now(), data: { tag, payload } };
    if (run.policy) emit(run, event);
    else if (run.early.length < EARLY) run.early.push(event);
  }

  function turn(from: Run): void {
    from.turning = true;
    setTimeout(() => {
      if (run !== from) return;
      sessionMemory.forget();
      const ended = from.uploader;
      delete from.uploader;
      end(from);
      if (ended) {
        finishing.add(ended);
        void ended.finish();
      }
      start(from.method, from.grantedAt).catch(stopped);
    });
  }

  function beginCapture(of: Run, policy: Policy): void {
    of.pace = createSnapshotPace(policy.snapshotSeconds * 1000);
    of.capture = startCapture(record, {
      emit: (event) => emit(of, event),
      onBroken: (part) => fail(of, `the page has changed ${part}`),
      onMaskError: (error) => {
        of.uploader?.maskError();
        report(error);
      },
    });
  }

  function watchPage(of: Run): void {
    const on = (target: Window | Document, name: string, heard: (event: Event) => void): void => {
      const safely = (event: Event): void => {
        try {
          heard(event);
        } catch (error) {
          fail(of, error);
        }
      };
      target.addEventListener(name, safely);
      of.undo.push(() => target.removeEventListener(name, safely));
    };
    const leave = (final: boolean): void => {
      of.capture?.settle();
      of.uploader?.leave(final);
    };
    on(document, 'visibilitychange', () => {
      if (document.visibilityState === 'hidden') leave(false);
    });
    on(window, 'pagehide', () => {
      leave(true);
      end(of);
      // A page that comes back from the browser's cache goes on where its tab is by then.
      window.addEventListener(
        'pageshow',
        (event) => {
          if (!event.persisted || run !== undefined) return;
          const [mine, latest] = [of.uploader?.memory, sessionMemory.read()];
          // What is remembered goes when consent is withdrawn, be it on another page.
          if (!latest || !knowsVisitor()) return settle('unknown');
          // Firefox gives such a page its own storage of before: then others may have counted on.
          if (latest.session === mine?.session && latest.next === mine.next) sessionMemory.forget();
          start(of.method, of.grantedAt).catch(stopped);
        },
        { once: true },
      );
    });
    of.undo.push(watchNavigation(() => custom('rv.page', { path: maskedPath(location.href) })));
  }

  async function start(method: ConsentMethod, grantedAt: number, lostBefore = 0): Promise<void> {
    if (run) return;
    const starting: Run = {
      abort: new AbortController(),
      grantedAt,
      method,
      lastActivity: Date.now(),
      turning: false,
      gaps: 0,
      awaiting: false,
      early: [],
      joined: false,
      undo: [],
    };
    run = starting;
    const { signal } = starting.abort;
    try {
      const part = brokenPart();
      if (part) throw new Error(`the page has changed ${part}`);
      // Only now does rrweb run: where it cannot, the reason is known and nothing is recorded.
      ({ record } = await import('@rrweb/record'));
      const policy = await loadPolicy(tag, signal);
      if (signal.aborted) return;
      const signals = privacySignals();
      const reason = refusal(policy, method, signals);
      if (reason) throw new Error(reason);
      starting.policy = policy;
      const compressor = createCompressor(tag.worker);
      starting.undo.push(() => compressor.stop());
      starting.uploader = createUploader({
        endpoint: tag.endpoint,
        compressor,
        save: (memory) => {
          if (!starting.turning) sessionMemory.write(memory);
        },
        onOver: (status) => over(starting, status),
        onGap: () => mend(starting),
        onTooLarge: () => {
          if (run !== starting) return;
          stopCapture(starting);
          custom('rv.paused', {});
          report('this page is too large to be recorded');
        },
        onDelay,
        onFailure: (error) => fail(starting, error),
        lostBefore,
      });
      watchPage(starting);
      custom('rv.page', { path: maskedPath(location.href) });
      for (const event of starting.early) emit(starting, event);
      if (!paused) beginCapture(starting, policy);
      const receipt = { grantedAt, method, ...signals };
      const joined = await joinSession(tag, policy, receipt, signal, onDelay);
      if (signal.aborted) return;
      starting.joined = joined.next > 0;
      starting.uploader.attach(joined);
      identifyNow();
    } catch (error) {
      if (signal.aborted) return;
      end(starting);
      throw error;
    }
  }

  function over(of: Run, status: number): void {
    if (run !== of) return;
    sessionMemory.forget();
    if (status === 410) forgetVisitor();
    end(of);
    if (status === 409 && of.joined) {
      // Two pages joined one session, so that both counted the same number: this one goes on in a session of its own.
      start(of.method, of.grantedAt, 1).catch(stopped);
      return;
    }
    stopped(`the endpoint takes no more of this session (${status})`);
  }

  /** What sends ends first; what the page may have patched comes after, so that a throw there keeps nothing going. */
  function end(of: Run): void {
    if (run === of) run = undefined;
    of.abort.abort();
    of.uploader?.stop();
    runEach([() => of.capture?.stop(), ...of.undo.splice(0)], report);
  }

  function identifyNow(): void {
    const memory = run?.uploader?.memory;
    if (!run || !memory || identity === undefined) return;
    void sendIdentity(tag.endpoint, memory, identity, run.abort.signal);
    identity = undefined;
  }

  return {
    start: (method) => start(method, Date.now()),
    stop(forget) {
      finishing.forEach((each) => each.stop());
      if (run) end(run);
      if (!forget) return;
      identity = undefined;
      forgetStored();
    },
    pause() {
      if (paused) return;
      paused = true;
      run?.capture?.settle();
      if (run) stopCapture(run);
      custom('rv.paused', {});
    },
    resume() {
      if (!paused) return;
      paused = false;
      const of = run;
      if (!of?.policy) return;
      custom('rv.resumed', {});
      try {
        beginCapture(of, of.policy);
      } catch (error) {
        fail(of, error);
      }
    },
    identify(given) {
      identity = given;
      identifyNow();
    },
    custom,
    sessionId: () => run?.uploader?.memory?.session ?? null,
    status: () => ({
      sent: 0,
      beacons: 0,
      queued: 0,
      lost: 0,
      maskErrors: 0,
      ...run?.uploader?.counts,
      policy: run?.policy?.version ?? 0,
      session: run?.uploader?.memory?.session ?? null,
      paused,
    }),
  };
}
