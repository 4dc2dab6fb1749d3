import { createCleanAttribute } from '../src/masking/clean-attribute.ts';
import { createCssCleaner } from '../src/masking/clean-css.ts';
import { createIsCssWord } from '../src/masking/is-css-word.ts';
import { createScrubEvent } from '../src/masking/scrub-event.ts';
import { createScrubNode } from '../src/masking/scrub-node.ts';
import { createVocabulary } from '../src/masking/vocabulary.ts';

const KNOWN = new Set(
  'auto none red block flex solid bold italic center inherit grid hidden pointer'.split(' '),
);
const PROPERTIES = new Set('color width opacity display'.split(' '));

/** The masking without a browser: a small stand-in for what CSS knows, and no live nodes. */
export function maskingWithoutDom() {
  const words = createVocabulary();
  const css = createCssCleaner(
    words,
    createIsCssWord((property, value) => (value === 'initial' ? PROPERTIES.has(property) : KNOWN.has(value))),
  );
  const attribute = createCleanAttribute(words, css);
  const live = () => null;
  const heights = new WeakMap<Node, number>();
  const errors: unknown[] = [];
  const node = createScrubNode({
    words,
    attribute,
    css,
    live,
    heights,
    onError: (error) => errors.push(error),
  });
  const event = createScrubEvent({ node, attribute, css, live, heights, isOnFloor: () => false });
  return { words, css, attribute, node, event, errors };
}
