const FORM = /^#token=([A-Za-z0-9_-]{1,512})$/;
const PAGES: readonly string[] = ['/welcome', '/choose-password'];

/**
 * Takes the one-time token out of `/welcome#token=…` or `/choose-password#token=…` and wipes it from the address bar and
 * the history at once. The fragment was never sent to a server; after this it is in memory only.
 */
export function takeLinkToken(view: Pick<Window, 'location' | 'history'>): string | undefined {
  const page = view.location.pathname;
  if (!PAGES.includes(page)) return undefined;
  const token = FORM.exec(view.location.hash)?.[1];
  if (view.location.hash !== '') view.history.replaceState(view.history.state, '', page);
  return token;
}
