import { forgetStored } from '../session/forget-stored.ts';

/** Where the recorder lies that this loader was built with, and the hash of its bytes. */
declare const __RV_URL__: string;
declare const __RV_INTEGRITY__: string;

type Api = Record<string, unknown> & { consent: Record<string, unknown> };
type Page = Window & {
  replayvault?: Api;
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): string };
  };
};

/** Calls kept at most until the recorder has arrived, beside those on consent. */
const MOST_CALLS = 100;
/** Milliseconds until a recorder that did not arrive is asked for again; each is used once. */
const AGAIN = [2000, 10_000, 60_000];

/**
 * Puts a stand-in of the API on the page. The first word on consent (or the tag's, or `?rv-debug`) fetches the recorder,
 * which takes the stand-in's place and is told what was called meanwhile; calls of a kept stand-in are passed on.
 */
export function startLoader(own: HTMLScriptElement): void {
  const page = window as Page;
  if (typeof page.replayvault?.consent?.['grant'] === 'function') return;
  const endpoint = new URL(own.src).origin;
  const calls: (() => void)[] = [];
  let state = own.dataset['consent'] === 'asserted' ? 'granted' : 'unknown';
  let fetching = false;
  let url: string | undefined;

  const call = (name: string, args: unknown[]): unknown => {
    const at = page.replayvault as Api;
    return ((at[name] ?? at.consent[name]) as ((...args: unknown[]) => unknown) | undefined)?.(...args);
  };
  const later =
    (name: string, becomes?: string) =>
    (...args: unknown[]): unknown => {
      if (page.replayvault !== standIn) return call(name, args);
      if (becomes) {
        state = becomes;
        // At once, since the visitor may leave before the recorder has arrived.
        if (state === 'withdrawn') forgetStored();
        fetchRecorder();
      }
      if (becomes || (calls.length < MOST_CALLS && (state === 'granted' || !/^(event|pageView)$/.test(name))))
        calls.push(() => call(name, args));
      return undefined;
    };
  const standIn: Api = {
    loading: true,
    consent: {
      grant: later('grant', 'granted'),
      withdraw: later('withdraw', 'withdrawn'),
      state: () => (page.replayvault === standIn ? state : call('state', [])),
    },
    sessionId: () => (page.replayvault === standIn ? null : call('sessionId', [])),
  };
  for (const name of ['identify', 'pause', 'resume', 'event', 'pageView']) standIn[name] = later(name);

  function trusted(url: string): string {
    try {
      return (
        page.trustedTypes
          ?.createPolicy('replayvault-loader', { createScriptURL: (given) => given })
          .createScriptURL(url) ?? url
      );
    } catch {
      return url;
    }
  }

  function fetchRecorder(): void {
    // Not for a no, nor again after one.
    if (fetching || state === 'withdrawn') return;
    fetching = true;
    url ??= trusted(endpoint + __RV_URL__);
    const script = document.createElement('script');
    Object.assign(script.dataset, own.dataset);
    script.integrity = __RV_INTEGRITY__;
    script.crossOrigin = 'anonymous';
    script.onload = () => {
      if (page.replayvault !== standIn) calls.splice(0).forEach((each) => each());
    };
    script.onerror = () => {
      script.remove();
      fetching = false;
      const wait = AGAIN.shift();
      if (wait) setTimeout(fetchRecorder, wait);
    };
    try {
      script.src = url;
      document.head.append(script);
    } catch (error) {
      // A policy for trusted types without ours.
      // eslint-disable-next-line no-console -- the one place where a site can learn of it
      console.info('replayvault:', error);
    }
  }

  page.replayvault = standIn;
  if (state === 'granted' || /[?&]rv-debug\b/.test(location.search)) fetchRecorder();
}
