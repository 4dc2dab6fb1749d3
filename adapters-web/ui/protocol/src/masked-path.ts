/** Longest path kept; the rest of a longer one is dropped. */
const MAX_PATH = 256;
/** Longest path part that can pass; longer ones are taken for identifiers. */
const MAX_PART = 32;
const PLAIN_PART = /^[A-Za-z._-]+$/;

/**
 * The form of an address that may leave the page: its path alone, without origin, query and fragment, with each part
 * that may name a person or a thing read as `:id`. A part is kept when it holds only ASCII letters, `-`, `_`, `.` and is
 * at most 32 characters long (docs/formats/recording-protocol.md section 6; golden/masked-paths.json).
 */
export function maskedPath(address: string): string {
  let path = address.replace(/[?#].*$/s, '');
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(path);
  if (scheme && !/^(https?|file):$/i.test(scheme[0])) return '/';
  path = path.replace(/^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/\/[^/]*/, '');
  const parts = path
    .replace(/\\/g, '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map((part) => (part.length <= MAX_PART && PLAIN_PART.test(part) ? part : ':id'));
  const masked = '/' + parts.join('/') + (parts.length > 0 && path.endsWith('/') ? '/' : '');
  if (masked.length <= MAX_PATH) return masked;
  return masked.slice(0, masked.lastIndexOf('/', MAX_PATH));
}
