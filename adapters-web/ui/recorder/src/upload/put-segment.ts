import { askEndpoint } from '../page/ask-endpoint.ts';

/** How the endpoint answered a segment. */
export type Putting =
  | { readonly kind: 'stored' }
  /** This segment can never be stored; later ones may. */
  | { readonly kind: 'unstorable' }
  /** Nothing of this session will be taken any more. `erased` when the visitor's data were erased (410). */
  | { readonly kind: 'over'; readonly status: number }
  | { readonly kind: 'later'; readonly retryAfter: string | null };

/** Milliseconds after which an upload that has not been answered is given up, to be repeated. */
const LONGEST = 120_000;

/** Sends one segment. Never rejects but by the signal; a failing network reads as `later`. */
export async function putSegment(
  address: string,
  token: string,
  body: { readonly text: string; readonly gzip: Uint8Array<ArrayBuffer> | undefined },
  signal: AbortSignal,
): Promise<Putting> {
  let answer: Response;
  try {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      ...(body.gzip ? { 'Content-Encoding': 'gzip' } : {}),
    };
    answer = await askEndpoint(
      address,
      signal,
      { method: 'PUT', headers, body: body.gzip ?? body.text },
      LONGEST,
    );
  } catch {
    return { kind: 'later', retryAfter: null };
  }
  const { status } = answer;
  if (status === 204) return { kind: 'stored' };
  if (/^(401|403|404|409|410)$/.test(String(status))) return { kind: 'over', status };
  if (answer.ok || status === 408 || status === 429 || status >= 500)
    return { kind: 'later', retryAfter: answer.headers.get('Retry-After') };
  return { kind: 'unstorable' };
}
