import { EventType, type RecordedEvent, Source } from '@replayvault/protocol';

export interface FieldGate {
  pass(event: RecordedEvent): void;
  settle(): void;
  stop(): void;
}

const EDITABLE = 'input,textarea,select,[contenteditable]';

/**
 * Keeps the rhythm of typing on the page: while a field has the focus, what input events say is held, one for each field,
 * and told once when the field is left, changed or the page goes. Text changes that mask to what was told before, such as
 * those of an edited paragraph or of a counter of typed characters, are dropped.
 */
export function createFieldGate({
  live,
  emit,
}: {
  live: (id: number) => Node | null;
  emit: (event: RecordedEvent) => void;
}): FieldGate {
  const held = new Map<number, RecordedEvent>();
  const told = new WeakMap<Node, unknown>();
  let holder: Element | null = null;

  const settle = (): void => {
    for (const event of held.values()) emit({ ...event, timestamp: Date.now() });
    held.clear();
  };
  // Composed focus events cross open shadow roots, so the window hears of every field.
  const left = (): void => settle();
  for (const name of ['change', 'focusout'] as const) window.addEventListener(name, left, true);

  function withoutRepeats(data: { texts?: { id: number; value: unknown }[] }): unknown {
    if (!data.texts?.length) return data;
    const texts = data.texts.filter(({ id, value }) => {
      const node = live(id);
      if (!node) return true;
      const repeated = told.get(node) === value;
      told.set(node, value);
      return !repeated;
    });
    return { ...data, texts };
  }

  return {
    pass(event) {
      if (event.type !== EventType.incremental) return emit(event);
      const data = event.data as { source: number; id?: number; texts?: { id: number; value: unknown }[] };
      if (data.source === Source.input) {
        held.set(data.id ?? -1, event);
        holder = deepActive();
        if (!holder?.matches(EDITABLE)) settle();
        return;
      }
      // A field in a frame is left without the window hearing of it.
      if (held.size > 0 && deepActive() !== holder) settle();
      if (data.source !== Source.mutation) return emit(event);
      const kept = withoutRepeats(data) as {
        texts: unknown[];
        attributes: unknown[];
        removes: unknown[];
        adds: unknown[];
      };
      if (kept.texts.length + kept.attributes.length + kept.removes.length + kept.adds.length > 0)
        emit({ ...event, data: kept });
    },
    settle,
    stop() {
      for (const name of ['change', 'focusout'] as const) window.removeEventListener(name, left, true);
      held.clear();
    },
  };
}

/** The focused element, looked for inside open shadow roots and same-origin frames too. */
function deepActive(): Element | null {
  let active = document.activeElement;
  for (;;) {
    let inner: Element | null | undefined = active?.shadowRoot?.activeElement;
    if (!inner && active?.localName === 'iframe') {
      try {
        inner = (active as HTMLIFrameElement).contentDocument?.activeElement;
      } catch {
        inner = null;
      }
    }
    if (!inner) return active;
    active = inner;
  }
}
