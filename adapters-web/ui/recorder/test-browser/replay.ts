import type { RecordedEvent } from '@replayvault/protocol';
import type { BrowserContext } from 'playwright-core';
import type { Box } from './boxes.ts';
import { rrwebScript } from './rrweb-script.ts';
import { settledBoxes } from './settled-boxes.ts';

type Replayer = new (
  events: unknown,
  options: object,
) => { pause(at: number): void; getMetaData(): { totalTime: number } };

/** Replays events to their end in a tab of their own that can fetch nothing, and answers the copy's elements; a picture only if asked. */
export async function replay(
  context: BrowserContext,
  events: readonly RecordedEvent[],
  picture?: string,
): Promise<Box[]> {
  const page = await context.newPage();
  await page.route(/^https?:/, (route) => route.abort());
  await page.setContent(
    `<!doctype html><style>body{margin:0}.replayer-mouse{display:none}iframe{border:0}</style><div id="root"></div>${rrwebScript('replay')}`,
  );
  await page.evaluate((given) => {
    const { Replayer } = (window as unknown as { rrweb: { Replayer: Replayer } }).rrweb;
    const replayer = new Replayer(given, {
      root: document.getElementById('root'),
      mouseTail: false,
      speed: 1,
      insertStyleRules: ['*,*::before,*::after{animation:none!important;transition:none!important}'],
    });
    replayer.pause(replayer.getMetaData().totalTime);
  }, events);
  const boxes = await settledBoxes(page, `document.querySelector('iframe').contentDocument`);
  if (picture) await page.screenshot({ path: picture });
  await page.close();
  return boxes;
}
