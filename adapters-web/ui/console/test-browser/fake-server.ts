import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { answerApi } from './answer-api.ts';
import type { ApiState } from './api-state.ts';

const CONSOLE = join(import.meta.dirname, '../dist');
const PLAYER = join(import.meta.dirname, '../../player/dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface FakeServer {
  readonly consoleOrigin: string;
  readonly replayOrigin: string;
  readonly state: ApiState;
  close(): Promise<void>;
}

/**
 * Serves the built console on `localhost` and the built player on `replay.localhost`, under the content-security
 * policies that the real server sends, and answers the API from memory.
 */
export async function startFakeServer(state: ApiState): Promise<FakeServer> {
  let port = 0;
  const origin = (host: string): string => `http://${host}:${String(port)}`;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const replay = request.headers.host?.startsWith('replay.') === true;
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const answer = replay
      ? servePlayer(url.pathname, response, origin('localhost'), state.playerPolicy)
      : url.pathname.startsWith('/api/')
        ? answerApi(state, request, response, url, origin('replay.localhost'))
        : serveConsole(url.pathname, response, origin('replay.localhost'));
    answer.catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
  return {
    consoleOrigin: origin('localhost'),
    replayOrigin: origin('replay.localhost'),
    state,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function serveConsole(path: string, response: ServerResponse, replayOrigin: string): Promise<void> {
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; ` +
      `frame-src ${replayOrigin}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  );
  const file = extname(path) === '' ? 'index.html' : path.slice(1);
  await send(response, file, await readFile(join(CONSOLE, file)).catch(() => undefined));
}

async function servePlayer(
  path: string,
  response: ServerResponse,
  consoleOrigin: string,
  guarded: boolean,
): Promise<void> {
  const policy =
    `default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data: blob:; font-src data: blob:; ` +
    `media-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'self' about:; ` +
    `frame-ancestors ${consoleOrigin}`;
  if (guarded) response.setHeader('Content-Security-Policy', policy);
  const file = path === '/' ? 'index.html' : path.slice(1);
  const body = await readFile(join(PLAYER, file), 'utf8').catch(() => undefined);
  await send(response, file, body?.replace('__CONSOLE_ORIGIN__', consoleOrigin));
}

async function send(
  response: ServerResponse,
  file: string,
  body: Buffer | string | undefined,
): Promise<void> {
  if (body === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.end(body);
  return Promise.resolve();
}
