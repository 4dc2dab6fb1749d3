/** The console's origin as the server filled it in, or undefined when the page was served unfilled. */
export function readConsoleOrigin(page: Document): string | undefined {
  const content = page.querySelector('meta[name="console-origin"]')?.getAttribute('content') ?? '';
  if (!URL.canParse(content)) return undefined;
  const { origin, protocol } = new URL(content);
  return (protocol === 'https:' || protocol === 'http:') && origin === content ? origin : undefined;
}
