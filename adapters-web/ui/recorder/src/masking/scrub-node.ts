import { maskText } from '@replayvault/protocol';
import type { CleanAttribute } from './clean-attribute.ts';
import type { CssCleaner } from './clean-css.ts';
import { drawnBox } from './drawn-box.ts';
import { textHeight } from './text-height.ts';
import type { Vocabulary } from './vocabulary.ts';

/** rrweb's kinds of nodes. */
const DOCUMENT = 0;
const DOCTYPE = 1;
const ELEMENT = 2;
const TEXT = 3;
/** Deeper nodes are left out, so that an event stays within the endpoint's nesting limit (two levels of JSON a node). */
const MAX_DEPTH = 480;

export type SerializedNode = Record<string, unknown>;

/** Rebuilds one of rrweb's serialised nodes, with all below it, from what is allowed; `undefined` drops it. */
export type ScrubNode = (node: unknown, parentTag: string, depth?: number) => SerializedNode | undefined;

export interface NodeScrubbing {
  readonly words: Vocabulary;
  readonly attribute: CleanAttribute;
  readonly css: CssCleaner;
  /** The page's own node behind rrweb's number, if it is still there. */
  readonly live: (id: number) => Node | null;
  /** Gets the blocks whose height is kept. */
  readonly heights: WeakMap<Node, number>;
  readonly onError: (error: unknown) => void;
}

export function createScrubNode({ words, attribute, css, live, heights, onError }: NodeScrubbing): ScrubNode {
  function attributes(tag: string, raw: Record<string, unknown>, id: unknown): Record<string, unknown> {
    const out: Record<string, unknown> = {};
    const home = { tag, type: word(raw['type']), role: word(raw['role']) };
    for (const [name, value] of Object.entries(raw)) {
      try {
        const kept = attribute(home, name, value);
        if (kept) out[kept[0]] = kept[1];
      } catch (error) {
        onError(error);
      }
    }
    const node = live(whole(id));
    if (!node) return out;
    const lines = textHeight(node as HTMLElement);
    if (lines === undefined) return Object.assign(out, drawnBox(node as Element));
    heights.set(node, whole(id));
    out['rr_height'] = lines;
    return out;
  }

  const scrub: ScrubNode = (raw, parentTag, depth = 0) => {
    const node = raw as SerializedNode;
    const common: SerializedNode = { type: node['type'], id: whole(node['id']) };
    if (node['rootId'] !== undefined) common['rootId'] = whole(node['rootId']);
    if (node['isShadow'] === true) common['isShadow'] = true;
    const children = (tag: string): SerializedNode[] =>
      depth > MAX_DEPTH
        ? []
        : list(node['childNodes'])
            .map((child) => scrub(child, tag, depth + 1))
            .filter((child) => child !== undefined);
    switch (node['type']) {
      case DOCUMENT:
        if (node['compatMode'] === 'BackCompat') common['compatMode'] = 'BackCompat';
        return { ...common, childNodes: children('') };
      case DOCTYPE: {
        const publicId = String(node['publicId'] ?? '');
        return {
          ...common,
          name: 'html',
          publicId: /^-\/\/W3C\/\/DTD X?HTML [\d.]+( \w+)?\/\/EN$/.test(publicId) ? publicId : '',
          systemId: '',
        };
      }
      case ELEMENT: {
        const given = String(node['tagName']);
        const tag = given.toLowerCase();
        const own = given.includes('-') || String(live(whole(node['id']))) === '[object HTMLUnknownElement]';
        const shown = own && node['isCustom'] !== true ? words.name(given) : given;
        const element: SerializedNode = {
          ...common,
          tagName: shown,
          attributes: attributes(tag, (node['attributes'] ?? {}) as Record<string, unknown>, node['id']),
          childNodes: children(tag),
        };
        for (const flag of ['isSVG', 'needBlock', 'isCustom', 'isShadowHost'])
          if (node[flag] === true) element[flag] = true;
        return element;
      }
      case TEXT: {
        const text = String(node['textContent'] ?? '');
        return {
          ...common,
          textContent:
            parentTag === 'style'
              ? css.sheet(text)
              : /^(script|noscript)$/.test(parentTag)
                ? ''
                : maskText(text),
        };
      }
      default:
        // Comments and character data: their place is kept, since other nodes are counted from it; their content is not.
        return { ...common, textContent: '' };
    }
  };
  return scrub;
}

function word(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : '';
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function whole(value: unknown): number {
  return typeof value === 'number' ? Math.round(value) : -1;
}
