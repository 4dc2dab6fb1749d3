import { type CustomPayloads, EventType, maskedPath, type RecordedEvent } from '@replayvault/protocol';
import { createSnapshotKeeper } from '../capture/snapshot-keeper.ts';
import { type Capture, type Record, startCapture } from '../capture/start-capture.ts';
import { watchNavigation } from '../capture/watch-navigation.ts';
import { privacySignals } from '../consent/privacy-signals.ts';
import { brokenPart } from '../page/broken-part.ts';
import { runEach } from '../page/run-each.ts';
import { watchLeaving } from '../page/watch-leaving.ts';
import { permittedPolicy } from '../policy/permitted-policy.ts';
import { joinSession } from '../session/join-session.ts';
import { sessionMemory } from '../session/session-memory.ts';
import { forgetVisitor } from '../session/visitor-id.ts';
import { createCompressor } from '../upload/compressor.ts';
import { createUploader, type Uploader } from '../upload/uploader.ts';
import { createActivity } from './activity.ts';
import type { Ending } from './ending.ts';
import type { Run, RunOptions } from './run.ts';

/** Events kept at most while the policy is being fetched. */
const EARLY = 100;

/** Policy, capture, session and upload from a consent, or the end of the session before, until it ends or is stopped. */
export function startRun({ tag, consent, identity, report, onEnd, ...given }: RunOptions): Run {
  const abort = new AbortController();
  const { signal } = abort;
  const activity = createActivity(Date.now());
  const early: RecordedEvent[] = [];
  const undo: (() => void)[] = [];
  let { policy, paused } = given;
  let ended = false;
  /** Somebody came back after the session's end, and the run is about to end. */
  let turning = false;
  let joined = false;
  let record: Record;
  let uploader: Uploader | undefined;
  let capture: Capture | undefined;

  const snapshots = createSnapshotKeeper(
    () => (policy?.snapshotSeconds ?? Infinity) * 1000,
    () => capture?.snapshot(),
  );

  /** What sends ends first; what the page may have patched comes after, so that a throw there keeps nothing going. */
  function close(): void {
    ended = true;
    runEach([() => abort.abort(), () => uploader?.stop(), stopCapture, () => snapshots.stop()], report);
    runEach(undo, report);
  }

  function end(ending: Ending): void {
    if (ended) return;
    close();
    onEnd(ending);
  }

  const fail = (reason: unknown): void => end({ kind: 'failed', reason });

  /** To be asked after whatever may have ended the run. */
  function goOn(): void {
    if (ended) throw new Error('ended');
  }

  function emit(event: RecordedEvent): void {
    if (ended || turning || !uploader || !policy) return;
    const now = Date.now();
    const verdict = activity.judge(event, now, {
      idle: policy.idleSeconds * 1000,
      expiresAt: uploader.memory?.expiresAt ?? Infinity,
    });
    if (verdict === 'turn') return turn(uploader);
    if (verdict === 'drop') return;
    if (activity.last === now) uploader.touch(now);
    if (snapshots.admits(event.type)) snapshots.count(event.type, uploader.add(event), now);
  }

  function turn(unsent: Uploader): void {
    turning = true;
    setTimeout(() => {
      if (ended) return;
      // It outlives the run.
      uploader = undefined;
      end({ kind: 'idle', unsent });
    });
  }

  function custom<T extends keyof CustomPayloads>(name: T, payload: CustomPayloads[T]): void {
    if (ended) return;
    const part = brokenPart();
    if (part) return fail(`the page has changed ${part}`);
    const event = { type: EventType.custom, timestamp: Date.now(), data: { tag: name, payload } };
    if (uploader) emit(event);
    else if (early.length < EARLY) early.push(event);
  }

  const onDelay = (tries: number): void => report(`the endpoint cannot be reached or is busy (${tries})`);
  const tellPage = (): void => custom('rv.page', { path: maskedPath(location.href) });

  function startUploader(): Uploader {
    return createUploader({
      endpoint: tag.endpoint,
      compressor: createCompressor(tag.worker),
      save(memory) {
        if (!turning) sessionMemory.write(memory);
      },
      onOver(status) {
        // Whichever of the page's sessions it is, the visitor is the same.
        if (status === 410) forgetVisitor();
        end({ kind: 'over', status, joined });
      },
      onGap: () => snapshots.lost(),
      onTooLarge() {
        if (ended) return;
        stopCapture();
        custom('rv.paused', {});
        report('this page is too large to be recorded');
      },
      onDelay,
      onFailure: fail,
      lostBefore: given.lostBefore,
    });
  }

  function beginCapture(): void {
    capture = startCapture(record, {
      emit,
      onBroken: fail,
      onMaskError(error) {
        uploader?.maskError();
        report(error);
      },
    });
  }

  function stopCapture(): void {
    const stopping = capture;
    capture = undefined;
    stopping?.stop();
  }

  function leave(final: boolean): void {
    runEach([() => capture?.settle(), () => uploader?.leave(final)], fail);
    if (final) end({ kind: 'left', memory: uploader?.memory });
  }

  async function begin(): Promise<void> {
    const part = brokenPart();
    if (part) throw new Error(`the page has changed ${part}`);
    // Only now does rrweb run: where it cannot, the reason is known and nothing is recorded.
    ({ record } = await import('@rrweb/record'));
    goOn();
    const receipt = { ...consent, ...privacySignals() };
    policy = await permittedPolicy(tag, receipt, signal, policy);
    goOn();
    uploader = startUploader();
    undo.push(...watchLeaving(leave, fail));
    undo.push(watchNavigation(tellPage));
    tellPage();
    for (const event of early) emit(event);
    goOn();
    if (!paused) beginCapture();
    goOn();
    const session = await joinSession(tag, policy, receipt, signal, onDelay);
    goOn();
    policy = session.policy;
    joined = session.memory.next > 0;
    uploader.attach(session.memory);
    identity.tell(session.memory, signal);
  }

  begin().catch((reason: unknown) => end({ kind: 'refused', reason }));

  return {
    custom,
    pause() {
      if (paused) return;
      paused = true;
      runEach([() => capture?.settle(), stopCapture, () => custom('rv.paused', {})], report);
    },
    resume() {
      if (!paused) return;
      paused = false;
      if (!uploader) return;
      custom('rv.resumed', {});
      if (!ended) runEach([beginCapture], fail);
    },
    identify: () => identity.tell(uploader?.memory, signal),
    stop() {
      if (!ended) close();
    },
    get memory() {
      return uploader?.memory;
    },
    get policy() {
      return policy;
    },
    get counts() {
      return uploader?.counts;
    },
  };
}
