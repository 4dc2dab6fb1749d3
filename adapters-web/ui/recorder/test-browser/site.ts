import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { onLoopback } from './on-loopback.ts';

interface SiteFile {
  readonly body: string | Buffer;
  readonly type?: string;
  /** Its content security policy. */
  readonly policy?: string | undefined;
}

export interface Site {
  readonly origin: string;
  /** Pages and what they load, by path. Unknown paths answer 404. */
  readonly pages: Map<string, SiteFile>;
  /** Puts a page at a path. */
  show(path: string, html: string, policy?: string): void;
  /** Folders served under a first path part; `head` is put into their pages. */
  readonly folders: Map<string, { root: string; head: string }>;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** The site being recorded, on an origin of its own. */
export async function startSite(): Promise<Site> {
  const pages: Site['pages'] = new Map();
  const folders: Site['folders'] = new Map();
  const file = (path: string): SiteFile | undefined => {
    const [, first = '', ...rest] = path.split('/');
    const folder = folders.get(first);
    const name = folder && join(folder.root, normalize(`/${rest.join('/')}`));
    if (!folder || !name || !statSync(name, { throwIfNoEntry: false })?.isFile()) return undefined;
    const bytes = readFileSync(name);
    const body = name.endsWith('.html')
      ? bytes.toString().replace('<head>', () => `<head>${folder.head}`)
      : bytes;
    return { body, type: TYPES[extname(name)] ?? 'application/octet-stream' };
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
    const page = pages.get(path) ?? file(path);
    response
      .writeHead(page ? 200 : 404, {
        'Content-Type': page?.type ?? 'text/html;charset=utf-8',
        ...(page?.policy && { 'Content-Security-Policy': page.policy }),
      })
      .end(page?.body ?? 'no such page');
  });
  const { port, close } = await onLoopback(server);
  return {
    origin: `http://localhost:${port}`,
    pages,
    folders,
    show: (path, html, policy) => void pages.set(path, { body: `<!doctype html>${html}`, policy }),
    close,
  };
}
