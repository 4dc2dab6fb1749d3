import { useEffect } from 'react';
import { isTyping } from '../shell/is-typing.ts';
import { neighbourPage } from './neighbour-page.ts';
import type { ReplayController } from './replay-controller.ts';
import { stepSpeed } from './step-speed.ts';

const SMALL = 5_000;
const LARGE = 30_000;

/** The replay's keys, once there is one; `?` asks for the list of them. */
export function useReplayKeys(
  controller: ReplayController | undefined,
  pages: readonly { readonly at: number }[] | undefined,
  onHelp: () => void,
): void {
  useEffect(() => {
    if (controller === undefined || pages === undefined) return;
    const toPage = (direction: 'next' | 'previous'): void => {
      const at = neighbourPage(pages, controller.snapshot().at, direction);
      if (at !== undefined) controller.seek(at);
    };
    const act = (event: KeyboardEvent): boolean => {
      const { speed, skip } = controller.snapshot();
      switch (event.key) {
        case ' ':
          if (isPressable(event.target)) return false;
          controller.toggle();
          return true;
        case 'ArrowLeft':
          controller.seekBy(event.shiftKey ? -LARGE : -SMALL);
          return true;
        case 'ArrowRight':
          controller.seekBy(event.shiftKey ? LARGE : SMALL);
          return true;
        case '<':
          controller.setSpeed(stepSpeed(speed, -1));
          return true;
        case '>':
          controller.setSpeed(stepSpeed(speed, 1));
          return true;
        case 's':
          controller.setSkip(!skip);
          return true;
        case 'n':
          toPage('next');
          return true;
        case 'p':
          toPage('previous');
          return true;
        case '?':
          onHelp();
          return true;
        default:
          return false;
      }
    };
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (act(event)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [controller, pages, onHelp]);
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary') !== null;
}
