import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type RefObject } from 'react';

/**
 * Moves the focus to the content when another page is shown, as a browser does when it loads one: who listens to the
 * page hears the new one, and the Tab key goes on from its start. The first page keeps the focus it asked for.
 */
export function useFocusOnArrival(content: RefObject<HTMLElement | null>): void {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    content.current?.focus({ preventScroll: true });
  }, [path, content]);
}
