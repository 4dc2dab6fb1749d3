import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe } from 'vitest';
import { inATab } from './in-a-tab.ts';
import { rrwebScript } from './rrweb-script.ts';
import { until } from './until.ts';

const require = createRequire(import.meta.url);
const zone = readFileSync(
  new URL('./bundles/zone.umd.js', `file://${require.resolve('zone.js/package.json')}`),
  'utf8',
);
/** As Prototype.js 1.6 and 1.7 change the language: lists get a `toJSON`, `Array.from` knows no mapping, and more. */
const PROTOTYPE_LIKE = `
  var list = function (from) { var found = []; for (var i = 0; i < (from.length >>> 0); i++) found.push(from[i]); return from.toArray ? from.toArray() : found; };
  Array.from = list;
  Object.assign(Array.prototype, {
    toJSON: function () { return '[' + this.join(', ') + ']'; }, toArray: function () { return this.slice(0); }, entries: function () { return this.slice(0); },
    each: function (f) { this.forEach(f); return this; }, first: function () { return this[0]; }, last: function () { return this[this.length - 1]; }, clear: function () { this.length = 0; return this; },
    reduce: function () { return this.length > 1 ? this : this[0]; }, include: function (x) { return this.indexOf(x) >= 0; }, without: function (x) { return this.filter(function (y) { return x !== y; }); },
  });
  String.prototype.toJSON = function () { return JSON.stringify(String(this)); };
  Object.toJSON = function () { return '{}'; }; Object.values = function (o) { return Object.keys(o).map(function (k) { return o[k]; }); };
  Function.prototype.bindAsEventListener = Function.prototype.bind; document.getElementsByClassName = function (c) { return list(document.querySelectorAll('.' + c)); };
  for (var each in []) window.inherited = each;`;
const WRAPPED_FETCH = `
  window.seen = [];
  var real = window.fetch; window.fetch = function (url, init) { seen.push(String(url)); return real.call(window, url, Object.assign({ credentials: 'include' }, init, { headers: Object.assign({ 'x-page': '1' }, (init || {}).headers) })); };`;
const THROWING_FETCH = `window.fetch = function () { throw new TypeError('no requests here'); };`;
const WRAPPED_OBSERVER = `
  var Real = window.MutationObserver; window.MutationObserver = function (callback) { return new Real(function (records) { callback(records.slice(0, 1)); }); }; window.MutationObserver.prototype = Real.prototype;`;
const WRAPPED_LISTENERS = `
  var add = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (name, heard, options) { return add.call(this, name, function (event) { window.through = (window.through || 0) + 1; return heard.handleEvent ? heard.handleEvent(event) : heard.call(this, event); }, options); };`;
const OLD_PROMISE = `
  var Native = Promise; var Old = function (run) { var inner = new Native(run); this.then = function (a, b) { var next = inner.then(a, b); return new Old(function (y, n) { next.then(y, n); }); }; this.catch = function (b) { return this.then(undefined, b); }; };
  Old.resolve = function (x) { return new Old(function (y) { y(x); }); }; Old.reject = function (x) { return new Old(function (y, n) { n(x); }); };
  Old.all = function (all) { return new Old(function (y, n) { Native.all(all).then(y, n); }); }; Old.race = function (all) { return new Old(function (y, n) { Native.race(all).then(y, n); }); };
  window.Promise = Old;`;
const OLD_MAP = `
  window.Map = function (from) { this.k = []; this.v = []; for (var pair of from || []) this.set(pair[0], pair[1]); };
  Object.assign(Map.prototype, { get: function (k) { return this.v[this.k.indexOf(k)]; }, has: function (k) { return this.k.indexOf(k) >= 0; }, set: function (k, v) { var i = this.k.indexOf(k); if (i < 0) i = this.k.push(k) - 1; this.v[i] = v; return this; },
    delete: function (k) { var i = this.k.indexOf(k); if (i < 0) return false; this.k.splice(i, 1); this.v.splice(i, 1); return true; }, clear: function () { this.k = []; this.v = []; }, forEach: function (f) { this.k.forEach(function (k, i) { f(this.v[i], k); }, this); },
    keys: function () { return this.k[Symbol.iterator](); }, values: function () { return this.v[Symbol.iterator](); } });
  Object.defineProperty(Map.prototype, 'size', { get: function () { return this.k.length; } });
  Map.prototype[Symbol.iterator] = function () { return this.k.map(function (k, i) { return [k, this.v[i]]; }, this)[Symbol.iterator](); };`;

const it = inATab().extend<{ showPatched: (script: string, after?: string) => void }>({
  showPatched: async ({ endpoint, site }, use) =>
    use((script, after = '') =>
      site.show(
        '/patched',
        `<title>secret</title><script>${script.replaceAll('</script', '<\\/script')}</script>${endpoint.tag()}<script>${after}</script><body>
      <p id="p" title="secret">secret <b>text</b></p><input id="i" value="secret"><ul><li>secret<li>secret</ul><button id="b">secret</button>`,
      ),
    ),
});

