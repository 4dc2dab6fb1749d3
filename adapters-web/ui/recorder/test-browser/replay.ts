import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RecordedEvent } from '@replayvault/protocol';
import type { Browser } from 'playwright-core';
import { type Box, COLLECT_BOXES } from './boxes.ts';

const folder = createRequire(import.meta.url)
  .resolve('@rrweb/replay')
  .replace(/[^/]*$/, '');

/** Replays events to a moment in a page that can fetch nothing, and answers the copy's elements and its warnings. */
export async function replay(
  browser: Browser,
  events: readonly RecordedEvent[],
  viewport: { width: number; height: number },
  offset?: number,
): Promise<{ boxes: Box[]; warnings: string[]; screenshot: Buffer }> {
  const page = await browser.newPage({ viewport });
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (/warning|error/.test(message.type())) warnings.push(message.text());
  });
  await page.route(/^https?:/, (route) => route.abort());
  await page.setContent(
    '<!doctype html><style>body{margin:0}.replayer-mouse{display:none}iframe{border:0}</style><div id="root"></div>',
  );
  await page.addScriptTag({
    content:
      readFileSync(`${folder}replay.umd.min.cjs`, 'utf8').replace(/^/, 'var exports={},module={exports};') +
      ';window.rrwebReplay=window.rrwebReplay||module.exports;',
  });
  await page.evaluate(
    ([given, at]) => {
      const { Replayer } = (
        window as unknown as {
          rrwebReplay: {
            Replayer: new (
              events: unknown,
              options: object,
            ) => { pause(at: number): void; getMetaData(): { totalTime: number } };
          };
        }
      ).rrwebReplay;
      const replayer = new Replayer(given, {
        root: document.getElementById('root'),
        mouseTail: false,
        speed: 1,
        insertStyleRules: ['*,*::before,*::after{animation:none!important;transition:none!important}'],
      });
      replayer.pause((at as number | undefined) ?? replayer.getMetaData().totalTime);
    },
    [events, offset] as const,
  );
  await page.waitForTimeout(500);
  const boxes = (await page.evaluate(
    `(${COLLECT_BOXES})(document.querySelector('iframe').contentDocument)`,
  )) as Box[];
  const screenshot = await page.screenshot();
  await page.close();
  return { boxes, warnings, screenshot };
}
