import type { SessionViewer, TimeRange } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import classes from './audit.module.css';
import { drawStretches } from './draw-stretches.ts';

interface ViewerBarProps {
  viewer: SessionViewer;
  whole: TimeRange | undefined;
}

/** One who has seen a session: a sentence, and the session's length with what they were shown. */
export function ViewerBar({ viewer, whole }: ViewerBarProps) {
  const { words, format } = useWords();
  const text = words.audit;
  const told = viewer.purposes ?? [];
  const purposes: Readonly<Record<string, string>> = words.purpose.choices;
  const drawn = whole === undefined ? undefined : drawStretches(whole, viewer.seen);
  const at = (instant: number): string => format.duration(instant - (whole?.from ?? instant));
  const said =
    drawn === undefined || drawn.shown === 0
      ? viewer.looks > 0
        ? text.openedOnly
        : text.onlyRefused(format.number(viewer.refused))
      : text.wasShown(format.duration(drawn.shown), format.duration(drawn.whole.to - drawn.whole.from));
  return (
    <li className={classes['viewer']}>
      <div className={classes['viewerHead']}>
        <strong title={viewer.person}>{viewer.personName ?? text.person(viewer.person)}</strong>
        <span>
          {said} {text.lastOn(format.dateTime(viewer.lastAt))}
          {told.length > 0 && ` ${text.because(told.map((each) => purposes[each] ?? each).join(' / '))}`}
          {viewer.grant !== undefined && ` ${text.asSupport}`}
        </span>
      </div>
      {drawn !== undefined && (
        <div
          className={classes['bar']}
          role="img"
          aria-label={
            viewer.seen.length === 0
              ? said
              : viewer.seen.map(({ from, to }) => text.stretch(at(from), at(to))).join(', ')
          }
        >
          {drawn.parts.map(({ left, width }) => (
            <i key={left} style={{ left: `${String(left)}%`, width: `${String(width)}%` }} />
          ))}
        </div>
      )}
    </li>
  );
}
