import {
  type BeaconEnvelope,
  type CustomPayloads,
  EventType,
  type RecordedEvent,
} from '@replayvault/protocol';
import { sleep } from '../page/sleep.ts';
import { toJson } from '../page/to-json.ts';
import type { SessionMemory } from '../session/session-memory.ts';
import { backOff } from './back-off.ts';
import type { Compressor } from './compressor.ts';
import { createEventQueue } from './event-queue.ts';
import { putSegment } from './put-segment.ts';

/** Characters of events held at most while the endpoint cannot be reached, beside the segment that is being sent. */
const HELD = 8 * 1024 * 1024;
/** A segment is cut at this size, before compression. */
const SEGMENT = 256 * 1024;
/** One event may be larger than a segment's usual size, up to what the endpoint takes decompressed; larger ones are lost. */
const LARGEST = 8 * 1024 * 1024 - 4096;
/** How a full snapshot begins; nothing in a text can look like it, since quotes are escaped there. */
const SNAPSHOT = '{"type":2,"timestamp":';
/** What a beacon cannot carry should not wait for a page to be left. */
const PROMPT = 48 * 1024;
const LAST_NUMBER = 999_999;
const WAIT = { prompt: 250, usual: 2000, idle: 10_000 };
const IDLE_AFTER = 10_000;

interface Segment {
  readonly number: number;
  readonly text: string;
  /** Lost segments that this one reports. */
  readonly reports: number;
}

export interface Uploader {
  /** Takes an event; answers how many characters it has as JSON, 0 once stopped. */
  add(event: RecordedEvent): number;
  /** Gives the session to send to; until then events are held. */
  attach(memory: SessionMemory): void;
  readonly memory: SessionMemory | undefined;
  /** The page is hidden, or (`final`) being left: the tail goes by beacon. */
  leave(final: boolean): void;
  maskError(): void;
  /** The visitor did something. */
  touch(now: number): void;
  /** Sends all that is held, however long that takes, then stops. Where there is no session, nothing can be sent. */
  finish(): Promise<void>;
  /** Stops at once, its compressor too, and drops everything. */
  stop(): void;
  readonly counts: { sent: number; beacons: number; queued: number; lost: number; maskErrors: number };
}

export interface UploaderOptions {
  readonly endpoint: string;
  /** The uploader's own. */
  readonly compressor: Compressor;
  readonly save: (memory: SessionMemory) => void;
  /** The endpoint will take no more of this session; the uploader has stopped. */
  readonly onOver: (status: number) => void;
  /** Events had to be dropped; those that follow are worth nothing before a fresh snapshot. */
  readonly onGap: () => void;
  /** Two snapshots of this page in a row were more than the endpoint takes. */
  readonly onTooLarge: () => void;
  /** A segment waits to be sent again, after so many tries. */
  readonly onDelay: (tries: number) => void;
  /** Something failed that should not; the uploader has stopped. */
  readonly onFailure: (error: unknown) => void;
  /** Segments that were lost before this uploader was made, and not reported. */
  lostBefore: number;
}

