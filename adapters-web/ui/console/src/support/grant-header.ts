/** What a grant lets Support look at, and their player tell of it; everything else they do as themselves. */
const LOOKS = /^GET \/api\/v1\/(me|sites|sessions|sessions\/[^/]+(\/events)?)$/;
const PLAYED = /^POST \/api\/v1\/sessions\/[^/]+\/played$/;

/** The header that puts a request under a grant, where it is one that can be. */
export function grantHeader(
  method: string,
  path: string,
  grant: string | undefined,
): Readonly<Record<string, string>> {
  const asked = `${method} ${path}`;
  return grant !== undefined && (LOOKS.test(asked) || PLAYED.test(asked))
    ? { 'X-ReplayVault-Grant': grant }
    : {};
}
