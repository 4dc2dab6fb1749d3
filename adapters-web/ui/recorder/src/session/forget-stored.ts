/** What this recorder keeps in a visitor's browser: in the tab's storage a session, in the site's a visitor's id. */
export const SESSION_KEY = 'replayvault.session';
export const VISITOR_KEY = 'replayvault.visitor';

/** Removes both. */
export function forgetStored(): void {
  try {
    sessionStorage.removeItem(SESSION_KEY);
  } catch {
    // Nothing was stored where storage is refused; the other one may not be.
  }
  try {
    localStorage.removeItem(VISITOR_KEY);
  } catch {
    // As above.
  }
}
