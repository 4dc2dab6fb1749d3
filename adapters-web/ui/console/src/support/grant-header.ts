/** What a grant lets Support look at; everything else they do as themselves. */
const LOOKS = /^\/api\/v1\/(me|sites|sessions|sessions\/[^/]+(\/events)?)$/;

/** The header that puts a request under a grant, where it is one that can be. */
export function grantHeader(
  method: string,
  path: string,
  grant: string | undefined,
): Readonly<Record<string, string>> {
  return grant !== undefined && method === 'GET' && LOOKS.test(path) ? { 'X-ReplayVault-Grant': grant } : {};
}
