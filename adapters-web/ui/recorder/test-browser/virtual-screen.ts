import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface VirtualScreen {
  /** As the variable DISPLAY names it. */
  readonly display: string;
  close(): void;
}

/** A screen in memory, for browsers that know no other way to draw. It takes the first number that is free. */
export function startVirtualScreen(): Promise<VirtualScreen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const close = (): void => void server.kill();
  process.once('exit', close);
  return new Promise((started, failed) => {
    const missing = 'no Xvfb: install it (Debian: apt-get install xvfb)';
    server.once('error', () => failed(new Error(missing)));
    server.once('exit', (code) => failed(new Error(`Xvfb ended at once, with ${code}`)));
    (server.stdio[3] as Readable).once('data', (number: Buffer) =>
      started({ display: `:${number.toString().trim()}`, close }),
    );
  });
}
