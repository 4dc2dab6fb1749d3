import { Script } from 'node:vm';
import type { Driver } from './driver.ts';
import type { Ask } from './web-driver.ts';

/** How a reference to an element is called in WebDriver. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
type ElementReference = Record<typeof ELEMENT, string>;

export interface WebkitDriver extends Driver {
  /** Runs a script in the frame that this selector finds. */
  runInFrame(selector: string, script: string): Promise<unknown>;
}

/** WebKit by WebDriver; `ask` speaks of one session of its own, which is one window. */
export function webkitDriver(ask: Ask): WebkitDriver {
  let closed = false;
  const run = (script: string): Promise<unknown> =>
    ask('POST', '/execute/sync', { script: asBody(script), args: [] });
  const find = (selector: string): Promise<ElementReference> =>
    ask('POST', '/element', { using: 'css selector', value: selector });
  const click = async (element: ElementReference): Promise<void> =>
    void (await ask('POST', `/element/${element[ELEMENT]}/click`, {}));
  const sendKeys = async (element: ElementReference, text: string): Promise<void> =>
    void (await ask('POST', `/element/${element[ELEMENT]}/value`, { text }));
  const act = async (...actions: object[]): Promise<void> =>
    void (await ask('POST', '/actions', { actions }));
  const inFrame = async <T>(selector: string, act: () => Promise<T>): Promise<T> => {
    await ask('POST', '/frame', { id: await find(selector) });
    const done = await act();
    await ask('POST', '/frame', { id: null });
    return done;
  };
  return {
    open: async (url) => void (await ask('POST', '/url', { url })),
    run,
    click: async (selector) => click(await find(selector)),
    type: (text) =>
      act({
        type: 'key',
        id: 'keys',
        actions: [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      }),
    typeInFrame: (path, selector, text) =>
      inFrame(`iframe[src^="${path}"]`, async () => sendKeys(await find(selector), text)),
    runInFrame: (selector, script) => inFrame(selector, () => run(script)),
    chooseFile: async (selector, file) => sendKeys(await find(selector), file),
    async select(selector, value) {
      const chosen = `[...document.querySelector(${JSON.stringify(selector)}).options].find((option) => option.value === ${JSON.stringify(value)})`;
      await click((await run(chosen)) as ElementReference);
    },
    moveAndScroll: () =>
      act(
        { type: 'pointer', id: 'mouse', actions: [{ type: 'pointerMove', x: 100, y: 100 }] },
        { type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', x: 100, y: 100, deltaX: 0, deltaY: 200 }] },
      ),
    back: async () => void (await ask('POST', '/back', {})),
    async close() {
      if (closed) return;
      closed = true;
      await ask('DELETE', '');
    },
  };
}

/** The body of a function that answers the script's value. Not by `eval`, which strict policies of pages forbid. */
function asBody(script: string): string {
  const body = `return (${script}\n)`;
  try {
    new Script(`() => {${body}}`);
    return body;
  } catch {
    return script;
  }
}
