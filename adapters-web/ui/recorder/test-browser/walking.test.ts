import { inATab } from './in-a-tab.ts';
import { until } from './until.ts';

const it = inATab();

it('records a page, masked, and uploads it', async ({ endpoint, site, page, told, record, expect }) => {
  site.show(
    '/shop/quote',
    `<html lang="en"><head><title>Jane's quote</title><style>.card{width:200px}</style>${endpoint.tag('defer')}</head>
      <body><div class="card jane">Dear Jane</div><input name="q" value="secret"><button>Go</button></body></html>`,
  );
  await record('/shop/quote?name=jane');
  await page.fill('input', 'typed secret');
  await page.click('button');
  await until('an input event arrived', () => told.sources().includes(5));
  const sent = JSON.stringify(endpoint.events());
  expect(sent).toContain('"card');
  expect(sent).not.toMatch(/jane|secret|dear/i);
});
