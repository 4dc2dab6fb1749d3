/** Index of the page that was shown at an instant; -1 before the first. Pages are in order of time. */
export function pageAt(pages: readonly { readonly at: number }[], at: number): number {
  return pages.findLastIndex((page) => page.at <= at);
}
