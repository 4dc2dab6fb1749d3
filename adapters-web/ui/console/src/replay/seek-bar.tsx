import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { SessionDetail, TimeRange } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import { describeGaps } from './describe-gaps.ts';
import { pageAt } from './page-at.ts';
import type { ReplayController } from './replay-controller.ts';
import classes from './seek-bar.module.css';
import { SeekMarks } from './seek-marks.tsx';
import { withheldAt } from './withheld-at.ts';
import { useReplay } from './use-replay.ts';

const PAGE_STEP = 30_000;

interface SeekBarProps {
  controller: ReplayController;
  detail: SessionDetail;
}

/** The session from end to end: where the head is, what is loaded, where pages and events are, where nothing was. */
export function SeekBar({ controller, detail }: SeekBarProps) {
  const { words, format } = useWords();
  const text = words.replay;
  const gapsId = useId();
  const bar = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<number>();
  const at = useReplay(controller, (state) => state.at);
  const loadedFrom = useReplay(controller, (state) => state.bufferedFrom);
  const loadedUntil = useReplay(controller, (state) => state.bufferedUntil);
  const { from, to } = detail.manifest;
  const length = Math.max(1, to - from);
  const percent = (instant: number): number => (Math.min(length, Math.max(0, instant - from)) / length) * 100;
  const path = (instant: number): string => detail.pages[pageAt(detail.pages, instant)]?.path ?? text.noPage;

  const within = (ranges: readonly TimeRange[], instant: number): boolean =>
    ranges.some((range) => range.from <= instant && instant <= range.to);
  const what = (instant: number): string =>
    withheldAt(detail.manifest, instant) !== undefined
      ? text.withheld
      : within(detail.manifest.gaps, instant)
        ? text.gap
        : within(detail.manifest.pauses, instant)
          ? text.pausedHere
          : path(instant);

  const instantAt = (event: PointerEvent): number => {
    const box = bar.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return from;
    return from + Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * length;
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    controller.seek(instantAt(event));
  };
  const move = (event: PointerEvent): void => {
    const instant = instantAt(event);
    setHover(instant);
    if (event.currentTarget.hasPointerCapture(event.pointerId)) controller.seek(instant);
  };
  const press = (event: KeyboardEvent): void => {
    const targets: Readonly<Record<string, number>> = {
      Home: from,
      End: to,
      PageUp: at + PAGE_STEP,
      PageDown: at - PAGE_STEP,
      ArrowUp: at + 5_000,
      ArrowDown: at - 5_000,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    controller.seek(target);
  };
  return (
    <div className={classes['wrap']}>
      <div
        ref={bar}
        className={classes['bar']}
        role="slider"
        tabIndex={0}
        aria-label={text.seekBar}
        aria-valuemin={0}
        aria-valuemax={Math.round(length / 1000)}
        aria-valuenow={Math.round((at - from) / 1000)}
        aria-describedby={gapsId}
        aria-valuetext={text.seekValue(format.duration(at - from), format.duration(length), what(at))}
        onPointerDown={down}
        onPointerMove={move}
        onPointerLeave={() => setHover(undefined)}
        onKeyDown={press}
      >
        <div className={classes['track']}>
          <div
            className={classes['loaded']}
            style={{
              left: `${String(percent(loadedFrom))}%`,
              right: `${String(100 - percent(loadedUntil))}%`,
            }}
          />
          <div className={classes['played']} style={{ width: `${String(percent(at))}%` }} />
          <SeekMarks detail={detail} percent={percent} />
        </div>
        <div className={classes['head']} style={{ left: `${String(percent(at))}%` }} />
        {hover !== undefined && (
          <div
            className={classes['tip']}
            style={{ left: `clamp(60px, ${String(percent(hover))}%, calc(100% - 60px))` }}
            aria-hidden="true"
          >
            <strong>{format.duration(hover - from)}</strong>
            <span>{what(hover)}</span>
          </div>
        )}
      </div>
      <p id={gapsId} className="visually-hidden">
        {describeGaps(detail.manifest, text, format)}
      </p>
    </div>
  );
}
