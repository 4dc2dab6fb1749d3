export interface ReadOrigins {
  readonly origins: readonly string[];
  /** Lines that are no origin, as they were written. */
  readonly bad: readonly string[];
}

/**
 * Reads origins from text, one a line (or separated by commas or spaces): scheme, host, maybe a port, nothing more. Only
 * https, except for localhost. Written ones that differ only in form (capitals, a closing slash) count once.
 */
export function readOrigins(text: string): ReadOrigins {
  const origins = new Set<string>();
  const bad: string[] = [];
  for (const line of text.split(/[\s,]+/).filter((part) => part !== '')) {
    const origin = readOrigin(line);
    if (origin === undefined) bad.push(line);
    else origins.add(origin);
  }
  return { origins: [...origins], bad };
}

function readOrigin(line: string): string | undefined {
  if (!URL.canParse(line)) return undefined;
  const url = new URL(line);
  const bare = url.pathname === '/' && !/[?#@*]/.test(line);
  const local = url.hostname === 'localhost' || url.hostname.endsWith('.localhost');
  const allowed = url.protocol === 'https:' || (url.protocol === 'http:' && local);
  return bare && allowed ? url.origin : undefined;
}
