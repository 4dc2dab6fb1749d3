/** A page that says, as `cached`, whether it came back from the back-forward cache. */
export function cachedPage(tag: string): string {
  return `<!doctype html>${tag}<script>addEventListener('pageshow', (event) => { window.cached = event.persisted })</script><body><p id="p">text</p><input id="i">`;
}
