import type { OpenSessionRequest, OpenSessionResponse } from '@replayvault/protocol';
import { askEndpoint } from '../page/ask-endpoint.ts';
import { toJson } from '../page/to-json.ts';
import type { ScriptTag } from '../script-tag.ts';

/** How the endpoint answered a request to open a session. */
export type Opening =
  | { readonly kind: 'opened'; readonly session: OpenSessionResponse }
  | { readonly kind: 'policy-outdated' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'later'; readonly retryAfter: string | null };

/** Asks the endpoint for a session. A failing network reads as `later`. */
export async function openSession(
  tag: ScriptTag,
  request: OpenSessionRequest,
  signal: AbortSignal,
): Promise<Opening> {
  try {
    const answer = await askEndpoint(
      `${tag.endpoint}/record/v1/${encodeURIComponent(tag.siteKey)}/sessions`,
      signal,
      { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: toJson(request) },
    );
    const { status } = answer;
    if (status === 201) return { kind: 'opened', session: (await answer.json()) as OpenSessionResponse };
    if (status === 409) return { kind: 'policy-outdated' };
    if (status === 429 || status >= 500)
      return { kind: 'later', retryAfter: answer.headers.get('Retry-After') };
    return { kind: 'refused', status };
  } catch {
    // Also where an answer was cut in its body.
    return { kind: 'later', retryAfter: null };
  }
}
