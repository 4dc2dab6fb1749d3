import type { Page } from 'playwright-core';
import { type Box, COLLECT_BOXES } from './boxes.ts';
import { until } from './until.ts';

/** The elements of a document once none of them has moved for 400 ms; `document` is how scripts of the page name it. */
export async function settledBoxes(page: Page, document = 'document'): Promise<Box[]> {
  const look = (): Promise<unknown> => page.evaluate(`(${COLLECT_BOXES})(${document})`);
  let boxes = await look();
  await until('nothing moves any more', async () => {
    const before = JSON.stringify(boxes);
    await page.waitForTimeout(400);
    boxes = await look();
    return JSON.stringify(boxes) === before;
  });
  return boxes as Box[];
}
