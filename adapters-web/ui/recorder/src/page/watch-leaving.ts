import { listen } from './listen.ts';

/** Tells when the page is hidden, after which a browser may end it without a word (`final` is false), and when it is left. */
export function watchLeaving(
  onLeave: (final: boolean) => void,
  onError: (error: unknown) => void,
): (() => void)[] {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') onLeave(false);
  };
  return [
    listen(document, 'visibilitychange', hidden, onError),
    listen(window, 'pagehide', () => onLeave(true), onError),
  ];
}
