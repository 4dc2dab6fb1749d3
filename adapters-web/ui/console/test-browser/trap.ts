import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Trap {
  readonly origin: string;
  /** Paths that were asked for, by whomever. */
  readonly caught: readonly string[];
  close(): Promise<void>;
}

/** A server that nobody should ever reach. */
export async function startTrap(): Promise<Trap> {
  const caught: string[] = [];
  const server = createServer((request, response) => {
    caught.push(request.url ?? '');
    response.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    caught,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
