import { disarmAttributes } from './disarm-element.ts';
import { isRecord } from './is-record.ts';
import { FULL_SNAPSHOT, INCREMENTAL, PAGE_META, type ReplayEvent } from './replay-event.ts';

const MUTATION = 0;
const RESIZE = 4;
/**
 * rrweb's sources that draw: changes, pointer, scrolling, size, input, touch, rules, drag, declarations, selection, adopted
 * sheets. Left out are media, canvas, fonts and the page's console.
 */
const DRAWN = new Set([MUTATION, 1, 2, 3, RESIZE, 5, 6, 8, 12, 13, 14, 15]);
const LARGEST_SIDE = 20_000;

/**
 * A recorded event without what could act when it is drawn; `undefined` when nothing of it may be. Recordings are data of
 * strangers: whoever can open a site can forge one (ADR-0012). Changes the given event.
 */
export function disarmEvent(event: ReplayEvent): ReplayEvent | undefined {
  const data = event.data as Record<string, unknown>;
  const resize = event.type === INCREMENTAL && data['source'] === RESIZE;
  if (event.type === PAGE_META || resize) {
    for (const side of ['width', 'height'])
      data[side] = Math.min(LARGEST_SIDE, Math.max(1, Number(data[side]) || 1));
  }
  if (event.type === FULL_SNAPSHOT) disarmTree(data['node']);
  if (event.type !== INCREMENTAL) return event;
  if (!DRAWN.has(data['source'] as number)) return undefined;
  if (data['source'] !== MUTATION) return event;
  for (const add of records(data['adds'])) disarmTree(add['node']);
  for (const change of records(data['attributes'])) {
    // Which kind of element it is, is not known here: what is armed on any is taken away.
    if (isRecord(change['attributes'])) change['attributes'] = disarmAttributes('link', change['attributes']);
  }
  return event;
}

/** Walks without recursion: a forged tree may be deeper than the stack. */
function disarmTree(root: unknown): void {
  const waiting = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isRecord(node)) continue;
    const tag = String(node['tagName'] ?? '').toLowerCase();
    if (tag === 'script') node['tagName'] = 'noscript';
    if (isRecord(node['attributes'])) node['attributes'] = disarmAttributes(tag, node['attributes']);
    if (Array.isArray(node['childNodes']))
      for (const child of node['childNodes'] as unknown[]) waiting.push(child);
  }
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
