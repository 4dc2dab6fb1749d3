const ENTRIES = ['/sign-in', '/welcome', '/choose-password'];

/**
 * Where to go after signing in: the path asked for if it lies within the console, else the start. Anything that a
 * browser could read as another origin is refused, so that a link cannot use the sign-in page as a springboard.
 */
export function safeReturnPath(asked: string | undefined): string {
  if (asked === undefined || !/^\/(?![/\\])/.test(asked) || /[\\\s]/.test(asked)) return '/';
  return ENTRIES.some((entry) => asked.startsWith(entry)) ? '/' : asked;
}
