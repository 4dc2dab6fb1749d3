import { useEffect } from 'react';
import { isTyping } from '../shell/is-typing.ts';

const ROW = '[data-review-row]';

/** Keys of a review: `j` and `k` go from person to person, `c` confirms whom the focus is on and `r` revokes them. */
export function useReviewKeys(onDeed: (person: string, deed: 'confirm' | 'revoke') => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const elsewhere = document.querySelector('[role=dialog]') !== null;
      if (event.ctrlKey || event.metaKey || event.altKey || elsewhere || isTyping(event.target)) return;
      if (event.key === 'j' || event.key === 'k') moveFocus(event.key === 'j' ? 1 : -1);
      const person = document.activeElement?.closest<HTMLElement>(ROW)?.dataset['reviewRow'];
      if (person !== undefined && event.key === 'c') onDeed(person, 'confirm');
      if (person !== undefined && event.key === 'r') onDeed(person, 'revoke');
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onDeed]);
}

function moveFocus(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW)];
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const next = now < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, now + by));
  rows[next]?.focus();
  rows[next]?.scrollIntoView({ block: 'nearest' });
}
