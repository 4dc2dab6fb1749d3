import { useEffect, type RefObject } from 'react';

/** Brings the focus back from the player's frame, where the page's keys would not be heard. */
export function useFocusGuard(
  frame: RefObject<HTMLElement | null>,
  back: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const left = (): void => {
      setTimeout(() => {
        if (frame.current !== null && document.activeElement === frame.current) back.current?.focus();
      });
    };
    window.addEventListener('blur', left);
    return () => window.removeEventListener('blur', left);
  }, [frame, back]);
}
