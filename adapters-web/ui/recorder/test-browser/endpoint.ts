import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { OpenSessionRequest, Policy, RecordedEvent } from '@replayvault/protocol';
import { onLoopback } from './on-loopback.ts';

export interface Segment {
  readonly session: string;
  readonly number: number;
  readonly via: 'put' | 'beacon';
  readonly events: RecordedEvent[];
}

export interface Endpoint {
  readonly origin: string;
  /** Which recorder is served. */
  bundle: keyof typeof BUNDLES;
  readonly tag: (attributes?: string) => string;
  /** The tag of the loader instead. */
  readonly loaderTag: (attributes?: string) => string;
  /** Scripts that were fetched. */
  readonly fetched: string[];
  /** Larger segments, as they arrive, are answered 413. */
  mostBytes: number;
  /** So many of the next scripts, the loader aside, are answered 404. */
  breakScripts: number;
  /** Every byte that arrived, decoded, with its request line. */
  readonly arrived: string[];
  readonly segments: Segment[];
  /** What opened the sessions, which are named `s1`, `s2` and so on. */
  readonly opened: OpenSessionRequest[];
  readonly identities: string[];
  policyChange: Partial<Policy>;
  signWithWrongKey: boolean;
  /** Answers to give to the next uploads instead of storing them. */
  readonly answers: { status: number; headers?: Record<string, string> }[];
  readonly openAnswers: { status: number; headers?: Record<string, string> }[];
  events(session?: string): RecordedEvent[];
  close(): Promise<void>;
}

const BUNDLES = {
  masked: new URL('../dist/replayvault.js', import.meta.url),
  unmasked: new URL('../dist-test/replayvault-unmasked.js', import.meta.url),
};

const LOADER = new URL('../dist/loader.js', import.meta.url);
const OVERLAY = new URL('../dist/overlay.js', import.meta.url);

