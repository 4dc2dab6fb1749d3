import { toBase64url } from '../policy/base64url.ts';
import { VISITOR_KEY } from './forget-stored.ts';

const DAY = 86_400_000;

/** The visitor's random first-party id: 16 bytes, made after consent, forgotten after `visitorDays`. */
export function visitorId(visitorDays: number, now: number): string {
  try {
    const [id, until] = (localStorage.getItem(VISITOR_KEY) ?? '').split(' ');
    if (id && /^[\w-]{22}$/.test(id) && Number(until) > now && Number(until) <= now + visitorDays * DAY)
      return id;
  } catch {
    // Without storage a visitor is new on every page.
  }
  const fresh = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  try {
    localStorage.setItem(VISITOR_KEY, `${fresh} ${now + visitorDays * DAY}`);
  } catch {
    // As above.
  }
  return fresh;
}

/** Whether this browser still has a visitor's id; a withdrawal, in whichever tab, has removed it. */
export function knowsVisitor(): boolean {
  try {
    return localStorage.getItem(VISITOR_KEY) !== null;
  } catch {
    return false;
  }
}

/** Removes the visitor's id from this browser. */
export function forgetVisitor(): void {
  try {
    localStorage.removeItem(VISITOR_KEY);
  } catch {
    // Nothing was stored where storage is refused.
  }
}
