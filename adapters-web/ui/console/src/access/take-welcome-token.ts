const FORM = /^#token=([A-Za-z0-9_-]{1,512})$/;

/**
 * Takes the one-time token out of `/welcome#token=…` and wipes it from the address bar and the history at once. The
 * fragment was never sent to a server; after this it is in memory only.
 */
export function takeWelcomeToken(view: Pick<Window, 'location' | 'history'>): string | undefined {
  if (view.location.pathname !== '/welcome') return undefined;
  const token = FORM.exec(view.location.hash)?.[1];
  if (view.location.hash !== '') view.history.replaceState(view.history.state, '', '/welcome');
  return token;
}
