// Signs in to the console in the machine's Firefox and replays sessions there. Takes its task as JSON on standard input, and
// answers on standard output what became of each, what the browser did besides, and where the console's page changed.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

const puppeteer = createRequire(`${process.cwd()}/`)('puppeteer-core');
const task = JSON.parse(await text(process.stdin));
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath: process.env.REPLAYVAULT_FIREFOX ?? '/usr/bin/firefox-esr',
  headless: true,
  // Every host outside is the trap.
  extraPrefsFirefox: {
    'app.normandy.enabled': false,
    'app.update.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': task.trap,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': task.trap,
    'network.proxy.no_proxies_on': 'localhost, .localhost, 127.0.0.1',
    'network.proxy.allow_hijacking_localhost': false,
    'services.settings.server': 'data:,',
  },
});
try {
  const page = await browser.newPage();
  const dialogs = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  if (task.trees) {
    const fires = [];
    for (let from = 0; from < task.trees.length; from += 40) {
      const some = JSON.stringify(task.trees.slice(from, from + 40));
      fires.push(...(await page.evaluate(`(${task.fire})(${some})`)));
    }
    process.stdout.write(JSON.stringify({ fires }));
  } else {
    process.stdout.write(JSON.stringify(await replay(page, dialogs)));
  }
} finally {
  await browser.close();
}

async function replay(page, deeds) {
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(`${task.console}/`);
  const email = await page.waitForSelector('input[type=email], input[name=email]');
  await email.type(task.email);
  await (await page.waitForSelector('input[type=password]')).type(task.password);
  await Promise.all([
    page.waitForFunction(() => !location.pathname.includes('sign-in'), { timeout: 60_000 }),
    page.keyboard.press('Enter'),
  ]);
  if (task.player) {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const instead = task.player[request.url()];
      if (instead) request.respond({ status: 200, contentType: instead.type, body: instead.body });
      else request.continue();
    });
  }
  await page.evaluateOnNewDocument(task.tell);
  const own = (url) => /^(about|data|blob):/i.test(url) || task.own.includes(new URL(url).host);
  page.on('popup', (opened) => deeds.push(`page ${opened?.url()}`));
  const pages = (await browser.pages()).length;
  page.on('requestfinished', (request) => {
    if (!own(request.url())) deeds.push(`asked for ${request.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame.url() && !own(frame.url())) deeds.push(`went to ${frame.url()}`);
  });
  await page.goto(`${task.console}/sites`, { waitUntil: 'networkidle0' });
  await page.waitForSelector('h1');
  await new Promise((done) => setTimeout(done, 1000));
  process.stderr.write('begin\n');
  const html = () => page.evaluate(() => document.documentElement.outerHTML);
  const before = await html();
  const driven = await page.evaluate(`(${task.drive})(${JSON.stringify(task.driven)})`);
  const after = await html();
  if ((await browser.pages()).length !== pages) deeds.push('another page');
  if (before !== after) deeds.push('the page changed');
  return { ...driven, deeds };
}
