import { type ConsentMethod, maskedPath } from '@replayvault/protocol';
import { showOverlay } from './debug/show-overlay.ts';
import { createRecorder } from './recorder.ts';
import { readScriptTag } from './script-tag.ts';

export type ConsentState = 'unknown' | 'granted' | 'refused' | 'withdrawn';

/** What a page sees as `window.replayvault`. No call of it throws. */
export interface ReplayVaultApi {
  readonly consent: {
    /** The visitor said yes. Call it on every page; the recorder does not remember consent. */
    grant(options?: { method?: ConsentMethod }): void;
    /** The visitor says no: stops at once and removes everything stored in this browser. */
    withdraw(): void;
    /** `refused`: granted, but nothing is recorded: `?rv-debug` says why. */
    state(): ConsentState;
  };
  /** The site's own id of the visitor, 1 to 256 characters. Kept in memory, for each session of this page. */
  identify(id: string): void;
  pause(): void;
  resume(): void;
  /** A named moment; 1 to 64 characters of letters, digits, dot, underscore, space and hyphen. */
  event(name: string): void;
  sessionId(): string | null;
  /** A page that has no address of its own. */
  pageView(path: string): void;
}

const EVENT_NAME = /^[A-Za-z0-9._ -]{1,64}$/;

/** Puts the API on the page, once. Until consent it listens to nothing, stores nothing and fetches nothing. */
export function installApi(script: HTMLScriptElement): void {
  const page = window as unknown as { replayvault?: ReplayVaultApi & { readonly loading?: boolean } };
  // The first recorder of a page is its only one; a loader's stand-in makes way for it.
  if (typeof page.replayvault?.consent?.grant === 'function' && !page.replayvault.loading) return;
  const tag = readScriptTag(script);
  if (!tag) return;

  let state: ConsentState = 'unknown';
  let problem = '';
  const report = (reason: unknown): void => {
    problem = reason instanceof Error ? reason.message : String(reason);
    // eslint-disable-next-line no-console -- asked for by data-rv-debug
    if (tag.debug) console.info('replayvault:', reason);
  };
  let ended = false;
  const recorder = createRecorder(tag, report, (becomes) => {
    if (becomes === 'ended') ended = true;
    if (state === 'granted') state = becomes === 'unknown' ? 'unknown' : 'refused';
  });
  const guarded =
    <A extends unknown[]>(act: (...args: A) => void) =>
    (...args: A): void => {
      try {
        act(...args);
      } catch (error) {
        report(error);
      }
    };
  const grant = (method: ConsentMethod): void => {
    if (state === 'granted' || ended) return;
    state = 'granted';
    recorder.start(method);
  };

  page.replayvault = Object.freeze({
    consent: Object.freeze({
      grant: guarded((options?: { method?: ConsentMethod }) =>
        grant(options?.method === 'banner' || options?.method === 'site' ? options.method : 'api'),
      ),
      withdraw: guarded(() => {
        state = 'withdrawn';
        recorder.stop();
      }),
      state: () => state,
    }),
    identify: guarded((id: string) => {
      if (typeof id === 'string' && id.length >= 1 && id.length <= 256) recorder.identify(id);
    }),
    pause: guarded(() => recorder.pause()),
    resume: guarded(() => recorder.resume()),
    event: guarded((name: string) => {
      if (EVENT_NAME.test(name)) recorder.custom('rv.event', { name });
    }),
    sessionId: () => recorder.sessionId(),
    pageView: guarded((path: string) => recorder.custom('rv.page', { path: maskedPath(String(path)) })),
  });
  if (tag.asserted) grant('site');
  if (tag.overlay) {
    const { version } = tag;
    showOverlay(tag, () => ({ version, consent: state, problem, ...recorder.status() }));
  }
}
