import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  readonly origin: string;
  /** Pages by path; each a function so that it can name the endpoint. Unknown paths answer 404. */
  readonly pages: Map<string, { body: string | Buffer; type?: string; headers?: Record<string, string> }>;
  close(): Promise<void>;
}

/** The site being recorded, on an origin of its own. */
export async function startSite(): Promise<Site> {
  const pages: Site['pages'] = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
    const page = pages.get(path);
    response
      .writeHead(page ? 200 : 404, { 'Content-Type': page?.type ?? 'text/html;charset=utf-8', ...page?.headers })
      .end(page?.body ?? 'no such page');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { origin, pages, close: () => new Promise((done) => server.close(() => done())) };
}
