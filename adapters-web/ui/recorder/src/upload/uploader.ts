import {
  type BeaconEnvelope,
  type CustomPayloads,
  EventType,
  type RecordedEvent,
} from '@replayvault/protocol';
import type { SessionMemory } from '../session/session-memory.ts';
import { backOff } from './back-off.ts';
import type { Compressor } from './compressor.ts';
import { createEventQueue } from './event-queue.ts';
import { putSegment } from './put-segment.ts';

/** Characters of events held at most while the endpoint cannot be reached. */
const HELD = 8 * 1024 * 1024;
/** A segment is cut at this size, before compression. */
const SEGMENT = 256 * 1024;
/** One event may be larger than a segment's usual size, up to what the endpoint takes decompressed. */
const LARGEST = 8 * 1024 * 1024 - 2;
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
  /** Sends what is held, then stops. */
  finish(): Promise<void>;
  /** Stops at once and drops everything. */
  stop(): void;
}

export interface UploaderOptions {
  readonly endpoint: string;
  readonly compressor: Compressor;
  readonly save: (memory: SessionMemory) => void;
  /** The endpoint will take no more of this session. */
  readonly onOver: (status: number) => void;
  /** Events had to be dropped; a fresh snapshot is needed. */
  readonly onOverflow: () => void;
}

/** Numbers, compresses and sends a session's events in order, one segment at a time. */
export function createUploader({
  endpoint,
  compressor,
  save,
  onOver,
  onOverflow,
}: UploaderOptions): Uploader {
  const abort = new AbortController();
  let memory: SessionMemory | undefined;
  let lostBefore = 0;
  let maskErrors = 0;
  let pending: Segment | undefined;
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  let wake: (() => void) | undefined;

  const queue = createEventQueue(HELD, (bytes) => {
    lose(Math.ceil(bytes / SEGMENT));
    setTimeout(onOverflow);
  });

  function remember(change: Partial<SessionMemory>): void {
    if (!memory || abort.signal.aborted) return;
    memory = { ...memory, ...change };
    save(memory);
  }

  function lose(segments: number): void {
    if (memory) remember({ lost: memory.lost + segments });
    else lostBefore += segments;
  }

  function custom<T extends keyof CustomPayloads>(tag: T, payload: CustomPayloads[T]): string {
    return JSON.stringify({ type: EventType.custom, timestamp: Date.now(), data: { tag, payload } });
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
    if (events.length === 0) {
      if (maxBytes === SEGMENT) {
        queue.clear();
        lose(1);
        setTimeout(onOverflow);
      }
      return undefined;
    }
    const number = memory.next;
    maskErrors = 0;
    remember({ next: number + 1, lost: 0 });
    return { number, text: `[${[...first, ...events].join(',')}]`, reports };
  }

  function schedule(): void {
    if (!memory || busy || abort.signal.aborted || queue.size === 0) return;
    const now = Date.now();
    const quiet = now - memory.lastActivity > IDLE_AFTER;
    const wait = queue.bytes >= PROMPT ? WAIT.prompt : quiet ? WAIT.idle : WAIT.usual;
    if (now + wait >= due) return;
    clearTimeout(timer);
    due = now + wait;
    timer = setTimeout(() => void flush(), wait);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    due = Infinity;
    if (busy || !memory) return;
    busy = true;
    let attempt = 0;
    try {
      while (!abort.signal.aborted) {
        pending ??= seal(SEGMENT);
        if (!pending) break;
        const sending = pending;
        const put = await send(sending);
        if (abort.signal.aborted) return;
        // A beacon may have taken over meanwhile.
        if (pending !== sending) continue;
        if (put.kind === 'later') {
          await pause(backOff(attempt++, put.retryAfter, Math.random, Date.now()));
          continue;
        }
        pending = undefined;
        attempt = 0;
        if (put.kind === 'over') return onOver(put.status);
        if (put.kind === 'unstorable') {
          lose(1 + sending.reports);
          setTimeout(onOverflow);
        }
        if (queue.bytes < PROMPT) break;
      }
    } finally {
      busy = false;
    }
    schedule();
  }

  async function send(segment: Segment): ReturnType<typeof putSegment> {
    if (!memory || segment.number > LAST_NUMBER) return { kind: 'over', status: 0 };
    const { session, token, segmentBytes } = memory;
    const gzip = await compressor.gzip(segment.text);
    if ((gzip?.length ?? segment.text.length) > segmentBytes) return { kind: 'unstorable' };
    const address = `${endpoint}/record/v1/sessions/${encodeURIComponent(session)}/segments/${segment.number}`;
    return putSegment(address, token, { text: segment.text, gzip }, abort.signal);
  }

  function pause(wait: number): Promise<void> {
    return new Promise((done) => {
      wake = done;
      timer = setTimeout(done, wait);
    });
  }

  function beacon({ number, text }: Segment, room: number): number {
    if (!memory) return 0;
    const envelope: BeaconEnvelope = { session: memory.session, number, token: memory.token };
    const body = new Blob([`${JSON.stringify(envelope)}\n${text}`], { type: 'text/plain;charset=UTF-8' });
    return body.size <= room && navigator.sendBeacon(`${endpoint}/record/v1/segments`, body) ? body.size : 0;
  }

  function leave(final: boolean): void {
    if (!memory || abort.signal.aborted) return;
    let room = memory.beaconBytes;
    if (final && pending) {
      // The page's own request dies with the page. The same bytes twice are stored once.
      const sent = beacon(pending, room);
      room -= sent;
      if (!sent) lose(1 + pending.reports);
      pending = undefined;
      wake?.();
    }
    const envelope = memory.session.length + memory.token.length + 64;
    const tail = seal(room - envelope);
    if (tail && !beacon(tail, room)) lose(1 + tail.reports);
    if (final && queue.size > 0) {
      lose(Math.ceil(queue.bytes / SEGMENT));
      queue.clear();
    } else if (queue.size > 0) void flush();
    remember({});
  }

  return {
    add(event) {
      if (abort.signal.aborted) return 0;
      const json = JSON.stringify(event);
      queue.add(json);
      schedule();
      return json.length;
    },
    attach(given) {
      memory = { ...given, lost: given.lost + lostBefore };
      save(memory);
      schedule();
    },
    get memory() {
      return memory;
    },
    leave,
    maskError() {
      maskErrors++;
    },
    touch(now) {
      if (memory) memory = { ...memory, lastActivity: now };
    },
    async finish() {
      await flush();
      this.stop();
    },
    stop() {
      clearTimeout(timer);
      abort.abort();
      wake?.();
      queue.clear();
      pending = undefined;
    },
  };
}
