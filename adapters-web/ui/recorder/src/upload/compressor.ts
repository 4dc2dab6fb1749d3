import { trustedUrl } from '../page/trusted-url.ts';

export interface Compressor {
  /** The text's gzip, or `undefined` where this browser cannot compress. */
  gzip(text: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
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
    return new Promise((done, failed) => {
      const timer = setTimeout(() => failed(new Error('worker silent')), PATIENCE);
      at.onerror = () => failed(new Error('worker failed'));
      at.onmessage = ({ data }: MessageEvent<ArrayBuffer | null>) => {
        clearTimeout(timer);
        if (data) done(new Uint8Array(data));
        else failed(new Error('worker could not compress'));
      };
      at.postMessage(text);
    });
  }

  return {
    async gzip(text) {
      if (!forbidden) {
        try {
          return await inWorker(text);
        } catch {
          forbidden = true;
          worker?.terminate();
          worker = undefined;
        }
      }
      if (typeof CompressionStream === 'undefined') return undefined;
      const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    },
    stop() {
      worker?.terminate();
      worker = undefined;
    },
  };
}
