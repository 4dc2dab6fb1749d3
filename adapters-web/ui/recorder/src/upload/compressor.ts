import { trustedUrl } from '../page/trusted-url.ts';

export interface Compressor {
  /** The text's gzip, or `undefined` where this browser cannot compress. Rejects once stopped. */
  gzip(text: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Ends the worker; there will be no other. */
  stop(): void;
}

const PATIENCE = 5000;
const WORKER = `onmessage=async({data})=>{try{const b=await new Response(new Blob([data]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();postMessage(b,[b])}catch{postMessage(null)}}`;

/**
 * Compresses in a worker of its own if it may, so that the page is not held up. Where the site's policy forbids workers, or
 * the worker stays silent for five seconds, it compresses on the page's thread; without CompressionStream, not at all.
 * One text at a time.
 */
export function createCompressor(mayWork: boolean): Compressor {
  let worker: Worker | undefined;
  let forbidden = !mayWork || typeof CompressionStream === 'undefined';
  let stopped = false;
  let giveUp: ((why: Error) => void) | undefined;

  async function inWorker(text: string): Promise<Uint8Array<ArrayBuffer>> {
    if (!worker) {
      const address = URL.createObjectURL(new Blob([WORKER], { type: 'text/javascript' }));
      try {
        worker = new Worker(trustedUrl(address));
      } finally {
        setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
      }
    }
    const at = worker;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise((done, failed) => {
        giveUp = failed;
        timer = setTimeout(() => failed(new Error('worker silent')), PATIENCE);
        at.onerror = () => failed(new Error('worker failed'));
        at.onmessage = ({ data }: MessageEvent<ArrayBuffer | null>) => {
          if (data) done(new Uint8Array(data));
          else failed(new Error('worker could not compress'));
        };
        at.postMessage(text);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  function endWorker(): void {
    worker?.terminate();
    worker = undefined;
  }

  return {
    async gzip(text) {
      if (!forbidden && !stopped) {
        try {
          return await inWorker(text);
        } catch {
          forbidden = true;
          endWorker();
        }
      }
      if (stopped) throw new Error('stopped');
      if (typeof CompressionStream === 'undefined') return undefined;
      const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    },
    stop() {
      stopped = true;
      endWorker();
      giveUp?.(new Error('stopped'));
    },
  };
}
