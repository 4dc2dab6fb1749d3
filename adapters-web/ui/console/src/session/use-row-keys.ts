import { useEffect } from 'react';
import { isTyping } from '../shell/is-typing.ts';

/** Keys of the list: `j` and `k` move the focus from row to row, `/` goes to the search field. */
export function useRowKeys(searchField: () => HTMLElement | null): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        searchField()?.focus();
      }
      if (event.key === 'j' || event.key === 'k') moveFocus(event.key === 'j' ? 1 : -1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [searchField]);
}

function moveFocus(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-session-row]')];
  const now = rows.findIndex((row) => row === document.activeElement);
  const next = now < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, now + by));
  rows[next]?.focus();
  rows[next]?.scrollIntoView({ block: 'nearest' });
}
