import { memo } from 'react';
import type { SessionDetail } from '../api/schemas.ts';
import classes from './seek-bar.module.css';

interface SeekMarksProps {
  detail: SessionDetail;
  percent: (instant: number) => number;
}

/**
 * Pages, events, inactivity, gaps, pauses and what is withheld on the seek bar. Hidden from assistive technology: the side panel lists
 * pages and events as text that can be followed, the bar's description the rest.
 */
export const SeekMarks = memo(
  function SeekMarks({ detail, percent }: SeekMarksProps) {
    const { pages, marks, manifest } = detail;
    const stretch = (range: { from: number; to: number }) => ({
      left: `${String(percent(range.from))}%`,
      width: `${String(percent(range.to) - percent(range.from))}%`,
    });
    return (
      <div aria-hidden="true" className={classes['marks']}>
        {manifest.inactivity.map((range) => (
          <i key={`i${String(range.from)}`} className={classes['idle']} style={stretch(range)} />
        ))}
        {manifest.gaps.map((range) => (
          <i key={`g${String(range.from)}`} className={classes['gap']} style={stretch(range)} />
        ))}
        {manifest.pauses.map((range) => (
          <i key={`u${String(range.from)}`} className={classes['pause']} style={stretch(range)} />
        ))}
        {manifest.withheld.map((range) => (
          <i key={`w${String(range.from)}`} className={classes['withheld']} style={stretch(range)} />
        ))}
        {pages.map(({ at }, index) => (
          <i
            key={`p${String(index)}`}
            className={classes['page']}
            style={{ left: `${String(percent(at))}%` }}
          />
        ))}
        {marks.map(({ at }, index) => (
          <i
            key={`e${String(index)}`}
            className={classes['event']}
            style={{ left: `${String(percent(at))}%` }}
          />
        ))}
      </div>
    );
  },
  (before, after) => before.detail === after.detail,
);
