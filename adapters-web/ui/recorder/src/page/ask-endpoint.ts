import { pristineFetch } from './pristine-fetch.ts';

/** Milliseconds after which an answer is no longer waited for: a connection that neither drops nor moves would hold everything up. */
const PATIENCE = 30_000;

/** Asks the recording endpoint, without cookies and without naming the page. Rejects by the signal and after `patience`. */
export function askEndpoint(
  address: string,
  signal: AbortSignal,
  request: RequestInit = {},
  patience = PATIENCE,
): Promise<Response> {
  return pristineFetch(address, {
    ...request,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.any?.([signal, AbortSignal.timeout(patience)]) ?? signal,
  });
}