/** Numbers, compresses and sends a session's events in order, one segment at a time. */
export function createUploader({
  endpoint,
  compressor,
  save,
  onOver,
  onGap,
  onTooLarge,
  onDelay,
  onFailure,
  lostBefore,
}: UploaderOptions): Uploader {
  const abort = new AbortController();
  const aborted = new Promise<void>((done) => abort.signal.addEventListener('abort', () => done()));
  let memory: SessionMemory | undefined;
  let maskErrors = 0;
  let pending: Segment | undefined;
  let flushing: Promise<void> | undefined;
  let finishing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  let refused = 0;
  const counts = { sent: 0, beacons: 0, lost: 0, maskErrors: 0 };

  const queue = createEventQueue(HELD, (bytes) => {
    lose(Math.ceil(bytes / SEGMENT));
    onGap();
  });

  function remember(change: Partial<SessionMemory>): void {
    if (!memory || abort.signal.aborted) return;
    memory = { ...memory, ...change };
    save(memory);
  }

  /** Counts lost segments, and `again` those whose report is lost with them. */
  function lose(segments: number, again = 0): void {
    counts.lost += segments;
    if (memory) remember({ lost: memory.lost + segments + again });
    else lostBefore += segments;
  }

  function custom<T extends keyof CustomPayloads>(tag: T, payload: CustomPayloads[T]): string {
    return toJson({ type: EventType.custom, timestamp: Date.now(), data: { tag, payload } });
  }

  /** Cuts the next segment; its number is spent from here on, whatever becomes of it. */
  function seal(maxBytes: number): Segment | undefined {
    if (!memory || queue.size === 0) return undefined;
    const first: string[] = [];
    const reports = memory.lost;
    if (reports > 0) first.push(custom('rv.lost', { segments: reports }));
    if (maskErrors > 0) first.push(custom('rv.mask-error', { count: maskErrors }));
    const room = maxBytes - first.join().length - 1;
    let events = queue.take(room);
    if (events.length === 0 && maxBytes === SEGMENT) events = queue.take(LARGEST);
    if (events.length === 0) return undefined;
    const number = memory.next;
    maskErrors = 0;
    remember({ next: number + 1, lost: 0 });
    return { number, text: `[${[...first, ...events].join(',')}]`, reports };
  }

  /** A segment or an event is more than the endpoint takes. */
  function refuse(text: string, segments: number, again = 0): void {
    lose(segments, again);
    if (text.includes(SNAPSHOT) && ++refused > 1) onTooLarge();
    else onGap();
  }

  /** One at a time: who asks meanwhile gets the one that is under way. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    due = Infinity;
    return (flushing ??= drain()
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        stop();
        onFailure(error);
      })
      .finally(() => {
        flushing = undefined;
        schedule();
      }));
  }

  function schedule(): void {
    if (!memory || flushing || abort.signal.aborted || queue.size === 0) return;
    const now = Date.now();
    const quiet = now - memory.lastActivity > IDLE_AFTER;
    const wait = queue.bytes >= PROMPT ? WAIT.prompt : quiet ? WAIT.idle : WAIT.usual;
    if (now + wait >= due) return;
    clearTimeout(timer);
    due = now + wait;
    timer = setTimeout(() => void flush(), wait);
  }

  async function drain(): Promise<void> {
    let attempt = 0;
    while (!abort.signal.aborted) {
      pending ??= seal(SEGMENT);
      if (!pending) return;
      const sending = pending;
      const put = await send(sending);
      if (abort.signal.aborted) return;
      // A beacon may have taken over meanwhile.
      if (pending !== sending) continue;
      if (put.kind === 'later') {
        onDelay(attempt + 1);
        await Promise.race([
          aborted,
          sleep(backOff(attempt++, put.retryAfter, Math.random, Date.now()), put.retryAfter === null),
        ]);
        continue;
      }
      pending = undefined;
      attempt = 0;
      if (put.kind === 'over') {
        stop();
        return onOver(put.status);
      }
      if (put.kind === 'unstorable') refuse(sending.text, 1, sending.reports);
      else {
        counts.sent++;
        if (sending.text.includes(SNAPSHOT)) refused = 0;
      }
      if (queue.bytes < PROMPT && !finishing) return;
    }
  }

  async function send(segment: Segment): ReturnType<typeof putSegment> {
    if (!memory || segment.number > LAST_NUMBER) return { kind: 'over', status: 0 };
    const { session, token, segmentBytes } = memory;
    const gzip = await compressor.gzip(segment.text);
    if ((gzip?.length ?? segment.text.length) > segmentBytes) return { kind: 'unstorable' };
    const address = `${endpoint}/record/v1/sessions/${encodeURIComponent(session)}/segments/${segment.number}`;
    return putSegment(address, token, { text: segment.text, gzip }, abort.signal);
  }

  function beacon({ number, text }: Segment, room: number): number {
    if (!memory) return 0;
    const envelope: BeaconEnvelope = { session: memory.session, number, token: memory.token };
    const body = new Blob([`${toJson(envelope)}\n${text}`], { type: 'text/plain;charset=UTF-8' });
    if (body.size > room || !navigator.sendBeacon(`${endpoint}/record/v1/segments`, body)) return 0;
    counts.beacons++;
    return body.size;
  }

  function leave(final: boolean): void {
    if (!memory || abort.signal.aborted) return;
    let room = memory.beaconBytes;
    if (final && pending) {
      // The page's own request dies with the page. The same bytes twice are stored once.
      const sent = beacon(pending, room);
      room -= sent;
      if (!sent) lose(1, pending.reports);
      pending = undefined;
    }
    const envelope = memory.session.length + memory.token.length + 64;
    const tail = seal(room - envelope);
    if (tail && !beacon(tail, room)) lose(1, tail.reports);
    if (final && queue.size > 0) {
      lose(Math.ceil(queue.bytes / SEGMENT));
      queue.clear();
    } else if (queue.size > 0) void flush();
    remember({ held: !final });
  }

  function stop(): void {
    clearTimeout(timer);
    abort.abort();
    queue.clear();
    pending = undefined;
    compressor.stop();
  }

  return {
    add(event) {
      if (abort.signal.aborted) return 0;
      const json = toJson(event);
      // With an array's brackets and a comma around it, as the queue counts.
      if (json.length + 3 > LARGEST) refuse(json, Math.ceil(json.length / SEGMENT));
      else queue.add(json);
      schedule();
      return json.length;
    },
    attach(given) {
      memory = { ...given, lost: given.lost + lostBefore, held: true };
      save(memory);
      schedule();
    },
    get memory() {
      return memory;
    },
    leave,
    maskError() {
      maskErrors++;
      counts.maskErrors++;
    },
    touch(now) {
      if (memory) memory = { ...memory, lastActivity: now };
    },
    async finish() {
      finishing = true;
      // Twice where one that ends just now has left a rest.
      while (memory && (pending || queue.size > 0)) await flush();
      stop();
    },
    stop,
    get counts() {
      return { ...counts, queued: queue.bytes + (pending?.text.length ?? 0) };
    },
  };
}
