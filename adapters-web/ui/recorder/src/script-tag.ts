/** What the recorder's own script tag says. */
export interface ScriptTag {
  /** Origin the script came from; the recorder talks to no other. */
  readonly endpoint: string;
  /** The script's version, from its address. */
  readonly version: string;
  readonly siteKey: string;
  /** base64url SHA-256 of the raw policy-signing key. */
  readonly policyKey: string;
  /** The site says by its markup that consent was given before it served this page. */
  readonly asserted: boolean;
  readonly debug: boolean;
  /** The address of the page asks for the overlay. */
  readonly overlay: boolean;
  /** Whether a worker may be tried; where a site's policy forbids it, each try would be reported as a breach of it. */
  readonly worker: boolean;
}

/** Reads a script element; `undefined` when it lacks a site key or a policy key. */
export function readScriptTag(script: HTMLScriptElement): ScriptTag | undefined {
  const { rvDebug, siteKey, policyKey, consent, worker } = script.dataset;
  if (!siteKey || !policyKey) return undefined;
  const address = new URL(script.src);
  return {
    endpoint: address.origin,
    version: /\/recorder\/([0-9a-f]{8,64})\//.exec(address.pathname)?.[1] ?? '00000000',
    siteKey,
    policyKey,
    asserted: consent === 'asserted',
    debug: rvDebug !== undefined,
    overlay: /[?&]rv-debug\b/.test(location.search),
    worker: worker !== 'none',
  };
}
