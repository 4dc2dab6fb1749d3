import type { FromPlayer, ToPlayer } from './messages.ts';
import type { MakeEngine, ReplayEngine } from './replay-engine.ts';
import { FULL_SNAPSHOT, type ReplayEvent } from './replay-event.ts';

/** What lies further behind the play head than this may be forgotten (milliseconds). */
const KEEP_BEHIND = 60_000;
/** After running dry, playing goes on only with this much ahead, so that it does not stutter (milliseconds). */
const RESUME_AHEAD = 250;

/**
 * The play head and what is loaded around it. It never draws past what is loaded: there it holds, says `buffering`,
 * and goes on when more has come. It forgets what is far behind, so that a session of any length fits.
 */
export class Playback {
  private engine: ReplayEngine | undefined;
  private waiting: ReplayEvent[] = [];
  private generation = -1;
  private end = 0;
  private loadedUntil = 0;
  private target = 0;
  private wantsToPlay = false;
  private stalled = false;
  private speed = 1;
  private trail = false;

  constructor(
    private readonly makeEngine: MakeEngine,
    private readonly tell: (message: FromPlayer) => void,
  ) {}

  take(message: Exclude<ToPlayer, { kind: 'fit' }>): void {
    switch (message.kind) {
      case 'begin':
        return this.begin(message.generation, message.at, message.end);
      case 'events':
        return message.generation === this.generation ? this.append(message.events) : undefined;
      case 'loaded':
        return message.generation === this.generation ? this.loaded(message.until) : undefined;
      case 'end':
        this.end = Math.max(this.end, message.at);
        return;
      case 'play':
        return this.play();
      case 'pause':
        return this.pause();
      case 'seek':
        return this.seek(message.at);
      case 'speed':
        this.speed = message.value;
        return this.engine?.setSpeed(message.value);
      case 'trail':
        this.trail = message.on;
        return this.engine?.setTrail(message.on);
    }
  }

  /** To be called on every animation frame; holds at the edge of what is loaded, and tells where the head is if asked. */
  tick(report: boolean): void {
    const engine = this.engine;
    if (engine === undefined || this.stalled || !this.wantsToPlay) return;
    const at = engine.at();
    this.target = Math.min(at, this.end);
    if (at >= this.end) {
      engine.hold();
      this.wantsToPlay = false;
      this.tellTime();
      return this.tell({ kind: 'ended' });
    }
    if (at >= this.loadedUntil) {
      engine.hold();
      this.target = this.loadedUntil;
      this.stall(true);
    }
    if (report || this.stalled) this.tellTime();
  }

  private begin(generation: number, at: number, end: number): void {
    this.engine?.dispose();
    this.engine = undefined;
    this.waiting = [];
    this.generation = generation;
    this.target = at;
    this.end = end;
    this.loadedUntil = 0;
    this.stall(true);
  }

  private append(events: readonly ReplayEvent[]): void {
    for (const event of events) {
      if (this.engine === undefined) this.waiting.push(event);
      else this.engine.append(event);
      this.loadedUntil = Math.max(this.loadedUntil, event.timestamp);
    }
    this.settleIfStalled();
  }

  private loaded(until: number): void {
    this.loadedUntil = Math.max(this.loadedUntil, until);
    this.settleIfStalled();
    if (this.engine === undefined) return;
    const from = this.engine.forgetBefore(this.target - KEEP_BEHIND);
    this.tell({ kind: 'trimmed', generation: this.generation, from });
  }

  private play(): void {
    if (this.wantsToPlay) return;
    this.wantsToPlay = true;
    if (this.stalled) return this.settleIfStalled();
    this.engine?.playFrom(this.target);
  }

  private pause(): void {
    this.wantsToPlay = false;
    if (this.engine === undefined || this.stalled) return;
    this.engine.hold();
    this.target = Math.min(this.engine.at(), this.end);
    this.tellTime();
  }

  private seek(at: number): void {
    this.target = Math.min(at, this.end);
    if (this.engine !== undefined && this.loadedUntil >= this.target) this.draw(this.engine);
    else {
      this.engine?.hold();
      this.stall(true);
    }
    this.tellTime();
  }

  /** Starts or goes on, once what the head needs is there. */
  private settleIfStalled(): void {
    const margin = this.wantsToPlay && this.engine !== undefined ? RESUME_AHEAD : 0;
    if (!this.stalled || this.loadedUntil < Math.min(this.target + margin, this.end)) return;
    this.engine ??= this.startEngine();
    if (this.engine === undefined) return;
    this.draw(this.engine);
    this.tellTime();
  }

  private draw(engine: ReplayEngine): void {
    if (this.wantsToPlay) engine.playFrom(this.target);
    else engine.holdAt(this.target);
    this.stall(false);
  }

  private startEngine(): ReplayEngine | undefined {
    if (!this.waiting.some((event) => event.type === FULL_SNAPSHOT)) return undefined;
    const engine = this.makeEngine(this.waiting, this.end);
    this.waiting = [];
    engine.setSpeed(this.speed);
    engine.setTrail(this.trail);
    return engine;
  }

  private stall(on: boolean): void {
    if (this.stalled === on) return;
    this.stalled = on;
    this.tell({ kind: 'buffering', on });
  }

  private tellTime(): void {
    this.tell({ kind: 'time', generation: this.generation, at: this.target });
  }
}