describe.concurrent('a page that changed the browser before the recorder came', () => {
  it.for<[what: string, script: string]>([
    ['Zone.js', zone],
    ['what old libraries put on lists', PROTOTYPE_LIKE],
    ['a fetch that watches and adds headers', WRAPPED_FETCH],
    ['a fetch that throws', THROWING_FETCH],
    ['a MutationObserver that drops records', WRAPPED_OBSERVER],
    ['wrapped listeners', WRAPPED_LISTENERS],
    ['an old Promise', OLD_PROMISE],
    ['an old Map', OLD_MAP],
    [
      'all of these',
      [WRAPPED_FETCH, WRAPPED_OBSERVER, WRAPPED_LISTENERS, OLD_MAP, PROTOTYPE_LIKE, zone].join(';'),
    ],
  ])(
    '%s: is recorded whole and masked',
    async ([, script], { endpoint, page, showPatched, record, mark, expect }) => {
      showPatched(script);
      await record('/patched');
      await page.evaluate(
        `for (var n of ['one', 'two']) { var d = document.createElement('section'); d.textContent = 'secret'; document.body.append(d); } document.getElementById('p').className = 'changed'`,
      );
      await page.fill('#i', 'secret');
      await page.click('#b');
      await mark('end');
      const sent = JSON.stringify(endpoint.events());
      expect(sent.match(/"tagName":"section"/g)).toHaveLength(2);
      expect(sent).toContain('"tagName":"li"');
      expect(sent).toMatch(/"source":2/);
      expect(sent).toMatch(/"source":5/);
      expect(JSON.stringify(endpoint.arrived)).not.toMatch(/secret|x-page/);
      expect(await page.evaluate('window.seen ?? []')).toEqual([]);
    },
  );
});

describe.concurrent('a page that broke what masking stands on', () => {
  it.for<[part: string, script: string]>([
    ['map', 'Array.prototype.map = function () { return this; }'],
    ['filter', 'Array.prototype.filter = function () { return this; }'],
    ['entries', 'Object.entries = function () { return []; }'],
    ['replace', 'String.prototype.replace = function () { return String(this); }'],
    ['test', 'RegExp.prototype.test = function () { return true; }'],
    ['Map', 'window.Map = function () { throw new Error("old"); }'],
    ['WeakMap', 'window.WeakMap = undefined'],
    ['JSON', 'JSON = { stringify: function () { return "{}"; }, parse: function () { return {}; } }'],
  ])(
    '%s: is not recorded, and the reason is told',
    async ([part, script], { endpoint, said, told, showPatched, open, expect }) => {
      // The page calls by itself: the test's own driver does not bear such a page either.
      showPatched(script, `setTimeout(function () { replayvault.consent.grant(); });`);
      await open('/patched');
      await until('the reason was told', () => said.join().includes(`the page has changed ${part}`));
      expect(told.snapshots()).toBe(0);
      expect(endpoint.arrived).toEqual([]);
    },
  );

  it('while it is recorded: recording stops before the next event, and the page goes on', async ({
    endpoint,
    page,
    showPatched,
    grant,
    record,
    refused,
    expect,
  }) => {
    showPatched('');
    await record('/patched');
    const before = endpoint.arrived.length;
    await page.evaluate('void (Array.prototype.filter = function () { return this.slice(); })');
    await page.click('#b');
    await refused('the page has changed filter');
    await grant();
    await page.fill('#i', 'secret');
    await page.waitForTimeout(2500);
    expect(endpoint.arrived.length).toBe(before);
    expect(await page.evaluate('replayvault.consent.state()')).toBe('refused');
  });
});

describe.concurrent('other recorders on the page', () => {
  const other = `${rrwebScript('record')}<script>window.others = []; window.startOther = function () { window.stopOther = rrweb.record({ emit: function (event) { others.push(event); } }); }</script>`;

  it('of another site: the first tag wins, the second is inert', async ({
    endpoint,
    site,
    page,
    told,
    record,
    expect,
  }) => {
    site.show(
      '/tags',
      `${endpoint.tag()}<script>window.first = window.replayvault</script>${endpoint.tag().replace('sk_test', 'sk_other')}${endpoint.loaderTag()}<p>x`,
    );
    await record('/tags');
    expect(await page.evaluate('window.first === window.replayvault')).toBe(true);
    expect(endpoint.opened).toHaveLength(1);
    expect(told.paths()).toEqual(['/tags']);
    expect(endpoint.arrived.join()).not.toContain('sk_other');
  });

  it.for(['before', 'after'])(
    'built on rrweb and started %s: both record, ours masked, and each stops alone',
    async (when, { endpoint, site, page, told, open, grant, mark, expect }) => {
      site.show(
        '/both',
        `${other}${endpoint.tag()}<style id="s">p{color:red}</style><body><p id="p">secret</p><input id="i">`,
      );
      await open('/both');
      if (when === 'before') await page.evaluate('startOther()');
      await grant();
      await told.snapshotArrived();
      if (when === 'after') await page.evaluate('startOther()');
      await page.evaluate(
        `document.getElementById('i').value = 'secret'; document.body.append('secret'); document.getElementById('s').sheet.insertRule('b{color:blue}')`,
      );
      await page.evaluate('stopOther()');
      await page.evaluate(
        `document.body.append(document.createElement('section')); document.getElementById('s').sheet.insertRule('i{color:blue}')`,
      );
      await mark('end');
      const sent = JSON.stringify(endpoint.events());
      expect(sent).toContain('"section"');
      expect(sent).toContain('b{color:blue;}');
      expect(JSON.stringify(endpoint.arrived)).not.toContain('secret');
      expect(Number(await page.evaluate('others.filter((event) => event.type === 2).length'))).toBe(1);
      await page.evaluate(
        `startOther(); replayvault.consent.withdraw(); document.body.append(document.createElement('aside'))`,
      );
      await until('the other goes on', async () =>
        String(await page.evaluate('JSON.stringify(others)')).includes('"aside"'),
      );
    },
  );
});
