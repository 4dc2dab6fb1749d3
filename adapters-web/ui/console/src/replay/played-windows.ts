/** What the player has shown without a break, at one speed; milliseconds since the epoch, `to` exclusive. */
export interface PlayedWindow {
  readonly from: number;
  readonly to: number;
  /** Of the speed at which it was recorded. */
  readonly percent: number;
}

/**
 * Hands over what was played; `leaving` when the page may be gone before an answer comes. Answers whether that is settled;
 * if not, it is told again. Never fails.
 */
export type TellPlayed = (windows: readonly PlayedWindow[], leaving: boolean) => Promise<boolean>;

/** The most windows of one report. */
const MOST = 8;
/** The most windows that wait to be told again; of more the oldest are given up. */
const MOST_UNTOLD = 64;
/** Nobody plays on who is leaving: so long after a report was not taken the next is made (milliseconds). */
const TELL_AGAIN_AFTER = 5_000;
/** So many reports are made after one that was not taken, while nobody plays on. */
const MOST_TRIES = 6;
/** Time between two reports while playing (milliseconds). */
const TELL_EVERY = 15_000;
/** A player that was sent to an instant says that it is there to within this (milliseconds). */
const THERE = 50;

/** Follows the play head and keeps what it passed while playing, until it is told. */
export class PlayedWindows {
  private windows: PlayedWindow[] = [];
  /** What was told and did not arrive, as far as is known. */
  private untold: PlayedWindow[] = [];
  private tries = 0;
  private again: ReturnType<typeof setTimeout> | undefined;
  /** Whether the player was left: then nothing but a timer tells again what did not arrive. */
  private left = false;
  private head: number | undefined;
  private playing = false;
  /** Where the player was sent and is not yet: what it says before is about where it was. */
  private awaited: number | undefined;
  private toldAt: number;

  constructor(
    private readonly tell: TellPlayed,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.toldAt = now();
  }

  /** The player is sent to an instant. */
  sent(to: number): void {
    this.head = undefined;
    this.awaited = to;
  }

  /** The player begins anew, and says of itself where. */
  began(): void {
    this.head = undefined;
    this.awaited = undefined;
  }

  /** The player says where its head is. */
  moved(at: number, playing: boolean, speed: number): void {
    if (this.awaited !== undefined && Math.abs(at - this.awaited) > THERE) return;
    this.awaited = undefined;
    const { head } = this;
    // What it passed since it last said so, also when it began or ended to play in between.
    if (head !== undefined && at > head && (playing || this.playing)) this.add(head, at, speed * 100);
    this.head = at;
    this.playing = playing;
    this.left = false;
    if (this.now() - this.toldAt >= TELL_EVERY) this.flush(false);
  }

  /** Tells what was not told yet, and what did not arrive. */
  flush(leaving: boolean): void {
    this.toldAt = this.now();
    if (leaving) this.left = true;
    const told = this.windows
      .map(({ from, to, percent }) => ({ from: Math.round(from), to: Math.round(to), percent }))
      .filter(({ from, to }) => from < to);
    const all = joined([...this.untold, ...told]);
    this.windows = [];
    this.untold = [];
    for (let first = 0; first < all.length; first += MOST) {
      void this.handOver(all.slice(first, first + MOST), leaving);
    }
  }

  private async handOver(windows: readonly PlayedWindow[], leaving: boolean): Promise<void> {
    if (await this.tell(windows, leaving)) {
      this.tries = 0;
      return;
    }
    this.untold = [...this.untold, ...windows].slice(-MOST_UNTOLD);
    if (this.left && this.again === undefined && this.tries < MOST_TRIES) {
      this.tries += 1;
      this.again = setTimeout(() => {
        this.again = undefined;
        this.flush(true);
      }, TELL_AGAIN_AFTER);
    }
  }

  private add(from: number, to: number, percent: number): void {
    const last = this.windows.at(-1);
    if (last?.to === from && last.percent === percent) {
      this.windows[this.windows.length - 1] = { ...last, to };
      return;
    }
    if (this.windows.length === MOST) this.flush(false);
    this.windows.push({ from, to, percent });
  }
}

/** The same with what follows without a break, at one speed, as one: an outage makes no more windows of it. */
function joined(windows: readonly PlayedWindow[]): PlayedWindow[] {
  const all: PlayedWindow[] = [];
  for (const window of windows) {
    const last = all.at(-1);
    if (last?.to === window.from && last.percent === window.percent) {
      all[all.length - 1] = { ...last, to: window.to };
    } else all.push(window);
  }
  return all;
}
