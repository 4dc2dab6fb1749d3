import type { RecordedEvent } from '@replayvault/protocol';
import { createCleanAttribute } from './clean-attribute.ts';
import { createCssCleaner } from './clean-css.ts';
import { isOnFloor } from './floor.ts';
import { createIsCssWord } from './is-css-word.ts';
import { learnSheets } from './learn-sheets.ts';
import { createScrubEvent } from './scrub-event.ts';
import { createScrubNode } from './scrub-node.ts';
import { rememberSheets } from './remember-sheets.ts';
import { createVocabulary } from './vocabulary.ts';

/**
 * The masking of one page, put together: a function that takes an event of rrweb's and answers what may leave, or
 * `undefined`. `onError` is told of each part that was left out because masking it failed.
 */
export function createMasking(
  live: (id: number) => Node | null,
  onError: (error: unknown) => void,
): (event: { type: number; timestamp: number; data: unknown }) => RecordedEvent | undefined {
  const words = createVocabulary();
  const css = rememberSheets(
    createCssCleaner(
      words,
      createIsCssWord((property, value) => CSS.supports(property, value)),
    ),
  );
  const heights = new WeakMap<Node, number>();
  const attribute = createCleanAttribute(words, css);
  const node = createScrubNode({ words, attribute, css, live, heights, onError });
  const scrub = createScrubEvent({ node, attribute, css, live, isOnFloor, heights });
  return (event) => {
    try {
      learnSheets(event.data, css);
      return scrub(event);
    } catch (error) {
      onError(error);
      return undefined;
    }
  };
}
