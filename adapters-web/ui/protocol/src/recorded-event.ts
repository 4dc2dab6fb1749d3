/** rrweb's event types that may leave a page. */
export const EventType = {
  domContentLoaded: 0,
  load: 1,
  fullSnapshot: 2,
  incremental: 3,
  meta: 4,
  custom: 5,
} as const;

/** rrweb's sources of incremental events. Those the recorder never sends are named too, so that dropping is a decision. */
export const Source = {
  mutation: 0,
  mouseMove: 1,
  mouseInteraction: 2,
  scroll: 3,
  viewportResize: 4,
  input: 5,
  touchMove: 6,
  mediaInteraction: 7,
  styleSheetRule: 8,
  canvasMutation: 9,
  font: 10,
  log: 11,
  drag: 12,
  styleDeclaration: 13,
  selection: 14,
  adoptedStyleSheet: 15,
  customElement: 16,
} as const;

/** Our custom events by tag, with their payloads. */
export interface CustomPayloads {
  'rv.page': { readonly path: string };
  'rv.event': { readonly name: string };
  'rv.lost': { readonly segments: number };
  'rv.paused': Record<string, never>;
  'rv.resumed': Record<string, never>;
  'rv.mask-error': { readonly count: number };
}

export type CustomTag = keyof CustomPayloads;

/** An event as it leaves the page. `timestamp` is whole milliseconds since the epoch. */
export interface RecordedEvent {
  readonly type: number;
  readonly timestamp: number;
  readonly data: unknown;
}