async function body(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A recording endpoint for tests: it keeps what arrives in memory and answers as the protocol says. */
export async function startEndpoint(): Promise<Endpoint> {
  const keys = generateKeyPairSync('ed25519');
  const other = generateKeyPairSync('ed25519');
  const rawKey = keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const fingerprint = createHash('sha256').update(rawKey).digest('base64url');
  const stored = new Map<string, string>();
  let sessions = 0;

  const endpoint: Omit<Endpoint, 'close'> = {
    origin: '',
    bundle: 'masked',
    tag: (attributes = '') =>
      `<script src="${endpoint.origin}/recorder/0123456789ab/replayvault.js" integrity="sha384-${createHash(
        'sha384',
      )
        .update(readFileSync(BUNDLES[endpoint.bundle]))
        .digest(
          'base64',
        )}" crossorigin="anonymous" data-site-key="sk_test" data-policy-key="${fingerprint}" ${attributes} data-rv-debug></script>`,
    loaderTag: (attributes = '') =>
      `<script src="${endpoint.origin}/recorder/v1/loader.js" data-site-key="sk_test" data-policy-key="${fingerprint}" ${attributes} data-rv-debug></script>`,
    arrived: [],
    fetched: [],
    breakScripts: 0,
    mostBytes: 1_048_576,
    segments: [],
    opened: [],
    identities: [],
    policyChange: {},
    signWithWrongKey: false,
    answers: [],
    openAnswers: [],
    events: (session) =>
      [...endpoint.segments]
        .filter((segment) => session === undefined || segment.session === session)
        .sort((a, b) => a.session.localeCompare(b.session) || a.number - b.number)
        .flatMap((segment) => segment.events),
  };

  function policy(): string {
    const document = Buffer.from(
      JSON.stringify({
        format: 1,
        site: 'sk_test',
        version: 3,
        mode: 'STRICT',
        consent: { mode: 'OPT_IN', honourGpc: true, honourDnt: true },
        visitorDays: 90,
        idleSeconds: 1800,
        snapshotSeconds: 120,
        issuedAt: Date.now(),
        ...endpoint.policyChange,
      }),
    );
    const signed = Buffer.concat([Buffer.from('replayvault-policy-v1\n'), document]);
    const signature = sign(null, signed, (endpoint.signWithWrongKey ? other : keys).privateKey);
    return JSON.stringify({
      policy: document.toString('base64url'),
      key: rawKey.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }

  function store(session: string, number: number, text: string, via: Segment['via']): number {
    const key = `${session}/${number}`;
    const before = stored.get(key);
    if (before !== undefined) return before === text ? 204 : 409;
    stored.set(key, text);
    endpoint.segments.push({ session, number, via, events: JSON.parse(text) as RecordedEvent[] });
    return 204;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const headers: Record<string, string> = {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': 'authorization, content-type, content-encoding',
      'Access-Control-Allow-Methods': 'GET, POST, PUT',
      'Access-Control-Expose-Headers': 'Retry-After',
      'Access-Control-Max-Age': '600',
    };
    const reply = (status: number, text = '', extra: Record<string, string> = {}): void => {
      response.writeHead(status, { ...headers, ...extra }).end(text);
    };
    if (request.method === 'OPTIONS') return reply(204);
    if (path.startsWith('/recorder/')) {
      endpoint.fetched.push(path);
      const recorder = BUNDLES[endpoint.bundle];
      const served = path.endsWith('/loader.js') ? LOADER : path.endsWith('/overlay.js') ? OVERLAY : recorder;
      if (served === recorder && endpoint.breakScripts-- > 0) return reply(404);
      response.writeHead(200, { ...headers, 'Content-Type': 'text/javascript' }).end(readFileSync(served));
      return;
    }
    let bytes = await body(request);
    const arrivedBytes = bytes.length;
    if (request.headers['content-encoding'] === 'gzip') bytes = gunzipSync(bytes);
    const text = bytes.toString('utf8');
    endpoint.arrived.push(`${request.method} ${path} ${JSON.stringify(request.headers)}\n${text}`);
    if (path === '/record/v1/sk_test/policy')
      return reply(200, policy(), { 'Content-Type': 'application/json' });
    if (path === '/record/v1/sk_test/sessions') {
      const planned = endpoint.openAnswers.shift();
      if (planned) return reply(planned.status, '{}', planned.headers);
      endpoint.opened.push(JSON.parse(text) as OpenSessionRequest);
      const session = `s${++sessions}`;
      return reply(
        201,
        JSON.stringify({
          session,
          token: `t-${session}`,
          expiresAt: Date.now() + 43_200_000,
          segmentBytes: 1_048_576,
          beaconBytes: 61_440,
        }),
      );
    }
    if (path === '/record/v1/segments') {
      const line = text.indexOf('\n');
      const envelope = JSON.parse(text.slice(0, line)) as { session: string; number: number; token: string };
      if (bytes.length > 61_440 || envelope.token !== `t-${envelope.session}`) return reply(401);
      return reply(store(envelope.session, envelope.number, text.slice(line + 1), 'beacon'));
    }
    const put = /^\/record\/v1\/sessions\/(\w+)\/(segments\/(\d+)|visitor)$/.exec(path);
    if (put && request.method === 'PUT') {
      const planned = endpoint.answers.shift();
      if (planned) return reply(planned.status, '{}', planned.headers);
      if (request.headers.authorization !== `Bearer t-${put[1]}`) return reply(401);
      if (put[2] === 'visitor') {
        endpoint.identities.push((JSON.parse(text) as { identity: string }).identity);
        return reply(204);
      }
      if (arrivedBytes > endpoint.mostBytes) return reply(413, '{}');
      return reply(store(put[1] as string, Number(put[3]), text, 'put'));
    }
    return reply(404);
  }

  const server = createServer((request, response) => void answer(request, response));
  const { port, close } = await onLoopback(server);
  return Object.assign(endpoint, { origin: `http://127.0.0.1:${port}`, close });
}
