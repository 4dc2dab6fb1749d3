import { Replayer } from '@rrweb/replay';
import { disarmEvent } from './disarm-event.ts';
import type { ReplayEngine } from './replay-engine.ts';
import { CUSTOM, PAGE_META, type ReplayEvent } from './replay-event.ts';

/** rrweb types its events in full; what we hold was checked for its outer shape only. */
type RrwebEvent = Exclude<ConstructorParameters<typeof Replayer>[0][number], string>;

/**
 * An event past the session's end: rrweb stops its clock at the last event it knows, and the end is ours to tell. No
 * session that is still recorded grows further than this.
 */
const KEEPER_AFTER_END = 12 * 3_600_000;
const TRAIL = { duration: 400, lineCap: 'round', lineWidth: 2, strokeStyle: '#0d9488' } as const;

/**
 * Draws with rrweb's replayer. The page is rebuilt in a frame whose sandbox allows the same origin and nothing else:
 * no script of the recorded page runs. Canvas replay, which would need scripts there, stays off.
 */
export class RrwebEngine implements ReplayEngine {
  private readonly replayer: Replayer;

  constructor(
    root: HTMLElement,
    first: readonly ReplayEvent[],
    end: number,
    private readonly onSize: (width: number, height: number) => void,
  ) {
    const keeper = {
      type: CUSTOM,
      timestamp: end + KEEPER_AFTER_END,
      data: { tag: 'rv.keeper', payload: {} },
    };
    const harmless = first.map(disarmEvent).filter((event) => event !== undefined);
    this.replayer = new Replayer([...harmless, keeper] as unknown as RrwebEvent[], {
      root,
      mouseTail: false,
      skipInactive: false,
      showWarning: false,
      showDebug: false,
      triggerFocus: false,
      UNSAFE_replayCanvas: false,
      useVirtualDom: true,
    });
    this.assertSandboxed();
    this.replayer.iframe.setAttribute('title', 'Recorded page');
    this.replayer.iframe.setAttribute('tabindex', '-1');
    this.replayer.on('resize', (size) => {
      const { width, height } = size as { width: number; height: number };
      this.onSize(width, height);
    });
  }

  append(event: ReplayEvent): void {
    const harmless = disarmEvent(event);
    if (harmless !== undefined) this.replayer.addEvent(harmless as unknown as RrwebEvent);
  }

  playFrom(at: number): void {
    this.replayer.play(at - this.firstInstant());
  }

  holdAt(at: number): void {
    // rrweb draws what lies before the instant; what happened at it belongs to what is shown.
    this.replayer.pause(at - this.firstInstant() + 1);
  }

  hold(): void {
    this.replayer.pause();
  }

  at(): number {
    return this.firstInstant() + this.replayer.getCurrentTime();
  }

  setSpeed(value: number): void {
    this.replayer.setConfig({ speed: value });
  }

  setTrail(on: boolean): void {
    this.replayer.setConfig({ mouseTail: on ? { ...TRAIL } : false });
  }

  forgetBefore(at: number): number {
    const events = this.events();
    let keepFrom = 0;
    for (let index = 0; index < events.length && (events[index]?.timestamp ?? at) <= at; index++) {
      if (events[index]?.type === PAGE_META) keepFrom = index;
    }
    if (keepFrom > 0) events.splice(0, keepFrom);
    return this.firstInstant();
  }

  dispose(): void {
    this.replayer.destroy();
  }

  /** rrweb counts its offsets from the first event it holds, so they stay right when events before are forgotten. */
  private firstInstant(): number {
    return this.events()[0]?.timestamp ?? 0;
  }

  private events(): RrwebEvent[] {
    return this.replayer.service.state.context.events;
  }

  private assertSandboxed(): void {
    if (this.replayer.iframe.getAttribute('sandbox') === 'allow-same-origin') return;
    this.replayer.destroy();
    throw new Error('the frame of the recorded page is not sandboxed');
  }
}
