import type { Fit, FromPlayer, ToPlayer } from '@replayvault/player/messages';
import type { SessionDetail, TimeRange } from '../api/schemas.ts';
import type { PlayerLink } from './connect-player.ts';
import { liveEdge } from './live-edge.ts';
import { planSeek } from './plan-seek.ts';
import { PlayedWindows, type TellPlayed } from './played-windows.ts';
import { ReplayLoader, type ReadEvents } from './replay-loader.ts';
import type { ReplayState } from './replay-state.ts';
import { skipTo } from './skip-to.ts';
import type { Speed } from './speeds.ts';

export type Connect = (onMessage: (message: FromPlayer) => void) => PlayerLink;

/** How long the player may take to answer before the person is told (milliseconds). */
const PATIENCE = 8_000;
/** How far behind the newest event a live view plays, so that it does not stutter between two segments (milliseconds). */
const LIVE_DELAY = 8_000;
/** Up to so far behind, a view counts as live (milliseconds). */
const LIVE_WITHIN = 20_000;

/** Steers one replay: the person's wishes on one side, the player and the windows of events on the other. */
export class ReplayController {
  private state: ReplayState;
  private link: PlayerLink | undefined;
  /** What the player is told once it is there: its page and the first window come side by side. */
  private unsent: ToPlayer[] | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private readonly loader: ReplayLoader;
  private readonly played: PlayedWindows;
  private idle: readonly TimeRange[];
  /** The player stands at the end of a session that may still grow. */
  private atEdge = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private detail: SessionDetail,
    read: ReadEvents,
    start: { readonly at: number; readonly playing: boolean },
    tellPlayed: TellPlayed = () => Promise.resolve(true),
  ) {
    this.played = new PlayedWindows(tellPlayed);
    this.detail = shownPart(detail);
    this.idle = idleOf(detail);
    this.state = {
      connection: 'connecting',
      at: this.within(start.at),
      playing: start.playing,
      waiting: true,
      ended: false,
      speed: 1,
      skip: true,
      fit: 'fit',
      trail: true,
      bufferedFrom: 0,
      bufferedUntil: 0,
      open: detail.session.state === 'OPEN',
      closedSince: false,
      live: false,
      skipped: undefined,
      fault: undefined,
      broken: false,
      nothing: false,
    };
    this.loader = new ReplayLoader(this.detail.manifest, detail.session.viewport, read, {
      send: (message) => this.send(message),
      changed: () => this.showBuffer(),
      failed: (fault) => this.update({ fault }),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): ReplayState => this.state;

  /** Begins to fetch what will be shown first, while the player's page is on its way. */
  prepare(): void {
    if (this.state.connection === 'ready') return;
    this.unsent = [];
    this.restart(this.state.at);
  }

  /** To be called when the player's page is there. */
  attach(connect: Connect): void {
    this.unlink();
    this.update({ connection: 'connecting' });
    this.link = connect((message) => this.hear(message));
    this.patience = setTimeout(() => this.update({ connection: 'silent' }), PATIENCE);
  }

  detach(): void {
    this.leave();
    this.loader.stop();
    this.unlink();
  }

  private unlink(): void {
    clearTimeout(this.patience);
    this.link?.close();
    this.link = undefined;
  }

  /** The page may be gone in a moment: what was played is told now. */
  leave(): void {
    this.played.flush(true);
  }

  /** The session as it is known now: it may have grown or closed. What is drawn stays. */
  extend(detail: SessionDetail): void {
    const wasOpen = this.state.open;
    const open = detail.session.state === 'OPEN';
    this.detail = shownPart(detail);
    this.idle = idleOf(detail);
    this.update({ open, closedSince: this.state.closedSince || (wasOpen && !open) });
    this.loader.extend(this.detail.manifest);
    if (this.state.nothing && this.state.connection === 'ready') {
      this.update({ nothing: false });
      return this.restart(this.state.at);
    }
    this.goOn();
  }

  /** To a few seconds behind the newest event, playing. */
  jumpToLive(): void {
    this.seek(this.detail.manifest.to - LIVE_DELAY);
    this.play();
  }

  play(): void {
    if (this.state.ended) this.seek(this.detail.manifest.from);
    this.update({ playing: true });
    this.send({ kind: 'play' });
  }

  pause(): void {
    this.update({ playing: false });
    this.send({ kind: 'pause' });
  }

  toggle(): void {
    if (this.state.playing) this.pause();
    else this.play();
  }

  seek(to: number): void {
    const at = this.within(to);
    this.atEdge = false;
    this.update({ at, ended: false, skipped: undefined, live: this.isLive(at) });
    if (this.unsent !== undefined) return this.prepare();
    if (this.link === undefined || this.state.connection !== 'ready') return;
    if (planSeek(this.detail.manifest, this.loader.buffered, at) === 'restart') return this.restart(at);
    this.played.sent(at);
    this.send({ kind: 'seek', at });
    this.loader.follow(at, this.state.speed);
  }

  seekBy(millis: number): void {
    this.seek(this.state.at + millis);
  }

  setSpeed(speed: Speed): void {
    this.update({ speed });
    this.send({ kind: 'speed', value: speed });
    this.loader.follow(this.state.at, speed);
  }

  setSkip(skip: boolean): void {
    this.update({ skip, skipped: undefined });
  }

  setFit(fit: Fit): void {
    this.update({ fit });
    this.send({ kind: 'fit', value: fit });
  }

  setTrail(trail: boolean): void {
    this.update({ trail });
    this.send({ kind: 'trail', on: trail });
  }

  /** Tries again from where the head is, after a fault. */
  retry(): void {
    this.restart(this.state.at);
  }

  private hear(message: FromPlayer): void {
    switch (message.kind) {
      case 'ready':
        return this.begin();
      case 'time':
        if (message.generation === this.loader.generation) this.moved(message.at);
        return;
      case 'buffering':
        return this.update({ waiting: message.on });
      case 'trimmed':
        if (message.generation === this.loader.generation) this.loader.trimmed(message.from);
        return;
      case 'ended':
        return this.reachedEnd();
      case 'error':
        return this.update({ broken: true });
      case 'size':
        return;
    }
  }

  private begin(): void {
    clearTimeout(this.patience);
    this.update({ connection: 'ready' });
    const { unsent } = this;
    this.unsent = undefined;
    const { speed, fit, trail, at } = this.state;
    this.send({ kind: 'speed', value: speed });
    this.send({ kind: 'fit', value: fit });
    this.send({ kind: 'trail', on: trail });
    if (unsent === undefined || this.state.nothing) {
      // There may be something by now.
      this.update({ nothing: false });
      this.restart(at);
    } else for (const message of unsent) this.send(message);
    this.send({ kind: this.state.playing ? 'play' : 'pause' });
  }

  private restart(at: number): void {
    this.update({ fault: undefined, broken: false, waiting: true, ended: false });
    this.played.began();
    const shown = this.loader.restart(at);
    this.update(shown === undefined ? { nothing: true, waiting: false, playing: false } : { at: shown });
    this.showBuffer();
  }

  private reachedEnd(): void {
    const at = this.detail.manifest.to;
    if (!this.state.open) return this.update({ ended: true, playing: false, live: false, at });
    this.atEdge = true;
    this.update({ at, waiting: true, live: true });
    this.goOn();
  }

  /** From where the player ran out of session, once there is more of it; or tells the end, once there will be none. */
  private goOn(): void {
    if (!this.atEdge) return;
    if (this.detail.manifest.to > this.state.at) {
      this.atEdge = false;
      this.update({ waiting: false });
      if (this.state.playing) this.send({ kind: 'play' });
    } else if (!this.state.open) {
      this.atEdge = false;
      this.update({ waiting: false, ended: true, playing: false, live: false });
    }
  }

  private isLive(at: number): boolean {
    return this.state.open && at >= this.detail.manifest.to - LIVE_WITHIN;
  }

  private moved(at: number): void {
    this.played.moved(at, this.state.playing, this.state.speed);
    this.update({ at, live: this.isLive(at) });
    const target =
      this.state.skip && this.state.playing && !this.state.waiting ? skipTo(this.idle, at) : undefined;
    if (target === undefined) return this.loader.follow(at, this.state.speed);
    this.seek(target);
    this.update({ skipped: target - at });
  }

  private showBuffer(): void {
    const { from, until } = this.loader.buffered;
    this.update({ bufferedFrom: from, bufferedUntil: until });
  }

  private within(at: number): number {
    const { from, to } = this.detail.manifest;
    return Math.min(to, Math.max(from, at));
  }

  private send(message: ToPlayer): void {
    if (this.unsent === undefined) this.link?.send(message);
    else this.unsent.push(message);
  }

  private update(change: Partial<ReplayState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function idleOf(detail: SessionDetail): readonly TimeRange[] {
  return [...detail.manifest.inactivity, ...detail.manifest.gaps, ...detail.manifest.withheld];
}

/** While a session is open, it is shown as far as nothing can come in between any more. */
function shownPart(detail: SessionDetail): SessionDetail {
  if (detail.session.state !== 'OPEN') return detail;
  return { ...detail, manifest: { ...detail.manifest, to: liveEdge(detail.manifest) } };
}
