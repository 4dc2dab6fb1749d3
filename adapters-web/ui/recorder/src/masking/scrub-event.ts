import {
  EventType,
  maskedPath,
  maskText,
  type RecordedEvent,
  SHORT_MASK,
  Source,
} from '@replayvault/protocol';
import type { CleanAttribute } from './clean-attribute.ts';
import type { CssCleaner } from './clean-css.ts';
import type { ScrubNode } from './scrub-node.ts';

type Fields = Record<string, unknown>;

export interface EventScrubbing {
  readonly node: ScrubNode;
  readonly attribute: CleanAttribute;
  readonly css: CssCleaner;
  readonly live: (id: number) => Node | null;
  readonly isOnFloor: (node: Node | null) => boolean;
  /** The blocks whose height was kept, with rrweb's number for them. */
  readonly heights: WeakMap<Node, number>;
}

/**
 * Rebuilds an event of rrweb's from what is allowed; `undefined` drops it. Types, sources and fields that are not named
 * here do not leave. It throws on what it cannot read: the caller then drops the event.
 */
export function createScrubEvent({ node, attribute, css, live, isOnFloor, heights }: EventScrubbing) {
  const onFloor = (id: unknown): boolean => typeof id === 'number' && isOnFloor(live(id));

  function mutation(data: Fields): Fields | undefined {
    const texts = list(data['texts']).map(({ id, value }) => ({
      id: number(id),
      value: text(number(id), value),
    }));
    const attributes = list(data['attributes'])
      .map(({ id, attributes: raw }) => ({ id: number(id), attributes: changed(number(id), raw as Fields) }))
      .filter((change) => Object.keys(change.attributes).length > 0);
    const removes = list(data['removes']).map(({ id, parentId, isShadow }) => ({
      id: number(id),
      parentId: number(parentId),
      ...(isShadow === true ? { isShadow } : {}),
    }));
    const adds = list(data['adds']).flatMap((add) => {
      const parent = live(number(add['parentId'])) as Element | null;
      const clean = node(add['node'], parent?.localName ?? '');
      return clean ? [{ parentId: number(add['parentId']), nextId: orNull(add['nextId']), node: clean }] : [];
    });
    const stale = new Set([
      ...texts.map(({ id }) => live(id)?.parentNode),
      ...[...removes, ...adds].map(({ parentId }) => live(parentId)),
    ]);
    for (const parent of stale) {
      // The height kept for a block of long text ends with that text.
      const id = parent ? heights.get(parent) : undefined;
      if (!parent || id === undefined) continue;
      heights.delete(parent);
      attributes.push({ id, attributes: { style: { height: false } } });
    }
    if (texts.length + attributes.length + removes.length + adds.length === 0) return undefined;
    return {
      source: Source.mutation,
      texts,
      attributes,
      removes,
      adds,
      ...(data['isAttachIframe'] === true ? { isAttachIframe: true } : {}),
    };
  }

  function text(id: number, value: unknown): string | null {
    if (typeof value !== 'string') return null;
    const parent = live(id)?.parentNode as Element | null | undefined;
    return parent?.localName === 'style' ? css.sheet(value) : maskText(value);
  }

  function changed(id: number, raw: Fields): Fields {
    const element = live(id) as Element | null;
    const home = {
      tag: element?.localName ?? '',
      type: element?.getAttribute?.('type')?.toLowerCase() ?? '',
      role: element?.getAttribute?.('role')?.toLowerCase() ?? '',
    };
    const out: Fields = {};
    for (const [name, value] of Object.entries(raw)) {
      const kept = attribute(home, name, value);
      if (kept) out[kept[0]] = kept[1];
    }
    return out;
  }

  function incremental(data: Fields): Fields | undefined {
    const source = data['source'];
    const id = number(data['id']);
    switch (source) {
      case Source.mutation:
        return mutation(data);
      case Source.mouseMove:
      case Source.touchMove:
      case Source.drag: {
        const positions = list(data['positions'])
          .filter((position) => !onFloor(position['id']))
          .map((position) => numbers(position, 'x', 'y', 'id', 'timeOffset'));
        return positions.length ? { source, positions } : undefined;
      }
      case Source.mouseInteraction:
        return onFloor(id) ? undefined : { source, ...numbers(data, 'type', 'id', 'x', 'y', 'pointerType') };
      case Source.scroll:
        return onFloor(id) ? undefined : { source, ...numbers(data, 'id', 'x', 'y') };
      case Source.viewportResize:
        return { source, ...numbers(data, 'width', 'height') };
      case Source.input: {
        const type = (live(id) as Element | null)?.getAttribute?.('type') ?? '';
        // Which of several radio buttons spoke would tell the choice.
        if (/^(radio|hidden)$/i.test(type)) return undefined;
        return { source, id, text: data['text'] === '' ? '' : SHORT_MASK, isChecked: false };
      }
      case Source.mediaInteraction:
        return { source, ...numbers(data, 'id', 'type') };
      case Source.styleSheetRule:
        return {
          source,
          ...numbers(data, 'id', 'styleId'),
          ...(data['adds']
            ? { adds: list(data['adds']).map((add) => ({ ...at(add['index']), rule: rule(add['rule']) })) }
            : {}),
          ...(data['removes'] ? { removes: list(data['removes']).map(({ index }) => at(index)) } : {}),
          ...sheetText('replace', data),
          ...sheetText('replaceSync', data),
        };
      case Source.styleDeclaration: {
        const set = data['set'] as Fields | undefined;
        const remove = data['remove'] as Fields | undefined;
        const name = css.property(String((set ?? remove)?.['property']));
        if (name === undefined) return undefined;
        const place = { source, ...numbers(data, 'id', 'styleId'), ...at(data['index']) };
        if (!set) return { ...place, remove: { property: name } };
        const value = css.value(String(set['property']), String(set['value'] ?? ''));
        const priority = set['priority'] === 'important' ? 'important' : undefined;
        return value === undefined ? undefined : { ...place, set: { property: name, value, priority } };
      }
      case Source.adoptedStyleSheet:
        return {
          source,
          id,
          styleIds: (data['styleIds'] as unknown[]).map(number),
          ...(data['styles']
            ? {
                styles: list(data['styles']).map((style) => ({
                  styleId: number(style['styleId']),
                  rules: list(style['rules']).map((added) => ({
                    ...at(added['index']),
                    rule: rule(added['rule']),
                  })),
                })),
              }
            : {}),
        };
      default:
        return undefined;
    }
  }

  function rule(raw: unknown): string {
    return css.sheet(String(raw)) || '@media not all{}';
  }

  function sheetText(name: string, data: Fields): Fields {
    return typeof data[name] === 'string' ? { [name]: css.sheet(data[name]) } : {};
  }

  return (event: { type: number; timestamp: number; data: unknown }): RecordedEvent | undefined => {
    const { type } = event;
    const timestamp = Math.round(event.timestamp);
    const data = event.data as Fields;
    switch (type) {
      case EventType.domContentLoaded:
      case EventType.load:
        return { type, timestamp, data: {} };
      case EventType.meta:
        return {
          type,
          timestamp,
          data: { href: maskedPath(String(data['href'])), ...numbers(data, 'width', 'height') },
        };
      case EventType.fullSnapshot: {
        const clean = node(data['node'], '');
        const offset = numbers((data['initialOffset'] ?? {}) as Fields, 'left', 'top');
        return clean && { type, timestamp, data: { node: clean, initialOffset: offset } };
      }
      case EventType.incremental: {
        const clean = incremental(data);
        return clean && { type, timestamp, data: clean };
      }
      default:
        return undefined;
    }
  };
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : [];
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.round(value * 100) / 100 : -1;
}

function orNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function numbers(from: Fields, ...names: string[]): Fields {
  const out: Fields = {};
  for (const name of names) if (typeof from[name] === 'number') out[name] = number(from[name]);
  return out;
}

/** The place of a rule: a number, or a path of numbers into nested rules. */
function at(index: unknown): { index?: number | number[] } {
  if (Array.isArray(index)) return { index: index.map(number) };
  return typeof index === 'number' ? { index: number(index) } : {};
}
