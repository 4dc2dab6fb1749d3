import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface Site {
  readonly origin: string;
  /** Pages by path; each a function so that it can name the endpoint. Unknown paths answer 404. */
  readonly pages: Map<string, { body: string | Buffer; type?: string; headers?: Record<string, string> }>;
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
  const file = (
    path: string,
  ): { body: string | Buffer; type?: string; headers?: Record<string, string> } | undefined => {
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
        ...page?.headers,
      })
      .end(page?.body ?? 'no such page');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { origin, pages, folders, close: () => new Promise((done) => server.close(() => done())) };
}
