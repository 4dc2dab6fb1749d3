import { pageAt } from './page-at.ts';

/** Going back within this long after a page's start leads to the page before it (milliseconds). */
const JUST_STARTED = 2_000;

/** Where the next or the previous page starts; "previous" is the start of this page unless that was a moment ago. */
export function neighbourPage(
  pages: readonly { readonly at: number }[],
  at: number,
  direction: 'next' | 'previous',
): number | undefined {
  const now = pageAt(pages, at);
  if (direction === 'next') return pages[now + 1]?.at;
  const current = pages[now];
  if (current !== undefined && at - current.at > JUST_STARTED) return current.at;
  return pages[now - 1]?.at ?? current?.at;
}
