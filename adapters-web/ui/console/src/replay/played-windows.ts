/** What the player has shown without a break, at one speed; milliseconds since the epoch, `to` exclusive. */
export interface PlayedWindow {
  readonly from: number;
  readonly to: number;
  /** Of the speed at which it was recorded. */
  readonly percent: number;
}

/** Hands over what was played; `leaving` when the page may be gone before an answer comes. */
export type TellPlayed = (windows: readonly PlayedWindow[], leaving: boolean) => void;

/** The most windows of one report. */
const MOST = 8;
/** Time between two reports while playing (milliseconds). */
const TELL_EVERY = 15_000;
/** A player that was sent to an instant says that it is there to within this (milliseconds). */
const THERE = 50;

/** Follows the play head and keeps what it passed while playing, until it is told. */
export class PlayedWindows {
  private windows: PlayedWindow[] = [];
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
    if (this.now() - this.toldAt >= TELL_EVERY) this.flush(false);
  }

  /** Tells what was not told yet. */
  flush(leaving: boolean): void {
    this.toldAt = this.now();
    const told = this.windows
      .map(({ from, to, percent }) => ({ from: Math.round(from), to: Math.round(to), percent }))
      .filter(({ from, to }) => from < to);
    this.windows = [];
    if (told.length > 0) this.tell(told, leaving);
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
