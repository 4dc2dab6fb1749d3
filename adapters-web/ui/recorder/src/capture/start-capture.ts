import { EventType, maskText, type RecordedEvent, SHORT_MASK, Source } from '@replayvault/protocol';
import type { record } from '@rrweb/record';
import { createMasking } from '../masking/create-masking.ts';
import { brokenPart } from '../page/broken-part.ts';
import { listen } from '../page/listen.ts';
import { runEach } from '../page/run-each.ts';
import { createFieldGate } from './field-gate.ts';
import { unmasked } from './unmasked.ts';
import { watchImages } from './watch-images.ts';

/** True only in the build that tests use to prove what masking does; the shipped script holds neither name nor branch. */
declare const __RV_UNMASKED__: boolean;

export type Record = typeof record;

export interface Capture {
  stop(): void;
  /** Emits a fresh full snapshot now. */
  snapshot(): void;
  /** Emits what is held back for a field that has not been left yet. */
  settle(): void;
}

export interface CaptureOptions {
  readonly emit: (event: RecordedEvent) => void;
  readonly onMaskError: (error: unknown) => void;
  /** The page has changed something without which masking cannot be trusted, or it cannot be read; nothing more is emitted. */
  readonly onBroken: (reason: unknown) => void;
}

/** Milliseconds after the last change of the window's size until a fresh snapshot. */
const RESIZED = 1000;
/** What a page may mark to be left out whole, beside rrweb's own class; the second is what a SessionCam site carries. */
const BLOCKED = '[data-rv-block],.sessioncamexclude';

/** Starts rrweb with its strictest options, and masks each event before anything else sees it. */
export function startCapture(record: Record, { emit, onMaskError, onBroken }: CaptureOptions): Capture {
  let stopped = false;
  /** rrweb refuses to take a snapshot before its first. */
  let begun = false;
  const live = (id: number): Node | null => record.mirror.getNode(id);
  const scrub = __RV_UNMASKED__ ? unmasked(live) : createMasking(live, onMaskError);
  const gate = createFieldGate({
    live,
    emit: (event) => {
      if (!stopped) emit(event);
    },
  });
  // Heights that were kept are of the width they were kept at.
  let settling: ReturnType<typeof setTimeout> | undefined;
  const resized = (): void => {
    clearTimeout(settling);
    settling = setTimeout(snapshot, RESIZED);
  };
  const fail = (reason: unknown): void => {
    stopped = true;
    // Not from within rrweb's own call.
    setTimeout(() => onBroken(reason));
  };
  const snapshot = (): void => {
    if (stopped || !begun) return;
    try {
      record.takeFullSnapshot(true);
    } catch (error) {
      // It has locked its buffers by then: it would go on without a word.
      fail(error);
    }
  };
  const isSound = (): boolean => {
    if (stopped) return false;
    const part = brokenPart();
    if (part) fail(`the page has changed ${part}`);
    return !part;
  };
  const pass = (event: { type: number; timestamp: number; data: unknown }): void => {
    if (!isSound()) return;
    if (event.type === EventType.fullSnapshot) begun = true;
    const clean = scrub(event);
    if (!clean) return;
    gate.pass(clean);
    if (
      event.type === EventType.incremental &&
      (event.data as { source: number }).source === Source.viewportResize
    )
      resized();
  };
  let stopRecording: (() => void) | undefined;
  const begin = (): void => {
    stopRecording = record({
      emit: (event) => pass(event as unknown as RecordedEvent),
      blockSelector: BLOCKED,
      recordCanvas: false,
      recordCrossOriginIframes: false,
      sampling: { mousemove: 100, mousemoveCallback: 500, scroll: 150, media: 800 },
      errorHandler: (error: unknown) => {
        onMaskError(error);
        return true;
      },
      ...(__RV_UNMASKED__
        ? { inlineImages: true }
        : {
            maskAllInputs: true,
            maskInputFn: (text: string) => (text === '' ? '' : SHORT_MASK),
            maskTextSelector: '*',
            // The text of a style element is cleaned as a style sheet by the scrubber, in the same breath.
            maskTextFn: (text: string, element: HTMLElement | null) =>
              element?.localName === 'style' ? text : maskText(text),
            slimDOMOptions: 'all' as const,
            inlineStylesheet: true,
            inlineImages: false,
          }),
    });
    // It tells of a failure on the console alone.
    if (!stopRecording || !(begun || stopped)) throw new Error('the page cannot be read');
  };
  const images = watchImages((image, src) => {
    const id = record.mirror.getId(image);
    if (id < 0 || !isSound()) return;
    gate.pass({
      type: 3,
      timestamp: Date.now(),
      data: { source: 0, texts: [], attributes: [{ id, attributes: { src } }], removes: [], adds: [] },
    });
  });
  /** Until the document is there. rrweb would wait by itself, but what it throws then goes into the page. */
  let waiting: (() => void) | undefined;
  const stop = (): void => {
    stopped = true;
    clearTimeout(settling);
    runEach([() => waiting?.(), images, () => gate.stop(), () => stopRecording?.()], onMaskError);
  };
  try {
    if (document.readyState === 'loading') waiting = listen(document, 'DOMContentLoaded', begin, fail);
    else begin();
  } catch (error) {
    stop();
    throw error;
  }
  return { stop, snapshot, settle: () => gate.settle() };
}
