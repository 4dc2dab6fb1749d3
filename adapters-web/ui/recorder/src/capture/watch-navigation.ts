/**
 * Tells of navigation inside one document: history entries pushed or replaced, back and forward, and hash routes. An
 * address that differs only in its query or in an anchor is no new page. The site's own calls pass through unchanged.
 */
export function watchNavigation(onPage: () => void): () => void {
  const place = (): string =>
    location.pathname + (/^#!?\//.test(location.hash) ? location.hash.replace(/\?.*$/, '') : '');
  let last = place();
  let on = true;
  const look = (): void => {
    if (!on) return;
    const now = place();
    if (now === last) return;
    last = now;
    onPage();
  };
  const safeLook = (): void => {
    try {
      look();
    } catch {
      // The site's navigation goes on whatever happens to its recording.
    }
  };
  const restore = (['pushState', 'replaceState'] as const).map((name) => {
    const original = history[name];
    const wrapped: typeof original = function (this: History, ...args) {
      const result = original.apply(this, args);
      safeLook();
      return result;
    };
    history[name] = wrapped;
    return () => {
      if (history[name] === wrapped) history[name] = original;
    };
  });
  window.addEventListener('popstate', safeLook);
  window.addEventListener('hashchange', safeLook);
  return () => {
    on = false;
    restore.forEach((undo) => undo());
    window.removeEventListener('popstate', safeLook);
    window.removeEventListener('hashchange', safeLook);
  };
}
