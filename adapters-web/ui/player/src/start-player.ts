import { decodeToPlayer } from './decode-to-player.ts';
import { fitStage, type Size } from './fit-stage.ts';
import type { Fit, FromPlayer, ToPlayer } from './messages.ts';
import { Playback } from './playback.ts';
import type { ReplayEngine } from './replay-engine.ts';
import type { ReplayEvent } from './replay-event.ts';
import { RrwebEngine } from './rrweb-engine.ts';

/** Time between two reports of the play head while playing (milliseconds). */
const REPORT_EVERY = 100;

/** Makes what draws on a stage, and tells the size of the recorded page. */
export type DrawOn = (
  stage: HTMLElement,
  first: readonly ReplayEvent[],
  end: number,
  onSize: (width: number, height: number) => void,
) => ReplayEngine;

const withRrweb: DrawOn = (...given) => new RrwebEngine(...given);

/** Runs the player on a stage, steered through a port by the console. */
export function startPlayer(stage: HTMLElement, port: MessagePort, drawOn: DrawOn = withRrweb): void {
  let fit: Fit = 'fit';
  let page: Size = { width: 1, height: 1 };
  let reported = 0;
  let stuck = false;

  const tell = (message: FromPlayer): void => port.postMessage(message);
  const place = (): void => {
    const wrapper = stage.querySelector<HTMLElement>('.replayer-wrapper');
    if (wrapper === null) return;
    const { scale, left, top } = fitStage(
      page,
      { width: stage.clientWidth, height: stage.clientHeight },
      fit,
    );
    stage.dataset['fit'] = fit;
    wrapper.style.transform = `translate(${String(left)}px, ${String(top)}px) scale(${String(scale)})`;
  };
  const playback = new Playback(
    (first, end) =>
      drawOn(stage, first, end, (width, height) => {
        page = { width, height };
        place();
        tell({ kind: 'size', width, height });
      }),
    (message) => {
      if (message.kind === 'time') reported = performance.now();
      tell(message);
    },
  );
  const obey = (message: ToPlayer): void => {
    if (message.kind !== 'fit') return playback.take(message);
    fit = message.value;
    place();
  };
  const frame = (): void => {
    // First, so that a fault does not end all frames: the console may begin anew after it.
    requestAnimationFrame(frame);
    try {
      playback.tick(performance.now() - reported >= REPORT_EVERY);
      stuck = false;
    } catch {
      // Once, not with every frame.
      if (!stuck) tell({ kind: 'error', fault: 'cannot-draw' });
      stuck = true;
    }
  };

  port.onmessage = (event: MessageEvent<unknown>) => {
    const message = decodeToPlayer(event.data);
    if (message === undefined) return tell({ kind: 'error', fault: 'malformed' });
    try {
      obey(message);
    } catch {
      tell({ kind: 'error', fault: 'cannot-draw' });
    }
  };
  new ResizeObserver(place).observe(stage);
  requestAnimationFrame(frame);
  tell({ kind: 'ready' });
}
