import { useEffect } from 'react';
import { isTyping } from '../shell/is-typing.ts';

/** `j` and `k` move the focus from one alert's button to the next one's. */
export function useAlertKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'j' || event.key === 'k') moveFocus(event.key === 'j' ? 1 : -1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function moveFocus(by: 1 | -1): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-alert-acknowledge]')];
  const now = buttons.findIndex((button) => button === document.activeElement);
  const next = now < 0 ? 0 : Math.min(buttons.length - 1, Math.max(0, now + by));
  buttons[next]?.focus();
  buttons[next]?.scrollIntoView({ block: 'nearest' });
}
