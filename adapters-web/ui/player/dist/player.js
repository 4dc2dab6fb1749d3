const Ps =
  '.replayer-wrapper{position:relative}.replayer-mouse{position:absolute;width:20px;height:20px;transition:left .05s linear,top .05s linear;background-size:contain;background-position:center center;background-repeat:no-repeat;background-image:url(data:image/svg+xml;base64,PHN2ZyBoZWlnaHQ9JzMwMHB4JyB3aWR0aD0nMzAwcHgnICBmaWxsPSIjMDAwMDAwIiB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIGRhdGEtbmFtZT0iTGF5ZXIgMSIgdmlld0JveD0iMCAwIDUwIDUwIiB4PSIwcHgiIHk9IjBweCI+PHRpdGxlPkRlc2lnbl90bnA8L3RpdGxlPjxwYXRoIGQ9Ik00OC43MSw0Mi45MUwzNC4wOCwyOC4yOSw0NC4zMywxOEExLDEsMCwwLDAsNDQsMTYuMzlMMi4zNSwxLjA2QTEsMSwwLDAsMCwxLjA2LDIuMzVMMTYuMzksNDRhMSwxLDAsMCwwLDEuNjUuMzZMMjguMjksMzQuMDgsNDIuOTEsNDguNzFhMSwxLDAsMCwwLDEuNDEsMGw0LjM4LTQuMzhBMSwxLDAsMCwwLDQ4LjcxLDQyLjkxWm0tNS4wOSwzLjY3TDI5LDMyYTEsMSwwLDAsMC0xLjQxLDBsLTkuODUsOS44NUwzLjY5LDMuNjlsMzguMTIsMTRMMzIsMjcuNThBMSwxLDAsMCwwLDMyLDI5TDQ2LjU5LDQzLjYyWiI+PC9wYXRoPjwvc3ZnPg==);border-color:transparent}.replayer-mouse:after{content:"";display:inline-block;width:20px;height:20px;background:#4950f6;border-radius:100%;transform:translate(-50%,-50%);opacity:.3}.replayer-mouse.active:after{animation:click .2s ease-in-out 1}.replayer-mouse.touch-device{background-image:none;width:70px;height:70px;border-width:4px;border-style:solid;border-radius:100%;margin-left:-37px;margin-top:-37px;border-color:#4950f600;transition:left 0s linear,top 0s linear,border-color .2s ease-in-out}.replayer-mouse.touch-device.touch-active{border-color:#4950f6;transition:left .25s linear,top .25s linear,border-color .2s ease-in-out}.replayer-mouse.touch-device:after{opacity:0}.replayer-mouse.touch-device.active:after{animation:touch-click .2s ease-in-out 1}.replayer-mouse-tail{position:absolute;pointer-events:none}@keyframes click{0%{opacity:.3;width:20px;height:20px}50%{opacity:.5;width:10px;height:10px}}@keyframes touch-click{0%{opacity:0;width:20px;height:20px}50%{opacity:.5;width:10px;height:10px}}';
const Is = 'replayvault-player-connect-1';
function ks(e, t, r) {
  const o = (i) => {
    const [u] = i.ports;
    i.source !== e.parent ||
      e.parent === e ||
      i.origin !== t ||
      i.data !== Is ||
      u === void 0 ||
      i.ports.length !== 1 ||
      (e.removeEventListener('message', o), r(u));
  };
  e.addEventListener('message', o);
}
const Ls =
  'html,body{margin:0;height:100%;background:transparent}#stage{position:relative;height:100%;overflow:hidden}#stage[data-fit=actual]{overflow:auto}.replayer-wrapper{position:absolute;transform-origin:0 0;background:#fff}.replayer-wrapper>iframe{display:block;border:0;background:#fff}';
function Fs(e) {
  const t = e.querySelector('meta[name="console-origin"]')?.getAttribute('content') ?? '';
  if (!URL.canParse(t)) return;
  const { origin: r, protocol: o } = new URL(t);
  return (o === 'https:' || o === 'http:') && r === t ? r : void 0;
}
const Us = 864e13;
function be(e) {
  return typeof e == 'number' && e >= 0 && e <= Us;
}
function rr(e) {
  return typeof e == 'object' && e !== null && !Array.isArray(e);
}
const Bs = 5;
function zs(e) {
  if (!rr(e) || !be(e.timestamp)) return;
  const t = e.type;
  if (typeof t != 'number' || !Number.isInteger(t) || t < 0 || t > Bs) return;
  const r = e.data ?? {};
  if (rr(r)) return { type: t, timestamp: e.timestamp, data: r };
}
const $s = 0.25,
  Ws = 16;
function qs(e) {
  if (rr(e))
    switch (e.kind) {
      case 'begin':
        return js(e);
      case 'events':
        return Vs(e);
      case 'loaded':
        return or(e.generation) && be(e.until)
          ? { kind: 'loaded', generation: e.generation, until: e.until }
          : void 0;
      case 'play':
        return { kind: 'play' };
      case 'pause':
        return { kind: 'pause' };
      case 'seek':
        return be(e.at) ? { kind: 'seek', at: e.at } : void 0;
      case 'speed':
        return Gs(e.value) ? { kind: 'speed', value: e.value } : void 0;
      case 'fit':
        return e.value === 'fit' || e.value === 'actual' ? { kind: 'fit', value: e.value } : void 0;
      case 'trail':
        return typeof e.on == 'boolean' ? { kind: 'trail', on: e.on } : void 0;
      default:
        return;
    }
}
function js(e) {
  const { generation: t, at: r, end: o } = e;
  return or(t) && be(r) && be(o) && r <= o ? { kind: 'begin', generation: t, at: r, end: o } : void 0;
}
function Vs(e) {
  const { generation: t, events: r } = e;
  if (!or(t) || !Array.isArray(r)) return;
  const o = [];
  for (const i of r) {
    const u = zs(i);
    if (u === void 0) return;
    o.push(u);
  }
  return { kind: 'events', generation: t, events: o };
}
function or(e) {
  return typeof e == 'number' && Number.isSafeInteger(e) && e >= 0;
}
function Gs(e) {
  return typeof e == 'number' && e >= $s && e <= Ws;
}
function Hs(e, t, r) {
  const o = r === 'actual' ? 1 : Math.min(1, t.width / e.width, t.height / e.height);
  return {
    scale: o,
    left: Math.max(0, (t.width - e.width * o) / 2),
    top: Math.max(0, (t.height - e.height * o) / 2),
  };
}
const Ys = 6e4,
  Js = 250;
class Qs {
  constructor(t, r) {
    ((this.makeEngine = t), (this.tell = r));
  }
  makeEngine;
  tell;
  engine;
  waiting = [];
  generation = -1;
  end = 0;
  loadedUntil = 0;
  target = 0;
  wantsToPlay = !1;
  stalled = !1;
  speed = 1;
  trail = !1;
  take(t) {
    switch (t.kind) {
      case 'begin':
        return this.begin(t.generation, t.at, t.end);
      case 'events':
        return t.generation === this.generation ? this.append(t.events) : void 0;
      case 'loaded':
        return t.generation === this.generation ? this.loaded(t.until) : void 0;
      case 'play':
        return this.play();
      case 'pause':
        return this.pause();
      case 'seek':
        return this.seek(t.at);
      case 'speed':
        return ((this.speed = t.value), this.engine?.setSpeed(t.value));
      case 'trail':
        return ((this.trail = t.on), this.engine?.setTrail(t.on));
    }
  }
  tick(t) {
    const r = this.engine;
    if (r === void 0 || this.stalled || !this.wantsToPlay) return;
    const o = r.at();
    if (((this.target = Math.min(o, this.end)), o >= this.end))
      return (r.hold(), (this.wantsToPlay = !1), this.tellTime(), this.tell({ kind: 'ended' }));
    (o >= this.loadedUntil && (r.hold(), (this.target = this.loadedUntil), this.stall(!0)),
      (t || this.stalled) && this.tellTime());
  }
  begin(t, r, o) {
    (this.engine?.dispose(),
      (this.engine = void 0),
      (this.waiting = []),
      (this.generation = t),
      (this.target = r),
      (this.end = o),
      (this.loadedUntil = 0),
      this.stall(!0));
  }
  append(t) {
    for (const r of t)
      (this.engine === void 0 ? this.waiting.push(r) : this.engine.append(r),
        (this.loadedUntil = Math.max(this.loadedUntil, r.timestamp)));
    this.settleIfStalled();
  }
  loaded(t) {
    if (((this.loadedUntil = Math.max(this.loadedUntil, t)), this.settleIfStalled(), this.engine === void 0))
      return;
    const r = this.engine.forgetBefore(this.target - Ys);
    this.tell({ kind: 'trimmed', generation: this.generation, from: r });
  }
  play() {
    if (!this.wantsToPlay) {
      if (((this.wantsToPlay = !0), this.stalled)) return this.settleIfStalled();
      this.engine?.playFrom(this.target);
    }
  }
  pause() {
    ((this.wantsToPlay = !1),
      !(this.engine === void 0 || this.stalled) &&
        (this.engine.hold(), (this.target = Math.min(this.engine.at(), this.end)), this.tellTime()));
  }
  seek(t) {
    ((this.target = Math.min(t, this.end)),
      this.engine !== void 0 && this.loadedUntil >= this.target
        ? this.draw(this.engine)
        : (this.engine?.hold(), this.stall(!0)),
      this.tellTime());
  }
  settleIfStalled() {
    const t = this.wantsToPlay && this.engine !== void 0 ? Js : 0;
    !this.stalled ||
      this.loadedUntil < Math.min(this.target + t, this.end) ||
      ((this.engine ??= this.startEngine()),
      this.engine !== void 0 && (this.draw(this.engine), this.tellTime()));
  }
  draw(t) {
    (this.wantsToPlay ? t.playFrom(this.target) : t.holdAt(this.target), this.stall(!1));
  }
  startEngine() {
    if (!this.waiting.some((r) => r.type === 2)) return;
    const t = this.makeEngine(this.waiting, this.end);
    return ((this.waiting = []), t.setSpeed(this.speed), t.setTrail(this.trail), t);
  }
  stall(t) {
    this.stalled !== t && ((this.stalled = t), this.tell({ kind: 'buffering', on: t }));
  }
  tellTime() {
    this.tell({ kind: 'time', generation: this.generation, at: this.target });
  }
}
var Te = {},
  Xs = Object.defineProperty,
  Zs = (e, t, r) =>
    t in e ? Xs(e, t, { enumerable: !0, configurable: !0, writable: !0, value: r }) : (e[t] = r),
  O = (e, t, r) => Zs(e, typeof t != 'symbol' ? t + '' : t, r),
  Rr,
  Ks = Object.defineProperty,
  en = (e, t, r) =>
    t in e ? Ks(e, t, { enumerable: !0, configurable: !0, writable: !0, value: r }) : (e[t] = r),
  Mr = (e, t, r) => en(e, typeof t != 'symbol' ? t + '' : t, r),
  z = ((e) => (
    (e[(e.Document = 0)] = 'Document'),
    (e[(e.DocumentType = 1)] = 'DocumentType'),
    (e[(e.Element = 2)] = 'Element'),
    (e[(e.Text = 3)] = 'Text'),
    (e[(e.CDATA = 4)] = 'CDATA'),
    (e[(e.Comment = 5)] = 'Comment'),
    e
  ))(z || {});
Date.now().toString();
function tn(e) {
  return e.nodeType === e.ELEMENT_NODE;
}
class Zi {
  constructor() {
    (Mr(this, 'idNodeMap', new Map()), Mr(this, 'nodeMetaMap', new WeakMap()));
  }
  getId(t) {
    var r;
    return t ? (((r = this.getMeta(t)) == null ? void 0 : r.id) ?? -1) : -1;
  }
  getNode(t) {
    return this.idNodeMap.get(t) || null;
  }
  getIds() {
    return Array.from(this.idNodeMap.keys());
  }
  getMeta(t) {
    return this.nodeMetaMap.get(t) || null;
  }
  removeNodeFromMap(t) {
    const r = this.getId(t);
    (this.idNodeMap.delete(r), t.childNodes && t.childNodes.forEach((o) => this.removeNodeFromMap(o)));
  }
  has(t) {
    return this.idNodeMap.has(t);
  }
  hasNode(t) {
    return this.nodeMetaMap.has(t);
  }
  add(t, r) {
    const o = r.id;
    (this.idNodeMap.set(o, t), this.nodeMetaMap.set(t, r));
  }
  replace(t, r) {
    const o = this.getNode(t);
    if (o) {
      const i = this.nodeMetaMap.get(o);
      i && this.nodeMetaMap.set(r, i);
    }
    this.idNodeMap.set(t, r);
  }
  reset() {
    ((this.idNodeMap = new Map()), (this.nodeMetaMap = new WeakMap()));
  }
}
function Ki() {
  return new Zi();
}
function rn(e) {
  return e.toLowerCase();
}
function sn(e, t) {
  return !e || !t || e.type !== t.type
    ? !1
    : e.type === z.Document
      ? e.compatMode === t.compatMode
      : e.type === z.DocumentType
        ? e.name === t.name && e.publicId === t.publicId && e.systemId === t.systemId
        : e.type === z.Comment || e.type === z.Text || e.type === z.CDATA
          ? e.textContent === t.textContent
          : e.type === z.Element
            ? e.tagName === t.tagName &&
              JSON.stringify(e.attributes) === JSON.stringify(t.attributes) &&
              e.isSVG === t.isSVG &&
              e.needBlock === t.needBlock
            : !1;
}
function nn(e, t) {
  let r;
  try {
    r = new URL(e, t ?? window.location.href);
  } catch {
    return null;
  }
  const o = /\.([0-9a-z]+)(?:$)/i,
    i = r.pathname.match(o);
  return i?.[1] ?? null;
}
const on = /(max|min)-device-(width|height)/,
  Ar = new RegExp(on.source, 'g'),
  an = {
    postcssPlugin: 'postcss-custom-selectors',
    prepare() {
      return {
        postcssPlugin: 'postcss-custom-selectors',
        AtRule: function (e) {
          e.params.match(Ar) && (e.params = e.params.replace(Ar, '$1-$2'));
        },
      };
    },
  },
  ln = {
    postcssPlugin: 'postcss-hover-classes',
    prepare: function () {
      const e = [];
      return {
        Rule: function (t) {
          e.indexOf(t) === -1 &&
            (e.push(t),
            t.selectors.forEach(function (r) {
              r.includes(':hover') &&
                (t.selector +=
                  `,
` + r.replace(/:hover/g, '.\\:hover'));
            }));
        },
      };
    },
  };
function un(e) {
  return e && e.__esModule && Object.prototype.hasOwnProperty.call(e, 'default') ? e.default : e;
}
function cn(e) {
  if (e.__esModule) return e;
  var t = e.default;
  if (typeof t == 'function') {
    var r = function o() {
      return this instanceof o ? Reflect.construct(t, arguments, this.constructor) : t.apply(this, arguments);
    };
    r.prototype = t.prototype;
  } else r = {};
  return (
    Object.defineProperty(r, '__esModule', { value: !0 }),
    Object.keys(e).forEach(function (o) {
      var i = Object.getOwnPropertyDescriptor(e, o);
      Object.defineProperty(
        r,
        o,
        i.get
          ? i
          : {
              enumerable: !0,
              get: function () {
                return e[o];
              },
            },
      );
    }),
    r
  );
}
var xe = { exports: {} },
  Nr;
function hn() {
  if (Nr) return xe.exports;
  Nr = 1;
  var e = String,
    t = function () {
      return {
        isColorSupported: !1,
        reset: e,
        bold: e,
        dim: e,
        italic: e,
        underline: e,
        inverse: e,
        hidden: e,
        strikethrough: e,
        black: e,
        red: e,
        green: e,
        yellow: e,
        blue: e,
        magenta: e,
        cyan: e,
        white: e,
        gray: e,
        bgBlack: e,
        bgRed: e,
        bgGreen: e,
        bgYellow: e,
        bgBlue: e,
        bgMagenta: e,
        bgCyan: e,
        bgWhite: e,
      };
    };
  return ((xe.exports = t()), (xe.exports.createColors = t), xe.exports);
}
const fn = {},
  dn = Object.freeze(
    Object.defineProperty({ __proto__: null, default: fn }, Symbol.toStringTag, { value: 'Module' }),
  ),
  J = cn(dn);
var Ke, Dr;
function ar() {
  if (Dr) return Ke;
  Dr = 1;
  let e = hn(),
    t = J;
  class r extends Error {
    constructor(i, u, n, l, h, c) {
      (super(i),
        (this.name = 'CssSyntaxError'),
        (this.reason = i),
        h && (this.file = h),
        l && (this.source = l),
        c && (this.plugin = c),
        typeof u < 'u' &&
          typeof n < 'u' &&
          (typeof u == 'number'
            ? ((this.line = u), (this.column = n))
            : ((this.line = u.line),
              (this.column = u.column),
              (this.endLine = n.line),
              (this.endColumn = n.column))),
        this.setMessage(),
        Error.captureStackTrace && Error.captureStackTrace(this, r));
    }
    setMessage() {
      ((this.message = this.plugin ? this.plugin + ': ' : ''),
        (this.message += this.file ? this.file : '<css input>'),
        typeof this.line < 'u' && (this.message += ':' + this.line + ':' + this.column),
        (this.message += ': ' + this.reason));
    }
    showSourceCode(i) {
      if (!this.source) return '';
      let u = this.source;
      (i == null && (i = e.isColorSupported), t && i && (u = t(u)));
      let n = u.split(/\r?\n/),
        l = Math.max(this.line - 3, 0),
        h = Math.min(this.line + 2, n.length),
        c = String(h).length,
        s,
        d;
      if (i) {
        let { bold: a, gray: f, red: m } = e.createColors(!0);
        ((s = (p) => a(m(p))), (d = (p) => f(p)));
      } else s = d = (a) => a;
      return n.slice(l, h).map((a, f) => {
        let m = l + 1 + f,
          p = ' ' + (' ' + m).slice(-c) + ' | ';
        if (m === this.line) {
          let y = d(p.replace(/\d/g, ' ')) + a.slice(0, this.column - 1).replace(/[^\t]/g, ' ');
          return (
            s('>') +
            d(p) +
            a +
            `
 ` +
            y +
            s('^')
          );
        }
        return ' ' + d(p) + a;
      }).join(`
`);
    }
    toString() {
      let i = this.showSourceCode();
      return (
        i &&
          (i =
            `

` +
            i +
            `
`),
        this.name + ': ' + this.message + i
      );
    }
  }
  return ((Ke = r), (r.default = r), Ke);
}
var Ce = {},
  Or;
function lr() {
  return (Or || ((Or = 1), (Ce.isClean = Symbol('isClean')), (Ce.my = Symbol('my'))), Ce);
}
var et, Tr;
function es() {
  if (Tr) return et;
  Tr = 1;
  const e = {
    after: `
`,
    beforeClose: `
`,
    beforeComment: `
`,
    beforeDecl: `
`,
    beforeOpen: ' ',
    beforeRule: `
`,
    colon: ': ',
    commentLeft: ' ',
    commentRight: ' ',
    emptyBody: '',
    indent: '    ',
    semicolon: !1,
  };
  function t(o) {
    return o[0].toUpperCase() + o.slice(1);
  }
  class r {
    constructor(i) {
      this.builder = i;
    }
    atrule(i, u) {
      let n = '@' + i.name,
        l = i.params ? this.rawValue(i, 'params') : '';
      if ((typeof i.raws.afterName < 'u' ? (n += i.raws.afterName) : l && (n += ' '), i.nodes))
        this.block(i, n + l);
      else {
        let h = (i.raws.between || '') + (u ? ';' : '');
        this.builder(n + l + h, i);
      }
    }
    beforeAfter(i, u) {
      let n;
      i.type === 'decl'
        ? (n = this.raw(i, null, 'beforeDecl'))
        : i.type === 'comment'
          ? (n = this.raw(i, null, 'beforeComment'))
          : u === 'before'
            ? (n = this.raw(i, null, 'beforeRule'))
            : (n = this.raw(i, null, 'beforeClose'));
      let l = i.parent,
        h = 0;
      for (; l && l.type !== 'root'; ) ((h += 1), (l = l.parent));
      if (
        n.includes(`
`)
      ) {
        let c = this.raw(i, null, 'indent');
        if (c.length) for (let s = 0; s < h; s++) n += c;
      }
      return n;
    }
    block(i, u) {
      let n = this.raw(i, 'between', 'beforeOpen');
      this.builder(u + n + '{', i, 'start');
      let l;
      (i.nodes && i.nodes.length
        ? (this.body(i), (l = this.raw(i, 'after')))
        : (l = this.raw(i, 'after', 'emptyBody')),
        l && this.builder(l),
        this.builder('}', i, 'end'));
    }
    body(i) {
      let u = i.nodes.length - 1;
      for (; u > 0 && i.nodes[u].type === 'comment'; ) u -= 1;
      let n = this.raw(i, 'semicolon');
      for (let l = 0; l < i.nodes.length; l++) {
        let h = i.nodes[l],
          c = this.raw(h, 'before');
        (c && this.builder(c), this.stringify(h, u !== l || n));
      }
    }
    comment(i) {
      let u = this.raw(i, 'left', 'commentLeft'),
        n = this.raw(i, 'right', 'commentRight');
      this.builder('/*' + u + i.text + n + '*/', i);
    }
    decl(i, u) {
      let n = this.raw(i, 'between', 'colon'),
        l = i.prop + n + this.rawValue(i, 'value');
      (i.important && (l += i.raws.important || ' !important'), u && (l += ';'), this.builder(l, i));
    }
    document(i) {
      this.body(i);
    }
    raw(i, u, n) {
      let l;
      if ((n || (n = u), u && ((l = i.raws[u]), typeof l < 'u'))) return l;
      let h = i.parent;
      if (n === 'before' && (!h || (h.type === 'root' && h.first === i) || (h && h.type === 'document')))
        return '';
      if (!h) return e[n];
      let c = i.root();
      if ((c.rawCache || (c.rawCache = {}), typeof c.rawCache[n] < 'u')) return c.rawCache[n];
      if (n === 'before' || n === 'after') return this.beforeAfter(i, n);
      {
        let s = 'raw' + t(n);
        this[s]
          ? (l = this[s](c, i))
          : c.walk((d) => {
              if (((l = d.raws[u]), typeof l < 'u')) return !1;
            });
      }
      return (typeof l > 'u' && (l = e[n]), (c.rawCache[n] = l), l);
    }
    rawBeforeClose(i) {
      let u;
      return (
        i.walk((n) => {
          if (n.nodes && n.nodes.length > 0 && typeof n.raws.after < 'u')
            return (
              (u = n.raws.after),
              u.includes(`
`) && (u = u.replace(/[^\n]+$/, '')),
              !1
            );
        }),
        u && (u = u.replace(/\S/g, '')),
        u
      );
    }
    rawBeforeComment(i, u) {
      let n;
      return (
        i.walkComments((l) => {
          if (typeof l.raws.before < 'u')
            return (
              (n = l.raws.before),
              n.includes(`
`) && (n = n.replace(/[^\n]+$/, '')),
              !1
            );
        }),
        typeof n > 'u' ? (n = this.raw(u, null, 'beforeDecl')) : n && (n = n.replace(/\S/g, '')),
        n
      );
    }
    rawBeforeDecl(i, u) {
      let n;
      return (
        i.walkDecls((l) => {
          if (typeof l.raws.before < 'u')
            return (
              (n = l.raws.before),
              n.includes(`
`) && (n = n.replace(/[^\n]+$/, '')),
              !1
            );
        }),
        typeof n > 'u' ? (n = this.raw(u, null, 'beforeRule')) : n && (n = n.replace(/\S/g, '')),
        n
      );
    }
    rawBeforeOpen(i) {
      let u;
      return (
        i.walk((n) => {
          if (n.type !== 'decl' && ((u = n.raws.between), typeof u < 'u')) return !1;
        }),
        u
      );
    }
    rawBeforeRule(i) {
      let u;
      return (
        i.walk((n) => {
          if (n.nodes && (n.parent !== i || i.first !== n) && typeof n.raws.before < 'u')
            return (
              (u = n.raws.before),
              u.includes(`
`) && (u = u.replace(/[^\n]+$/, '')),
              !1
            );
        }),
        u && (u = u.replace(/\S/g, '')),
        u
      );
    }
    rawColon(i) {
      let u;
      return (
        i.walkDecls((n) => {
          if (typeof n.raws.between < 'u') return ((u = n.raws.between.replace(/[^\s:]/g, '')), !1);
        }),
        u
      );
    }
    rawEmptyBody(i) {
      let u;
      return (
        i.walk((n) => {
          if (n.nodes && n.nodes.length === 0 && ((u = n.raws.after), typeof u < 'u')) return !1;
        }),
        u
      );
    }
    rawIndent(i) {
      if (i.raws.indent) return i.raws.indent;
      let u;
      return (
        i.walk((n) => {
          let l = n.parent;
          if (l && l !== i && l.parent && l.parent === i && typeof n.raws.before < 'u') {
            let h = n.raws.before.split(`
`);
            return ((u = h[h.length - 1]), (u = u.replace(/\S/g, '')), !1);
          }
        }),
        u
      );
    }
    rawSemicolon(i) {
      let u;
      return (
        i.walk((n) => {
          if (n.nodes && n.nodes.length && n.last.type === 'decl' && ((u = n.raws.semicolon), typeof u < 'u'))
            return !1;
        }),
        u
      );
    }
    rawValue(i, u) {
      let n = i[u],
        l = i.raws[u];
      return l && l.value === n ? l.raw : n;
    }
    root(i) {
      (this.body(i), i.raws.after && this.builder(i.raws.after));
    }
    rule(i) {
      (this.block(i, this.rawValue(i, 'selector')),
        i.raws.ownSemicolon && this.builder(i.raws.ownSemicolon, i, 'end'));
    }
    stringify(i, u) {
      if (!this[i.type])
        throw new Error(
          'Unknown AST node type ' + i.type + '. Maybe you need to change PostCSS stringifier.',
        );
      this[i.type](i, u);
    }
  }
  return ((et = r), (r.default = r), et);
}
var tt, _r;
function Le() {
  if (_r) return tt;
  _r = 1;
  let e = es();
  function t(r, o) {
    new e(o).stringify(r);
  }
  return ((tt = t), (t.default = t), tt);
}
var rt, Pr;
function Fe() {
  if (Pr) return rt;
  Pr = 1;
  let { isClean: e, my: t } = lr(),
    r = ar(),
    o = es(),
    i = Le();
  function u(l, h) {
    let c = new l.constructor();
    for (let s in l) {
      if (!Object.prototype.hasOwnProperty.call(l, s) || s === 'proxyCache') continue;
      let d = l[s],
        a = typeof d;
      s === 'parent' && a === 'object'
        ? h && (c[s] = h)
        : s === 'source'
          ? (c[s] = d)
          : Array.isArray(d)
            ? (c[s] = d.map((f) => u(f, c)))
            : (a === 'object' && d !== null && (d = u(d)), (c[s] = d));
    }
    return c;
  }
  class n {
    constructor(h = {}) {
      ((this.raws = {}), (this[e] = !1), (this[t] = !0));
      for (let c in h)
        if (c === 'nodes') {
          this.nodes = [];
          for (let s of h[c]) typeof s.clone == 'function' ? this.append(s.clone()) : this.append(s);
        } else this[c] = h[c];
    }
    addToError(h) {
      if (((h.postcssNode = this), h.stack && this.source && /\n\s{4}at /.test(h.stack))) {
        let c = this.source;
        h.stack = h.stack.replace(/\n\s{4}at /, `$&${c.input.from}:${c.start.line}:${c.start.column}$&`);
      }
      return h;
    }
    after(h) {
      return (this.parent.insertAfter(this, h), this);
    }
    assign(h = {}) {
      for (let c in h) this[c] = h[c];
      return this;
    }
    before(h) {
      return (this.parent.insertBefore(this, h), this);
    }
    cleanRaws(h) {
      (delete this.raws.before, delete this.raws.after, h || delete this.raws.between);
    }
    clone(h = {}) {
      let c = u(this);
      for (let s in h) c[s] = h[s];
      return c;
    }
    cloneAfter(h = {}) {
      let c = this.clone(h);
      return (this.parent.insertAfter(this, c), c);
    }
    cloneBefore(h = {}) {
      let c = this.clone(h);
      return (this.parent.insertBefore(this, c), c);
    }
    error(h, c = {}) {
      if (this.source) {
        let { end: s, start: d } = this.rangeBy(c);
        return this.source.input.error(
          h,
          { column: d.column, line: d.line },
          { column: s.column, line: s.line },
          c,
        );
      }
      return new r(h);
    }
    getProxyProcessor() {
      return {
        get(h, c) {
          return c === 'proxyOf' ? h : c === 'root' ? () => h.root().toProxy() : h[c];
        },
        set(h, c, s) {
          return (
            h[c] === s ||
              ((h[c] = s),
              (c === 'prop' ||
                c === 'value' ||
                c === 'name' ||
                c === 'params' ||
                c === 'important' ||
                c === 'text') &&
                h.markDirty()),
            !0
          );
        },
      };
    }
    markDirty() {
      if (this[e]) {
        this[e] = !1;
        let h = this;
        for (; (h = h.parent); ) h[e] = !1;
      }
    }
    next() {
      if (!this.parent) return;
      let h = this.parent.index(this);
      return this.parent.nodes[h + 1];
    }
    positionBy(h, c) {
      let s = this.source.start;
      if (h.index) s = this.positionInside(h.index, c);
      else if (h.word) {
        c = this.toString();
        let d = c.indexOf(h.word);
        d !== -1 && (s = this.positionInside(d, c));
      }
      return s;
    }
    positionInside(h, c) {
      let s = c || this.toString(),
        d = this.source.start.column,
        a = this.source.start.line;
      for (let f = 0; f < h; f++)
        s[f] ===
        `
`
          ? ((d = 1), (a += 1))
          : (d += 1);
      return { column: d, line: a };
    }
    prev() {
      if (!this.parent) return;
      let h = this.parent.index(this);
      return this.parent.nodes[h - 1];
    }
    rangeBy(h) {
      let c = { column: this.source.start.column, line: this.source.start.line },
        s = this.source.end
          ? { column: this.source.end.column + 1, line: this.source.end.line }
          : { column: c.column + 1, line: c.line };
      if (h.word) {
        let d = this.toString(),
          a = d.indexOf(h.word);
        a !== -1 && ((c = this.positionInside(a, d)), (s = this.positionInside(a + h.word.length, d)));
      } else
        (h.start
          ? (c = { column: h.start.column, line: h.start.line })
          : h.index && (c = this.positionInside(h.index)),
          h.end
            ? (s = { column: h.end.column, line: h.end.line })
            : typeof h.endIndex == 'number'
              ? (s = this.positionInside(h.endIndex))
              : h.index && (s = this.positionInside(h.index + 1)));
      return (
        (s.line < c.line || (s.line === c.line && s.column <= c.column)) &&
          (s = { column: c.column + 1, line: c.line }),
        { end: s, start: c }
      );
    }
    raw(h, c) {
      return new o().raw(this, h, c);
    }
    remove() {
      return (this.parent && this.parent.removeChild(this), (this.parent = void 0), this);
    }
    replaceWith(...h) {
      if (this.parent) {
        let c = this,
          s = !1;
        for (let d of h)
          d === this
            ? (s = !0)
            : s
              ? (this.parent.insertAfter(c, d), (c = d))
              : this.parent.insertBefore(c, d);
        s || this.remove();
      }
      return this;
    }
    root() {
      let h = this;
      for (; h.parent && h.parent.type !== 'document'; ) h = h.parent;
      return h;
    }
    toJSON(h, c) {
      let s = {},
        d = c == null;
      c = c || new Map();
      let a = 0;
      for (let f in this) {
        if (!Object.prototype.hasOwnProperty.call(this, f) || f === 'parent' || f === 'proxyCache') continue;
        let m = this[f];
        if (Array.isArray(m)) s[f] = m.map((p) => (typeof p == 'object' && p.toJSON ? p.toJSON(null, c) : p));
        else if (typeof m == 'object' && m.toJSON) s[f] = m.toJSON(null, c);
        else if (f === 'source') {
          let p = c.get(m.input);
          (p == null && ((p = a), c.set(m.input, a), a++),
            (s[f] = { end: m.end, inputId: p, start: m.start }));
        } else s[f] = m;
      }
      return (d && (s.inputs = [...c.keys()].map((f) => f.toJSON())), s);
    }
    toProxy() {
      return (
        this.proxyCache || (this.proxyCache = new Proxy(this, this.getProxyProcessor())),
        this.proxyCache
      );
    }
    toString(h = i) {
      h.stringify && (h = h.stringify);
      let c = '';
      return (
        h(this, (s) => {
          c += s;
        }),
        c
      );
    }
    warn(h, c, s) {
      let d = { node: this };
      for (let a in s) d[a] = s[a];
      return h.warn(c, d);
    }
    get proxyOf() {
      return this;
    }
  }
  return ((rt = n), (n.default = n), rt);
}
var it, Ir;
function Ue() {
  if (Ir) return it;
  Ir = 1;
  let e = Fe();
  class t extends e {
    constructor(o) {
      (o && typeof o.value < 'u' && typeof o.value != 'string' && (o = { ...o, value: String(o.value) }),
        super(o),
        (this.type = 'decl'));
    }
    get variable() {
      return this.prop.startsWith('--') || this.prop[0] === '$';
    }
  }
  return ((it = t), (t.default = t), it);
}
var st, kr;
function pn() {
  if (kr) return st;
  kr = 1;
  let e = 'useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict';
  return (
    (st = {
      nanoid: (o = 21) => {
        let i = '',
          u = o;
        for (; u--; ) i += e[(Math.random() * 64) | 0];
        return i;
      },
      customAlphabet:
        (o, i = 21) =>
        (u = i) => {
          let n = '',
            l = u;
          for (; l--; ) n += o[(Math.random() * o.length) | 0];
          return n;
        },
    }),
    st
  );
}
var nt, Lr;
function ts() {
  if (Lr) return nt;
  Lr = 1;
  let { SourceMapConsumer: e, SourceMapGenerator: t } = J,
    { existsSync: r, readFileSync: o } = J,
    { dirname: i, join: u } = J;
  function n(h) {
    return Buffer ? Buffer.from(h, 'base64').toString() : window.atob(h);
  }
  class l {
    constructor(c, s) {
      if (s.map === !1) return;
      (this.loadAnnotation(c), (this.inline = this.startWith(this.annotation, 'data:')));
      let d = s.map ? s.map.prev : void 0,
        a = this.loadMap(s.from, d);
      (!this.mapFile && s.from && (this.mapFile = s.from),
        this.mapFile && (this.root = i(this.mapFile)),
        a && (this.text = a));
    }
    consumer() {
      return (this.consumerCache || (this.consumerCache = new e(this.text)), this.consumerCache);
    }
    decodeInline(c) {
      let s = /^data:application\/json;charset=utf-?8;base64,/,
        d = /^data:application\/json;base64,/,
        a = /^data:application\/json;charset=utf-?8,/,
        f = /^data:application\/json,/;
      if (a.test(c) || f.test(c)) return decodeURIComponent(c.substr(RegExp.lastMatch.length));
      if (s.test(c) || d.test(c)) return n(c.substr(RegExp.lastMatch.length));
      let m = c.match(/data:application\/json;([^,]+),/)[1];
      throw new Error('Unsupported source map encoding ' + m);
    }
    getAnnotationURL(c) {
      return c.replace(/^\/\*\s*# sourceMappingURL=/, '').trim();
    }
    isMap(c) {
      return typeof c != 'object'
        ? !1
        : typeof c.mappings == 'string' || typeof c._mappings == 'string' || Array.isArray(c.sections);
    }
    loadAnnotation(c) {
      let s = c.match(/\/\*\s*# sourceMappingURL=/gm);
      if (!s) return;
      let d = c.lastIndexOf(s.pop()),
        a = c.indexOf('*/', d);
      d > -1 && a > -1 && (this.annotation = this.getAnnotationURL(c.substring(d, a)));
    }
    loadFile(c) {
      if (((this.root = i(c)), r(c))) return ((this.mapFile = c), o(c, 'utf-8').toString().trim());
    }
    loadMap(c, s) {
      if (s === !1) return !1;
      if (s) {
        if (typeof s == 'string') return s;
        if (typeof s == 'function') {
          let d = s(c);
          if (d) {
            let a = this.loadFile(d);
            if (!a) throw new Error('Unable to load previous source map: ' + d.toString());
            return a;
          }
        } else {
          if (s instanceof e) return t.fromSourceMap(s).toString();
          if (s instanceof t) return s.toString();
          if (this.isMap(s)) return JSON.stringify(s);
          throw new Error('Unsupported previous source map format: ' + s.toString());
        }
      } else {
        if (this.inline) return this.decodeInline(this.annotation);
        if (this.annotation) {
          let d = this.annotation;
          return (c && (d = u(i(c), d)), this.loadFile(d));
        }
      }
    }
    startWith(c, s) {
      return c ? c.substr(0, s.length) === s : !1;
    }
    withContent() {
      return !!(this.consumer().sourcesContent && this.consumer().sourcesContent.length > 0);
    }
  }
  return ((nt = l), (l.default = l), nt);
}
var ot, Fr;
function Be() {
  if (Fr) return ot;
  Fr = 1;
  let { SourceMapConsumer: e, SourceMapGenerator: t } = J,
    { fileURLToPath: r, pathToFileURL: o } = J,
    { isAbsolute: i, resolve: u } = J,
    { nanoid: n } = pn(),
    l = J,
    h = ar(),
    c = ts(),
    s = Symbol('fromOffsetCache'),
    d = !!(e && t),
    a = !!(u && i);
  class f {
    constructor(p, y = {}) {
      if (p === null || typeof p > 'u' || (typeof p == 'object' && !p.toString))
        throw new Error(`PostCSS received ${p} instead of CSS string`);
      if (
        ((this.css = p.toString()),
        this.css[0] === '\uFEFF' || this.css[0] === '￾'
          ? ((this.hasBOM = !0), (this.css = this.css.slice(1)))
          : (this.hasBOM = !1),
        y.from &&
          (!a || /^\w+:\/\//.test(y.from) || i(y.from) ? (this.file = y.from) : (this.file = u(y.from))),
        a && d)
      ) {
        let b = new c(this.css, y);
        if (b.text) {
          this.map = b;
          let v = b.consumer().file;
          !this.file && v && (this.file = this.mapResolve(v));
        }
      }
      (this.file || (this.id = '<input css ' + n(6) + '>'), this.map && (this.map.file = this.from));
    }
    error(p, y, b, v = {}) {
      let S, g, w;
      if (y && typeof y == 'object') {
        let x = y,
          A = b;
        if (typeof x.offset == 'number') {
          let D = this.fromOffset(x.offset);
          ((y = D.line), (b = D.col));
        } else ((y = x.line), (b = x.column));
        if (typeof A.offset == 'number') {
          let D = this.fromOffset(A.offset);
          ((g = D.line), (w = D.col));
        } else ((g = A.line), (w = A.column));
      } else if (!b) {
        let x = this.fromOffset(y);
        ((y = x.line), (b = x.col));
      }
      let E = this.origin(y, b, g, w);
      return (
        E
          ? (S = new h(
              p,
              E.endLine === void 0 ? E.line : { column: E.column, line: E.line },
              E.endLine === void 0 ? E.column : { column: E.endColumn, line: E.endLine },
              E.source,
              E.file,
              v.plugin,
            ))
          : (S = new h(
              p,
              g === void 0 ? y : { column: b, line: y },
              g === void 0 ? b : { column: w, line: g },
              this.css,
              this.file,
              v.plugin,
            )),
        (S.input = { column: b, endColumn: w, endLine: g, line: y, source: this.css }),
        this.file && (o && (S.input.url = o(this.file).toString()), (S.input.file = this.file)),
        S
      );
    }
    fromOffset(p) {
      let y, b;
      if (this[s]) b = this[s];
      else {
        let S = this.css.split(`
`);
        b = new Array(S.length);
        let g = 0;
        for (let w = 0, E = S.length; w < E; w++) ((b[w] = g), (g += S[w].length + 1));
        this[s] = b;
      }
      y = b[b.length - 1];
      let v = 0;
      if (p >= y) v = b.length - 1;
      else {
        let S = b.length - 2,
          g;
        for (; v < S; )
          if (((g = v + ((S - v) >> 1)), p < b[g])) S = g - 1;
          else if (p >= b[g + 1]) v = g + 1;
          else {
            v = g;
            break;
          }
      }
      return { col: p - b[v] + 1, line: v + 1 };
    }
    mapResolve(p) {
      return /^\w+:\/\//.test(p) ? p : u(this.map.consumer().sourceRoot || this.map.root || '.', p);
    }
    origin(p, y, b, v) {
      if (!this.map) return !1;
      let S = this.map.consumer(),
        g = S.originalPositionFor({ column: y, line: p });
      if (!g.source) return !1;
      let w;
      typeof b == 'number' && (w = S.originalPositionFor({ column: v, line: b }));
      let E;
      i(g.source)
        ? (E = o(g.source))
        : (E = new URL(g.source, this.map.consumer().sourceRoot || o(this.map.mapFile)));
      let x = {
        column: g.column,
        endColumn: w && w.column,
        endLine: w && w.line,
        line: g.line,
        url: E.toString(),
      };
      if (E.protocol === 'file:')
        if (r) x.file = r(E);
        else throw new Error('file: protocol is not available in this PostCSS build');
      let A = S.sourceContentFor(g.source);
      return (A && (x.source = A), x);
    }
    toJSON() {
      let p = {};
      for (let y of ['hasBOM', 'css', 'file', 'id']) this[y] != null && (p[y] = this[y]);
      return (
        this.map && ((p.map = { ...this.map }), p.map.consumerCache && (p.map.consumerCache = void 0)),
        p
      );
    }
    get from() {
      return this.file || this.id;
    }
  }
  return ((ot = f), (f.default = f), l && l.registerInput && l.registerInput(f), ot);
}
var at, Ur;
function rs() {
  if (Ur) return at;
  Ur = 1;
  let { SourceMapConsumer: e, SourceMapGenerator: t } = J,
    { dirname: r, relative: o, resolve: i, sep: u } = J,
    { pathToFileURL: n } = J,
    l = Be(),
    h = !!(e && t),
    c = !!(r && i && o && u);
  class s {
    constructor(a, f, m, p) {
      ((this.stringify = a),
        (this.mapOpts = m.map || {}),
        (this.root = f),
        (this.opts = m),
        (this.css = p),
        (this.originalCSS = p),
        (this.usesFileUrls = !this.mapOpts.from && this.mapOpts.absolute),
        (this.memoizedFileURLs = new Map()),
        (this.memoizedPaths = new Map()),
        (this.memoizedURLs = new Map()));
    }
    addAnnotation() {
      let a;
      this.isInline()
        ? (a = 'data:application/json;base64,' + this.toBase64(this.map.toString()))
        : typeof this.mapOpts.annotation == 'string'
          ? (a = this.mapOpts.annotation)
          : typeof this.mapOpts.annotation == 'function'
            ? (a = this.mapOpts.annotation(this.opts.to, this.root))
            : (a = this.outputFile() + '.map');
      let f = `
`;
      (this.css.includes(`\r
`) &&
        (f = `\r
`),
        (this.css += f + '/*# sourceMappingURL=' + a + ' */'));
    }
    applyPrevMaps() {
      for (let a of this.previous()) {
        let f = this.toUrl(this.path(a.file)),
          m = a.root || r(a.file),
          p;
        (this.mapOpts.sourcesContent === !1
          ? ((p = new e(a.text)), p.sourcesContent && (p.sourcesContent = null))
          : (p = a.consumer()),
          this.map.applySourceMap(p, f, this.toUrl(this.path(m))));
      }
    }
    clearAnnotation() {
      if (this.mapOpts.annotation !== !1)
        if (this.root) {
          let a;
          for (let f = this.root.nodes.length - 1; f >= 0; f--)
            ((a = this.root.nodes[f]),
              a.type === 'comment' &&
                a.text.indexOf('# sourceMappingURL=') === 0 &&
                this.root.removeChild(f));
        } else this.css && (this.css = this.css.replace(/\n*?\/\*#[\S\s]*?\*\/$/gm, ''));
    }
    generate() {
      if ((this.clearAnnotation(), c && h && this.isMap())) return this.generateMap();
      {
        let a = '';
        return (
          this.stringify(this.root, (f) => {
            a += f;
          }),
          [a]
        );
      }
    }
    generateMap() {
      if (this.root) this.generateString();
      else if (this.previous().length === 1) {
        let a = this.previous()[0].consumer();
        ((a.file = this.outputFile()), (this.map = t.fromSourceMap(a, { ignoreInvalidMapping: !0 })));
      } else
        ((this.map = new t({ file: this.outputFile(), ignoreInvalidMapping: !0 })),
          this.map.addMapping({
            generated: { column: 0, line: 1 },
            original: { column: 0, line: 1 },
            source: this.opts.from ? this.toUrl(this.path(this.opts.from)) : '<no source>',
          }));
      return (
        this.isSourcesContent() && this.setSourcesContent(),
        this.root && this.previous().length > 0 && this.applyPrevMaps(),
        this.isAnnotation() && this.addAnnotation(),
        this.isInline() ? [this.css] : [this.css, this.map]
      );
    }
    generateString() {
      ((this.css = ''), (this.map = new t({ file: this.outputFile(), ignoreInvalidMapping: !0 })));
      let a = 1,
        f = 1,
        m = '<no source>',
        p = { generated: { column: 0, line: 0 }, original: { column: 0, line: 0 }, source: '' },
        y,
        b;
      this.stringify(this.root, (v, S, g) => {
        if (
          ((this.css += v),
          S &&
            g !== 'end' &&
            ((p.generated.line = a),
            (p.generated.column = f - 1),
            S.source && S.source.start
              ? ((p.source = this.sourcePath(S)),
                (p.original.line = S.source.start.line),
                (p.original.column = S.source.start.column - 1),
                this.map.addMapping(p))
              : ((p.source = m), (p.original.line = 1), (p.original.column = 0), this.map.addMapping(p))),
          (y = v.match(/\n/g)),
          y
            ? ((a += y.length),
              (b = v.lastIndexOf(`
`)),
              (f = v.length - b))
            : (f += v.length),
          S && g !== 'start')
        ) {
          let w = S.parent || { raws: {} };
          (!(S.type === 'decl' || (S.type === 'atrule' && !S.nodes)) || S !== w.last || w.raws.semicolon) &&
            (S.source && S.source.end
              ? ((p.source = this.sourcePath(S)),
                (p.original.line = S.source.end.line),
                (p.original.column = S.source.end.column - 1),
                (p.generated.line = a),
                (p.generated.column = f - 2),
                this.map.addMapping(p))
              : ((p.source = m),
                (p.original.line = 1),
                (p.original.column = 0),
                (p.generated.line = a),
                (p.generated.column = f - 1),
                this.map.addMapping(p)));
        }
      });
    }
    isAnnotation() {
      return this.isInline()
        ? !0
        : typeof this.mapOpts.annotation < 'u'
          ? this.mapOpts.annotation
          : this.previous().length
            ? this.previous().some((a) => a.annotation)
            : !0;
    }
    isInline() {
      if (typeof this.mapOpts.inline < 'u') return this.mapOpts.inline;
      let a = this.mapOpts.annotation;
      return typeof a < 'u' && a !== !0
        ? !1
        : this.previous().length
          ? this.previous().some((f) => f.inline)
          : !0;
    }
    isMap() {
      return typeof this.opts.map < 'u' ? !!this.opts.map : this.previous().length > 0;
    }
    isSourcesContent() {
      return typeof this.mapOpts.sourcesContent < 'u'
        ? this.mapOpts.sourcesContent
        : this.previous().length
          ? this.previous().some((a) => a.withContent())
          : !0;
    }
    outputFile() {
      return this.opts.to ? this.path(this.opts.to) : this.opts.from ? this.path(this.opts.from) : 'to.css';
    }
    path(a) {
      if (this.mapOpts.absolute || a.charCodeAt(0) === 60 || /^\w+:\/\//.test(a)) return a;
      let f = this.memoizedPaths.get(a);
      if (f) return f;
      let m = this.opts.to ? r(this.opts.to) : '.';
      typeof this.mapOpts.annotation == 'string' && (m = r(i(m, this.mapOpts.annotation)));
      let p = o(m, a);
      return (this.memoizedPaths.set(a, p), p);
    }
    previous() {
      if (!this.previousMaps)
        if (((this.previousMaps = []), this.root))
          this.root.walk((a) => {
            if (a.source && a.source.input.map) {
              let f = a.source.input.map;
              this.previousMaps.includes(f) || this.previousMaps.push(f);
            }
          });
        else {
          let a = new l(this.originalCSS, this.opts);
          a.map && this.previousMaps.push(a.map);
        }
      return this.previousMaps;
    }
    setSourcesContent() {
      let a = {};
      if (this.root)
        this.root.walk((f) => {
          if (f.source) {
            let m = f.source.input.from;
            if (m && !a[m]) {
              a[m] = !0;
              let p = this.usesFileUrls ? this.toFileUrl(m) : this.toUrl(this.path(m));
              this.map.setSourceContent(p, f.source.input.css);
            }
          }
        });
      else if (this.css) {
        let f = this.opts.from ? this.toUrl(this.path(this.opts.from)) : '<no source>';
        this.map.setSourceContent(f, this.css);
      }
    }
    sourcePath(a) {
      return this.mapOpts.from
        ? this.toUrl(this.mapOpts.from)
        : this.usesFileUrls
          ? this.toFileUrl(a.source.input.from)
          : this.toUrl(this.path(a.source.input.from));
    }
    toBase64(a) {
      return Buffer ? Buffer.from(a).toString('base64') : window.btoa(unescape(encodeURIComponent(a)));
    }
    toFileUrl(a) {
      let f = this.memoizedFileURLs.get(a);
      if (f) return f;
      if (n) {
        let m = n(a).toString();
        return (this.memoizedFileURLs.set(a, m), m);
      } else throw new Error('`map.absolute` option is not available in this PostCSS build');
    }
    toUrl(a) {
      let f = this.memoizedURLs.get(a);
      if (f) return f;
      u === '\\' && (a = a.replace(/\\/g, '/'));
      let m = encodeURI(a).replace(/[#?]/g, encodeURIComponent);
      return (this.memoizedURLs.set(a, m), m);
    }
  }
  return ((at = s), at);
}
var lt, Br;
function ze() {
  if (Br) return lt;
  Br = 1;
  let e = Fe();
  class t extends e {
    constructor(o) {
      (super(o), (this.type = 'comment'));
    }
  }
  return ((lt = t), (t.default = t), lt);
}
var ut, zr;
function le() {
  if (zr) return ut;
  zr = 1;
  let { isClean: e, my: t } = lr(),
    r = Ue(),
    o = ze(),
    i = Fe(),
    u,
    n,
    l,
    h;
  function c(a) {
    return a.map((f) => (f.nodes && (f.nodes = c(f.nodes)), delete f.source, f));
  }
  function s(a) {
    if (((a[e] = !1), a.proxyOf.nodes)) for (let f of a.proxyOf.nodes) s(f);
  }
  class d extends i {
    append(...f) {
      for (let m of f) {
        let p = this.normalize(m, this.last);
        for (let y of p) this.proxyOf.nodes.push(y);
      }
      return (this.markDirty(), this);
    }
    cleanRaws(f) {
      if ((super.cleanRaws(f), this.nodes)) for (let m of this.nodes) m.cleanRaws(f);
    }
    each(f) {
      if (!this.proxyOf.nodes) return;
      let m = this.getIterator(),
        p,
        y;
      for (
        ;
        this.indexes[m] < this.proxyOf.nodes.length &&
        ((p = this.indexes[m]), (y = f(this.proxyOf.nodes[p], p)), y !== !1);

      )
        this.indexes[m] += 1;
      return (delete this.indexes[m], y);
    }
    every(f) {
      return this.nodes.every(f);
    }
    getIterator() {
      (this.lastEach || (this.lastEach = 0), this.indexes || (this.indexes = {}), (this.lastEach += 1));
      let f = this.lastEach;
      return ((this.indexes[f] = 0), f);
    }
    getProxyProcessor() {
      return {
        get(f, m) {
          return m === 'proxyOf'
            ? f
            : f[m]
              ? m === 'each' || (typeof m == 'string' && m.startsWith('walk'))
                ? (...p) => f[m](...p.map((y) => (typeof y == 'function' ? (b, v) => y(b.toProxy(), v) : y)))
                : m === 'every' || m === 'some'
                  ? (p) => f[m]((y, ...b) => p(y.toProxy(), ...b))
                  : m === 'root'
                    ? () => f.root().toProxy()
                    : m === 'nodes'
                      ? f.nodes.map((p) => p.toProxy())
                      : m === 'first' || m === 'last'
                        ? f[m].toProxy()
                        : f[m]
              : f[m];
        },
        set(f, m, p) {
          return (
            f[m] === p || ((f[m] = p), (m === 'name' || m === 'params' || m === 'selector') && f.markDirty()),
            !0
          );
        },
      };
    }
    index(f) {
      return typeof f == 'number' ? f : (f.proxyOf && (f = f.proxyOf), this.proxyOf.nodes.indexOf(f));
    }
    insertAfter(f, m) {
      let p = this.index(f),
        y = this.normalize(m, this.proxyOf.nodes[p]).reverse();
      p = this.index(f);
      for (let v of y) this.proxyOf.nodes.splice(p + 1, 0, v);
      let b;
      for (let v in this.indexes) ((b = this.indexes[v]), p < b && (this.indexes[v] = b + y.length));
      return (this.markDirty(), this);
    }
    insertBefore(f, m) {
      let p = this.index(f),
        y = p === 0 ? 'prepend' : !1,
        b = this.normalize(m, this.proxyOf.nodes[p], y).reverse();
      p = this.index(f);
      for (let S of b) this.proxyOf.nodes.splice(p, 0, S);
      let v;
      for (let S in this.indexes) ((v = this.indexes[S]), p <= v && (this.indexes[S] = v + b.length));
      return (this.markDirty(), this);
    }
    normalize(f, m) {
      if (typeof f == 'string') f = c(u(f).nodes);
      else if (typeof f > 'u') f = [];
      else if (Array.isArray(f)) {
        f = f.slice(0);
        for (let y of f) y.parent && y.parent.removeChild(y, 'ignore');
      } else if (f.type === 'root' && this.type !== 'document') {
        f = f.nodes.slice(0);
        for (let y of f) y.parent && y.parent.removeChild(y, 'ignore');
      } else if (f.type) f = [f];
      else if (f.prop) {
        if (typeof f.value > 'u') throw new Error('Value field is missed in node creation');
        (typeof f.value != 'string' && (f.value = String(f.value)), (f = [new r(f)]));
      } else if (f.selector) f = [new n(f)];
      else if (f.name) f = [new l(f)];
      else if (f.text) f = [new o(f)];
      else throw new Error('Unknown node type in node creation');
      return f.map(
        (y) => (
          y[t] || d.rebuild(y),
          (y = y.proxyOf),
          y.parent && y.parent.removeChild(y),
          y[e] && s(y),
          typeof y.raws.before > 'u' &&
            m &&
            typeof m.raws.before < 'u' &&
            (y.raws.before = m.raws.before.replace(/\S/g, '')),
          (y.parent = this.proxyOf),
          y
        ),
      );
    }
    prepend(...f) {
      f = f.reverse();
      for (let m of f) {
        let p = this.normalize(m, this.first, 'prepend').reverse();
        for (let y of p) this.proxyOf.nodes.unshift(y);
        for (let y in this.indexes) this.indexes[y] = this.indexes[y] + p.length;
      }
      return (this.markDirty(), this);
    }
    push(f) {
      return ((f.parent = this), this.proxyOf.nodes.push(f), this);
    }
    removeAll() {
      for (let f of this.proxyOf.nodes) f.parent = void 0;
      return ((this.proxyOf.nodes = []), this.markDirty(), this);
    }
    removeChild(f) {
      ((f = this.index(f)), (this.proxyOf.nodes[f].parent = void 0), this.proxyOf.nodes.splice(f, 1));
      let m;
      for (let p in this.indexes) ((m = this.indexes[p]), m >= f && (this.indexes[p] = m - 1));
      return (this.markDirty(), this);
    }
    replaceValues(f, m, p) {
      return (
        p || ((p = m), (m = {})),
        this.walkDecls((y) => {
          (m.props && !m.props.includes(y.prop)) ||
            (m.fast && !y.value.includes(m.fast)) ||
            (y.value = y.value.replace(f, p));
        }),
        this.markDirty(),
        this
      );
    }
    some(f) {
      return this.nodes.some(f);
    }
    walk(f) {
      return this.each((m, p) => {
        let y;
        try {
          y = f(m, p);
        } catch (b) {
          throw m.addToError(b);
        }
        return (y !== !1 && m.walk && (y = m.walk(f)), y);
      });
    }
    walkAtRules(f, m) {
      return m
        ? f instanceof RegExp
          ? this.walk((p, y) => {
              if (p.type === 'atrule' && f.test(p.name)) return m(p, y);
            })
          : this.walk((p, y) => {
              if (p.type === 'atrule' && p.name === f) return m(p, y);
            })
        : ((m = f),
          this.walk((p, y) => {
            if (p.type === 'atrule') return m(p, y);
          }));
    }
    walkComments(f) {
      return this.walk((m, p) => {
        if (m.type === 'comment') return f(m, p);
      });
    }
    walkDecls(f, m) {
      return m
        ? f instanceof RegExp
          ? this.walk((p, y) => {
              if (p.type === 'decl' && f.test(p.prop)) return m(p, y);
            })
          : this.walk((p, y) => {
              if (p.type === 'decl' && p.prop === f) return m(p, y);
            })
        : ((m = f),
          this.walk((p, y) => {
            if (p.type === 'decl') return m(p, y);
          }));
    }
    walkRules(f, m) {
      return m
        ? f instanceof RegExp
          ? this.walk((p, y) => {
              if (p.type === 'rule' && f.test(p.selector)) return m(p, y);
            })
          : this.walk((p, y) => {
              if (p.type === 'rule' && p.selector === f) return m(p, y);
            })
        : ((m = f),
          this.walk((p, y) => {
            if (p.type === 'rule') return m(p, y);
          }));
    }
    get first() {
      if (this.proxyOf.nodes) return this.proxyOf.nodes[0];
    }
    get last() {
      if (this.proxyOf.nodes) return this.proxyOf.nodes[this.proxyOf.nodes.length - 1];
    }
  }
  return (
    (d.registerParse = (a) => {
      u = a;
    }),
    (d.registerRule = (a) => {
      n = a;
    }),
    (d.registerAtRule = (a) => {
      l = a;
    }),
    (d.registerRoot = (a) => {
      h = a;
    }),
    (ut = d),
    (d.default = d),
    (d.rebuild = (a) => {
      (a.type === 'atrule'
        ? Object.setPrototypeOf(a, l.prototype)
        : a.type === 'rule'
          ? Object.setPrototypeOf(a, n.prototype)
          : a.type === 'decl'
            ? Object.setPrototypeOf(a, r.prototype)
            : a.type === 'comment'
              ? Object.setPrototypeOf(a, o.prototype)
              : a.type === 'root' && Object.setPrototypeOf(a, h.prototype),
        (a[t] = !0),
        a.nodes &&
          a.nodes.forEach((f) => {
            d.rebuild(f);
          }));
    }),
    ut
  );
}
var ct, $r;
function ur() {
  if ($r) return ct;
  $r = 1;
  let e = le(),
    t,
    r;
  class o extends e {
    constructor(u) {
      (super({ type: 'document', ...u }), this.nodes || (this.nodes = []));
    }
    toResult(u = {}) {
      return new t(new r(), this, u).stringify();
    }
  }
  return (
    (o.registerLazyResult = (i) => {
      t = i;
    }),
    (o.registerProcessor = (i) => {
      r = i;
    }),
    (ct = o),
    (o.default = o),
    ct
  );
}
var ht, Wr;
function is() {
  if (Wr) return ht;
  Wr = 1;
  class e {
    constructor(r, o = {}) {
      if (((this.type = 'warning'), (this.text = r), o.node && o.node.source)) {
        let i = o.node.rangeBy(o);
        ((this.line = i.start.line),
          (this.column = i.start.column),
          (this.endLine = i.end.line),
          (this.endColumn = i.end.column));
      }
      for (let i in o) this[i] = o[i];
    }
    toString() {
      return this.node
        ? this.node.error(this.text, { index: this.index, plugin: this.plugin, word: this.word }).message
        : this.plugin
          ? this.plugin + ': ' + this.text
          : this.text;
    }
  }
  return ((ht = e), (e.default = e), ht);
}
var ft, qr;
function cr() {
  if (qr) return ft;
  qr = 1;
  let e = is();
  class t {
    constructor(o, i, u) {
      ((this.processor = o),
        (this.messages = []),
        (this.root = i),
        (this.opts = u),
        (this.css = void 0),
        (this.map = void 0));
    }
    toString() {
      return this.css;
    }
    warn(o, i = {}) {
      i.plugin ||
        (this.lastPlugin && this.lastPlugin.postcssPlugin && (i.plugin = this.lastPlugin.postcssPlugin));
      let u = new e(o, i);
      return (this.messages.push(u), u);
    }
    warnings() {
      return this.messages.filter((o) => o.type === 'warning');
    }
    get content() {
      return this.css;
    }
  }
  return ((ft = t), (t.default = t), ft);
}
var dt, jr;
function mn() {
  if (jr) return dt;
  jr = 1;
  const e = 39,
    t = 34,
    r = 92,
    o = 47,
    i = 10,
    u = 32,
    n = 12,
    l = 9,
    h = 13,
    c = 91,
    s = 93,
    d = 40,
    a = 41,
    f = 123,
    m = 125,
    p = 59,
    y = 42,
    b = 58,
    v = 64,
    S = /[\t\n\f\r "#'()/;[\\\]{}]/g,
    g = /[\t\n\f\r !"#'():;@[\\\]{}]|\/(?=\*)/g,
    w = /.[\r\n"'(/\\]/,
    E = /[\da-f]/i;
  return (
    (dt = function (A, D = {}) {
      let R = A.css.valueOf(),
        q = D.ignoreErrors,
        T,
        C,
        se,
        K,
        Y,
        P,
        j,
        te,
        $,
        L,
        me = R.length,
        M = 0,
        ne = [],
        ee = [];
      function Je() {
        return M;
      }
      function oe(V) {
        throw A.error('Unclosed ' + V, M);
      }
      function Qe() {
        return ee.length === 0 && M >= me;
      }
      function Xe(V) {
        if (ee.length) return ee.pop();
        if (M >= me) return;
        let ae = V ? V.ignoreUnclosed : !1;
        switch (((T = R.charCodeAt(M)), T)) {
          case i:
          case u:
          case l:
          case h:
          case n: {
            C = M;
            do ((C += 1), (T = R.charCodeAt(C)));
            while (T === u || T === i || T === l || T === h || T === n);
            ((L = ['space', R.slice(M, C)]), (M = C - 1));
            break;
          }
          case c:
          case s:
          case f:
          case m:
          case b:
          case p:
          case a: {
            let ge = String.fromCharCode(T);
            L = [ge, ge, M];
            break;
          }
          case d: {
            if (
              ((te = ne.length ? ne.pop()[1] : ''),
              ($ = R.charCodeAt(M + 1)),
              te === 'url' && $ !== e && $ !== t && $ !== u && $ !== i && $ !== l && $ !== n && $ !== h)
            ) {
              C = M;
              do {
                if (((P = !1), (C = R.indexOf(')', C + 1)), C === -1))
                  if (q || ae) {
                    C = M;
                    break;
                  } else oe('bracket');
                for (j = C; R.charCodeAt(j - 1) === r; ) ((j -= 1), (P = !P));
              } while (P);
              ((L = ['brackets', R.slice(M, C + 1), M, C]), (M = C));
            } else
              ((C = R.indexOf(')', M + 1)),
                (K = R.slice(M, C + 1)),
                C === -1 || w.test(K) ? (L = ['(', '(', M]) : ((L = ['brackets', K, M, C]), (M = C)));
            break;
          }
          case e:
          case t: {
            ((se = T === e ? "'" : '"'), (C = M));
            do {
              if (((P = !1), (C = R.indexOf(se, C + 1)), C === -1))
                if (q || ae) {
                  C = M + 1;
                  break;
                } else oe('string');
              for (j = C; R.charCodeAt(j - 1) === r; ) ((j -= 1), (P = !P));
            } while (P);
            ((L = ['string', R.slice(M, C + 1), M, C]), (M = C));
            break;
          }
          case v: {
            ((S.lastIndex = M + 1),
              S.test(R),
              S.lastIndex === 0 ? (C = R.length - 1) : (C = S.lastIndex - 2),
              (L = ['at-word', R.slice(M, C + 1), M, C]),
              (M = C));
            break;
          }
          case r: {
            for (C = M, Y = !0; R.charCodeAt(C + 1) === r; ) ((C += 1), (Y = !Y));
            if (
              ((T = R.charCodeAt(C + 1)),
              Y &&
                T !== o &&
                T !== u &&
                T !== i &&
                T !== l &&
                T !== h &&
                T !== n &&
                ((C += 1), E.test(R.charAt(C))))
            ) {
              for (; E.test(R.charAt(C + 1)); ) C += 1;
              R.charCodeAt(C + 1) === u && (C += 1);
            }
            ((L = ['word', R.slice(M, C + 1), M, C]), (M = C));
            break;
          }
          default: {
            T === o && R.charCodeAt(M + 1) === y
              ? ((C = R.indexOf('*/', M + 2) + 1),
                C === 0 && (q || ae ? (C = R.length) : oe('comment')),
                (L = ['comment', R.slice(M, C + 1), M, C]),
                (M = C))
              : ((g.lastIndex = M + 1),
                g.test(R),
                g.lastIndex === 0 ? (C = R.length - 1) : (C = g.lastIndex - 2),
                (L = ['word', R.slice(M, C + 1), M, C]),
                ne.push(L),
                (M = C));
            break;
          }
        }
        return (M++, L);
      }
      function Ze(V) {
        ee.push(V);
      }
      return { back: Ze, endOfFile: Qe, nextToken: Xe, position: Je };
    }),
    dt
  );
}
var pt, Vr;
function hr() {
  if (Vr) return pt;
  Vr = 1;
  let e = le();
  class t extends e {
    constructor(o) {
      (super(o), (this.type = 'atrule'));
    }
    append(...o) {
      return (this.proxyOf.nodes || (this.nodes = []), super.append(...o));
    }
    prepend(...o) {
      return (this.proxyOf.nodes || (this.nodes = []), super.prepend(...o));
    }
  }
  return ((pt = t), (t.default = t), e.registerAtRule(t), pt);
}
var mt, Gr;
function Se() {
  if (Gr) return mt;
  Gr = 1;
  let e = le(),
    t,
    r;
  class o extends e {
    constructor(u) {
      (super(u), (this.type = 'root'), this.nodes || (this.nodes = []));
    }
    normalize(u, n, l) {
      let h = super.normalize(u);
      if (n) {
        if (l === 'prepend')
          this.nodes.length > 1 ? (n.raws.before = this.nodes[1].raws.before) : delete n.raws.before;
        else if (this.first !== n) for (let c of h) c.raws.before = n.raws.before;
      }
      return h;
    }
    removeChild(u, n) {
      let l = this.index(u);
      return (
        !n && l === 0 && this.nodes.length > 1 && (this.nodes[1].raws.before = this.nodes[l].raws.before),
        super.removeChild(u)
      );
    }
    toResult(u = {}) {
      return new t(new r(), this, u).stringify();
    }
  }
  return (
    (o.registerLazyResult = (i) => {
      t = i;
    }),
    (o.registerProcessor = (i) => {
      r = i;
    }),
    (mt = o),
    (o.default = o),
    e.registerRoot(o),
    mt
  );
}
var gt, Hr;
function ss() {
  if (Hr) return gt;
  Hr = 1;
  let e = {
    comma(t) {
      return e.split(t, [','], !0);
    },
    space(t) {
      let r = [
        ' ',
        `
`,
        '	',
      ];
      return e.split(t, r);
    },
    split(t, r, o) {
      let i = [],
        u = '',
        n = !1,
        l = 0,
        h = !1,
        c = '',
        s = !1;
      for (let d of t)
        (s
          ? (s = !1)
          : d === '\\'
            ? (s = !0)
            : h
              ? d === c && (h = !1)
              : d === '"' || d === "'"
                ? ((h = !0), (c = d))
                : d === '('
                  ? (l += 1)
                  : d === ')'
                    ? l > 0 && (l -= 1)
                    : l === 0 && r.includes(d) && (n = !0),
          n ? (u !== '' && i.push(u.trim()), (u = ''), (n = !1)) : (u += d));
      return ((o || u !== '') && i.push(u.trim()), i);
    },
  };
  return ((gt = e), (e.default = e), gt);
}
var yt, Yr;
function fr() {
  if (Yr) return yt;
  Yr = 1;
  let e = le(),
    t = ss();
  class r extends e {
    constructor(i) {
      (super(i), (this.type = 'rule'), this.nodes || (this.nodes = []));
    }
    get selectors() {
      return t.comma(this.selector);
    }
    set selectors(i) {
      let u = this.selector ? this.selector.match(/,\s*/) : null,
        n = u ? u[0] : ',' + this.raw('between', 'beforeOpen');
      this.selector = i.join(n);
    }
  }
  return ((yt = r), (r.default = r), e.registerRule(r), yt);
}
var wt, Jr;
function gn() {
  if (Jr) return wt;
  Jr = 1;
  let e = Ue(),
    t = mn(),
    r = ze(),
    o = hr(),
    i = Se(),
    u = fr();
  const n = { empty: !0, space: !0 };
  function l(c) {
    for (let s = c.length - 1; s >= 0; s--) {
      let d = c[s],
        a = d[3] || d[2];
      if (a) return a;
    }
  }
  class h {
    constructor(s) {
      ((this.input = s),
        (this.root = new i()),
        (this.current = this.root),
        (this.spaces = ''),
        (this.semicolon = !1),
        this.createTokenizer(),
        (this.root.source = { input: s, start: { column: 1, line: 1, offset: 0 } }));
    }
    atrule(s) {
      let d = new o();
      ((d.name = s[1].slice(1)), d.name === '' && this.unnamedAtrule(d, s), this.init(d, s[2]));
      let a,
        f,
        m,
        p = !1,
        y = !1,
        b = [],
        v = [];
      for (; !this.tokenizer.endOfFile(); ) {
        if (
          ((s = this.tokenizer.nextToken()),
          (a = s[0]),
          a === '(' || a === '['
            ? v.push(a === '(' ? ')' : ']')
            : a === '{' && v.length > 0
              ? v.push('}')
              : a === v[v.length - 1] && v.pop(),
          v.length === 0)
        )
          if (a === ';') {
            ((d.source.end = this.getPosition(s[2])), d.source.end.offset++, (this.semicolon = !0));
            break;
          } else if (a === '{') {
            y = !0;
            break;
          } else if (a === '}') {
            if (b.length > 0) {
              for (m = b.length - 1, f = b[m]; f && f[0] === 'space'; ) f = b[--m];
              f && ((d.source.end = this.getPosition(f[3] || f[2])), d.source.end.offset++);
            }
            this.end(s);
            break;
          } else b.push(s);
        else b.push(s);
        if (this.tokenizer.endOfFile()) {
          p = !0;
          break;
        }
      }
      ((d.raws.between = this.spacesAndCommentsFromEnd(b)),
        b.length
          ? ((d.raws.afterName = this.spacesAndCommentsFromStart(b)),
            this.raw(d, 'params', b),
            p &&
              ((s = b[b.length - 1]),
              (d.source.end = this.getPosition(s[3] || s[2])),
              d.source.end.offset++,
              (this.spaces = d.raws.between),
              (d.raws.between = '')))
          : ((d.raws.afterName = ''), (d.params = '')),
        y && ((d.nodes = []), (this.current = d)));
    }
    checkMissedSemicolon(s) {
      let d = this.colon(s);
      if (d === !1) return;
      let a = 0,
        f;
      for (let m = d - 1; m >= 0 && ((f = s[m]), !(f[0] !== 'space' && ((a += 1), a === 2))); m--);
      throw this.input.error('Missed semicolon', f[0] === 'word' ? f[3] + 1 : f[2]);
    }
    colon(s) {
      let d = 0,
        a,
        f,
        m;
      for (let [p, y] of s.entries()) {
        if (((a = y), (f = a[0]), f === '(' && (d += 1), f === ')' && (d -= 1), d === 0 && f === ':'))
          if (!m) this.doubleColon(a);
          else {
            if (m[0] === 'word' && m[1] === 'progid') continue;
            return p;
          }
        m = a;
      }
      return !1;
    }
    comment(s) {
      let d = new r();
      (this.init(d, s[2]), (d.source.end = this.getPosition(s[3] || s[2])), d.source.end.offset++);
      let a = s[1].slice(2, -2);
      if (/^\s*$/.test(a)) ((d.text = ''), (d.raws.left = a), (d.raws.right = ''));
      else {
        let f = a.match(/^(\s*)([^]*\S)(\s*)$/);
        ((d.text = f[2]), (d.raws.left = f[1]), (d.raws.right = f[3]));
      }
    }
    createTokenizer() {
      this.tokenizer = t(this.input);
    }
    decl(s, d) {
      let a = new e();
      this.init(a, s[0][2]);
      let f = s[s.length - 1];
      for (
        f[0] === ';' && ((this.semicolon = !0), s.pop()),
          a.source.end = this.getPosition(f[3] || f[2] || l(s)),
          a.source.end.offset++;
        s[0][0] !== 'word';

      )
        (s.length === 1 && this.unknownWord(s), (a.raws.before += s.shift()[1]));
      for (a.source.start = this.getPosition(s[0][2]), a.prop = ''; s.length; ) {
        let v = s[0][0];
        if (v === ':' || v === 'space' || v === 'comment') break;
        a.prop += s.shift()[1];
      }
      a.raws.between = '';
      let m;
      for (; s.length; )
        if (((m = s.shift()), m[0] === ':')) {
          a.raws.between += m[1];
          break;
        } else (m[0] === 'word' && /\w/.test(m[1]) && this.unknownWord([m]), (a.raws.between += m[1]));
      (a.prop[0] === '_' || a.prop[0] === '*') && ((a.raws.before += a.prop[0]), (a.prop = a.prop.slice(1)));
      let p = [],
        y;
      for (; s.length && ((y = s[0][0]), !(y !== 'space' && y !== 'comment')); ) p.push(s.shift());
      this.precheckMissedSemicolon(s);
      for (let v = s.length - 1; v >= 0; v--) {
        if (((m = s[v]), m[1].toLowerCase() === '!important')) {
          a.important = !0;
          let S = this.stringFrom(s, v);
          ((S = this.spacesFromEnd(s) + S), S !== ' !important' && (a.raws.important = S));
          break;
        } else if (m[1].toLowerCase() === 'important') {
          let S = s.slice(0),
            g = '';
          for (let w = v; w > 0; w--) {
            let E = S[w][0];
            if (g.trim().indexOf('!') === 0 && E !== 'space') break;
            g = S.pop()[1] + g;
          }
          g.trim().indexOf('!') === 0 && ((a.important = !0), (a.raws.important = g), (s = S));
        }
        if (m[0] !== 'space' && m[0] !== 'comment') break;
      }
      (s.some((v) => v[0] !== 'space' && v[0] !== 'comment') &&
        ((a.raws.between += p.map((v) => v[1]).join('')), (p = [])),
        this.raw(a, 'value', p.concat(s), d),
        a.value.includes(':') && !d && this.checkMissedSemicolon(s));
    }
    doubleColon(s) {
      throw this.input.error('Double colon', { offset: s[2] }, { offset: s[2] + s[1].length });
    }
    emptyRule(s) {
      let d = new u();
      (this.init(d, s[2]), (d.selector = ''), (d.raws.between = ''), (this.current = d));
    }
    end(s) {
      (this.current.nodes && this.current.nodes.length && (this.current.raws.semicolon = this.semicolon),
        (this.semicolon = !1),
        (this.current.raws.after = (this.current.raws.after || '') + this.spaces),
        (this.spaces = ''),
        this.current.parent
          ? ((this.current.source.end = this.getPosition(s[2])),
            this.current.source.end.offset++,
            (this.current = this.current.parent))
          : this.unexpectedClose(s));
    }
    endFile() {
      (this.current.parent && this.unclosedBlock(),
        this.current.nodes && this.current.nodes.length && (this.current.raws.semicolon = this.semicolon),
        (this.current.raws.after = (this.current.raws.after || '') + this.spaces),
        (this.root.source.end = this.getPosition(this.tokenizer.position())));
    }
    freeSemicolon(s) {
      if (((this.spaces += s[1]), this.current.nodes)) {
        let d = this.current.nodes[this.current.nodes.length - 1];
        d &&
          d.type === 'rule' &&
          !d.raws.ownSemicolon &&
          ((d.raws.ownSemicolon = this.spaces), (this.spaces = ''));
      }
    }
    getPosition(s) {
      let d = this.input.fromOffset(s);
      return { column: d.col, line: d.line, offset: s };
    }
    init(s, d) {
      (this.current.push(s),
        (s.source = { input: this.input, start: this.getPosition(d) }),
        (s.raws.before = this.spaces),
        (this.spaces = ''),
        s.type !== 'comment' && (this.semicolon = !1));
    }
    other(s) {
      let d = !1,
        a = null,
        f = !1,
        m = null,
        p = [],
        y = s[1].startsWith('--'),
        b = [],
        v = s;
      for (; v; ) {
        if (((a = v[0]), b.push(v), a === '(' || a === '[')) (m || (m = v), p.push(a === '(' ? ')' : ']'));
        else if (y && f && a === '{') (m || (m = v), p.push('}'));
        else if (p.length === 0)
          if (a === ';')
            if (f) {
              this.decl(b, y);
              return;
            } else break;
          else if (a === '{') {
            this.rule(b);
            return;
          } else if (a === '}') {
            (this.tokenizer.back(b.pop()), (d = !0));
            break;
          } else a === ':' && (f = !0);
        else a === p[p.length - 1] && (p.pop(), p.length === 0 && (m = null));
        v = this.tokenizer.nextToken();
      }
      if ((this.tokenizer.endOfFile() && (d = !0), p.length > 0 && this.unclosedBracket(m), d && f)) {
        if (!y)
          for (; b.length && ((v = b[b.length - 1][0]), !(v !== 'space' && v !== 'comment')); )
            this.tokenizer.back(b.pop());
        this.decl(b, y);
      } else this.unknownWord(b);
    }
    parse() {
      let s;
      for (; !this.tokenizer.endOfFile(); )
        switch (((s = this.tokenizer.nextToken()), s[0])) {
          case 'space':
            this.spaces += s[1];
            break;
          case ';':
            this.freeSemicolon(s);
            break;
          case '}':
            this.end(s);
            break;
          case 'comment':
            this.comment(s);
            break;
          case 'at-word':
            this.atrule(s);
            break;
          case '{':
            this.emptyRule(s);
            break;
          default:
            this.other(s);
            break;
        }
      this.endFile();
    }
    precheckMissedSemicolon() {}
    raw(s, d, a, f) {
      let m,
        p,
        y = a.length,
        b = '',
        v = !0,
        S,
        g;
      for (let w = 0; w < y; w += 1)
        ((m = a[w]),
          (p = m[0]),
          p === 'space' && w === y - 1 && !f
            ? (v = !1)
            : p === 'comment'
              ? ((g = a[w - 1] ? a[w - 1][0] : 'empty'),
                (S = a[w + 1] ? a[w + 1][0] : 'empty'),
                !n[g] && !n[S] ? (b.slice(-1) === ',' ? (v = !1) : (b += m[1])) : (v = !1))
              : (b += m[1]));
      if (!v) {
        let w = a.reduce((E, x) => E + x[1], '');
        s.raws[d] = { raw: w, value: b };
      }
      s[d] = b;
    }
    rule(s) {
      s.pop();
      let d = new u();
      (this.init(d, s[0][2]),
        (d.raws.between = this.spacesAndCommentsFromEnd(s)),
        this.raw(d, 'selector', s),
        (this.current = d));
    }
    spacesAndCommentsFromEnd(s) {
      let d,
        a = '';
      for (; s.length && ((d = s[s.length - 1][0]), !(d !== 'space' && d !== 'comment')); )
        a = s.pop()[1] + a;
      return a;
    }
    spacesAndCommentsFromStart(s) {
      let d,
        a = '';
      for (; s.length && ((d = s[0][0]), !(d !== 'space' && d !== 'comment')); ) a += s.shift()[1];
      return a;
    }
    spacesFromEnd(s) {
      let d,
        a = '';
      for (; s.length && ((d = s[s.length - 1][0]), d === 'space'); ) a = s.pop()[1] + a;
      return a;
    }
    stringFrom(s, d) {
      let a = '';
      for (let f = d; f < s.length; f++) a += s[f][1];
      return (s.splice(d, s.length - d), a);
    }
    unclosedBlock() {
      let s = this.current.source.start;
      throw this.input.error('Unclosed block', s.line, s.column);
    }
    unclosedBracket(s) {
      throw this.input.error('Unclosed bracket', { offset: s[2] }, { offset: s[2] + 1 });
    }
    unexpectedClose(s) {
      throw this.input.error('Unexpected }', { offset: s[2] }, { offset: s[2] + 1 });
    }
    unknownWord(s) {
      throw this.input.error('Unknown word', { offset: s[0][2] }, { offset: s[0][2] + s[0][1].length });
    }
    unnamedAtrule(s, d) {
      throw this.input.error('At-rule without name', { offset: d[2] }, { offset: d[2] + d[1].length });
    }
  }
  return ((wt = h), wt);
}
var vt, Qr;
function dr() {
  if (Qr) return vt;
  Qr = 1;
  let e = le(),
    t = gn(),
    r = Be();
  function o(i, u) {
    let n = new r(i, u),
      l = new t(n);
    try {
      l.parse();
    } catch (h) {
      throw h;
    }
    return l.root;
  }
  return ((vt = o), (o.default = o), e.registerParse(o), vt);
}
var bt, Xr;
function ns() {
  if (Xr) return bt;
  Xr = 1;
  let { isClean: e, my: t } = lr(),
    r = rs(),
    o = Le(),
    i = le(),
    u = ur(),
    n = cr(),
    l = dr(),
    h = Se();
  const c = {
      atrule: 'AtRule',
      comment: 'Comment',
      decl: 'Declaration',
      document: 'Document',
      root: 'Root',
      rule: 'Rule',
    },
    s = {
      AtRule: !0,
      AtRuleExit: !0,
      Comment: !0,
      CommentExit: !0,
      Declaration: !0,
      DeclarationExit: !0,
      Document: !0,
      DocumentExit: !0,
      Once: !0,
      OnceExit: !0,
      postcssPlugin: !0,
      prepare: !0,
      Root: !0,
      RootExit: !0,
      Rule: !0,
      RuleExit: !0,
    },
    d = { Once: !0, postcssPlugin: !0, prepare: !0 },
    a = 0;
  function f(S) {
    return typeof S == 'object' && typeof S.then == 'function';
  }
  function m(S) {
    let g = !1,
      w = c[S.type];
    return (
      S.type === 'decl' ? (g = S.prop.toLowerCase()) : S.type === 'atrule' && (g = S.name.toLowerCase()),
      g && S.append
        ? [w, w + '-' + g, a, w + 'Exit', w + 'Exit-' + g]
        : g
          ? [w, w + '-' + g, w + 'Exit', w + 'Exit-' + g]
          : S.append
            ? [w, a, w + 'Exit']
            : [w, w + 'Exit']
    );
  }
  function p(S) {
    let g;
    return (
      S.type === 'document'
        ? (g = ['Document', a, 'DocumentExit'])
        : S.type === 'root'
          ? (g = ['Root', a, 'RootExit'])
          : (g = m(S)),
      { eventIndex: 0, events: g, iterator: 0, node: S, visitorIndex: 0, visitors: [] }
    );
  }
  function y(S) {
    return ((S[e] = !1), S.nodes && S.nodes.forEach((g) => y(g)), S);
  }
  let b = {};
  class v {
    constructor(g, w, E) {
      ((this.stringified = !1), (this.processed = !1));
      let x;
      if (typeof w == 'object' && w !== null && (w.type === 'root' || w.type === 'document')) x = y(w);
      else if (w instanceof v || w instanceof n)
        ((x = y(w.root)),
          w.map &&
            (typeof E.map > 'u' && (E.map = {}), E.map.inline || (E.map.inline = !1), (E.map.prev = w.map)));
      else {
        let A = l;
        (E.syntax && (A = E.syntax.parse), E.parser && (A = E.parser), A.parse && (A = A.parse));
        try {
          x = A(w, E);
        } catch (D) {
          ((this.processed = !0), (this.error = D));
        }
        x && !x[t] && i.rebuild(x);
      }
      ((this.result = new n(g, x, E)),
        (this.helpers = { ...b, postcss: b, result: this.result }),
        (this.plugins = this.processor.plugins.map((A) =>
          typeof A == 'object' && A.prepare ? { ...A, ...A.prepare(this.result) } : A,
        )));
    }
    async() {
      return this.error
        ? Promise.reject(this.error)
        : this.processed
          ? Promise.resolve(this.result)
          : (this.processing || (this.processing = this.runAsync()), this.processing);
    }
    catch(g) {
      return this.async().catch(g);
    }
    finally(g) {
      return this.async().then(g, g);
    }
    getAsyncError() {
      throw new Error('Use process(css).then(cb) to work with async plugins');
    }
    handleError(g, w) {
      let E = this.result.lastPlugin;
      try {
        (w && w.addToError(g),
          (this.error = g),
          g.name === 'CssSyntaxError' && !g.plugin
            ? ((g.plugin = E.postcssPlugin), g.setMessage())
            : E.postcssVersion);
      } catch (x) {
        console && console.error && console.error(x);
      }
      return g;
    }
    prepareVisitors() {
      this.listeners = {};
      let g = (w, E, x) => {
        (this.listeners[E] || (this.listeners[E] = []), this.listeners[E].push([w, x]));
      };
      for (let w of this.plugins)
        if (typeof w == 'object')
          for (let E in w) {
            if (!s[E] && /^[A-Z]/.test(E))
              throw new Error(
                `Unknown event ${E} in ${w.postcssPlugin}. Try to update PostCSS (${this.processor.version} now).`,
              );
            if (!d[E])
              if (typeof w[E] == 'object')
                for (let x in w[E]) x === '*' ? g(w, E, w[E][x]) : g(w, E + '-' + x.toLowerCase(), w[E][x]);
              else typeof w[E] == 'function' && g(w, E, w[E]);
          }
      this.hasListener = Object.keys(this.listeners).length > 0;
    }
    async runAsync() {
      this.plugin = 0;
      for (let g = 0; g < this.plugins.length; g++) {
        let w = this.plugins[g],
          E = this.runOnRoot(w);
        if (f(E))
          try {
            await E;
          } catch (x) {
            throw this.handleError(x);
          }
      }
      if ((this.prepareVisitors(), this.hasListener)) {
        let g = this.result.root;
        for (; !g[e]; ) {
          g[e] = !0;
          let w = [p(g)];
          for (; w.length > 0; ) {
            let E = this.visitTick(w);
            if (f(E))
              try {
                await E;
              } catch (x) {
                let A = w[w.length - 1].node;
                throw this.handleError(x, A);
              }
          }
        }
        if (this.listeners.OnceExit)
          for (let [w, E] of this.listeners.OnceExit) {
            this.result.lastPlugin = w;
            try {
              if (g.type === 'document') {
                let x = g.nodes.map((A) => E(A, this.helpers));
                await Promise.all(x);
              } else await E(g, this.helpers);
            } catch (x) {
              throw this.handleError(x);
            }
          }
      }
      return ((this.processed = !0), this.stringify());
    }
    runOnRoot(g) {
      this.result.lastPlugin = g;
      try {
        if (typeof g == 'object' && g.Once) {
          if (this.result.root.type === 'document') {
            let w = this.result.root.nodes.map((E) => g.Once(E, this.helpers));
            return f(w[0]) ? Promise.all(w) : w;
          }
          return g.Once(this.result.root, this.helpers);
        } else if (typeof g == 'function') return g(this.result.root, this.result);
      } catch (w) {
        throw this.handleError(w);
      }
    }
    stringify() {
      if (this.error) throw this.error;
      if (this.stringified) return this.result;
      ((this.stringified = !0), this.sync());
      let g = this.result.opts,
        w = o;
      (g.syntax && (w = g.syntax.stringify),
        g.stringifier && (w = g.stringifier),
        w.stringify && (w = w.stringify));
      let x = new r(w, this.result.root, this.result.opts).generate();
      return ((this.result.css = x[0]), (this.result.map = x[1]), this.result);
    }
    sync() {
      if (this.error) throw this.error;
      if (this.processed) return this.result;
      if (((this.processed = !0), this.processing)) throw this.getAsyncError();
      for (let g of this.plugins) {
        let w = this.runOnRoot(g);
        if (f(w)) throw this.getAsyncError();
      }
      if ((this.prepareVisitors(), this.hasListener)) {
        let g = this.result.root;
        for (; !g[e]; ) ((g[e] = !0), this.walkSync(g));
        if (this.listeners.OnceExit)
          if (g.type === 'document') for (let w of g.nodes) this.visitSync(this.listeners.OnceExit, w);
          else this.visitSync(this.listeners.OnceExit, g);
      }
      return this.result;
    }
    then(g, w) {
      return this.async().then(g, w);
    }
    toString() {
      return this.css;
    }
    visitSync(g, w) {
      for (let [E, x] of g) {
        this.result.lastPlugin = E;
        let A;
        try {
          A = x(w, this.helpers);
        } catch (D) {
          throw this.handleError(D, w.proxyOf);
        }
        if (w.type !== 'root' && w.type !== 'document' && !w.parent) return !0;
        if (f(A)) throw this.getAsyncError();
      }
    }
    visitTick(g) {
      let w = g[g.length - 1],
        { node: E, visitors: x } = w;
      if (E.type !== 'root' && E.type !== 'document' && !E.parent) {
        g.pop();
        return;
      }
      if (x.length > 0 && w.visitorIndex < x.length) {
        let [D, R] = x[w.visitorIndex];
        ((w.visitorIndex += 1),
          w.visitorIndex === x.length && ((w.visitors = []), (w.visitorIndex = 0)),
          (this.result.lastPlugin = D));
        try {
          return R(E.toProxy(), this.helpers);
        } catch (q) {
          throw this.handleError(q, E);
        }
      }
      if (w.iterator !== 0) {
        let D = w.iterator,
          R;
        for (; (R = E.nodes[E.indexes[D]]); )
          if (((E.indexes[D] += 1), !R[e])) {
            ((R[e] = !0), g.push(p(R)));
            return;
          }
        ((w.iterator = 0), delete E.indexes[D]);
      }
      let A = w.events;
      for (; w.eventIndex < A.length; ) {
        let D = A[w.eventIndex];
        if (((w.eventIndex += 1), D === a)) {
          E.nodes && E.nodes.length && ((E[e] = !0), (w.iterator = E.getIterator()));
          return;
        } else if (this.listeners[D]) {
          w.visitors = this.listeners[D];
          return;
        }
      }
      g.pop();
    }
    walkSync(g) {
      g[e] = !0;
      let w = m(g);
      for (let E of w)
        if (E === a)
          g.nodes &&
            g.each((x) => {
              x[e] || this.walkSync(x);
            });
        else {
          let x = this.listeners[E];
          if (x && this.visitSync(x, g.toProxy())) return;
        }
    }
    warnings() {
      return this.sync().warnings();
    }
    get content() {
      return this.stringify().content;
    }
    get css() {
      return this.stringify().css;
    }
    get map() {
      return this.stringify().map;
    }
    get messages() {
      return this.sync().messages;
    }
    get opts() {
      return this.result.opts;
    }
    get processor() {
      return this.result.processor;
    }
    get root() {
      return this.sync().root;
    }
    get [Symbol.toStringTag]() {
      return 'LazyResult';
    }
  }
  return (
    (v.registerPostcss = (S) => {
      b = S;
    }),
    (bt = v),
    (v.default = v),
    h.registerLazyResult(v),
    u.registerLazyResult(v),
    bt
  );
}
var St, Zr;
function yn() {
  if (Zr) return St;
  Zr = 1;
  let e = rs(),
    t = Le(),
    r = dr();
  const o = cr();
  class i {
    constructor(n, l, h) {
      ((l = l.toString()),
        (this.stringified = !1),
        (this._processor = n),
        (this._css = l),
        (this._opts = h),
        (this._map = void 0));
      let c,
        s = t;
      ((this.result = new o(this._processor, c, this._opts)), (this.result.css = l));
      let d = this;
      Object.defineProperty(this.result, 'root', {
        get() {
          return d.root;
        },
      });
      let a = new e(s, c, this._opts, l);
      if (a.isMap()) {
        let [f, m] = a.generate();
        (f && (this.result.css = f), m && (this.result.map = m));
      } else (a.clearAnnotation(), (this.result.css = a.css));
    }
    async() {
      return this.error ? Promise.reject(this.error) : Promise.resolve(this.result);
    }
    catch(n) {
      return this.async().catch(n);
    }
    finally(n) {
      return this.async().then(n, n);
    }
    sync() {
      if (this.error) throw this.error;
      return this.result;
    }
    then(n, l) {
      return this.async().then(n, l);
    }
    toString() {
      return this._css;
    }
    warnings() {
      return [];
    }
    get content() {
      return this.result.css;
    }
    get css() {
      return this.result.css;
    }
    get map() {
      return this.result.map;
    }
    get messages() {
      return [];
    }
    get opts() {
      return this.result.opts;
    }
    get processor() {
      return this.result.processor;
    }
    get root() {
      if (this._root) return this._root;
      let n,
        l = r;
      try {
        n = l(this._css, this._opts);
      } catch (h) {
        this.error = h;
      }
      if (this.error) throw this.error;
      return ((this._root = n), n);
    }
    get [Symbol.toStringTag]() {
      return 'NoWorkResult';
    }
  }
  return ((St = i), (i.default = i), St);
}
var Et, Kr;
function wn() {
  if (Kr) return Et;
  Kr = 1;
  let e = yn(),
    t = ns(),
    r = ur(),
    o = Se();
  class i {
    constructor(n = []) {
      ((this.version = '8.4.38'), (this.plugins = this.normalize(n)));
    }
    normalize(n) {
      let l = [];
      for (let h of n)
        if (
          (h.postcss === !0 ? (h = h()) : h.postcss && (h = h.postcss),
          typeof h == 'object' && Array.isArray(h.plugins))
        )
          l = l.concat(h.plugins);
        else if (typeof h == 'object' && h.postcssPlugin) l.push(h);
        else if (typeof h == 'function') l.push(h);
        else if (!(typeof h == 'object' && (h.parse || h.stringify)))
          throw new Error(h + ' is not a PostCSS plugin');
      return l;
    }
    process(n, l = {}) {
      return !this.plugins.length && !l.parser && !l.stringifier && !l.syntax
        ? new e(this, n, l)
        : new t(this, n, l);
    }
    use(n) {
      return ((this.plugins = this.plugins.concat(this.normalize([n]))), this);
    }
  }
  return ((Et = i), (i.default = i), o.registerProcessor(i), r.registerProcessor(i), Et);
}
var xt, ei;
function vn() {
  if (ei) return xt;
  ei = 1;
  let e = Ue(),
    t = ts(),
    r = ze(),
    o = hr(),
    i = Be(),
    u = Se(),
    n = fr();
  function l(h, c) {
    if (Array.isArray(h)) return h.map((a) => l(a));
    let { inputs: s, ...d } = h;
    if (s) {
      c = [];
      for (let a of s) {
        let f = { ...a, __proto__: i.prototype };
        (f.map && (f.map = { ...f.map, __proto__: t.prototype }), c.push(f));
      }
    }
    if ((d.nodes && (d.nodes = h.nodes.map((a) => l(a, c))), d.source)) {
      let { inputId: a, ...f } = d.source;
      ((d.source = f), a != null && (d.source.input = c[a]));
    }
    if (d.type === 'root') return new u(d);
    if (d.type === 'decl') return new e(d);
    if (d.type === 'rule') return new n(d);
    if (d.type === 'comment') return new r(d);
    if (d.type === 'atrule') return new o(d);
    throw new Error('Unknown node type: ' + h.type);
  }
  return ((xt = l), (l.default = l), xt);
}
var Ct, ti;
function bn() {
  if (ti) return Ct;
  ti = 1;
  let e = ar(),
    t = Ue(),
    r = ns(),
    o = le(),
    i = wn(),
    u = Le(),
    n = vn(),
    l = ur(),
    h = is(),
    c = ze(),
    s = hr(),
    d = cr(),
    a = Be(),
    f = dr(),
    m = ss(),
    p = fr(),
    y = Se(),
    b = Fe();
  function v(...S) {
    return (S.length === 1 && Array.isArray(S[0]) && (S = S[0]), new i(S));
  }
  return (
    (v.plugin = function (g, w) {
      let E = !1;
      function x(...D) {
        console &&
          console.warn &&
          !E &&
          ((E = !0),
          console.warn(
            g +
              `: postcss.plugin was deprecated. Migration guide:
https://evilmartians.com/chronicles/postcss-8-plugin-migration`,
          ),
          Te.LANG &&
            Te.LANG.startsWith('cn') &&
            console.warn(
              g +
                `: 里面 postcss.plugin 被弃用. 迁移指南:
https://www.w3ctech.com/topic/2226`,
            ));
        let R = w(...D);
        return ((R.postcssPlugin = g), (R.postcssVersion = new i().version), R);
      }
      let A;
      return (
        Object.defineProperty(x, 'postcss', {
          get() {
            return (A || (A = x()), A);
          },
        }),
        (x.process = function (D, R, q) {
          return v([x(q)]).process(D, R);
        }),
        x
      );
    }),
    (v.stringify = u),
    (v.parse = f),
    (v.fromJSON = n),
    (v.list = m),
    (v.comment = (S) => new c(S)),
    (v.atRule = (S) => new s(S)),
    (v.decl = (S) => new t(S)),
    (v.rule = (S) => new p(S)),
    (v.root = (S) => new y(S)),
    (v.document = (S) => new l(S)),
    (v.CssSyntaxError = e),
    (v.Declaration = t),
    (v.Container = o),
    (v.Processor = i),
    (v.Document = l),
    (v.Comment = c),
    (v.Warning = h),
    (v.AtRule = s),
    (v.Result = d),
    (v.Input = a),
    (v.Rule = p),
    (v.Root = y),
    (v.Node = b),
    r.registerPostcss(v),
    (Ct = v),
    (v.default = v),
    Ct
  );
}
var Sn = bn();
const F = un(Sn);
F.stringify;
F.fromJSON;
F.plugin;
F.parse;
F.list;
F.document;
F.comment;
F.atRule;
F.rule;
F.decl;
F.root;
F.CssSyntaxError;
F.Declaration;
F.Container;
F.Processor;
F.Document;
F.Comment;
F.Warning;
F.AtRule;
F.Result;
F.Input;
F.Rule;
F.Root;
F.Node;
const ri = {
  script: 'noscript',
  altglyph: 'altGlyph',
  altglyphdef: 'altGlyphDef',
  altglyphitem: 'altGlyphItem',
  animatecolor: 'animateColor',
  animatemotion: 'animateMotion',
  animatetransform: 'animateTransform',
  clippath: 'clipPath',
  feblend: 'feBlend',
  fecolormatrix: 'feColorMatrix',
  fecomponenttransfer: 'feComponentTransfer',
  fecomposite: 'feComposite',
  feconvolvematrix: 'feConvolveMatrix',
  fediffuselighting: 'feDiffuseLighting',
  fedisplacementmap: 'feDisplacementMap',
  fedistantlight: 'feDistantLight',
  fedropshadow: 'feDropShadow',
  feflood: 'feFlood',
  fefunca: 'feFuncA',
  fefuncb: 'feFuncB',
  fefuncg: 'feFuncG',
  fefuncr: 'feFuncR',
  fegaussianblur: 'feGaussianBlur',
  feimage: 'feImage',
  femerge: 'feMerge',
  femergenode: 'feMergeNode',
  femorphology: 'feMorphology',
  feoffset: 'feOffset',
  fepointlight: 'fePointLight',
  fespecularlighting: 'feSpecularLighting',
  fespotlight: 'feSpotLight',
  fetile: 'feTile',
  feturbulence: 'feTurbulence',
  foreignobject: 'foreignObject',
  glyphref: 'glyphRef',
  lineargradient: 'linearGradient',
  radialgradient: 'radialGradient',
};
function En(e) {
  let t = ri[e.tagName] ? ri[e.tagName] : e.tagName;
  return (t === 'link' && e.attributes._cssText && (t = 'style'), t);
}
function $e(e, t) {
  const r = t?.stylesWithHoverClass.get(e);
  if (r) return r;
  let o = e;
  try {
    o = F([an, ln]).process(e).css;
  } catch (i) {
    console.warn('Failed to adapt css for replay', i);
  }
  return (t?.stylesWithHoverClass.set(e, o), o);
}
function ii() {
  return { stylesWithHoverClass: new Map() };
}
const xn =
    'rrweb-snapshot.rebuild() cannot rebuild into an unprotected browser document. Use rebuildIntoSandboxedIframe() or set UNSAFE_allowUnprotectedRebuild: true only when you accept the script-execution risk.',
  si =
    'rrweb-snapshot.createSandboxedIframe() requires root to be connected to a document before creating a sandboxed iframe.',
  os = new WeakSet();
function Cn(e) {
  if (!e || e.tagName !== 'IFRAME' || !('sandbox' in e)) return !1;
  const t = Array.from(e.sandbox);
  return t.length === 1 && t[0] === 'allow-same-origin';
}
function Rn(e) {
  if (e.UNSAFE_allowUnprotectedRebuild) return;
  const t = e.doc.defaultView;
  if (t && !(os.has(e.doc) && Cn(t.frameElement))) throw new Error(xn);
}
function Mn(e, t, r, o) {
  const i = [];
  for (const h of e.childNodes) h.type === z.Text && i.push(h);
  const u = t.split('/* rr_split */');
  for (; u.length > 1 && u.length > i.length; ) u.splice(-2, 2, u.slice(-2).join(''));
  let n = '';
  r && (n = $e(u.join(''), o));
  let l = 0;
  for (let h = 0; h < i.length && h !== u.length; h++) {
    const c = i[h];
    if (!r) c.textContent = u[h];
    else if (h < u.length - 1) {
      let s = l,
        d = u[h + 1].length;
      d = Math.min(d, 30);
      let a = !1;
      for (; d > 2; d--) {
        const f = u[h + 1].substring(0, d),
          m = n.substring(l).indexOf(f);
        if (((a = m !== -1), a)) {
          s += m;
          break;
        }
      }
      (a || (s += u[h].length), (c.textContent = n.substring(l, s)), (l = s));
    } else c.textContent = n.substring(l);
  }
}
function An(e, t, r, o) {
  const { doc: i, hackCss: u, cache: n } = o;
  e.childNodes.length ? Mn(e, r, u, n) : (u && (r = $e(r, n)), t.appendChild(i.createTextNode(r)));
}
function Nn(e, t) {
  var r;
  const { doc: o, hackCss: i, cache: u } = t;
  switch (e.type) {
    case z.Document:
      return o.implementation.createDocument(null, '', null);
    case z.DocumentType:
      return o.implementation.createDocumentType(e.name || 'html', e.publicId, e.systemId);
    case z.Element: {
      const n = En(e);
      let l;
      e.isSVG
        ? (l = o.createElementNS('http://www.w3.org/2000/svg', n))
        : (e.isCustom &&
            (r = o.defaultView) != null &&
            r.customElements &&
            !o.defaultView.customElements.get(e.tagName) &&
            o.defaultView.customElements.define(e.tagName, class extends o.defaultView.HTMLElement {}),
          (l = o.createElement(n)));
      const h = {};
      for (const c in e.attributes) {
        if (!Object.prototype.hasOwnProperty.call(e.attributes, c)) continue;
        let s = e.attributes[c];
        if (!(n === 'option' && c === 'selected' && s === !1) && s !== null) {
          if ((s === !0 && (s = ''), c.startsWith('rr_'))) {
            h[c] = s;
            continue;
          }
          if (typeof s == 'string') {
            if (n === 'style' && c === '_cssText') {
              An(e, l, s, t);
              continue;
            } else if (n === 'textarea' && c === 'value') {
              (l.appendChild(o.createTextNode(s)), (e.childNodes = []));
              continue;
            }
          }
          try {
            if (e.isSVG && c === 'xlink:href')
              l.setAttributeNS('http://www.w3.org/1999/xlink', c, s.toString());
            else if (c === 'onload' || c === 'onclick' || c.substring(0, 7) === 'onmouse')
              l.setAttribute('_' + c, s.toString());
            else if (
              n === 'meta' &&
              e.attributes['http-equiv'] === 'Content-Security-Policy' &&
              c === 'content'
            ) {
              l.setAttribute('csp-content', s.toString());
              continue;
            } else
              (n === 'link' &&
                ((e.attributes.rel === 'preload' && e.attributes.as === 'script') ||
                  e.attributes.rel === 'modulepreload')) ||
                (n === 'link' &&
                  e.attributes.rel === 'prefetch' &&
                  typeof e.attributes.href == 'string' &&
                  nn(e.attributes.href) === 'js') ||
                (n === 'img' && e.attributes.srcset && e.attributes.rr_dataURL
                  ? l.setAttribute('rrweb-original-srcset', e.attributes.srcset)
                  : l.setAttribute(c, s.toString()));
          } catch {}
        }
      }
      for (const c in h) {
        const s = h[c];
        if (n === 'canvas' && c === 'rr_dataURL') {
          const d = o.createElement('img');
          ((d.onload = () => {
            const a = l.getContext('2d');
            a && a.drawImage(d, 0, 0, d.width, d.height);
          }),
            (d.src = s.toString()),
            l.RRNodeType && (l.rr_dataURL = s.toString()));
        } else if (n === 'img' && c === 'rr_dataURL') {
          const d = l;
          d.currentSrc.startsWith('data:') ||
            (d.setAttribute('rrweb-original-src', e.attributes.src), (d.src = s.toString()));
        }
        if (c === 'rr_width') l.style.setProperty('width', s.toString());
        else if (c === 'rr_height') l.style.setProperty('height', s.toString());
        else if (c === 'rr_mediaCurrentTime' && typeof s == 'number') l.currentTime = s;
        else if (c === 'rr_mediaState')
          switch (s) {
            case 'played':
              l.play().catch((d) => console.warn('media playback error', d));
              break;
            case 'paused':
              l.pause();
              break;
          }
        else
          c === 'rr_mediaPlaybackRate' && typeof s == 'number'
            ? (l.playbackRate = s)
            : c === 'rr_mediaMuted' && typeof s == 'boolean'
              ? (l.muted = s)
              : c === 'rr_mediaLoop' && typeof s == 'boolean'
                ? (l.loop = s)
                : c === 'rr_mediaVolume' && typeof s == 'number'
                  ? (l.volume = s)
                  : c === 'rr_open_mode' && l.setAttribute('rr_open_mode', s);
      }
      if (e.isShadowHost)
        if (!l.shadowRoot) l.attachShadow({ mode: 'open' });
        else for (; l.shadowRoot.firstChild; ) l.shadowRoot.removeChild(l.shadowRoot.firstChild);
      return ((n === 'input' || n === 'textarea') && l.setAttribute('autocomplete', 'off'), l);
    }
    case z.Text:
      return e.isStyle && i ? o.createTextNode($e(e.textContent, u)) : o.createTextNode(e.textContent);
    case z.CDATA:
      return o.createCDATASection(e.textContent);
    case z.Comment:
      return o.createComment(e.textContent);
    default:
      return null;
  }
}
function ve(e, t) {
  const { doc: r, mirror: o, skipChild: i = !1, hackCss: u = !0, afterAppend: n, cache: l } = t;
  if (o.has(e.id)) {
    const c = o.getNode(e.id),
      s = o.getMeta(c);
    if (sn(s, e)) return o.getNode(e.id);
  }
  let h = Nn(e, { doc: r, hackCss: u, cache: l });
  if (!h) return null;
  if (
    (e.rootId && o.getNode(e.rootId) !== r && o.replace(e.rootId, r),
    e.type === z.Document &&
      (r.close(),
      r.open(),
      e.compatMode === 'BackCompat' &&
        e.childNodes &&
        e.childNodes[0].type !== z.DocumentType &&
        (e.childNodes[0].type === z.Element &&
        'xmlns' in e.childNodes[0].attributes &&
        e.childNodes[0].attributes.xmlns === 'http://www.w3.org/1999/xhtml'
          ? r.write('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "">')
          : r.write('<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN" "">')),
      (h = r)),
    o.add(h, e),
    (e.type === z.Document || e.type === z.Element) && !i)
  )
    for (const c of e.childNodes) {
      const s = ve(c, { doc: r, mirror: o, skipChild: !1, hackCss: u, afterAppend: n, cache: l });
      if (!s) {
        console.warn('Failed to rebuild', c);
        continue;
      }
      if (c.isShadow && tn(h) && h.shadowRoot) h.shadowRoot.appendChild(s);
      else if (e.type === z.Document && c.type == z.Element) {
        const d = s;
        let a = null;
        (d.childNodes.forEach((f) => {
          f.nodeName === 'BODY' && (a = f);
        }),
          a ? (d.removeChild(a), h.appendChild(s), d.appendChild(a)) : h.appendChild(s));
      } else h.appendChild(s);
      n && n(s, c.id);
    }
  return h;
}
function Dn(e, t) {
  function r(o) {
    t(o);
  }
  for (const o of e.getIds()) e.has(o) && r(e.getNode(o));
}
function On(e, t) {
  const r = t.getMeta(e);
  if (r?.type !== z.Element) return;
  const o = e;
  for (const i in r.attributes) {
    if (!(Object.prototype.hasOwnProperty.call(r.attributes, i) && i.startsWith('rr_'))) continue;
    const u = r.attributes[i];
    (i === 'rr_scrollLeft' && (o.scrollLeft = u), i === 'rr_scrollTop' && (o.scrollTop = u));
  }
}
function Tn(e, t) {
  Rn(t);
  const { doc: r, onVisit: o, hackCss: i = !0, afterAppend: u, cache: n, mirror: l = new Zi() } = t,
    h = ve(e, { doc: r, mirror: l, skipChild: !1, hackCss: i, afterAppend: u, cache: n });
  return (
    Dn(l, (c) => {
      (o && o(c), On(c, l));
    }),
    h
  );
}
function _n(e) {
  var t;
  if (!e.root.isConnected) throw new Error(si);
  const r = e.root.ownerDocument.createElement('iframe');
  for (const [i, u] of Object.entries(e.iframeAttributes || {})) i !== 'sandbox' && r.setAttribute(i, u);
  (r.setAttribute('sandbox', 'allow-same-origin'), e.root.appendChild(r));
  const o = r.contentDocument;
  if (!o || !r.contentWindow) throw ((t = r.parentNode) == null || t.removeChild(r), new Error(si));
  return (os.add(o), r);
}
var Pn = Object.defineProperty,
  In = (e, t, r) =>
    t in e ? Pn(e, t, { enumerable: !0, configurable: !0, writable: !0, value: r }) : (e[t] = r),
  N = (e, t, r) => In(e, typeof t != 'symbol' ? t + '' : t, r),
  kn = Object.defineProperty,
  Ln = (e, t, r) =>
    t in e ? kn(e, t, { enumerable: !0, configurable: !0, writable: !0, value: r }) : (e[t] = r),
  ni = (e, t, r) => Ln(e, typeof t != 'symbol' ? t + '' : t, r);
Date.now().toString();
let Fn = class {
  constructor() {
    (ni(this, 'idNodeMap', new Map()), ni(this, 'nodeMetaMap', new WeakMap()));
  }
  getId(t) {
    var r;
    return t ? (((r = this.getMeta(t)) == null ? void 0 : r.id) ?? -1) : -1;
  }
  getNode(t) {
    return this.idNodeMap.get(t) || null;
  }
  getIds() {
    return Array.from(this.idNodeMap.keys());
  }
  getMeta(t) {
    return this.nodeMetaMap.get(t) || null;
  }
  removeNodeFromMap(t) {
    const r = this.getId(t);
    (this.idNodeMap.delete(r), t.childNodes && t.childNodes.forEach((o) => this.removeNodeFromMap(o)));
  }
  has(t) {
    return this.idNodeMap.has(t);
  }
  hasNode(t) {
    return this.nodeMetaMap.has(t);
  }
  add(t, r) {
    const o = r.id;
    (this.idNodeMap.set(o, t), this.nodeMetaMap.set(t, r));
  }
  replace(t, r) {
    const o = this.getNode(t);
    if (o) {
      const i = this.nodeMetaMap.get(o);
      i && this.nodeMetaMap.set(r, i);
    }
    this.idNodeMap.set(t, r);
  }
  reset() {
    ((this.idNodeMap = new Map()), (this.nodeMetaMap = new WeakMap()));
  }
};
function Un() {
  return new Fn();
}
function Bn(e) {
  return e && e.__esModule && Object.prototype.hasOwnProperty.call(e, 'default') ? e.default : e;
}
function zn(e) {
  if (e.__esModule) return e;
  var t = e.default;
  if (typeof t == 'function') {
    var r = function o() {
      return this instanceof o ? Reflect.construct(t, arguments, this.constructor) : t.apply(this, arguments);
    };
    r.prototype = t.prototype;
  } else r = {};
  return (
    Object.defineProperty(r, '__esModule', { value: !0 }),
    Object.keys(e).forEach(function (o) {
      var i = Object.getOwnPropertyDescriptor(e, o);
      Object.defineProperty(
        r,
        o,
        i.get
          ? i
          : {
              enumerable: !0,
              get: function () {
                return e[o];
              },
            },
      );
    }),
    r
  );
}
var Re = { exports: {} },
  oi;
function $n() {
  if (oi) return Re.exports;
  oi = 1;
  var e = String,
    t = function () {
      return {
        isColorSupported: !1,
        reset: e,
        bold: e,
        dim: e,
        italic: e,
        underline: e,
        inverse: e,
        hidden: e,
        strikethrough: e,
        black: e,
        red: e,
        green: e,
        yellow: e,
        blue: e,
        magenta: e,
        cyan: e,
        white: e,
        gray: e,
        bgBlack: e,
        bgRed: e,
        bgGreen: e,
        bgYellow: e,
        bgBlue: e,
        bgMagenta: e,
        bgCyan: e,
        bgWhite: e,
      };
    };
  return ((Re.exports = t()), (Re.exports.createColors = t), Re.exports);
}
const Wn = {},
  qn = Object.freeze(
    Object.defineProperty({ __proto__: null, default: Wn }, Symbol.toStringTag, { value: 'Module' }),
  ),
  Q = zn(qn);
var Rt, ai;
function pr() {
  if (ai) return Rt;
  ai = 1;
  let e = $n(),
    t = Q;
  class r extends Error {
    constructor(i, u, n, l, h, c) {
      (super(i),
        (this.name = 'CssSyntaxError'),
        (this.reason = i),
        h && (this.file = h),
        l && (this.source = l),
        c && (this.plugin = c),
        typeof u < 'u' &&
          typeof n < 'u' &&
          (typeof u == 'number'
            ? ((this.line = u), (this.column = n))
            : ((this.line = u.line),
              (this.column = u.column),
              (this.endLine = n.line),
              (this.endColumn = n.column))),
        this.setMessage(),
        Error.captureStackTrace && Error.captureStackTrace(this, r));
    }
    setMessage() {
      ((this.message = this.plugin ? this.plugin + ': ' : ''),
        (this.message += this.file ? this.file : '<css input>'),
        typeof this.line < 'u' && (this.message += ':' + this.line + ':' + this.column),
        (this.message += ': ' + this.reason));
    }
    showSourceCode(i) {
      if (!this.source) return '';
      let u = this.source;
      (i == null && (i = e.isColorSupported), t && i && (u = t(u)));
      let n = u.split(/\r?\n/),
        l = Math.max(this.line - 3, 0),
        h = Math.min(this.line + 2, n.length),
        c = String(h).length,
        s,
        d;
      if (i) {
        let { bold: a, gray: f, red: m } = e.createColors(!0);
        ((s = (p) => a(m(p))), (d = (p) => f(p)));
      } else s = d = (a) => a;
      return n.slice(l, h).map((a, f) => {
        let m = l + 1 + f,
          p = ' ' + (' ' + m).slice(-c) + ' | ';
        if (m === this.line) {
          let y = d(p.replace(/\d/g, ' ')) + a.slice(0, this.column - 1).replace(/[^\t]/g, ' ');
          return (
            s('>') +
            d(p) +
            a +
            `
 ` +
            y +
            s('^')
          );
        }
        return ' ' + d(p) + a;
      }).join(`
`);
    }
    toString() {
      let i = this.showSourceCode();
      return (
        i &&
          (i =
            `

` +
            i +
            `
`),
        this.name + ': ' + this.message + i
      );
    }
  }
  return ((Rt = r), (r.default = r), Rt);
}
var Me = {},
  li;
function mr() {
  return (li || ((li = 1), (Me.isClean = Symbol('isClean')), (Me.my = Symbol('my'))), Me);
}
var Mt, ui;
function as() {
  if (ui) return Mt;
  ui = 1;
  const e = {
    after: `
`,
    beforeClose: `
`,
    beforeComment: `
`,
    beforeDecl: `
`,
    beforeOpen: ' ',
    beforeRule: `
`,
    colon: ': ',
    commentLeft: ' ',
    commentRight: ' ',
    emptyBody: '',
    indent: '    ',
    semicolon: !1,
  };
  function t(o) {
    return o[0].toUpperCase() + o.slice(1);
  }
  class r {
    constructor(i) {
      this.builder = i;
    }
    atrule(i, u) {
      let n = '@' + i.name,
        l = i.params ? this.rawValue(i, 'params') : '';
      if ((typeof i.raws.afterName < 'u' ? (n += i.raws.afterName) : l && (n += ' '), i.nodes))
        this.block(i, n + l);
      else {
        let h = (i.raws.between || '') + (u ? ';' : '');
        this.builder(n + l + h, i);
      }
    }
    beforeAfter(i, u) {
      let n;
      i.type === 'decl'
        ? (n = this.raw(i, null, 'beforeDecl'))
        : i.type === 'comment'
          ? (n = this.raw(i, null, 'beforeComment'))
          : u === 'before'
            ? (n = this.raw(i, null, 'beforeRule'))
            : (n = this.raw(i, null, 'beforeClose'));
      let l = i.parent,
        h = 0;
      for (; l && l.type !== 'root'; ) ((h += 1), (l = l.parent));
      if (
        n.includes(`
`)
      ) {
        let c = this.raw(i, null, 'indent');
        if (c.length) for (let s = 0; s < h; s++) n += c;
      }
      return n;
    }
    block(i, u) {
      let n = this.raw(i, 'between', 'beforeOpen');
      this.builder(u + n + '{', i, 'start');
      let l;
      (i.nodes && i.nodes.length
        ? (this.body(i), (l = this.raw(i, 'after')))
        : (l = this.raw(i, 'after', 'emptyBody')),
        l && this.builder(l),
        this.builder('}', i, 'end'));
    }
    body(i) {
      let u = i.nodes.length - 1;
      for (; u > 0 && i.nodes[u].type === 'comment'; ) u -= 1;
      let n = this.raw(i, 'semicolon');
      for (let l = 0; l < i.nodes.length; l++) {
        let h = i.nodes[l],
          c = this.raw(h, 'before');
        (c && this.builder(c), this.stringify(h, u !== l || n));
      }
    }
    comment(i) {
      let u = this.raw(i, 'left', 'commentLeft'),
        n = this.raw(i, 'right', 'commentRight');
      this.builder('/*' + u + i.text + n + '*/', i);
    }
    decl(i, u) {
      let n = this.raw(i, 'between', 'colon'),
        l = i.prop + n + this.rawValue(i, 'value');
      (i.important && (l += i.raws.important || ' !important'), u && (l += ';'), this.builder(l, i));
    }
    document(i) {
      this.body(i);
    }
    raw(i, u, n) {
      let l;
      if ((n || (n = u), u && ((l = i.raws[u]), typeof l < 'u'))) return l;
      let h = i.parent;
      if (n === 'before' && (!h || (h.type === 'root' && h.first === i) || (h && h.type === 'document')))
        return '';
      if (!h) return e[n];
      let c = i.root();
      if ((c.rawCache || (c.rawCache = {}), typeof c.rawCache[n] < 'u')) return c.rawCache[n];
      if (n === 'before' || n === 'after') return this.beforeAfter(i, n);
      {
        let s = 'raw' + t(n);
        this[s]
          ? (l = this[s](c, i))
          : c.walk((d) => {
              if (((l = d.raws[u]), typeof l < 'u')) return !1;
            });
      }
      return (typeof l > 'u' && (l = e[n]), (c.rawCache[n] = l), l);
    }
    rawBeforeClose(i) {
      let u;
      return (
        i.walk((n) => {
          if (n.nodes && n.nodes.length > 0 && typeof n.raws.after < 'u')
            return (
              (u = n.raws.after),
              u.includes(`
`) && (u = u.replace(/[^\n]+$/, '')),
              !1
            );
        }),
        u && (u = u.replace(/\S/g, '')),
        u
      );
    }
    rawBeforeComment(i, u) {
      let n;
      return (
        i.walkComments((l) => {
          if (typeof l.raws.before < 'u')
            return (
              (n = l.raws.before),
              n.includes(`
`) && (n = n.replace(/[^\n]+$/, '')),
              !1
            );
        }),
        typeof n > 'u' ? (n = this.raw(u, null, 'beforeDecl')) : n && (n = n.replace(/\S/g, '')),
        n
      );
    }
    rawBeforeDecl(i, u) {
      let n;
      return (
        i.walkDecls((l) => {
          if (typeof l.raws.before < 'u')
            return (
              (n = l.raws.before),
              n.includes(`
`) && (n = n.replace(/[^\n]+$/, '')),
              !1
            );
        }),
        typeof n > 'u' ? (n = this.raw(u, null, 'beforeRule')) : n && (n = n.replace(/\S/g, '')),
        n
      );
    }
    rawBeforeOpen(i) {
      let u;
      return (
        i.walk((n) => {
          if (n.type !== 'decl' && ((u = n.raws.between), typeof u < 'u')) return !1;
        }),
        u
      );
    }
    rawBeforeRule(i) {
      let u;
      return (
        i.walk((n) => {
          if (n.nodes && (n.parent !== i || i.first !== n) && typeof n.raws.before < 'u')
            return (
              (u = n.raws.before),
              u.includes(`
`) && (u = u.replace(/[^\n]+$/, '')),
              !1
            );
        }),
        u && (u = u.replace(/\S/g, '')),
        u
      );
    }
    rawColon(i) {
      let u;
      return (
        i.walkDecls((n) => {
          if (typeof n.raws.between < 'u') return ((u = n.raws.between.replace(/[^\s:]/g, '')), !1);
        }),
        u
      );
    }
    rawEmptyBody(i) {
      let u;
      return (
        i.walk((n) => {
          if (n.nodes && n.nodes.length === 0 && ((u = n.raws.after), typeof u < 'u')) return !1;
        }),
        u
      );
    }
    rawIndent(i) {
      if (i.raws.indent) return i.raws.indent;
      let u;
      return (
        i.walk((n) => {
          let l = n.parent;
          if (l && l !== i && l.parent && l.parent === i && typeof n.raws.before < 'u') {
            let h = n.raws.before.split(`
`);
            return ((u = h[h.length - 1]), (u = u.replace(/\S/g, '')), !1);
          }
        }),
        u
      );
    }
    rawSemicolon(i) {
      let u;
      return (
        i.walk((n) => {
          if (n.nodes && n.nodes.length && n.last.type === 'decl' && ((u = n.raws.semicolon), typeof u < 'u'))
            return !1;
        }),
        u
      );
    }
    rawValue(i, u) {
      let n = i[u],
        l = i.raws[u];
      return l && l.value === n ? l.raw : n;
    }
    root(i) {
      (this.body(i), i.raws.after && this.builder(i.raws.after));
    }
    rule(i) {
      (this.block(i, this.rawValue(i, 'selector')),
        i.raws.ownSemicolon && this.builder(i.raws.ownSemicolon, i, 'end'));
    }
    stringify(i, u) {
      if (!this[i.type])
        throw new Error(
          'Unknown AST node type ' + i.type + '. Maybe you need to change PostCSS stringifier.',
        );
      this[i.type](i, u);
    }
  }
  return ((Mt = r), (r.default = r), Mt);
}
var At, ci;
function We() {
  if (ci) return At;
  ci = 1;
  let e = as();
  function t(r, o) {
    new e(o).stringify(r);
  }
  return ((At = t), (t.default = t), At);
}
var Nt, hi;
function qe() {
  if (hi) return Nt;
  hi = 1;
  let { isClean: e, my: t } = mr(),
    r = pr(),
    o = as(),
    i = We();
  function u(l, h) {
    let c = new l.constructor();
    for (let s in l) {
      if (!Object.prototype.hasOwnProperty.call(l, s) || s === 'proxyCache') continue;
      let d = l[s],
        a = typeof d;
      s === 'parent' && a === 'object'
        ? h && (c[s] = h)
        : s === 'source'
          ? (c[s] = d)
          : Array.isArray(d)
            ? (c[s] = d.map((f) => u(f, c)))
            : (a === 'object' && d !== null && (d = u(d)), (c[s] = d));
    }
    return c;
  }
  class n {
    constructor(h = {}) {
      ((this.raws = {}), (this[e] = !1), (this[t] = !0));
      for (let c in h)
        if (c === 'nodes') {
          this.nodes = [];
          for (let s of h[c]) typeof s.clone == 'function' ? this.append(s.clone()) : this.append(s);
        } else this[c] = h[c];
    }
    addToError(h) {
      if (((h.postcssNode = this), h.stack && this.source && /\n\s{4}at /.test(h.stack))) {
        let c = this.source;
        h.stack = h.stack.replace(/\n\s{4}at /, `$&${c.input.from}:${c.start.line}:${c.start.column}$&`);
      }
      return h;
    }
    after(h) {
      return (this.parent.insertAfter(this, h), this);
    }
    assign(h = {}) {
      for (let c in h) this[c] = h[c];
      return this;
    }
    before(h) {
      return (this.parent.insertBefore(this, h), this);
    }
    cleanRaws(h) {
      (delete this.raws.before, delete this.raws.after, h || delete this.raws.between);
    }
    clone(h = {}) {
      let c = u(this);
      for (let s in h) c[s] = h[s];
      return c;
    }
    cloneAfter(h = {}) {
      let c = this.clone(h);
      return (this.parent.insertAfter(this, c), c);
    }
    cloneBefore(h = {}) {
      let c = this.clone(h);
      return (this.parent.insertBefore(this, c), c);
    }
    error(h, c = {}) {
      if (this.source) {
        let { end: s, start: d } = this.rangeBy(c);
        return this.source.input.error(
          h,
          { column: d.column, line: d.line },
          { column: s.column, line: s.line },
          c,
        );
      }
      return new r(h);
    }
    getProxyProcessor() {
      return {
        get(h, c) {
          return c === 'proxyOf' ? h : c === 'root' ? () => h.root().toProxy() : h[c];
        },
        set(h, c, s) {
          return (
            h[c] === s ||
              ((h[c] = s),
              (c === 'prop' ||
                c === 'value' ||
                c === 'name' ||
                c === 'params' ||
                c === 'important' ||
                c === 'text') &&
                h.markDirty()),
            !0
          );
        },
      };
    }
    markDirty() {
      if (this[e]) {
        this[e] = !1;
        let h = this;
        for (; (h = h.parent); ) h[e] = !1;
      }
    }
    next() {
      if (!this.parent) return;
      let h = this.parent.index(this);
      return this.parent.nodes[h + 1];
    }
    positionBy(h, c) {
      let s = this.source.start;
      if (h.index) s = this.positionInside(h.index, c);
      else if (h.word) {
        c = this.toString();
        let d = c.indexOf(h.word);
        d !== -1 && (s = this.positionInside(d, c));
      }
      return s;
    }
    positionInside(h, c) {
      let s = c || this.toString(),
        d = this.source.start.column,
        a = this.source.start.line;
      for (let f = 0; f < h; f++)
        s[f] ===
        `
`
          ? ((d = 1), (a += 1))
          : (d += 1);
      return { column: d, line: a };
    }
    prev() {
      if (!this.parent) return;
      let h = this.parent.index(this);
      return this.parent.nodes[h - 1];
    }
    rangeBy(h) {
      let c = { column: this.source.start.column, line: this.source.start.line },
        s = this.source.end
          ? { column: this.source.end.column + 1, line: this.source.end.line }
          : { column: c.column + 1, line: c.line };
      if (h.word) {
        let d = this.toString(),
          a = d.indexOf(h.word);
        a !== -1 && ((c = this.positionInside(a, d)), (s = this.positionInside(a + h.word.length, d)));
      } else
        (h.start
          ? (c = { column: h.start.column, line: h.start.line })
          : h.index && (c = this.positionInside(h.index)),
          h.end
            ? (s = { column: h.end.column, line: h.end.line })
            : typeof h.endIndex == 'number'
              ? (s = this.positionInside(h.endIndex))
              : h.index && (s = this.positionInside(h.index + 1)));
      return (
        (s.line < c.line || (s.line === c.line && s.column <= c.column)) &&
          (s = { column: c.column + 1, line: c.line }),
        { end: s, start: c }
      );
    }
    raw(h, c) {
      return new o().raw(this, h, c);
    }
    remove() {
      return (this.parent && this.parent.removeChild(this), (this.parent = void 0), this);
    }
    replaceWith(...h) {
      if (this.parent) {
        let c = this,
          s = !1;
        for (let d of h)
          d === this
            ? (s = !0)
            : s
              ? (this.parent.insertAfter(c, d), (c = d))
              : this.parent.insertBefore(c, d);
        s || this.remove();
      }
      return this;
    }
    root() {
      let h = this;
      for (; h.parent && h.parent.type !== 'document'; ) h = h.parent;
      return h;
    }
    toJSON(h, c) {
      let s = {},
        d = c == null;
      c = c || new Map();
      let a = 0;
      for (let f in this) {
        if (!Object.prototype.hasOwnProperty.call(this, f) || f === 'parent' || f === 'proxyCache') continue;
        let m = this[f];
        if (Array.isArray(m)) s[f] = m.map((p) => (typeof p == 'object' && p.toJSON ? p.toJSON(null, c) : p));
        else if (typeof m == 'object' && m.toJSON) s[f] = m.toJSON(null, c);
        else if (f === 'source') {
          let p = c.get(m.input);
          (p == null && ((p = a), c.set(m.input, a), a++),
            (s[f] = { end: m.end, inputId: p, start: m.start }));
        } else s[f] = m;
      }
      return (d && (s.inputs = [...c.keys()].map((f) => f.toJSON())), s);
    }
    toProxy() {
      return (
        this.proxyCache || (this.proxyCache = new Proxy(this, this.getProxyProcessor())),
        this.proxyCache
      );
    }
    toString(h = i) {
      h.stringify && (h = h.stringify);
      let c = '';
      return (
        h(this, (s) => {
          c += s;
        }),
        c
      );
    }
    warn(h, c, s) {
      let d = { node: this };
      for (let a in s) d[a] = s[a];
      return h.warn(c, d);
    }
    get proxyOf() {
      return this;
    }
  }
  return ((Nt = n), (n.default = n), Nt);
}
var Dt, fi;
function je() {
  if (fi) return Dt;
  fi = 1;
  let e = qe();
  class t extends e {
    constructor(o) {
      (o && typeof o.value < 'u' && typeof o.value != 'string' && (o = { ...o, value: String(o.value) }),
        super(o),
        (this.type = 'decl'));
    }
    get variable() {
      return this.prop.startsWith('--') || this.prop[0] === '$';
    }
  }
  return ((Dt = t), (t.default = t), Dt);
}
var Ot, di;
function jn() {
  if (di) return Ot;
  di = 1;
  let e = 'useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict';
  return (
    (Ot = {
      nanoid: (o = 21) => {
        let i = '',
          u = o;
        for (; u--; ) i += e[(Math.random() * 64) | 0];
        return i;
      },
      customAlphabet:
        (o, i = 21) =>
        (u = i) => {
          let n = '',
            l = u;
          for (; l--; ) n += o[(Math.random() * o.length) | 0];
          return n;
        },
    }),
    Ot
  );
}
var Tt, pi;
function ls() {
  if (pi) return Tt;
  pi = 1;
  let { SourceMapConsumer: e, SourceMapGenerator: t } = Q,
    { existsSync: r, readFileSync: o } = Q,
    { dirname: i, join: u } = Q;
  function n(h) {
    return Buffer ? Buffer.from(h, 'base64').toString() : window.atob(h);
  }
  class l {
    constructor(c, s) {
      if (s.map === !1) return;
      (this.loadAnnotation(c), (this.inline = this.startWith(this.annotation, 'data:')));
      let d = s.map ? s.map.prev : void 0,
        a = this.loadMap(s.from, d);
      (!this.mapFile && s.from && (this.mapFile = s.from),
        this.mapFile && (this.root = i(this.mapFile)),
        a && (this.text = a));
    }
    consumer() {
      return (this.consumerCache || (this.consumerCache = new e(this.text)), this.consumerCache);
    }
    decodeInline(c) {
      let s = /^data:application\/json;charset=utf-?8;base64,/,
        d = /^data:application\/json;base64,/,
        a = /^data:application\/json;charset=utf-?8,/,
        f = /^data:application\/json,/;
      if (a.test(c) || f.test(c)) return decodeURIComponent(c.substr(RegExp.lastMatch.length));
      if (s.test(c) || d.test(c)) return n(c.substr(RegExp.lastMatch.length));
      let m = c.match(/data:application\/json;([^,]+),/)[1];
      throw new Error('Unsupported source map encoding ' + m);
    }
    getAnnotationURL(c) {
      return c.replace(/^\/\*\s*# sourceMappingURL=/, '').trim();
    }
    isMap(c) {
      return typeof c != 'object'
        ? !1
        : typeof c.mappings == 'string' || typeof c._mappings == 'string' || Array.isArray(c.sections);
    }
    loadAnnotation(c) {
      let s = c.match(/\/\*\s*# sourceMappingURL=/gm);
      if (!s) return;
      let d = c.lastIndexOf(s.pop()),
        a = c.indexOf('*/', d);
      d > -1 && a > -1 && (this.annotation = this.getAnnotationURL(c.substring(d, a)));
    }
    loadFile(c) {
      if (((this.root = i(c)), r(c))) return ((this.mapFile = c), o(c, 'utf-8').toString().trim());
    }
    loadMap(c, s) {
      if (s === !1) return !1;
      if (s) {
        if (typeof s == 'string') return s;
        if (typeof s == 'function') {
          let d = s(c);
          if (d) {
            let a = this.loadFile(d);
            if (!a) throw new Error('Unable to load previous source map: ' + d.toString());
            return a;
          }
        } else {
          if (s instanceof e) return t.fromSourceMap(s).toString();
          if (s instanceof t) return s.toString();
          if (this.isMap(s)) return JSON.stringify(s);
          throw new Error('Unsupported previous source map format: ' + s.toString());
        }
      } else {
        if (this.inline) return this.decodeInline(this.annotation);
        if (this.annotation) {
          let d = this.annotation;
          return (c && (d = u(i(c), d)), this.loadFile(d));
        }
      }
    }
    startWith(c, s) {
      return c ? c.substr(0, s.length) === s : !1;
    }
    withContent() {
      return !!(this.consumer().sourcesContent && this.consumer().sourcesContent.length > 0);
    }
  }
  return ((Tt = l), (l.default = l), Tt);
}
var _t, mi;
function Ve() {
  if (mi) return _t;
  mi = 1;
  let { SourceMapConsumer: e, SourceMapGenerator: t } = Q,
    { fileURLToPath: r, pathToFileURL: o } = Q,
    { isAbsolute: i, resolve: u } = Q,
    { nanoid: n } = jn(),
    l = Q,
    h = pr(),
    c = ls(),
    s = Symbol('fromOffsetCache'),
    d = !!(e && t),
    a = !!(u && i);
  class f {
    constructor(p, y = {}) {
      if (p === null || typeof p > 'u' || (typeof p == 'object' && !p.toString))
        throw new Error(`PostCSS received ${p} instead of CSS string`);
      if (
        ((this.css = p.toString()),
        this.css[0] === '\uFEFF' || this.css[0] === '￾'
          ? ((this.hasBOM = !0), (this.css = this.css.slice(1)))
          : (this.hasBOM = !1),
        y.from &&
          (!a || /^\w+:\/\//.test(y.from) || i(y.from) ? (this.file = y.from) : (this.file = u(y.from))),
        a && d)
      ) {
        let b = new c(this.css, y);
        if (b.text) {
          this.map = b;
          let v = b.consumer().file;
          !this.file && v && (this.file = this.mapResolve(v));
        }
      }
      (this.file || (this.id = '<input css ' + n(6) + '>'), this.map && (this.map.file = this.from));
    }
    error(p, y, b, v = {}) {
      let S, g, w;
      if (y && typeof y == 'object') {
        let x = y,
          A = b;
        if (typeof x.offset == 'number') {
          let D = this.fromOffset(x.offset);
          ((y = D.line), (b = D.col));
        } else ((y = x.line), (b = x.column));
        if (typeof A.offset == 'number') {
          let D = this.fromOffset(A.offset);
          ((g = D.line), (w = D.col));
        } else ((g = A.line), (w = A.column));
      } else if (!b) {
        let x = this.fromOffset(y);
        ((y = x.line), (b = x.col));
      }
      let E = this.origin(y, b, g, w);
      return (
        E
          ? (S = new h(
              p,
              E.endLine === void 0 ? E.line : { column: E.column, line: E.line },
              E.endLine === void 0 ? E.column : { column: E.endColumn, line: E.endLine },
              E.source,
              E.file,
              v.plugin,
            ))
          : (S = new h(
              p,
              g === void 0 ? y : { column: b, line: y },
              g === void 0 ? b : { column: w, line: g },
              this.css,
              this.file,
              v.plugin,
            )),
        (S.input = { column: b, endColumn: w, endLine: g, line: y, source: this.css }),
        this.file && (o && (S.input.url = o(this.file).toString()), (S.input.file = this.file)),
        S
      );
    }
    fromOffset(p) {
      let y, b;
      if (this[s]) b = this[s];
      else {
        let S = this.css.split(`
`);
        b = new Array(S.length);
        let g = 0;
        for (let w = 0, E = S.length; w < E; w++) ((b[w] = g), (g += S[w].length + 1));
        this[s] = b;
      }
      y = b[b.length - 1];
      let v = 0;
      if (p >= y) v = b.length - 1;
      else {
        let S = b.length - 2,
          g;
        for (; v < S; )
          if (((g = v + ((S - v) >> 1)), p < b[g])) S = g - 1;
          else if (p >= b[g + 1]) v = g + 1;
          else {
            v = g;
            break;
          }
      }
      return { col: p - b[v] + 1, line: v + 1 };
    }
    mapResolve(p) {
      return /^\w+:\/\//.test(p) ? p : u(this.map.consumer().sourceRoot || this.map.root || '.', p);
    }
    origin(p, y, b, v) {
      if (!this.map) return !1;
      let S = this.map.consumer(),
        g = S.originalPositionFor({ column: y, line: p });
      if (!g.source) return !1;
      let w;
      typeof b == 'number' && (w = S.originalPositionFor({ column: v, line: b }));
      let E;
      i(g.source)
        ? (E = o(g.source))
        : (E = new URL(g.source, this.map.consumer().sourceRoot || o(this.map.mapFile)));
      let x = {
        column: g.column,
        endColumn: w && w.column,
        endLine: w && w.line,
        line: g.line,
        url: E.toString(),
      };
      if (E.protocol === 'file:')
        if (r) x.file = r(E);
        else throw new Error('file: protocol is not available in this PostCSS build');
      let A = S.sourceContentFor(g.source);
      return (A && (x.source = A), x);
    }
    toJSON() {
      let p = {};
      for (let y of ['hasBOM', 'css', 'file', 'id']) this[y] != null && (p[y] = this[y]);
      return (
        this.map && ((p.map = { ...this.map }), p.map.consumerCache && (p.map.consumerCache = void 0)),
        p
      );
    }
    get from() {
      return this.file || this.id;
    }
  }
  return ((_t = f), (f.default = f), l && l.registerInput && l.registerInput(f), _t);
}
var Pt, gi;
function us() {
  if (gi) return Pt;
  gi = 1;
  let { SourceMapConsumer: e, SourceMapGenerator: t } = Q,
    { dirname: r, relative: o, resolve: i, sep: u } = Q,
    { pathToFileURL: n } = Q,
    l = Ve(),
    h = !!(e && t),
    c = !!(r && i && o && u);
  class s {
    constructor(a, f, m, p) {
      ((this.stringify = a),
        (this.mapOpts = m.map || {}),
        (this.root = f),
        (this.opts = m),
        (this.css = p),
        (this.originalCSS = p),
        (this.usesFileUrls = !this.mapOpts.from && this.mapOpts.absolute),
        (this.memoizedFileURLs = new Map()),
        (this.memoizedPaths = new Map()),
        (this.memoizedURLs = new Map()));
    }
    addAnnotation() {
      let a;
      this.isInline()
        ? (a = 'data:application/json;base64,' + this.toBase64(this.map.toString()))
        : typeof this.mapOpts.annotation == 'string'
          ? (a = this.mapOpts.annotation)
          : typeof this.mapOpts.annotation == 'function'
            ? (a = this.mapOpts.annotation(this.opts.to, this.root))
            : (a = this.outputFile() + '.map');
      let f = `
`;
      (this.css.includes(`\r
`) &&
        (f = `\r
`),
        (this.css += f + '/*# sourceMappingURL=' + a + ' */'));
    }
    applyPrevMaps() {
      for (let a of this.previous()) {
        let f = this.toUrl(this.path(a.file)),
          m = a.root || r(a.file),
          p;
        (this.mapOpts.sourcesContent === !1
          ? ((p = new e(a.text)), p.sourcesContent && (p.sourcesContent = null))
          : (p = a.consumer()),
          this.map.applySourceMap(p, f, this.toUrl(this.path(m))));
      }
    }
    clearAnnotation() {
      if (this.mapOpts.annotation !== !1)
        if (this.root) {
          let a;
          for (let f = this.root.nodes.length - 1; f >= 0; f--)
            ((a = this.root.nodes[f]),
              a.type === 'comment' &&
                a.text.indexOf('# sourceMappingURL=') === 0 &&
                this.root.removeChild(f));
        } else this.css && (this.css = this.css.replace(/\n*?\/\*#[\S\s]*?\*\/$/gm, ''));
    }
    generate() {
      if ((this.clearAnnotation(), c && h && this.isMap())) return this.generateMap();
      {
        let a = '';
        return (
          this.stringify(this.root, (f) => {
            a += f;
          }),
          [a]
        );
      }
    }
    generateMap() {
      if (this.root) this.generateString();
      else if (this.previous().length === 1) {
        let a = this.previous()[0].consumer();
        ((a.file = this.outputFile()), (this.map = t.fromSourceMap(a, { ignoreInvalidMapping: !0 })));
      } else
        ((this.map = new t({ file: this.outputFile(), ignoreInvalidMapping: !0 })),
          this.map.addMapping({
            generated: { column: 0, line: 1 },
            original: { column: 0, line: 1 },
            source: this.opts.from ? this.toUrl(this.path(this.opts.from)) : '<no source>',
          }));
      return (
        this.isSourcesContent() && this.setSourcesContent(),
        this.root && this.previous().length > 0 && this.applyPrevMaps(),
        this.isAnnotation() && this.addAnnotation(),
        this.isInline() ? [this.css] : [this.css, this.map]
      );
    }
    generateString() {
      ((this.css = ''), (this.map = new t({ file: this.outputFile(), ignoreInvalidMapping: !0 })));
      let a = 1,
        f = 1,
        m = '<no source>',
        p = { generated: { column: 0, line: 0 }, original: { column: 0, line: 0 }, source: '' },
        y,
        b;
      this.stringify(this.root, (v, S, g) => {
        if (
          ((this.css += v),
          S &&
            g !== 'end' &&
            ((p.generated.line = a),
            (p.generated.column = f - 1),
            S.source && S.source.start
              ? ((p.source = this.sourcePath(S)),
                (p.original.line = S.source.start.line),
                (p.original.column = S.source.start.column - 1),
                this.map.addMapping(p))
              : ((p.source = m), (p.original.line = 1), (p.original.column = 0), this.map.addMapping(p))),
          (y = v.match(/\n/g)),
          y
            ? ((a += y.length),
              (b = v.lastIndexOf(`
`)),
              (f = v.length - b))
            : (f += v.length),
          S && g !== 'start')
        ) {
          let w = S.parent || { raws: {} };
          (!(S.type === 'decl' || (S.type === 'atrule' && !S.nodes)) || S !== w.last || w.raws.semicolon) &&
            (S.source && S.source.end
              ? ((p.source = this.sourcePath(S)),
                (p.original.line = S.source.end.line),
                (p.original.column = S.source.end.column - 1),
                (p.generated.line = a),
                (p.generated.column = f - 2),
                this.map.addMapping(p))
              : ((p.source = m),
                (p.original.line = 1),
                (p.original.column = 0),
                (p.generated.line = a),
                (p.generated.column = f - 1),
                this.map.addMapping(p)));
        }
      });
    }
    isAnnotation() {
      return this.isInline()
        ? !0
        : typeof this.mapOpts.annotation < 'u'
          ? this.mapOpts.annotation
          : this.previous().length
            ? this.previous().some((a) => a.annotation)
            : !0;
    }
    isInline() {
      if (typeof this.mapOpts.inline < 'u') return this.mapOpts.inline;
      let a = this.mapOpts.annotation;
      return typeof a < 'u' && a !== !0
        ? !1
        : this.previous().length
          ? this.previous().some((f) => f.inline)
          : !0;
    }
    isMap() {
      return typeof this.opts.map < 'u' ? !!this.opts.map : this.previous().length > 0;
    }
    isSourcesContent() {
      return typeof this.mapOpts.sourcesContent < 'u'
        ? this.mapOpts.sourcesContent
        : this.previous().length
          ? this.previous().some((a) => a.withContent())
          : !0;
    }
    outputFile() {
      return this.opts.to ? this.path(this.opts.to) : this.opts.from ? this.path(this.opts.from) : 'to.css';
    }
    path(a) {
      if (this.mapOpts.absolute || a.charCodeAt(0) === 60 || /^\w+:\/\//.test(a)) return a;
      let f = this.memoizedPaths.get(a);
      if (f) return f;
      let m = this.opts.to ? r(this.opts.to) : '.';
      typeof this.mapOpts.annotation == 'string' && (m = r(i(m, this.mapOpts.annotation)));
      let p = o(m, a);
      return (this.memoizedPaths.set(a, p), p);
    }
    previous() {
      if (!this.previousMaps)
        if (((this.previousMaps = []), this.root))
          this.root.walk((a) => {
            if (a.source && a.source.input.map) {
              let f = a.source.input.map;
              this.previousMaps.includes(f) || this.previousMaps.push(f);
            }
          });
        else {
          let a = new l(this.originalCSS, this.opts);
          a.map && this.previousMaps.push(a.map);
        }
      return this.previousMaps;
    }
    setSourcesContent() {
      let a = {};
      if (this.root)
        this.root.walk((f) => {
          if (f.source) {
            let m = f.source.input.from;
            if (m && !a[m]) {
              a[m] = !0;
              let p = this.usesFileUrls ? this.toFileUrl(m) : this.toUrl(this.path(m));
              this.map.setSourceContent(p, f.source.input.css);
            }
          }
        });
      else if (this.css) {
        let f = this.opts.from ? this.toUrl(this.path(this.opts.from)) : '<no source>';
        this.map.setSourceContent(f, this.css);
      }
    }
    sourcePath(a) {
      return this.mapOpts.from
        ? this.toUrl(this.mapOpts.from)
        : this.usesFileUrls
          ? this.toFileUrl(a.source.input.from)
          : this.toUrl(this.path(a.source.input.from));
    }
    toBase64(a) {
      return Buffer ? Buffer.from(a).toString('base64') : window.btoa(unescape(encodeURIComponent(a)));
    }
    toFileUrl(a) {
      let f = this.memoizedFileURLs.get(a);
      if (f) return f;
      if (n) {
        let m = n(a).toString();
        return (this.memoizedFileURLs.set(a, m), m);
      } else throw new Error('`map.absolute` option is not available in this PostCSS build');
    }
    toUrl(a) {
      let f = this.memoizedURLs.get(a);
      if (f) return f;
      u === '\\' && (a = a.replace(/\\/g, '/'));
      let m = encodeURI(a).replace(/[#?]/g, encodeURIComponent);
      return (this.memoizedURLs.set(a, m), m);
    }
  }
  return ((Pt = s), Pt);
}
var It, yi;
function Ge() {
  if (yi) return It;
  yi = 1;
  let e = qe();
  class t extends e {
    constructor(o) {
      (super(o), (this.type = 'comment'));
    }
  }
  return ((It = t), (t.default = t), It);
}
var kt, wi;
function ue() {
  if (wi) return kt;
  wi = 1;
  let { isClean: e, my: t } = mr(),
    r = je(),
    o = Ge(),
    i = qe(),
    u,
    n,
    l,
    h;
  function c(a) {
    return a.map((f) => (f.nodes && (f.nodes = c(f.nodes)), delete f.source, f));
  }
  function s(a) {
    if (((a[e] = !1), a.proxyOf.nodes)) for (let f of a.proxyOf.nodes) s(f);
  }
  class d extends i {
    append(...f) {
      for (let m of f) {
        let p = this.normalize(m, this.last);
        for (let y of p) this.proxyOf.nodes.push(y);
      }
      return (this.markDirty(), this);
    }
    cleanRaws(f) {
      if ((super.cleanRaws(f), this.nodes)) for (let m of this.nodes) m.cleanRaws(f);
    }
    each(f) {
      if (!this.proxyOf.nodes) return;
      let m = this.getIterator(),
        p,
        y;
      for (
        ;
        this.indexes[m] < this.proxyOf.nodes.length &&
        ((p = this.indexes[m]), (y = f(this.proxyOf.nodes[p], p)), y !== !1);

      )
        this.indexes[m] += 1;
      return (delete this.indexes[m], y);
    }
    every(f) {
      return this.nodes.every(f);
    }
    getIterator() {
      (this.lastEach || (this.lastEach = 0), this.indexes || (this.indexes = {}), (this.lastEach += 1));
      let f = this.lastEach;
      return ((this.indexes[f] = 0), f);
    }
    getProxyProcessor() {
      return {
        get(f, m) {
          return m === 'proxyOf'
            ? f
            : f[m]
              ? m === 'each' || (typeof m == 'string' && m.startsWith('walk'))
                ? (...p) => f[m](...p.map((y) => (typeof y == 'function' ? (b, v) => y(b.toProxy(), v) : y)))
                : m === 'every' || m === 'some'
                  ? (p) => f[m]((y, ...b) => p(y.toProxy(), ...b))
                  : m === 'root'
                    ? () => f.root().toProxy()
                    : m === 'nodes'
                      ? f.nodes.map((p) => p.toProxy())
                      : m === 'first' || m === 'last'
                        ? f[m].toProxy()
                        : f[m]
              : f[m];
        },
        set(f, m, p) {
          return (
            f[m] === p || ((f[m] = p), (m === 'name' || m === 'params' || m === 'selector') && f.markDirty()),
            !0
          );
        },
      };
    }
    index(f) {
      return typeof f == 'number' ? f : (f.proxyOf && (f = f.proxyOf), this.proxyOf.nodes.indexOf(f));
    }
    insertAfter(f, m) {
      let p = this.index(f),
        y = this.normalize(m, this.proxyOf.nodes[p]).reverse();
      p = this.index(f);
      for (let v of y) this.proxyOf.nodes.splice(p + 1, 0, v);
      let b;
      for (let v in this.indexes) ((b = this.indexes[v]), p < b && (this.indexes[v] = b + y.length));
      return (this.markDirty(), this);
    }
    insertBefore(f, m) {
      let p = this.index(f),
        y = p === 0 ? 'prepend' : !1,
        b = this.normalize(m, this.proxyOf.nodes[p], y).reverse();
      p = this.index(f);
      for (let S of b) this.proxyOf.nodes.splice(p, 0, S);
      let v;
      for (let S in this.indexes) ((v = this.indexes[S]), p <= v && (this.indexes[S] = v + b.length));
      return (this.markDirty(), this);
    }
    normalize(f, m) {
      if (typeof f == 'string') f = c(u(f).nodes);
      else if (typeof f > 'u') f = [];
      else if (Array.isArray(f)) {
        f = f.slice(0);
        for (let y of f) y.parent && y.parent.removeChild(y, 'ignore');
      } else if (f.type === 'root' && this.type !== 'document') {
        f = f.nodes.slice(0);
        for (let y of f) y.parent && y.parent.removeChild(y, 'ignore');
      } else if (f.type) f = [f];
      else if (f.prop) {
        if (typeof f.value > 'u') throw new Error('Value field is missed in node creation');
        (typeof f.value != 'string' && (f.value = String(f.value)), (f = [new r(f)]));
      } else if (f.selector) f = [new n(f)];
      else if (f.name) f = [new l(f)];
      else if (f.text) f = [new o(f)];
      else throw new Error('Unknown node type in node creation');
      return f.map(
        (y) => (
          y[t] || d.rebuild(y),
          (y = y.proxyOf),
          y.parent && y.parent.removeChild(y),
          y[e] && s(y),
          typeof y.raws.before > 'u' &&
            m &&
            typeof m.raws.before < 'u' &&
            (y.raws.before = m.raws.before.replace(/\S/g, '')),
          (y.parent = this.proxyOf),
          y
        ),
      );
    }
    prepend(...f) {
      f = f.reverse();
      for (let m of f) {
        let p = this.normalize(m, this.first, 'prepend').reverse();
        for (let y of p) this.proxyOf.nodes.unshift(y);
        for (let y in this.indexes) this.indexes[y] = this.indexes[y] + p.length;
      }
      return (this.markDirty(), this);
    }
    push(f) {
      return ((f.parent = this), this.proxyOf.nodes.push(f), this);
    }
    removeAll() {
      for (let f of this.proxyOf.nodes) f.parent = void 0;
      return ((this.proxyOf.nodes = []), this.markDirty(), this);
    }
    removeChild(f) {
      ((f = this.index(f)), (this.proxyOf.nodes[f].parent = void 0), this.proxyOf.nodes.splice(f, 1));
      let m;
      for (let p in this.indexes) ((m = this.indexes[p]), m >= f && (this.indexes[p] = m - 1));
      return (this.markDirty(), this);
    }
    replaceValues(f, m, p) {
      return (
        p || ((p = m), (m = {})),
        this.walkDecls((y) => {
          (m.props && !m.props.includes(y.prop)) ||
            (m.fast && !y.value.includes(m.fast)) ||
            (y.value = y.value.replace(f, p));
        }),
        this.markDirty(),
        this
      );
    }
    some(f) {
      return this.nodes.some(f);
    }
    walk(f) {
      return this.each((m, p) => {
        let y;
        try {
          y = f(m, p);
        } catch (b) {
          throw m.addToError(b);
        }
        return (y !== !1 && m.walk && (y = m.walk(f)), y);
      });
    }
    walkAtRules(f, m) {
      return m
        ? f instanceof RegExp
          ? this.walk((p, y) => {
              if (p.type === 'atrule' && f.test(p.name)) return m(p, y);
            })
          : this.walk((p, y) => {
              if (p.type === 'atrule' && p.name === f) return m(p, y);
            })
        : ((m = f),
          this.walk((p, y) => {
            if (p.type === 'atrule') return m(p, y);
          }));
    }
    walkComments(f) {
      return this.walk((m, p) => {
        if (m.type === 'comment') return f(m, p);
      });
    }
    walkDecls(f, m) {
      return m
        ? f instanceof RegExp
          ? this.walk((p, y) => {
              if (p.type === 'decl' && f.test(p.prop)) return m(p, y);
            })
          : this.walk((p, y) => {
              if (p.type === 'decl' && p.prop === f) return m(p, y);
            })
        : ((m = f),
          this.walk((p, y) => {
            if (p.type === 'decl') return m(p, y);
          }));
    }
    walkRules(f, m) {
      return m
        ? f instanceof RegExp
          ? this.walk((p, y) => {
              if (p.type === 'rule' && f.test(p.selector)) return m(p, y);
            })
          : this.walk((p, y) => {
              if (p.type === 'rule' && p.selector === f) return m(p, y);
            })
        : ((m = f),
          this.walk((p, y) => {
            if (p.type === 'rule') return m(p, y);
          }));
    }
    get first() {
      if (this.proxyOf.nodes) return this.proxyOf.nodes[0];
    }
    get last() {
      if (this.proxyOf.nodes) return this.proxyOf.nodes[this.proxyOf.nodes.length - 1];
    }
  }
  return (
    (d.registerParse = (a) => {
      u = a;
    }),
    (d.registerRule = (a) => {
      n = a;
    }),
    (d.registerAtRule = (a) => {
      l = a;
    }),
    (d.registerRoot = (a) => {
      h = a;
    }),
    (kt = d),
    (d.default = d),
    (d.rebuild = (a) => {
      (a.type === 'atrule'
        ? Object.setPrototypeOf(a, l.prototype)
        : a.type === 'rule'
          ? Object.setPrototypeOf(a, n.prototype)
          : a.type === 'decl'
            ? Object.setPrototypeOf(a, r.prototype)
            : a.type === 'comment'
              ? Object.setPrototypeOf(a, o.prototype)
              : a.type === 'root' && Object.setPrototypeOf(a, h.prototype),
        (a[t] = !0),
        a.nodes &&
          a.nodes.forEach((f) => {
            d.rebuild(f);
          }));
    }),
    kt
  );
}
var Lt, vi;
function gr() {
  if (vi) return Lt;
  vi = 1;
  let e = ue(),
    t,
    r;
  class o extends e {
    constructor(u) {
      (super({ type: 'document', ...u }), this.nodes || (this.nodes = []));
    }
    toResult(u = {}) {
      return new t(new r(), this, u).stringify();
    }
  }
  return (
    (o.registerLazyResult = (i) => {
      t = i;
    }),
    (o.registerProcessor = (i) => {
      r = i;
    }),
    (Lt = o),
    (o.default = o),
    Lt
  );
}
var Ft, bi;
function cs() {
  if (bi) return Ft;
  bi = 1;
  class e {
    constructor(r, o = {}) {
      if (((this.type = 'warning'), (this.text = r), o.node && o.node.source)) {
        let i = o.node.rangeBy(o);
        ((this.line = i.start.line),
          (this.column = i.start.column),
          (this.endLine = i.end.line),
          (this.endColumn = i.end.column));
      }
      for (let i in o) this[i] = o[i];
    }
    toString() {
      return this.node
        ? this.node.error(this.text, { index: this.index, plugin: this.plugin, word: this.word }).message
        : this.plugin
          ? this.plugin + ': ' + this.text
          : this.text;
    }
  }
  return ((Ft = e), (e.default = e), Ft);
}
var Ut, Si;
function yr() {
  if (Si) return Ut;
  Si = 1;
  let e = cs();
  class t {
    constructor(o, i, u) {
      ((this.processor = o),
        (this.messages = []),
        (this.root = i),
        (this.opts = u),
        (this.css = void 0),
        (this.map = void 0));
    }
    toString() {
      return this.css;
    }
    warn(o, i = {}) {
      i.plugin ||
        (this.lastPlugin && this.lastPlugin.postcssPlugin && (i.plugin = this.lastPlugin.postcssPlugin));
      let u = new e(o, i);
      return (this.messages.push(u), u);
    }
    warnings() {
      return this.messages.filter((o) => o.type === 'warning');
    }
    get content() {
      return this.css;
    }
  }
  return ((Ut = t), (t.default = t), Ut);
}
var Bt, Ei;
function Vn() {
  if (Ei) return Bt;
  Ei = 1;
  const e = 39,
    t = 34,
    r = 92,
    o = 47,
    i = 10,
    u = 32,
    n = 12,
    l = 9,
    h = 13,
    c = 91,
    s = 93,
    d = 40,
    a = 41,
    f = 123,
    m = 125,
    p = 59,
    y = 42,
    b = 58,
    v = 64,
    S = /[\t\n\f\r "#'()/;[\\\]{}]/g,
    g = /[\t\n\f\r !"#'():;@[\\\]{}]|\/(?=\*)/g,
    w = /.[\r\n"'(/\\]/,
    E = /[\da-f]/i;
  return (
    (Bt = function (A, D = {}) {
      let R = A.css.valueOf(),
        q = D.ignoreErrors,
        T,
        C,
        se,
        K,
        Y,
        P,
        j,
        te,
        $,
        L,
        me = R.length,
        M = 0,
        ne = [],
        ee = [];
      function Je() {
        return M;
      }
      function oe(V) {
        throw A.error('Unclosed ' + V, M);
      }
      function Qe() {
        return ee.length === 0 && M >= me;
      }
      function Xe(V) {
        if (ee.length) return ee.pop();
        if (M >= me) return;
        let ae = V ? V.ignoreUnclosed : !1;
        switch (((T = R.charCodeAt(M)), T)) {
          case i:
          case u:
          case l:
          case h:
          case n: {
            C = M;
            do ((C += 1), (T = R.charCodeAt(C)));
            while (T === u || T === i || T === l || T === h || T === n);
            ((L = ['space', R.slice(M, C)]), (M = C - 1));
            break;
          }
          case c:
          case s:
          case f:
          case m:
          case b:
          case p:
          case a: {
            let ge = String.fromCharCode(T);
            L = [ge, ge, M];
            break;
          }
          case d: {
            if (
              ((te = ne.length ? ne.pop()[1] : ''),
              ($ = R.charCodeAt(M + 1)),
              te === 'url' && $ !== e && $ !== t && $ !== u && $ !== i && $ !== l && $ !== n && $ !== h)
            ) {
              C = M;
              do {
                if (((P = !1), (C = R.indexOf(')', C + 1)), C === -1))
                  if (q || ae) {
                    C = M;
                    break;
                  } else oe('bracket');
                for (j = C; R.charCodeAt(j - 1) === r; ) ((j -= 1), (P = !P));
              } while (P);
              ((L = ['brackets', R.slice(M, C + 1), M, C]), (M = C));
            } else
              ((C = R.indexOf(')', M + 1)),
                (K = R.slice(M, C + 1)),
                C === -1 || w.test(K) ? (L = ['(', '(', M]) : ((L = ['brackets', K, M, C]), (M = C)));
            break;
          }
          case e:
          case t: {
            ((se = T === e ? "'" : '"'), (C = M));
            do {
              if (((P = !1), (C = R.indexOf(se, C + 1)), C === -1))
                if (q || ae) {
                  C = M + 1;
                  break;
                } else oe('string');
              for (j = C; R.charCodeAt(j - 1) === r; ) ((j -= 1), (P = !P));
            } while (P);
            ((L = ['string', R.slice(M, C + 1), M, C]), (M = C));
            break;
          }
          case v: {
            ((S.lastIndex = M + 1),
              S.test(R),
              S.lastIndex === 0 ? (C = R.length - 1) : (C = S.lastIndex - 2),
              (L = ['at-word', R.slice(M, C + 1), M, C]),
              (M = C));
            break;
          }
          case r: {
            for (C = M, Y = !0; R.charCodeAt(C + 1) === r; ) ((C += 1), (Y = !Y));
            if (
              ((T = R.charCodeAt(C + 1)),
              Y &&
                T !== o &&
                T !== u &&
                T !== i &&
                T !== l &&
                T !== h &&
                T !== n &&
                ((C += 1), E.test(R.charAt(C))))
            ) {
              for (; E.test(R.charAt(C + 1)); ) C += 1;
              R.charCodeAt(C + 1) === u && (C += 1);
            }
            ((L = ['word', R.slice(M, C + 1), M, C]), (M = C));
            break;
          }
          default: {
            T === o && R.charCodeAt(M + 1) === y
              ? ((C = R.indexOf('*/', M + 2) + 1),
                C === 0 && (q || ae ? (C = R.length) : oe('comment')),
                (L = ['comment', R.slice(M, C + 1), M, C]),
                (M = C))
              : ((g.lastIndex = M + 1),
                g.test(R),
                g.lastIndex === 0 ? (C = R.length - 1) : (C = g.lastIndex - 2),
                (L = ['word', R.slice(M, C + 1), M, C]),
                ne.push(L),
                (M = C));
            break;
          }
        }
        return (M++, L);
      }
      function Ze(V) {
        ee.push(V);
      }
      return { back: Ze, endOfFile: Qe, nextToken: Xe, position: Je };
    }),
    Bt
  );
}
var zt, xi;
function wr() {
  if (xi) return zt;
  xi = 1;
  let e = ue();
  class t extends e {
    constructor(o) {
      (super(o), (this.type = 'atrule'));
    }
    append(...o) {
      return (this.proxyOf.nodes || (this.nodes = []), super.append(...o));
    }
    prepend(...o) {
      return (this.proxyOf.nodes || (this.nodes = []), super.prepend(...o));
    }
  }
  return ((zt = t), (t.default = t), e.registerAtRule(t), zt);
}
var $t, Ci;
function Ee() {
  if (Ci) return $t;
  Ci = 1;
  let e = ue(),
    t,
    r;
  class o extends e {
    constructor(u) {
      (super(u), (this.type = 'root'), this.nodes || (this.nodes = []));
    }
    normalize(u, n, l) {
      let h = super.normalize(u);
      if (n) {
        if (l === 'prepend')
          this.nodes.length > 1 ? (n.raws.before = this.nodes[1].raws.before) : delete n.raws.before;
        else if (this.first !== n) for (let c of h) c.raws.before = n.raws.before;
      }
      return h;
    }
    removeChild(u, n) {
      let l = this.index(u);
      return (
        !n && l === 0 && this.nodes.length > 1 && (this.nodes[1].raws.before = this.nodes[l].raws.before),
        super.removeChild(u)
      );
    }
    toResult(u = {}) {
      return new t(new r(), this, u).stringify();
    }
  }
  return (
    (o.registerLazyResult = (i) => {
      t = i;
    }),
    (o.registerProcessor = (i) => {
      r = i;
    }),
    ($t = o),
    (o.default = o),
    e.registerRoot(o),
    $t
  );
}
var Wt, Ri;
function hs() {
  if (Ri) return Wt;
  Ri = 1;
  let e = {
    comma(t) {
      return e.split(t, [','], !0);
    },
    space(t) {
      let r = [
        ' ',
        `
`,
        '	',
      ];
      return e.split(t, r);
    },
    split(t, r, o) {
      let i = [],
        u = '',
        n = !1,
        l = 0,
        h = !1,
        c = '',
        s = !1;
      for (let d of t)
        (s
          ? (s = !1)
          : d === '\\'
            ? (s = !0)
            : h
              ? d === c && (h = !1)
              : d === '"' || d === "'"
                ? ((h = !0), (c = d))
                : d === '('
                  ? (l += 1)
                  : d === ')'
                    ? l > 0 && (l -= 1)
                    : l === 0 && r.includes(d) && (n = !0),
          n ? (u !== '' && i.push(u.trim()), (u = ''), (n = !1)) : (u += d));
      return ((o || u !== '') && i.push(u.trim()), i);
    },
  };
  return ((Wt = e), (e.default = e), Wt);
}
var qt, Mi;
function vr() {
  if (Mi) return qt;
  Mi = 1;
  let e = ue(),
    t = hs();
  class r extends e {
    constructor(i) {
      (super(i), (this.type = 'rule'), this.nodes || (this.nodes = []));
    }
    get selectors() {
      return t.comma(this.selector);
    }
    set selectors(i) {
      let u = this.selector ? this.selector.match(/,\s*/) : null,
        n = u ? u[0] : ',' + this.raw('between', 'beforeOpen');
      this.selector = i.join(n);
    }
  }
  return ((qt = r), (r.default = r), e.registerRule(r), qt);
}
var jt, Ai;
function Gn() {
  if (Ai) return jt;
  Ai = 1;
  let e = je(),
    t = Vn(),
    r = Ge(),
    o = wr(),
    i = Ee(),
    u = vr();
  const n = { empty: !0, space: !0 };
  function l(c) {
    for (let s = c.length - 1; s >= 0; s--) {
      let d = c[s],
        a = d[3] || d[2];
      if (a) return a;
    }
  }
  class h {
    constructor(s) {
      ((this.input = s),
        (this.root = new i()),
        (this.current = this.root),
        (this.spaces = ''),
        (this.semicolon = !1),
        this.createTokenizer(),
        (this.root.source = { input: s, start: { column: 1, line: 1, offset: 0 } }));
    }
    atrule(s) {
      let d = new o();
      ((d.name = s[1].slice(1)), d.name === '' && this.unnamedAtrule(d, s), this.init(d, s[2]));
      let a,
        f,
        m,
        p = !1,
        y = !1,
        b = [],
        v = [];
      for (; !this.tokenizer.endOfFile(); ) {
        if (
          ((s = this.tokenizer.nextToken()),
          (a = s[0]),
          a === '(' || a === '['
            ? v.push(a === '(' ? ')' : ']')
            : a === '{' && v.length > 0
              ? v.push('}')
              : a === v[v.length - 1] && v.pop(),
          v.length === 0)
        )
          if (a === ';') {
            ((d.source.end = this.getPosition(s[2])), d.source.end.offset++, (this.semicolon = !0));
            break;
          } else if (a === '{') {
            y = !0;
            break;
          } else if (a === '}') {
            if (b.length > 0) {
              for (m = b.length - 1, f = b[m]; f && f[0] === 'space'; ) f = b[--m];
              f && ((d.source.end = this.getPosition(f[3] || f[2])), d.source.end.offset++);
            }
            this.end(s);
            break;
          } else b.push(s);
        else b.push(s);
        if (this.tokenizer.endOfFile()) {
          p = !0;
          break;
        }
      }
      ((d.raws.between = this.spacesAndCommentsFromEnd(b)),
        b.length
          ? ((d.raws.afterName = this.spacesAndCommentsFromStart(b)),
            this.raw(d, 'params', b),
            p &&
              ((s = b[b.length - 1]),
              (d.source.end = this.getPosition(s[3] || s[2])),
              d.source.end.offset++,
              (this.spaces = d.raws.between),
              (d.raws.between = '')))
          : ((d.raws.afterName = ''), (d.params = '')),
        y && ((d.nodes = []), (this.current = d)));
    }
    checkMissedSemicolon(s) {
      let d = this.colon(s);
      if (d === !1) return;
      let a = 0,
        f;
      for (let m = d - 1; m >= 0 && ((f = s[m]), !(f[0] !== 'space' && ((a += 1), a === 2))); m--);
      throw this.input.error('Missed semicolon', f[0] === 'word' ? f[3] + 1 : f[2]);
    }
    colon(s) {
      let d = 0,
        a,
        f,
        m;
      for (let [p, y] of s.entries()) {
        if (((a = y), (f = a[0]), f === '(' && (d += 1), f === ')' && (d -= 1), d === 0 && f === ':'))
          if (!m) this.doubleColon(a);
          else {
            if (m[0] === 'word' && m[1] === 'progid') continue;
            return p;
          }
        m = a;
      }
      return !1;
    }
    comment(s) {
      let d = new r();
      (this.init(d, s[2]), (d.source.end = this.getPosition(s[3] || s[2])), d.source.end.offset++);
      let a = s[1].slice(2, -2);
      if (/^\s*$/.test(a)) ((d.text = ''), (d.raws.left = a), (d.raws.right = ''));
      else {
        let f = a.match(/^(\s*)([^]*\S)(\s*)$/);
        ((d.text = f[2]), (d.raws.left = f[1]), (d.raws.right = f[3]));
      }
    }
    createTokenizer() {
      this.tokenizer = t(this.input);
    }
    decl(s, d) {
      let a = new e();
      this.init(a, s[0][2]);
      let f = s[s.length - 1];
      for (
        f[0] === ';' && ((this.semicolon = !0), s.pop()),
          a.source.end = this.getPosition(f[3] || f[2] || l(s)),
          a.source.end.offset++;
        s[0][0] !== 'word';

      )
        (s.length === 1 && this.unknownWord(s), (a.raws.before += s.shift()[1]));
      for (a.source.start = this.getPosition(s[0][2]), a.prop = ''; s.length; ) {
        let v = s[0][0];
        if (v === ':' || v === 'space' || v === 'comment') break;
        a.prop += s.shift()[1];
      }
      a.raws.between = '';
      let m;
      for (; s.length; )
        if (((m = s.shift()), m[0] === ':')) {
          a.raws.between += m[1];
          break;
        } else (m[0] === 'word' && /\w/.test(m[1]) && this.unknownWord([m]), (a.raws.between += m[1]));
      (a.prop[0] === '_' || a.prop[0] === '*') && ((a.raws.before += a.prop[0]), (a.prop = a.prop.slice(1)));
      let p = [],
        y;
      for (; s.length && ((y = s[0][0]), !(y !== 'space' && y !== 'comment')); ) p.push(s.shift());
      this.precheckMissedSemicolon(s);
      for (let v = s.length - 1; v >= 0; v--) {
        if (((m = s[v]), m[1].toLowerCase() === '!important')) {
          a.important = !0;
          let S = this.stringFrom(s, v);
          ((S = this.spacesFromEnd(s) + S), S !== ' !important' && (a.raws.important = S));
          break;
        } else if (m[1].toLowerCase() === 'important') {
          let S = s.slice(0),
            g = '';
          for (let w = v; w > 0; w--) {
            let E = S[w][0];
            if (g.trim().indexOf('!') === 0 && E !== 'space') break;
            g = S.pop()[1] + g;
          }
          g.trim().indexOf('!') === 0 && ((a.important = !0), (a.raws.important = g), (s = S));
        }
        if (m[0] !== 'space' && m[0] !== 'comment') break;
      }
      (s.some((v) => v[0] !== 'space' && v[0] !== 'comment') &&
        ((a.raws.between += p.map((v) => v[1]).join('')), (p = [])),
        this.raw(a, 'value', p.concat(s), d),
        a.value.includes(':') && !d && this.checkMissedSemicolon(s));
    }
    doubleColon(s) {
      throw this.input.error('Double colon', { offset: s[2] }, { offset: s[2] + s[1].length });
    }
    emptyRule(s) {
      let d = new u();
      (this.init(d, s[2]), (d.selector = ''), (d.raws.between = ''), (this.current = d));
    }
    end(s) {
      (this.current.nodes && this.current.nodes.length && (this.current.raws.semicolon = this.semicolon),
        (this.semicolon = !1),
        (this.current.raws.after = (this.current.raws.after || '') + this.spaces),
        (this.spaces = ''),
        this.current.parent
          ? ((this.current.source.end = this.getPosition(s[2])),
            this.current.source.end.offset++,
            (this.current = this.current.parent))
          : this.unexpectedClose(s));
    }
    endFile() {
      (this.current.parent && this.unclosedBlock(),
        this.current.nodes && this.current.nodes.length && (this.current.raws.semicolon = this.semicolon),
        (this.current.raws.after = (this.current.raws.after || '') + this.spaces),
        (this.root.source.end = this.getPosition(this.tokenizer.position())));
    }
    freeSemicolon(s) {
      if (((this.spaces += s[1]), this.current.nodes)) {
        let d = this.current.nodes[this.current.nodes.length - 1];
        d &&
          d.type === 'rule' &&
          !d.raws.ownSemicolon &&
          ((d.raws.ownSemicolon = this.spaces), (this.spaces = ''));
      }
    }
    getPosition(s) {
      let d = this.input.fromOffset(s);
      return { column: d.col, line: d.line, offset: s };
    }
    init(s, d) {
      (this.current.push(s),
        (s.source = { input: this.input, start: this.getPosition(d) }),
        (s.raws.before = this.spaces),
        (this.spaces = ''),
        s.type !== 'comment' && (this.semicolon = !1));
    }
    other(s) {
      let d = !1,
        a = null,
        f = !1,
        m = null,
        p = [],
        y = s[1].startsWith('--'),
        b = [],
        v = s;
      for (; v; ) {
        if (((a = v[0]), b.push(v), a === '(' || a === '[')) (m || (m = v), p.push(a === '(' ? ')' : ']'));
        else if (y && f && a === '{') (m || (m = v), p.push('}'));
        else if (p.length === 0)
          if (a === ';')
            if (f) {
              this.decl(b, y);
              return;
            } else break;
          else if (a === '{') {
            this.rule(b);
            return;
          } else if (a === '}') {
            (this.tokenizer.back(b.pop()), (d = !0));
            break;
          } else a === ':' && (f = !0);
        else a === p[p.length - 1] && (p.pop(), p.length === 0 && (m = null));
        v = this.tokenizer.nextToken();
      }
      if ((this.tokenizer.endOfFile() && (d = !0), p.length > 0 && this.unclosedBracket(m), d && f)) {
        if (!y)
          for (; b.length && ((v = b[b.length - 1][0]), !(v !== 'space' && v !== 'comment')); )
            this.tokenizer.back(b.pop());
        this.decl(b, y);
      } else this.unknownWord(b);
    }
    parse() {
      let s;
      for (; !this.tokenizer.endOfFile(); )
        switch (((s = this.tokenizer.nextToken()), s[0])) {
          case 'space':
            this.spaces += s[1];
            break;
          case ';':
            this.freeSemicolon(s);
            break;
          case '}':
            this.end(s);
            break;
          case 'comment':
            this.comment(s);
            break;
          case 'at-word':
            this.atrule(s);
            break;
          case '{':
            this.emptyRule(s);
            break;
          default:
            this.other(s);
            break;
        }
      this.endFile();
    }
    precheckMissedSemicolon() {}
    raw(s, d, a, f) {
      let m,
        p,
        y = a.length,
        b = '',
        v = !0,
        S,
        g;
      for (let w = 0; w < y; w += 1)
        ((m = a[w]),
          (p = m[0]),
          p === 'space' && w === y - 1 && !f
            ? (v = !1)
            : p === 'comment'
              ? ((g = a[w - 1] ? a[w - 1][0] : 'empty'),
                (S = a[w + 1] ? a[w + 1][0] : 'empty'),
                !n[g] && !n[S] ? (b.slice(-1) === ',' ? (v = !1) : (b += m[1])) : (v = !1))
              : (b += m[1]));
      if (!v) {
        let w = a.reduce((E, x) => E + x[1], '');
        s.raws[d] = { raw: w, value: b };
      }
      s[d] = b;
    }
    rule(s) {
      s.pop();
      let d = new u();
      (this.init(d, s[0][2]),
        (d.raws.between = this.spacesAndCommentsFromEnd(s)),
        this.raw(d, 'selector', s),
        (this.current = d));
    }
    spacesAndCommentsFromEnd(s) {
      let d,
        a = '';
      for (; s.length && ((d = s[s.length - 1][0]), !(d !== 'space' && d !== 'comment')); )
        a = s.pop()[1] + a;
      return a;
    }
    spacesAndCommentsFromStart(s) {
      let d,
        a = '';
      for (; s.length && ((d = s[0][0]), !(d !== 'space' && d !== 'comment')); ) a += s.shift()[1];
      return a;
    }
    spacesFromEnd(s) {
      let d,
        a = '';
      for (; s.length && ((d = s[s.length - 1][0]), d === 'space'); ) a = s.pop()[1] + a;
      return a;
    }
    stringFrom(s, d) {
      let a = '';
      for (let f = d; f < s.length; f++) a += s[f][1];
      return (s.splice(d, s.length - d), a);
    }
    unclosedBlock() {
      let s = this.current.source.start;
      throw this.input.error('Unclosed block', s.line, s.column);
    }
    unclosedBracket(s) {
      throw this.input.error('Unclosed bracket', { offset: s[2] }, { offset: s[2] + 1 });
    }
    unexpectedClose(s) {
      throw this.input.error('Unexpected }', { offset: s[2] }, { offset: s[2] + 1 });
    }
    unknownWord(s) {
      throw this.input.error('Unknown word', { offset: s[0][2] }, { offset: s[0][2] + s[0][1].length });
    }
    unnamedAtrule(s, d) {
      throw this.input.error('At-rule without name', { offset: d[2] }, { offset: d[2] + d[1].length });
    }
  }
  return ((jt = h), jt);
}
var Vt, Ni;
function br() {
  if (Ni) return Vt;
  Ni = 1;
  let e = ue(),
    t = Gn(),
    r = Ve();
  function o(i, u) {
    let n = new r(i, u),
      l = new t(n);
    try {
      l.parse();
    } catch (h) {
      throw h;
    }
    return l.root;
  }
  return ((Vt = o), (o.default = o), e.registerParse(o), Vt);
}
var Gt, Di;
function fs() {
  if (Di) return Gt;
  Di = 1;
  let { isClean: e, my: t } = mr(),
    r = us(),
    o = We(),
    i = ue(),
    u = gr(),
    n = yr(),
    l = br(),
    h = Ee();
  const c = {
      atrule: 'AtRule',
      comment: 'Comment',
      decl: 'Declaration',
      document: 'Document',
      root: 'Root',
      rule: 'Rule',
    },
    s = {
      AtRule: !0,
      AtRuleExit: !0,
      Comment: !0,
      CommentExit: !0,
      Declaration: !0,
      DeclarationExit: !0,
      Document: !0,
      DocumentExit: !0,
      Once: !0,
      OnceExit: !0,
      postcssPlugin: !0,
      prepare: !0,
      Root: !0,
      RootExit: !0,
      Rule: !0,
      RuleExit: !0,
    },
    d = { Once: !0, postcssPlugin: !0, prepare: !0 },
    a = 0;
  function f(S) {
    return typeof S == 'object' && typeof S.then == 'function';
  }
  function m(S) {
    let g = !1,
      w = c[S.type];
    return (
      S.type === 'decl' ? (g = S.prop.toLowerCase()) : S.type === 'atrule' && (g = S.name.toLowerCase()),
      g && S.append
        ? [w, w + '-' + g, a, w + 'Exit', w + 'Exit-' + g]
        : g
          ? [w, w + '-' + g, w + 'Exit', w + 'Exit-' + g]
          : S.append
            ? [w, a, w + 'Exit']
            : [w, w + 'Exit']
    );
  }
  function p(S) {
    let g;
    return (
      S.type === 'document'
        ? (g = ['Document', a, 'DocumentExit'])
        : S.type === 'root'
          ? (g = ['Root', a, 'RootExit'])
          : (g = m(S)),
      { eventIndex: 0, events: g, iterator: 0, node: S, visitorIndex: 0, visitors: [] }
    );
  }
  function y(S) {
    return ((S[e] = !1), S.nodes && S.nodes.forEach((g) => y(g)), S);
  }
  let b = {};
  class v {
    constructor(g, w, E) {
      ((this.stringified = !1), (this.processed = !1));
      let x;
      if (typeof w == 'object' && w !== null && (w.type === 'root' || w.type === 'document')) x = y(w);
      else if (w instanceof v || w instanceof n)
        ((x = y(w.root)),
          w.map &&
            (typeof E.map > 'u' && (E.map = {}), E.map.inline || (E.map.inline = !1), (E.map.prev = w.map)));
      else {
        let A = l;
        (E.syntax && (A = E.syntax.parse), E.parser && (A = E.parser), A.parse && (A = A.parse));
        try {
          x = A(w, E);
        } catch (D) {
          ((this.processed = !0), (this.error = D));
        }
        x && !x[t] && i.rebuild(x);
      }
      ((this.result = new n(g, x, E)),
        (this.helpers = { ...b, postcss: b, result: this.result }),
        (this.plugins = this.processor.plugins.map((A) =>
          typeof A == 'object' && A.prepare ? { ...A, ...A.prepare(this.result) } : A,
        )));
    }
    async() {
      return this.error
        ? Promise.reject(this.error)
        : this.processed
          ? Promise.resolve(this.result)
          : (this.processing || (this.processing = this.runAsync()), this.processing);
    }
    catch(g) {
      return this.async().catch(g);
    }
    finally(g) {
      return this.async().then(g, g);
    }
    getAsyncError() {
      throw new Error('Use process(css).then(cb) to work with async plugins');
    }
    handleError(g, w) {
      let E = this.result.lastPlugin;
      try {
        (w && w.addToError(g),
          (this.error = g),
          g.name === 'CssSyntaxError' && !g.plugin
            ? ((g.plugin = E.postcssPlugin), g.setMessage())
            : E.postcssVersion);
      } catch (x) {
        console && console.error && console.error(x);
      }
      return g;
    }
    prepareVisitors() {
      this.listeners = {};
      let g = (w, E, x) => {
        (this.listeners[E] || (this.listeners[E] = []), this.listeners[E].push([w, x]));
      };
      for (let w of this.plugins)
        if (typeof w == 'object')
          for (let E in w) {
            if (!s[E] && /^[A-Z]/.test(E))
              throw new Error(
                `Unknown event ${E} in ${w.postcssPlugin}. Try to update PostCSS (${this.processor.version} now).`,
              );
            if (!d[E])
              if (typeof w[E] == 'object')
                for (let x in w[E]) x === '*' ? g(w, E, w[E][x]) : g(w, E + '-' + x.toLowerCase(), w[E][x]);
              else typeof w[E] == 'function' && g(w, E, w[E]);
          }
      this.hasListener = Object.keys(this.listeners).length > 0;
    }
    async runAsync() {
      this.plugin = 0;
      for (let g = 0; g < this.plugins.length; g++) {
        let w = this.plugins[g],
          E = this.runOnRoot(w);
        if (f(E))
          try {
            await E;
          } catch (x) {
            throw this.handleError(x);
          }
      }
      if ((this.prepareVisitors(), this.hasListener)) {
        let g = this.result.root;
        for (; !g[e]; ) {
          g[e] = !0;
          let w = [p(g)];
          for (; w.length > 0; ) {
            let E = this.visitTick(w);
            if (f(E))
              try {
                await E;
              } catch (x) {
                let A = w[w.length - 1].node;
                throw this.handleError(x, A);
              }
          }
        }
        if (this.listeners.OnceExit)
          for (let [w, E] of this.listeners.OnceExit) {
            this.result.lastPlugin = w;
            try {
              if (g.type === 'document') {
                let x = g.nodes.map((A) => E(A, this.helpers));
                await Promise.all(x);
              } else await E(g, this.helpers);
            } catch (x) {
              throw this.handleError(x);
            }
          }
      }
      return ((this.processed = !0), this.stringify());
    }
    runOnRoot(g) {
      this.result.lastPlugin = g;
      try {
        if (typeof g == 'object' && g.Once) {
          if (this.result.root.type === 'document') {
            let w = this.result.root.nodes.map((E) => g.Once(E, this.helpers));
            return f(w[0]) ? Promise.all(w) : w;
          }
          return g.Once(this.result.root, this.helpers);
        } else if (typeof g == 'function') return g(this.result.root, this.result);
      } catch (w) {
        throw this.handleError(w);
      }
    }
    stringify() {
      if (this.error) throw this.error;
      if (this.stringified) return this.result;
      ((this.stringified = !0), this.sync());
      let g = this.result.opts,
        w = o;
      (g.syntax && (w = g.syntax.stringify),
        g.stringifier && (w = g.stringifier),
        w.stringify && (w = w.stringify));
      let x = new r(w, this.result.root, this.result.opts).generate();
      return ((this.result.css = x[0]), (this.result.map = x[1]), this.result);
    }
    sync() {
      if (this.error) throw this.error;
      if (this.processed) return this.result;
      if (((this.processed = !0), this.processing)) throw this.getAsyncError();
      for (let g of this.plugins) {
        let w = this.runOnRoot(g);
        if (f(w)) throw this.getAsyncError();
      }
      if ((this.prepareVisitors(), this.hasListener)) {
        let g = this.result.root;
        for (; !g[e]; ) ((g[e] = !0), this.walkSync(g));
        if (this.listeners.OnceExit)
          if (g.type === 'document') for (let w of g.nodes) this.visitSync(this.listeners.OnceExit, w);
          else this.visitSync(this.listeners.OnceExit, g);
      }
      return this.result;
    }
    then(g, w) {
      return this.async().then(g, w);
    }
    toString() {
      return this.css;
    }
    visitSync(g, w) {
      for (let [E, x] of g) {
        this.result.lastPlugin = E;
        let A;
        try {
          A = x(w, this.helpers);
        } catch (D) {
          throw this.handleError(D, w.proxyOf);
        }
        if (w.type !== 'root' && w.type !== 'document' && !w.parent) return !0;
        if (f(A)) throw this.getAsyncError();
      }
    }
    visitTick(g) {
      let w = g[g.length - 1],
        { node: E, visitors: x } = w;
      if (E.type !== 'root' && E.type !== 'document' && !E.parent) {
        g.pop();
        return;
      }
      if (x.length > 0 && w.visitorIndex < x.length) {
        let [D, R] = x[w.visitorIndex];
        ((w.visitorIndex += 1),
          w.visitorIndex === x.length && ((w.visitors = []), (w.visitorIndex = 0)),
          (this.result.lastPlugin = D));
        try {
          return R(E.toProxy(), this.helpers);
        } catch (q) {
          throw this.handleError(q, E);
        }
      }
      if (w.iterator !== 0) {
        let D = w.iterator,
          R;
        for (; (R = E.nodes[E.indexes[D]]); )
          if (((E.indexes[D] += 1), !R[e])) {
            ((R[e] = !0), g.push(p(R)));
            return;
          }
        ((w.iterator = 0), delete E.indexes[D]);
      }
      let A = w.events;
      for (; w.eventIndex < A.length; ) {
        let D = A[w.eventIndex];
        if (((w.eventIndex += 1), D === a)) {
          E.nodes && E.nodes.length && ((E[e] = !0), (w.iterator = E.getIterator()));
          return;
        } else if (this.listeners[D]) {
          w.visitors = this.listeners[D];
          return;
        }
      }
      g.pop();
    }
    walkSync(g) {
      g[e] = !0;
      let w = m(g);
      for (let E of w)
        if (E === a)
          g.nodes &&
            g.each((x) => {
              x[e] || this.walkSync(x);
            });
        else {
          let x = this.listeners[E];
          if (x && this.visitSync(x, g.toProxy())) return;
        }
    }
    warnings() {
      return this.sync().warnings();
    }
    get content() {
      return this.stringify().content;
    }
    get css() {
      return this.stringify().css;
    }
    get map() {
      return this.stringify().map;
    }
    get messages() {
      return this.sync().messages;
    }
    get opts() {
      return this.result.opts;
    }
    get processor() {
      return this.result.processor;
    }
    get root() {
      return this.sync().root;
    }
    get [Symbol.toStringTag]() {
      return 'LazyResult';
    }
  }
  return (
    (v.registerPostcss = (S) => {
      b = S;
    }),
    (Gt = v),
    (v.default = v),
    h.registerLazyResult(v),
    u.registerLazyResult(v),
    Gt
  );
}
var Ht, Oi;
function Hn() {
  if (Oi) return Ht;
  Oi = 1;
  let e = us(),
    t = We(),
    r = br();
  const o = yr();
  class i {
    constructor(n, l, h) {
      ((l = l.toString()),
        (this.stringified = !1),
        (this._processor = n),
        (this._css = l),
        (this._opts = h),
        (this._map = void 0));
      let c,
        s = t;
      ((this.result = new o(this._processor, c, this._opts)), (this.result.css = l));
      let d = this;
      Object.defineProperty(this.result, 'root', {
        get() {
          return d.root;
        },
      });
      let a = new e(s, c, this._opts, l);
      if (a.isMap()) {
        let [f, m] = a.generate();
        (f && (this.result.css = f), m && (this.result.map = m));
      } else (a.clearAnnotation(), (this.result.css = a.css));
    }
    async() {
      return this.error ? Promise.reject(this.error) : Promise.resolve(this.result);
    }
    catch(n) {
      return this.async().catch(n);
    }
    finally(n) {
      return this.async().then(n, n);
    }
    sync() {
      if (this.error) throw this.error;
      return this.result;
    }
    then(n, l) {
      return this.async().then(n, l);
    }
    toString() {
      return this._css;
    }
    warnings() {
      return [];
    }
    get content() {
      return this.result.css;
    }
    get css() {
      return this.result.css;
    }
    get map() {
      return this.result.map;
    }
    get messages() {
      return [];
    }
    get opts() {
      return this.result.opts;
    }
    get processor() {
      return this.result.processor;
    }
    get root() {
      if (this._root) return this._root;
      let n,
        l = r;
      try {
        n = l(this._css, this._opts);
      } catch (h) {
        this.error = h;
      }
      if (this.error) throw this.error;
      return ((this._root = n), n);
    }
    get [Symbol.toStringTag]() {
      return 'NoWorkResult';
    }
  }
  return ((Ht = i), (i.default = i), Ht);
}
var Yt, Ti;
function Yn() {
  if (Ti) return Yt;
  Ti = 1;
  let e = Hn(),
    t = fs(),
    r = gr(),
    o = Ee();
  class i {
    constructor(n = []) {
      ((this.version = '8.4.38'), (this.plugins = this.normalize(n)));
    }
    normalize(n) {
      let l = [];
      for (let h of n)
        if (
          (h.postcss === !0 ? (h = h()) : h.postcss && (h = h.postcss),
          typeof h == 'object' && Array.isArray(h.plugins))
        )
          l = l.concat(h.plugins);
        else if (typeof h == 'object' && h.postcssPlugin) l.push(h);
        else if (typeof h == 'function') l.push(h);
        else if (!(typeof h == 'object' && (h.parse || h.stringify)))
          throw new Error(h + ' is not a PostCSS plugin');
      return l;
    }
    process(n, l = {}) {
      return !this.plugins.length && !l.parser && !l.stringifier && !l.syntax
        ? new e(this, n, l)
        : new t(this, n, l);
    }
    use(n) {
      return ((this.plugins = this.plugins.concat(this.normalize([n]))), this);
    }
  }
  return ((Yt = i), (i.default = i), o.registerProcessor(i), r.registerProcessor(i), Yt);
}
var Jt, _i;
function Jn() {
  if (_i) return Jt;
  _i = 1;
  let e = je(),
    t = ls(),
    r = Ge(),
    o = wr(),
    i = Ve(),
    u = Ee(),
    n = vr();
  function l(h, c) {
    if (Array.isArray(h)) return h.map((a) => l(a));
    let { inputs: s, ...d } = h;
    if (s) {
      c = [];
      for (let a of s) {
        let f = { ...a, __proto__: i.prototype };
        (f.map && (f.map = { ...f.map, __proto__: t.prototype }), c.push(f));
      }
    }
    if ((d.nodes && (d.nodes = h.nodes.map((a) => l(a, c))), d.source)) {
      let { inputId: a, ...f } = d.source;
      ((d.source = f), a != null && (d.source.input = c[a]));
    }
    if (d.type === 'root') return new u(d);
    if (d.type === 'decl') return new e(d);
    if (d.type === 'rule') return new n(d);
    if (d.type === 'comment') return new r(d);
    if (d.type === 'atrule') return new o(d);
    throw new Error('Unknown node type: ' + h.type);
  }
  return ((Jt = l), (l.default = l), Jt);
}
var Qt, Pi;
function Qn() {
  if (Pi) return Qt;
  Pi = 1;
  let e = pr(),
    t = je(),
    r = fs(),
    o = ue(),
    i = Yn(),
    u = We(),
    n = Jn(),
    l = gr(),
    h = cs(),
    c = Ge(),
    s = wr(),
    d = yr(),
    a = Ve(),
    f = br(),
    m = hs(),
    p = vr(),
    y = Ee(),
    b = qe();
  function v(...S) {
    return (S.length === 1 && Array.isArray(S[0]) && (S = S[0]), new i(S));
  }
  return (
    (v.plugin = function (g, w) {
      let E = !1;
      function x(...D) {
        console &&
          console.warn &&
          !E &&
          ((E = !0),
          console.warn(
            g +
              `: postcss.plugin was deprecated. Migration guide:
https://evilmartians.com/chronicles/postcss-8-plugin-migration`,
          ),
          Te.LANG &&
            Te.LANG.startsWith('cn') &&
            console.warn(
              g +
                `: 里面 postcss.plugin 被弃用. 迁移指南:
https://www.w3ctech.com/topic/2226`,
            ));
        let R = w(...D);
        return ((R.postcssPlugin = g), (R.postcssVersion = new i().version), R);
      }
      let A;
      return (
        Object.defineProperty(x, 'postcss', {
          get() {
            return (A || (A = x()), A);
          },
        }),
        (x.process = function (D, R, q) {
          return v([x(q)]).process(D, R);
        }),
        x
      );
    }),
    (v.stringify = u),
    (v.parse = f),
    (v.fromJSON = n),
    (v.list = m),
    (v.comment = (S) => new c(S)),
    (v.atRule = (S) => new s(S)),
    (v.decl = (S) => new t(S)),
    (v.rule = (S) => new p(S)),
    (v.root = (S) => new y(S)),
    (v.document = (S) => new l(S)),
    (v.CssSyntaxError = e),
    (v.Declaration = t),
    (v.Container = o),
    (v.Processor = i),
    (v.Document = l),
    (v.Comment = c),
    (v.Warning = h),
    (v.AtRule = s),
    (v.Result = d),
    (v.Input = a),
    (v.Rule = p),
    (v.Root = y),
    (v.Node = b),
    r.registerPostcss(v),
    (Qt = v),
    (v.default = v),
    Qt
  );
}
var Xn = Qn();
const U = Bn(Xn);
U.stringify;
U.fromJSON;
U.plugin;
U.parse;
U.list;
U.document;
U.comment;
U.atRule;
U.rule;
U.decl;
U.root;
U.CssSyntaxError;
U.Declaration;
U.Container;
U.Processor;
U.Document;
U.Comment;
U.Warning;
U.AtRule;
U.Result;
U.Input;
U.Rule;
U.Root;
U.Node;
var _ = ((e) => (
  (e[(e.Document = 0)] = 'Document'),
  (e[(e.DocumentType = 1)] = 'DocumentType'),
  (e[(e.Element = 2)] = 'Element'),
  (e[(e.Text = 3)] = 'Text'),
  (e[(e.CDATA = 4)] = 'CDATA'),
  (e[(e.Comment = 5)] = 'Comment'),
  e
))(_ || {});
function Zn(e) {
  const t = {},
    r = /;(?![^(]*\))/g,
    o = /:(.+)/,
    i = /\/\*.*?\*\//g;
  return (
    e
      .replace(i, '')
      .split(r)
      .forEach(function (u) {
        if (u) {
          const n = u.split(o);
          n.length > 1 && (t[ir(n[0].trim())] = n[1].trim());
        }
      }),
    t
  );
}
function Ii(e) {
  const t = [];
  for (const r in e) {
    const o = e[r];
    if (typeof o != 'string') continue;
    const i = ro(r);
    t.push(`${i}: ${o};`);
  }
  return t.join(' ');
}
const Kn = /-([a-z])/g,
  eo = /^--[a-zA-Z0-9-]+$/,
  ir = (e) => (eo.test(e) ? e : e.replace(Kn, (t, r) => (r ? r.toUpperCase() : ''))),
  to = /\B([A-Z])/g,
  ro = (e) => e.replace(to, '-$1').toLowerCase();
class X {
  constructor(...t) {
    (N(this, 'parentElement', null),
      N(this, 'parentNode', null),
      N(this, 'ownerDocument'),
      N(this, 'firstChild', null),
      N(this, 'lastChild', null),
      N(this, 'previousSibling', null),
      N(this, 'nextSibling', null),
      N(this, 'ELEMENT_NODE', 1),
      N(this, 'TEXT_NODE', 3),
      N(this, 'nodeType'),
      N(this, 'nodeName'),
      N(this, 'RRNodeType'));
  }
  get childNodes() {
    const t = [];
    let r = this.firstChild;
    for (; r; ) (t.push(r), (r = r.nextSibling));
    return t;
  }
  contains(t) {
    if (t instanceof X) {
      if (t.ownerDocument !== this.ownerDocument) return !1;
      if (t === this) return !0;
    } else return !1;
    for (; t.parentNode; ) {
      if (t.parentNode === this) return !0;
      t = t.parentNode;
    }
    return !1;
  }
  appendChild(t) {
    throw new Error(
      "RRDomException: Failed to execute 'appendChild' on 'RRNode': This RRNode type does not support this method.",
    );
  }
  insertBefore(t, r) {
    throw new Error(
      "RRDomException: Failed to execute 'insertBefore' on 'RRNode': This RRNode type does not support this method.",
    );
  }
  removeChild(t) {
    throw new Error(
      "RRDomException: Failed to execute 'removeChild' on 'RRNode': This RRNode type does not support this method.",
    );
  }
  toString() {
    return 'RRNode';
  }
}
class Sr extends X {
  constructor(...t) {
    (super(t),
      N(this, 'nodeType', 9),
      N(this, 'nodeName', '#document'),
      N(this, 'compatMode', 'CSS1Compat'),
      N(this, 'RRNodeType', _.Document),
      N(this, 'textContent', null),
      (this.ownerDocument = this));
  }
  get documentElement() {
    return this.childNodes.find((t) => t.RRNodeType === _.Element && t.tagName === 'HTML') || null;
  }
  get body() {
    var t;
    return (
      ((t = this.documentElement) == null
        ? void 0
        : t.childNodes.find((r) => r.RRNodeType === _.Element && r.tagName === 'BODY')) || null
    );
  }
  get head() {
    var t;
    return (
      ((t = this.documentElement) == null
        ? void 0
        : t.childNodes.find((r) => r.RRNodeType === _.Element && r.tagName === 'HEAD')) || null
    );
  }
  get implementation() {
    return this;
  }
  get firstElementChild() {
    return this.documentElement;
  }
  appendChild(t) {
    const r = t.RRNodeType;
    if ((r === _.Element || r === _.DocumentType) && this.childNodes.some((i) => i.RRNodeType === r))
      throw new Error(
        `RRDomException: Failed to execute 'appendChild' on 'RRNode': Only one ${r === _.Element ? 'RRElement' : 'RRDoctype'} on RRDocument allowed.`,
      );
    const o = Er(this, t);
    return ((o.parentElement = null), o);
  }
  insertBefore(t, r) {
    const o = t.RRNodeType;
    if ((o === _.Element || o === _.DocumentType) && this.childNodes.some((u) => u.RRNodeType === o))
      throw new Error(
        `RRDomException: Failed to execute 'insertBefore' on 'RRNode': Only one ${o === _.Element ? 'RRElement' : 'RRDoctype'} on RRDocument allowed.`,
      );
    const i = ys(this, t, r);
    return ((i.parentElement = null), i);
  }
  removeChild(t) {
    return ws(this, t);
  }
  open() {
    ((this.firstChild = null), (this.lastChild = null));
  }
  close() {}
  write(t) {
    let r;
    if (
      (t === '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "">'
        ? (r = '-//W3C//DTD XHTML 1.0 Transitional//EN')
        : t === '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN" "">' &&
          (r = '-//W3C//DTD HTML 4.0 Transitional//EN'),
      r)
    ) {
      const o = this.createDocumentType('html', r, '');
      (this.open(), this.appendChild(o));
    }
  }
  createDocument(t, r, o) {
    return new Sr();
  }
  createDocumentType(t, r, o) {
    const i = new ds(t, r, o);
    return ((i.ownerDocument = this), i);
  }
  createElement(t) {
    const r = new He(t);
    return ((r.ownerDocument = this), r);
  }
  createElementNS(t, r) {
    return this.createElement(r);
  }
  createTextNode(t) {
    const r = new ps(t);
    return ((r.ownerDocument = this), r);
  }
  createComment(t) {
    const r = new ms(t);
    return ((r.ownerDocument = this), r);
  }
  createCDATASection(t) {
    const r = new gs(t);
    return ((r.ownerDocument = this), r);
  }
  toString() {
    return 'RRDocument';
  }
}
class ds extends X {
  constructor(t, r, o) {
    (super(),
      N(this, 'nodeType', 10),
      N(this, 'RRNodeType', _.DocumentType),
      N(this, 'name'),
      N(this, 'publicId'),
      N(this, 'systemId'),
      N(this, 'textContent', null),
      (this.name = t),
      (this.publicId = r),
      (this.systemId = o),
      (this.nodeName = t));
  }
  toString() {
    return 'RRDocumentType';
  }
}
class He extends X {
  constructor(t) {
    (super(),
      N(this, 'nodeType', 1),
      N(this, 'RRNodeType', _.Element),
      N(this, 'tagName'),
      N(this, 'attributes', {}),
      N(this, 'shadowRoot', null),
      N(this, 'scrollLeft'),
      N(this, 'scrollTop'),
      (this.tagName = t.toUpperCase()),
      (this.nodeName = t.toUpperCase()));
  }
  get textContent() {
    let t = '';
    return (this.childNodes.forEach((r) => (t += r.textContent)), t);
  }
  set textContent(t) {
    ((this.firstChild = null),
      (this.lastChild = null),
      this.appendChild(this.ownerDocument.createTextNode(t)));
  }
  get classList() {
    return new no(this.attributes.class, (t) => {
      this.attributes.class = t;
    });
  }
  get id() {
    return this.attributes.id || '';
  }
  get className() {
    return this.attributes.class || '';
  }
  get style() {
    const t = this.attributes.style ? Zn(this.attributes.style) : {},
      r = /\B([A-Z])/g;
    return (
      (t.setProperty = (o, i, u) => {
        if (r.test(o)) return;
        const n = ir(o);
        (i ? (t[n] = i) : delete t[n],
          u === 'important' && (t[n] += ' !important'),
          (this.attributes.style = Ii(t)));
      }),
      (t.removeProperty = (o) => {
        if (r.test(o)) return '';
        const i = ir(o),
          u = t[i] || '';
        return (delete t[i], (this.attributes.style = Ii(t)), u);
      }),
      t
    );
  }
  getAttribute(t) {
    return this.attributes[t] === void 0 ? null : this.attributes[t];
  }
  setAttribute(t, r) {
    this.attributes[t] = r;
  }
  setAttributeNS(t, r, o) {
    this.setAttribute(r, o);
  }
  removeAttribute(t) {
    delete this.attributes[t];
  }
  appendChild(t) {
    return Er(this, t);
  }
  insertBefore(t, r) {
    return ys(this, t, r);
  }
  removeChild(t) {
    return ws(this, t);
  }
  attachShadow(t) {
    const r = this.ownerDocument.createElement('SHADOWROOT');
    return ((this.shadowRoot = r), r);
  }
  dispatchEvent(t) {
    return !0;
  }
  toString() {
    let t = '';
    for (const r in this.attributes) t += `${r}="${this.attributes[r]}" `;
    return `${this.tagName} ${t}`;
  }
}
class io extends He {
  constructor() {
    (super(...arguments),
      N(this, 'currentTime'),
      N(this, 'volume'),
      N(this, 'paused'),
      N(this, 'muted'),
      N(this, 'playbackRate'),
      N(this, 'loop'));
  }
  attachShadow(t) {
    throw new Error(
      "RRDomException: Failed to execute 'attachShadow' on 'RRElement': This RRElement does not support attachShadow",
    );
  }
  play() {
    this.paused = !1;
  }
  pause() {
    this.paused = !0;
  }
}
class so extends He {
  constructor() {
    (super(...arguments), N(this, 'tagName', 'DIALOG'), N(this, 'nodeName', 'DIALOG'));
  }
  get isModal() {
    return this.getAttribute('rr_open_mode') === 'modal';
  }
  get open() {
    return this.getAttribute('open') !== null;
  }
  close() {
    (this.removeAttribute('open'), this.removeAttribute('rr_open_mode'));
  }
  show() {
    (this.setAttribute('open', ''), this.setAttribute('rr_open_mode', 'non-modal'));
  }
  showModal() {
    (this.setAttribute('open', ''), this.setAttribute('rr_open_mode', 'modal'));
  }
}
class ps extends X {
  constructor(t) {
    (super(),
      N(this, 'nodeType', 3),
      N(this, 'nodeName', '#text'),
      N(this, 'RRNodeType', _.Text),
      N(this, 'data'),
      (this.data = t));
  }
  get textContent() {
    return this.data;
  }
  set textContent(t) {
    this.data = t;
  }
  toString() {
    return `RRText text=${JSON.stringify(this.data)}`;
  }
}
class ms extends X {
  constructor(t) {
    (super(),
      N(this, 'nodeType', 8),
      N(this, 'nodeName', '#comment'),
      N(this, 'RRNodeType', _.Comment),
      N(this, 'data'),
      (this.data = t));
  }
  get textContent() {
    return this.data;
  }
  set textContent(t) {
    this.data = t;
  }
  toString() {
    return `RRComment text=${JSON.stringify(this.data)}`;
  }
}
class gs extends X {
  constructor(t) {
    (super(),
      N(this, 'nodeName', '#cdata-section'),
      N(this, 'nodeType', 4),
      N(this, 'RRNodeType', _.CDATA),
      N(this, 'data'),
      (this.data = t));
  }
  get textContent() {
    return this.data;
  }
  set textContent(t) {
    this.data = t;
  }
  toString() {
    return `RRCDATASection data=${JSON.stringify(this.data)}`;
  }
}
class no {
  constructor(t, r) {
    if (
      (N(this, 'onChange'),
      N(this, 'classes', []),
      N(this, 'add', (...o) => {
        for (const i of o) {
          const u = String(i);
          this.classes.indexOf(u) >= 0 || this.classes.push(u);
        }
        this.onChange && this.onChange(this.classes.join(' '));
      }),
      N(this, 'remove', (...o) => {
        ((this.classes = this.classes.filter((i) => o.indexOf(i) === -1)),
          this.onChange && this.onChange(this.classes.join(' ')));
      }),
      t)
    ) {
      const o = t.trim().split(/\s+/);
      this.classes.push(...o);
    }
    this.onChange = r;
  }
}
function Er(e, t) {
  return (
    t.parentNode && t.parentNode.removeChild(t),
    e.lastChild
      ? ((e.lastChild.nextSibling = t), (t.previousSibling = e.lastChild))
      : ((e.firstChild = t), (t.previousSibling = null)),
    (e.lastChild = t),
    (t.nextSibling = null),
    (t.parentNode = e),
    (t.parentElement = e),
    (t.ownerDocument = e.ownerDocument),
    t
  );
}
function ys(e, t, r) {
  if (!r) return Er(e, t);
  if (r.parentNode !== e)
    throw new Error(
      "Failed to execute 'insertBefore' on 'RRNode': The RRNode before which the new node is to be inserted is not a child of this RRNode.",
    );
  return (
    t === r ||
      (t.parentNode && t.parentNode.removeChild(t),
      (t.previousSibling = r.previousSibling),
      (r.previousSibling = t),
      (t.nextSibling = r),
      t.previousSibling ? (t.previousSibling.nextSibling = t) : (e.firstChild = t),
      (t.parentElement = e),
      (t.parentNode = e),
      (t.ownerDocument = e.ownerDocument)),
    t
  );
}
function ws(e, t) {
  if (t.parentNode !== e)
    throw new Error(
      "Failed to execute 'removeChild' on 'RRNode': The RRNode to be removed is not a child of this RRNode.",
    );
  return (
    t.previousSibling ? (t.previousSibling.nextSibling = t.nextSibling) : (e.firstChild = t.nextSibling),
    t.nextSibling ? (t.nextSibling.previousSibling = t.previousSibling) : (e.lastChild = t.previousSibling),
    (t.previousSibling = null),
    (t.nextSibling = null),
    (t.parentElement = null),
    (t.parentNode = null),
    t
  );
}
var G = ((e) => (
  (e[(e.PLACEHOLDER = 0)] = 'PLACEHOLDER'),
  (e[(e.ELEMENT_NODE = 1)] = 'ELEMENT_NODE'),
  (e[(e.ATTRIBUTE_NODE = 2)] = 'ATTRIBUTE_NODE'),
  (e[(e.TEXT_NODE = 3)] = 'TEXT_NODE'),
  (e[(e.CDATA_SECTION_NODE = 4)] = 'CDATA_SECTION_NODE'),
  (e[(e.ENTITY_REFERENCE_NODE = 5)] = 'ENTITY_REFERENCE_NODE'),
  (e[(e.ENTITY_NODE = 6)] = 'ENTITY_NODE'),
  (e[(e.PROCESSING_INSTRUCTION_NODE = 7)] = 'PROCESSING_INSTRUCTION_NODE'),
  (e[(e.COMMENT_NODE = 8)] = 'COMMENT_NODE'),
  (e[(e.DOCUMENT_NODE = 9)] = 'DOCUMENT_NODE'),
  (e[(e.DOCUMENT_TYPE_NODE = 10)] = 'DOCUMENT_TYPE_NODE'),
  (e[(e.DOCUMENT_FRAGMENT_NODE = 11)] = 'DOCUMENT_FRAGMENT_NODE'),
  e
))(G || {});
const sr = {
    svg: 'http://www.w3.org/2000/svg',
    'xlink:href': 'http://www.w3.org/1999/xlink',
    xmlns: 'http://www.w3.org/2000/xmlns/',
  },
  oo = {
    altglyph: 'altGlyph',
    altglyphdef: 'altGlyphDef',
    altglyphitem: 'altGlyphItem',
    animatecolor: 'animateColor',
    animatemotion: 'animateMotion',
    animatetransform: 'animateTransform',
    clippath: 'clipPath',
    feblend: 'feBlend',
    fecolormatrix: 'feColorMatrix',
    fecomponenttransfer: 'feComponentTransfer',
    fecomposite: 'feComposite',
    feconvolvematrix: 'feConvolveMatrix',
    fediffuselighting: 'feDiffuseLighting',
    fedisplacementmap: 'feDisplacementMap',
    fedistantlight: 'feDistantLight',
    fedropshadow: 'feDropShadow',
    feflood: 'feFlood',
    fefunca: 'feFuncA',
    fefuncb: 'feFuncB',
    fefuncg: 'feFuncG',
    fefuncr: 'feFuncR',
    fegaussianblur: 'feGaussianBlur',
    feimage: 'feImage',
    femerge: 'feMerge',
    femergenode: 'feMergeNode',
    femorphology: 'feMorphology',
    feoffset: 'feOffset',
    fepointlight: 'fePointLight',
    fespecularlighting: 'feSpecularLighting',
    fespotlight: 'feSpotLight',
    fetile: 'feTile',
    feturbulence: 'feTurbulence',
    foreignobject: 'foreignObject',
    glyphref: 'glyphRef',
    lineargradient: 'linearGradient',
    radialgradient: 'radialGradient',
  };
let Z = null;
function _e(e, t, r, o = t.mirror || t.ownerDocument.mirror) {
  ((e = ao(e, t, r, o)), vs(e, t, r, o), lo(e, t, r));
}
function ao(e, t, r, o) {
  var i;
  if (
    (r.afterAppend &&
      !Z &&
      ((Z = new WeakSet()),
      setTimeout(() => {
        Z = null;
      }, 0)),
    !xr(e, t))
  ) {
    const u = Pe(t, r.mirror, o);
    ((i = e.parentNode) == null || i.replaceChild(u, e), (e = u));
  }
  switch (t.RRNodeType) {
    case _.Document: {
      if (!ce(e, t, r.mirror, o)) {
        const u = o.getMeta(t);
        u && (r.mirror.removeNodeFromMap(e), e.close(), e.open(), r.mirror.add(e, u), Z?.add(e));
      }
      break;
    }
    case _.Element: {
      const u = e,
        n = t;
      switch (n.tagName) {
        case 'IFRAME': {
          const l = e.contentDocument;
          if (!l) break;
          _e(l, t.contentDocument, r, o);
          break;
        }
      }
      (n.shadowRoot &&
        (u.shadowRoot || u.attachShadow({ mode: 'open' }), vs(u.shadowRoot, n.shadowRoot, r, o)),
        uo(u, n, o));
      break;
    }
  }
  return e;
}
function lo(e, t, r) {
  var o;
  switch (t.RRNodeType) {
    case _.Document: {
      const i = t.scrollData;
      i && r.applyScroll(i, !0);
      break;
    }
    case _.Element: {
      const i = e,
        u = t;
      switch (
        (u.scrollData && r.applyScroll(u.scrollData, !0), u.inputData && r.applyInput(u.inputData), u.tagName)
      ) {
        case 'AUDIO':
        case 'VIDEO': {
          const n = e,
            l = u;
          (l.paused !== void 0 && (l.paused ? n.pause() : n.play()),
            l.muted !== void 0 && (n.muted = l.muted),
            l.volume !== void 0 && (n.volume = l.volume),
            l.currentTime !== void 0 && (n.currentTime = l.currentTime),
            l.playbackRate !== void 0 && (n.playbackRate = l.playbackRate),
            l.loop !== void 0 && (n.loop = l.loop));
          break;
        }
        case 'CANVAS': {
          const n = t;
          if (n.rr_dataURL !== null) {
            const l = document.createElement('img');
            ((l.onload = () => {
              const h = i.getContext('2d');
              h && h.drawImage(l, 0, 0, l.width, l.height);
            }),
              (l.src = n.rr_dataURL));
          }
          n.canvasMutations.forEach((l) => r.applyCanvas(l.event, l.mutation, e));
          break;
        }
        case 'STYLE': {
          const n = i.sheet;
          n && t.rules.forEach((l) => r.applyStyleSheetMutation(l, n));
          break;
        }
        case 'DIALOG': {
          const n = i,
            l = u,
            h = n.open,
            c = n.matches('dialog:modal'),
            s = l.open,
            d = l.isModal,
            a = c !== d,
            f = h !== s;
          if (((a || (h && f)) && n.close(), s && (f || a)))
            try {
              d ? n.showModal() : n.show();
            } catch (m) {
              console.warn(m);
            }
          break;
        }
      }
      break;
    }
    case _.Text:
    case _.Comment:
    case _.CDATA: {
      e.textContent !== t.data && (e.textContent = t.data);
      break;
    }
  }
  Z?.has(e) && (Z.delete(e), (o = r.afterAppend) == null || o.call(r, e, r.mirror.getId(e)));
}
function uo(e, t, r) {
  const o = e.attributes,
    i = t.attributes;
  for (const u in i) {
    const n = i[u],
      l = r.getMeta(t);
    if (l?.isSVG && sr[u]) e.setAttributeNS(sr[u], u, n);
    else if (t.tagName === 'CANVAS' && u === 'rr_dataURL') {
      const h = document.createElement('img');
      ((h.src = n),
        (h.onload = () => {
          const c = e.getContext('2d');
          c && c.drawImage(h, 0, 0, h.width, h.height);
        }));
    } else {
      if (t.tagName === 'IFRAME' && u === 'srcdoc') continue;
      try {
        e.setAttribute(u, n);
      } catch (h) {
        console.warn(h);
      }
    }
  }
  for (const { name: u } of Array.from(o)) u in i || e.removeAttribute(u);
  (t.scrollLeft && (e.scrollLeft = t.scrollLeft), t.scrollTop && (e.scrollTop = t.scrollTop));
}
function vs(e, t, r, o) {
  const i = Array.from(e.childNodes),
    u = t.childNodes;
  if (i.length === 0 && u.length === 0) return;
  let n = 0,
    l = i.length - 1,
    h = 0,
    c = u.length - 1,
    s = i[n],
    d = i[l],
    a = u[h],
    f = u[c],
    m,
    p;
  for (; n <= l && h <= c; )
    if (s === void 0) s = i[++n];
    else if (d === void 0) d = i[--l];
    else if (ce(s, a, r.mirror, o)) ((s = i[++n]), (a = u[++h]));
    else if (ce(d, f, r.mirror, o)) ((d = i[--l]), (f = u[--c]));
    else if (ce(s, f, r.mirror, o)) {
      try {
        e.insertBefore(s, d.nextSibling);
      } catch (v) {
        console.warn(v);
      }
      ((s = i[++n]), (f = u[--c]));
    } else if (ce(d, a, r.mirror, o)) {
      try {
        e.insertBefore(d, s);
      } catch (v) {
        console.warn(v);
      }
      ((d = i[--l]), (a = u[++h]));
    } else {
      if (!m) {
        m = {};
        for (let S = n; S <= l; S++) {
          const g = i[S];
          g && r.mirror.hasNode(g) && (m[r.mirror.getId(g)] = S);
        }
      }
      p = m[o.getId(a)];
      const v = i[p];
      if (p !== void 0 && v && ce(v, a, r.mirror, o)) {
        try {
          e.insertBefore(v, s);
        } catch (S) {
          console.warn(S);
        }
        i[p] = void 0;
      } else {
        const S = Pe(a, r.mirror, o);
        e.nodeName === '#document' &&
          s &&
          ((S.nodeType === S.DOCUMENT_TYPE_NODE && s.nodeType === s.DOCUMENT_TYPE_NODE) ||
            (S.nodeType === S.ELEMENT_NODE && s.nodeType === s.ELEMENT_NODE)) &&
          (e.removeChild(s), r.mirror.removeNodeFromMap(s), (s = i[++n]));
        try {
          e.insertBefore(S, s || null);
        } catch (g) {
          console.warn(g);
        }
      }
      a = u[++h];
    }
  if (n > l) {
    const v = u[c + 1];
    let S = null;
    for (v && (S = r.mirror.getNode(o.getId(v))); h <= c; ++h) {
      const g = Pe(u[h], r.mirror, o);
      try {
        e.insertBefore(g, S);
      } catch (w) {
        console.warn(w);
      }
    }
  } else if (h > c)
    for (; n <= l; n++) {
      const v = i[n];
      if (!(!v || v.parentNode !== e))
        try {
          (e.removeChild(v), r.mirror.removeNodeFromMap(v));
        } catch (S) {
          console.warn(S);
        }
    }
  let y = e.firstChild,
    b = t.firstChild;
  for (; y !== null && b !== null; ) (_e(y, b, r, o), (y = y.nextSibling), (b = b.nextSibling));
}
function Pe(e, t, r) {
  const o = r.getId(e),
    i = r.getMeta(e);
  let u = null;
  if ((o > -1 && (u = t.getNode(o)), u !== null && xr(u, e))) return u;
  switch (e.RRNodeType) {
    case _.Document:
      u = new Document();
      break;
    case _.DocumentType:
      u = document.implementation.createDocumentType(e.name, e.publicId, e.systemId);
      break;
    case _.Element: {
      let n = e.tagName.toLowerCase();
      ((n = oo[n] || n),
        i && 'isSVG' in i && i?.isSVG
          ? (u = document.createElementNS(sr.svg, n))
          : (u = document.createElement(e.tagName)));
      break;
    }
    case _.Text:
      u = document.createTextNode(e.data);
      break;
    case _.Comment:
      u = document.createComment(e.data);
      break;
    case _.CDATA:
      u = document.createCDATASection(e.data);
      break;
  }
  i && t.add(u, { ...i });
  try {
    Z?.add(u);
  } catch {}
  return u;
}
function xr(e, t) {
  return e.nodeType !== t.nodeType
    ? !1
    : e.nodeType !== e.ELEMENT_NODE || e.tagName.toUpperCase() === t.tagName;
}
function ce(e, t, r, o) {
  const i = r.getId(e),
    u = o.getId(t);
  return i === -1 || i !== u ? !1 : xr(e, t);
}
class pe extends Sr {
  constructor(t) {
    (super(),
      N(this, 'UNSERIALIZED_STARTING_ID', -2),
      N(this, '_unserializedId', this.UNSERIALIZED_STARTING_ID),
      N(this, 'mirror', Eo()),
      N(this, 'scrollData', null),
      t && (this.mirror = t));
  }
  get unserializedId() {
    return this._unserializedId--;
  }
  createDocument(t, r, o) {
    return new pe();
  }
  createDocumentType(t, r, o) {
    const i = new co(t, r, o);
    return ((i.ownerDocument = this), i);
  }
  createElement(t) {
    const r = t.toUpperCase();
    let o;
    switch (r) {
      case 'AUDIO':
      case 'VIDEO':
        o = new ho(r);
        break;
      case 'IFRAME':
        o = new go(r, this.mirror);
        break;
      case 'CANVAS':
        o = new po(r);
        break;
      case 'STYLE':
        o = new mo(r);
        break;
      case 'DIALOG':
        o = new fo(r);
        break;
      default:
        o = new Ye(r);
        break;
    }
    return ((o.ownerDocument = this), o);
  }
  createComment(t) {
    const r = new wo(t);
    return ((r.ownerDocument = this), r);
  }
  createCDATASection(t) {
    const r = new vo(t);
    return ((r.ownerDocument = this), r);
  }
  createTextNode(t) {
    const r = new yo(t);
    return ((r.ownerDocument = this), r);
  }
  destroyTree() {
    ((this.firstChild = null), (this.lastChild = null), this.mirror.reset());
  }
  open() {
    (super.open(), (this._unserializedId = this.UNSERIALIZED_STARTING_ID));
  }
}
const co = ds;
class Ye extends He {
  constructor() {
    (super(...arguments), N(this, 'inputData', null), N(this, 'scrollData', null));
  }
}
class ho extends io {}
class fo extends so {}
class po extends Ye {
  constructor() {
    (super(...arguments), N(this, 'rr_dataURL', null), N(this, 'canvasMutations', []));
  }
  getContext() {
    return null;
  }
}
class mo extends Ye {
  constructor() {
    (super(...arguments), N(this, 'rules', []));
  }
}
class go extends Ye {
  constructor(t, r) {
    (super(t), N(this, 'contentDocument', new pe()), (this.contentDocument.mirror = r));
  }
}
const yo = ps,
  wo = ms,
  vo = gs;
function bo(e) {
  return e instanceof HTMLFormElement ? 'FORM' : e.tagName.toUpperCase();
}
function bs(e, t, r, o) {
  let i;
  switch (e.nodeType) {
    case G.DOCUMENT_NODE:
      o && o.nodeName === 'IFRAME' ? (i = o.contentDocument) : ((i = t), (i.compatMode = e.compatMode));
      break;
    case G.DOCUMENT_TYPE_NODE: {
      const n = e;
      i = t.createDocumentType(n.name, n.publicId, n.systemId);
      break;
    }
    case G.ELEMENT_NODE: {
      const n = e,
        l = bo(n);
      i = t.createElement(l);
      const h = i;
      for (const { name: c, value: s } of Array.from(n.attributes)) h.attributes[c] = s;
      (n.scrollLeft && (h.scrollLeft = n.scrollLeft), n.scrollTop && (h.scrollTop = n.scrollTop));
      break;
    }
    case G.TEXT_NODE:
      i = t.createTextNode(e.textContent || '');
      break;
    case G.CDATA_SECTION_NODE:
      i = t.createCDATASection(e.data);
      break;
    case G.COMMENT_NODE:
      i = t.createComment(e.textContent || '');
      break;
    case G.DOCUMENT_FRAGMENT_NODE:
      i = o.attachShadow({ mode: 'open' });
      break;
    default:
      return null;
  }
  let u = r.getMeta(e);
  return (
    t instanceof pe && (u || ((u = Ss(i, t.unserializedId)), r.add(e, u)), t.mirror.add(i, { ...u })),
    i
  );
}
function So(e, t = Un(), r = new pe()) {
  function o(i, u) {
    const n = bs(i, r, t, u);
    if (n !== null)
      if (
        (u?.nodeName !== 'IFRAME' &&
          i.nodeType !== G.DOCUMENT_FRAGMENT_NODE &&
          (u?.appendChild(n), (n.parentNode = u), (n.parentElement = u)),
        i.nodeName === 'IFRAME')
      ) {
        const l = i.contentDocument;
        l && o(l, n);
      } else
        (i.nodeType === G.DOCUMENT_NODE ||
          i.nodeType === G.ELEMENT_NODE ||
          i.nodeType === G.DOCUMENT_FRAGMENT_NODE) &&
          (i.nodeType === G.ELEMENT_NODE && i.shadowRoot && o(i.shadowRoot, n),
          i.childNodes.forEach((l) => o(l, n)));
  }
  return (o(e, null), r);
}
function Eo() {
  return new xo();
}
class xo {
  constructor() {
    (N(this, 'idNodeMap', new Map()), N(this, 'nodeMetaMap', new WeakMap()));
  }
  getId(t) {
    var r;
    return t ? (((r = this.getMeta(t)) == null ? void 0 : r.id) ?? -1) : -1;
  }
  getNode(t) {
    return this.idNodeMap.get(t) || null;
  }
  getIds() {
    return Array.from(this.idNodeMap.keys());
  }
  getMeta(t) {
    return this.nodeMetaMap.get(t) || null;
  }
  removeNodeFromMap(t) {
    const r = this.getId(t);
    (this.idNodeMap.delete(r), t.childNodes && t.childNodes.forEach((o) => this.removeNodeFromMap(o)));
  }
  has(t) {
    return this.idNodeMap.has(t);
  }
  hasNode(t) {
    return this.nodeMetaMap.has(t);
  }
  add(t, r) {
    const o = r.id;
    (this.idNodeMap.set(o, t), this.nodeMetaMap.set(t, r));
  }
  replace(t, r) {
    const o = this.getNode(t);
    if (o) {
      const i = this.nodeMetaMap.get(o);
      i && this.nodeMetaMap.set(r, i);
    }
    this.idNodeMap.set(t, r);
  }
  reset() {
    ((this.idNodeMap = new Map()), (this.nodeMetaMap = new WeakMap()));
  }
}
function Ss(e, t) {
  switch (e.RRNodeType) {
    case _.Document:
      return { id: t, type: e.RRNodeType, childNodes: [] };
    case _.DocumentType: {
      const r = e;
      return { id: t, type: e.RRNodeType, name: r.name, publicId: r.publicId, systemId: r.systemId };
    }
    case _.Element:
      return { id: t, type: e.RRNodeType, tagName: e.tagName.toLowerCase(), attributes: {}, childNodes: [] };
    case _.Text:
      return { id: t, type: e.RRNodeType, textContent: e.textContent || '' };
    case _.Comment:
      return { id: t, type: e.RRNodeType, textContent: e.textContent || '' };
    case _.CDATA:
      return { id: t, type: e.RRNodeType, textContent: '' };
  }
}
const ki = {
    Node: [
      'childNodes',
      'parentNode',
      'parentElement',
      'textContent',
      'ownerDocument',
      'firstChild',
      'lastChild',
      'nextSibling',
      'previousSibling',
    ],
    ShadowRoot: ['host', 'styleSheets'],
    Element: ['shadowRoot', 'querySelector', 'querySelectorAll'],
    MutationObserver: [],
  },
  Li = {
    Node: ['contains', 'getRootNode'],
    ShadowRoot: ['getSelection'],
    Element: [],
    MutationObserver: ['constructor'],
  },
  Ae = {},
  Es = {},
  Co = () => !!globalThis.Zone;
function Cr(e) {
  if (Ae[e]) return Ae[e];
  const t = globalThis[e],
    r = t.prototype,
    o = e in ki ? ki[e] : void 0,
    i = !!(
      o &&
      o.every((l) => {
        var h, c;
        return !!(
          (c = (h = Object.getOwnPropertyDescriptor(r, l)) == null ? void 0 : h.get) != null &&
          c.toString().includes('[native code]')
        );
      })
    ),
    u = e in Li ? Li[e] : void 0,
    n = !!(
      u &&
      u.every((l) => {
        var h;
        return (
          typeof r[l] == 'function' && ((h = r[l]) == null ? void 0 : h.toString().includes('[native code]'))
        );
      })
    );
  if (i && n && !Co()) return ((Ae[e] = t.prototype), t.prototype);
  try {
    const l = document.createElement('iframe');
    ((l.style.display = 'none'), document.body.appendChild(l));
    const h = l.contentWindow;
    if (!h) return t.prototype;
    const c = h[e].prototype;
    if (!c) return (l.remove(), r);
    const s = navigator.userAgent;
    return (
      s.includes('Safari') && !s.includes('Chrome')
        ? (l.classList.add('rr-block'),
          l.setAttribute('__rrwebUntaintedMutationObserver', ''),
          (Es[e] = () => l.remove()))
        : l.remove(),
      (Ae[e] = c)
    );
  } catch {
    return r;
  }
}
const Xt = {};
function H(e, t, r) {
  var o, i;
  const u = (o = Xt[e]) == null ? void 0 : o[r];
  if (u) return u.call(t);
  const n = Cr(e),
    l = (i = Object.getOwnPropertyDescriptor(n, r)) == null ? void 0 : i.get;
  return l ? (((Xt[e] || (Xt[e] = {}))[r] = l), l.call(t)) : t[r];
}
const Zt = {};
function xs(e, t, r) {
  const o = `${e}.${String(r)}`;
  if (Zt[o]) return Zt[o].bind(t);
  const u = Cr(e)[r];
  return typeof u != 'function' ? t[r] : ((Zt[o] = u), u.bind(t));
}
function Ro(e) {
  return H('Node', e, 'ownerDocument');
}
function Mo(e) {
  return H('Node', e, 'childNodes');
}
function Ao(e) {
  return H('Node', e, 'parentNode');
}
function No(e) {
  return H('Node', e, 'parentElement');
}
function Do(e) {
  return H('Node', e, 'textContent');
}
function Oo(e) {
  return H('Node', e, 'firstChild');
}
function To(e) {
  return H('Node', e, 'lastChild');
}
function _o(e) {
  return H('Node', e, 'nextSibling');
}
function Po(e) {
  return H('Node', e, 'previousSibling');
}
function Io(e, t) {
  return xs('Node', e, 'contains')(t);
}
function ko(e) {
  return xs('Node', e, 'getRootNode')();
}
function Lo(e) {
  return !e || !('host' in e) ? null : H('ShadowRoot', e, 'host');
}
function Fo(e) {
  return e.styleSheets;
}
function Uo(e) {
  return !e || !('shadowRoot' in e) ? null : H('Element', e, 'shadowRoot');
}
function Bo(e, t) {
  return H('Element', e, 'querySelector')(t);
}
function zo(e, t) {
  return H('Element', e, 'querySelectorAll')(t);
}
function $o() {
  return [Cr('MutationObserver').constructor, Es.MutationObserver ?? (() => {})];
}
let Cs = Date.now;
/[1-9][0-9]{12}/.test(Date.now().toString()) || (Cs = () => new Date().getTime());
function Wo(e, t, r) {
  try {
    if (!(t in e)) return () => {};
    const o = e[t],
      i = r(o);
    return (
      typeof i == 'function' &&
        ((i.prototype = i.prototype || {}),
        Object.defineProperties(i, { __rrweb_original__: { enumerable: !1, value: o } })),
      (e[t] = i),
      () => {
        e[t] = o;
      }
    );
  } catch {
    return () => {};
  }
}
const qo = {
    ownerDocument: Ro,
    childNodes: Mo,
    parentNode: Ao,
    parentElement: No,
    textContent: Do,
    firstChild: Oo,
    lastChild: To,
    nextSibling: _o,
    previousSibling: Po,
    contains: Io,
    getRootNode: ko,
    host: Lo,
    styleSheets: Fo,
    shadowRoot: Uo,
    querySelector: Bo,
    querySelectorAll: zo,
    nowTimestamp: Cs,
    mutationObserverCtor: $o,
    patch: Wo,
  },
  he = `Please stop import mirror directly. Instead of that,\r
now you can use replayer.getMirror() to access the mirror instance of a replayer,\r
or you can use record.mirror to access the mirror instance during recording.`;
let Fi = {
  map: {},
  getId() {
    return (console.error(he), -1);
  },
  getNode() {
    return (console.error(he), null);
  },
  removeNodeFromMap() {
    console.error(he);
  },
  has() {
    return (console.error(he), !1);
  },
  reset() {
    console.error(he);
  },
};
typeof window < 'u' &&
  window.Proxy &&
  window.Reflect &&
  (Fi = new Proxy(Fi, {
    get(e, t, r) {
      return (t === 'map' && console.error(he), Reflect.get(e, t, r));
    },
  }));
function jo(e = window) {
  ('NodeList' in e &&
    !e.NodeList.prototype.forEach &&
    (e.NodeList.prototype.forEach = Array.prototype.forEach),
    'DOMTokenList' in e &&
      !e.DOMTokenList.prototype.forEach &&
      (e.DOMTokenList.prototype.forEach = Array.prototype.forEach));
}
function Vo(e) {
  const t = {},
    r = (i, u) => {
      const n = { value: i, parent: u, children: [] };
      return ((t[i.node.id] = n), n);
    },
    o = [];
  for (const i of e) {
    const { nextId: u, parentId: n } = i;
    if (u && u in t) {
      const l = t[u];
      if (l.parent) {
        const h = l.parent.children.indexOf(l);
        l.parent.children.splice(h, 0, r(i, l.parent));
      } else {
        const h = o.indexOf(l);
        o.splice(h, 0, r(i, null));
      }
      continue;
    }
    if (n in t) {
      const l = t[n];
      l.children.push(r(i, l));
      continue;
    }
    o.push(r(i, null));
  }
  return o;
}
function Rs(e, t) {
  t(e.value);
  for (let r = e.children.length - 1; r >= 0; r--) Rs(e.children[r], t);
}
function Kt(e, t) {
  return !!(e.nodeName === 'IFRAME' && t.getMeta(e));
}
function Ms(e, t) {
  var r, o;
  const i = (o = (r = e.ownerDocument) == null ? void 0 : r.defaultView) == null ? void 0 : o.frameElement;
  if (!i || i === t) return { x: 0, y: 0, relativeScale: 1, absoluteScale: 1 };
  const u = i.getBoundingClientRect(),
    n = Ms(i, t),
    l = u.height / i.clientHeight;
  return {
    x: u.x * n.relativeScale + n.x,
    y: u.y * n.relativeScale + n.y,
    relativeScale: l,
    absoluteScale: n.absoluteScale * l,
  };
}
function Ne(e) {
  return e ? (e instanceof X && 'shadowRoot' in e ? !!e.shadowRoot : !!qo.shadowRoot(e)) : !1;
}
function ye(e, t) {
  const r = e?.[t[0]];
  return r ? (t.length === 1 ? r : ye(r.cssRules, t.slice(1))) : null;
}
function Ui(e) {
  const t = [...e],
    r = t.pop();
  return { positions: t, index: r };
}
function Go(e) {
  const t = new Set(),
    r = [];
  for (let o = e.length; o--; ) {
    const i = e[o];
    t.has(i.id) || (r.push(i), t.add(i.id));
  }
  return r;
}
class Ho {
  constructor() {
    (O(this, 'id', 1), O(this, 'styleIDMap', new WeakMap()), O(this, 'idStyleMap', new Map()));
  }
  getId(t) {
    return this.styleIDMap.get(t) ?? -1;
  }
  has(t) {
    return this.styleIDMap.has(t);
  }
  add(t, r) {
    if (this.has(t)) return this.getId(t);
    let o;
    return (
      r === void 0 ? (o = this.id++) : (o = r),
      this.styleIDMap.set(t, o),
      this.idStyleMap.set(o, t),
      o
    );
  }
  getStyle(t) {
    return this.idStyleMap.get(t) || null;
  }
  reset() {
    ((this.styleIDMap = new WeakMap()), (this.idStyleMap = new Map()), (this.id = 1));
  }
  generateId() {
    return this.id++;
  }
}
var B = ((e) => (
    (e[(e.DomContentLoaded = 0)] = 'DomContentLoaded'),
    (e[(e.Load = 1)] = 'Load'),
    (e[(e.FullSnapshot = 2)] = 'FullSnapshot'),
    (e[(e.IncrementalSnapshot = 3)] = 'IncrementalSnapshot'),
    (e[(e.Meta = 4)] = 'Meta'),
    (e[(e.Custom = 5)] = 'Custom'),
    (e[(e.Plugin = 6)] = 'Plugin'),
    (e[(e.Asset = 7)] = 'Asset'),
    e
  ))(B || {}),
  k = ((e) => (
    (e[(e.Mutation = 0)] = 'Mutation'),
    (e[(e.MouseMove = 1)] = 'MouseMove'),
    (e[(e.MouseInteraction = 2)] = 'MouseInteraction'),
    (e[(e.Scroll = 3)] = 'Scroll'),
    (e[(e.ViewportResize = 4)] = 'ViewportResize'),
    (e[(e.Input = 5)] = 'Input'),
    (e[(e.TouchMove = 6)] = 'TouchMove'),
    (e[(e.MediaInteraction = 7)] = 'MediaInteraction'),
    (e[(e.StyleSheetRule = 8)] = 'StyleSheetRule'),
    (e[(e.CanvasMutation = 9)] = 'CanvasMutation'),
    (e[(e.Font = 10)] = 'Font'),
    (e[(e.Log = 11)] = 'Log'),
    (e[(e.Drag = 12)] = 'Drag'),
    (e[(e.StyleDeclaration = 13)] = 'StyleDeclaration'),
    (e[(e.Selection = 14)] = 'Selection'),
    (e[(e.AdoptedStyleSheet = 15)] = 'AdoptedStyleSheet'),
    (e[(e.CustomElement = 16)] = 'CustomElement'),
    e
  ))(k || {}),
  W = ((e) => (
    (e[(e.MouseUp = 0)] = 'MouseUp'),
    (e[(e.MouseDown = 1)] = 'MouseDown'),
    (e[(e.Click = 2)] = 'Click'),
    (e[(e.ContextMenu = 3)] = 'ContextMenu'),
    (e[(e.DblClick = 4)] = 'DblClick'),
    (e[(e.Focus = 5)] = 'Focus'),
    (e[(e.Blur = 6)] = 'Blur'),
    (e[(e.TouchStart = 7)] = 'TouchStart'),
    (e[(e.TouchMove_Departed = 8)] = 'TouchMove_Departed'),
    (e[(e.TouchEnd = 9)] = 'TouchEnd'),
    (e[(e.TouchCancel = 10)] = 'TouchCancel'),
    e
  ))(W || {}),
  Ie = ((e) => ((e[(e['2D'] = 0)] = '2D'), (e[(e.WebGL = 1)] = 'WebGL'), (e[(e.WebGL2 = 2)] = 'WebGL2'), e))(
    Ie || {},
  ),
  nr = ((e) => (
    (e[(e.Play = 0)] = 'Play'),
    (e[(e.Pause = 1)] = 'Pause'),
    (e[(e.Seeked = 2)] = 'Seeked'),
    (e[(e.VolumeChange = 3)] = 'VolumeChange'),
    (e[(e.RateChange = 4)] = 'RateChange'),
    e
  ))(nr || {}),
  I = ((e) => (
    (e.Start = 'start'),
    (e.Pause = 'pause'),
    (e.Resume = 'resume'),
    (e.Resize = 'resize'),
    (e.Finish = 'finish'),
    (e.FullsnapshotRebuilded = 'fullsnapshot-rebuilded'),
    (e.LoadStylesheetStart = 'load-stylesheet-start'),
    (e.LoadStylesheetEnd = 'load-stylesheet-end'),
    (e.SkipStart = 'skip-start'),
    (e.SkipEnd = 'skip-end'),
    (e.MouseInteraction = 'mouse-interaction'),
    (e.EventCast = 'event-cast'),
    (e.CustomEvent = 'custom-event'),
    (e.Flush = 'flush'),
    (e.StateChange = 'state-change'),
    (e.PlayBack = 'play-back'),
    (e.Destroy = 'destroy'),
    e
  ))(I || {}),
  re = ((e) => (
    (e[(e.Document = 0)] = 'Document'),
    (e[(e.DocumentType = 1)] = 'DocumentType'),
    (e[(e.Element = 2)] = 'Element'),
    (e[(e.Text = 3)] = 'Text'),
    (e[(e.CDATA = 4)] = 'CDATA'),
    (e[(e.Comment = 5)] = 'Comment'),
    e
  ))(re || {}),
  Bi = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  we = typeof Uint8Array > 'u' ? [] : new Uint8Array(256);
for (var De = 0; De < Bi.length; De++) we[Bi.charCodeAt(De)] = De;
var Yo = function (e) {
  var t = e.length * 0.75,
    r = e.length,
    o,
    i = 0,
    u,
    n,
    l,
    h;
  e[e.length - 1] === '=' && (t--, e[e.length - 2] === '=' && t--);
  var c = new ArrayBuffer(t),
    s = new Uint8Array(c);
  for (o = 0; o < r; o += 4)
    ((u = we[e.charCodeAt(o)]),
      (n = we[e.charCodeAt(o + 1)]),
      (l = we[e.charCodeAt(o + 2)]),
      (h = we[e.charCodeAt(o + 3)]),
      (s[i++] = (u << 2) | (n >> 4)),
      (s[i++] = ((n & 15) << 4) | (l >> 2)),
      (s[i++] = ((l & 3) << 6) | (h & 63)));
  return c;
};
const Jo = `(function() {
  "use strict";
  var chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  var lookup = typeof Uint8Array === "undefined" ? [] : new Uint8Array(256);
  for (var i = 0; i < chars.length; i++) {
    lookup[chars.charCodeAt(i)] = i;
  }
  var encode = function(arraybuffer) {
    var bytes = new Uint8Array(arraybuffer), i2, len = bytes.length, base64 = "";
    for (i2 = 0; i2 < len; i2 += 3) {
      base64 += chars[bytes[i2] >> 2];
      base64 += chars[(bytes[i2] & 3) << 4 | bytes[i2 + 1] >> 4];
      base64 += chars[(bytes[i2 + 1] & 15) << 2 | bytes[i2 + 2] >> 6];
      base64 += chars[bytes[i2 + 2] & 63];
    }
    if (len % 3 === 2) {
      base64 = base64.substring(0, base64.length - 1) + "=";
    } else if (len % 3 === 1) {
      base64 = base64.substring(0, base64.length - 2) + "==";
    }
    return base64;
  };
  const lastBlobMap = /* @__PURE__ */ new Map();
  const transparentBlobMap = /* @__PURE__ */ new Map();
  async function getTransparentBlobFor(width, height, dataURLOptions) {
    const id = \`\${width}-\${height}\`;
    if ("OffscreenCanvas" in globalThis) {
      if (transparentBlobMap.has(id)) return transparentBlobMap.get(id);
      const offscreen = new OffscreenCanvas(width, height);
      offscreen.getContext("2d");
      const blob = await offscreen.convertToBlob(dataURLOptions);
      const arrayBuffer = await blob.arrayBuffer();
      const base64 = encode(arrayBuffer);
      transparentBlobMap.set(id, base64);
      return base64;
    } else {
      return "";
    }
  }
  const worker = self;
  worker.onmessage = async function(e) {
    if ("OffscreenCanvas" in globalThis) {
      const { id, bitmap, width, height, dataURLOptions } = e.data;
      const transparentBase64 = getTransparentBlobFor(
        width,
        height,
        dataURLOptions
      );
      const offscreen = new OffscreenCanvas(width, height);
      const ctx = offscreen.getContext("2d");
      ctx.drawImage(bitmap, 0, 0);
      bitmap.close();
      const blob = await offscreen.convertToBlob(dataURLOptions);
      const type = blob.type;
      const arrayBuffer = await blob.arrayBuffer();
      const base64 = encode(arrayBuffer);
      if (!lastBlobMap.has(id) && await transparentBase64 === base64) {
        lastBlobMap.set(id, base64);
        return worker.postMessage({ id });
      }
      if (lastBlobMap.get(id) === base64) return worker.postMessage({ id });
      worker.postMessage({
        id,
        type,
        base64,
        width,
        height
      });
      lastBlobMap.set(id, base64);
    } else {
      return worker.postMessage({ id: e.data.id });
    }
  };
})();
//# sourceMappingURL=image-bitmap-data-url-worker-IJpC7g_b.js.map
`;
typeof self < 'u' && self.Blob && new Blob([Jo], { type: 'text/javascript;charset=utf-8' });
try {
  if (Array.from([1], (e) => e * 2)[0] !== 2) {
    const e = document.createElement('iframe');
    (document.body.appendChild(e),
      (Array.from = ((Rr = e.contentWindow) == null ? void 0 : Rr.Array.from) || Array.from),
      document.body.removeChild(e));
  }
} catch (e) {
  console.debug('Unable to override Array.from', e);
}
Ki();
function Qo(e) {
  return {
    all: (e = e || new Map()),
    on: function (t, r) {
      var o = e.get(t);
      o ? o.push(r) : e.set(t, [r]);
    },
    off: function (t, r) {
      var o = e.get(t);
      o && (r ? o.splice(o.indexOf(r) >>> 0, 1) : e.set(t, []));
    },
    emit: function (t, r) {
      var o = e.get(t);
      (o &&
        o.slice().map(function (i) {
          i(r);
        }),
        (o = e.get('*')) &&
          o.slice().map(function (i) {
            i(t, r);
          }));
    },
  };
}
function Xo(e = window, t = document) {
  if ('scrollBehavior' in t.documentElement.style && e.__forceSmoothScrollPolyfill__ !== !0) return;
  const r = e.HTMLElement || e.Element,
    o = 468,
    i = {
      scroll: e.scroll || e.scrollTo,
      scrollBy: e.scrollBy,
      elementScroll: r.prototype.scroll || h,
      scrollIntoView: r.prototype.scrollIntoView,
    },
    u = e.performance && e.performance.now ? e.performance.now.bind(e.performance) : Date.now;
  function n(b) {
    const v = ['MSIE ', 'Trident/', 'Edge/'];
    return new RegExp(v.join('|')).test(b);
  }
  const l = n(e.navigator.userAgent) ? 1 : 0;
  function h(b, v) {
    ((this.scrollLeft = b), (this.scrollTop = v));
  }
  function c(b) {
    return 0.5 * (1 - Math.cos(Math.PI * b));
  }
  function s(b) {
    if (
      b === null ||
      typeof b != 'object' ||
      b.behavior === void 0 ||
      b.behavior === 'auto' ||
      b.behavior === 'instant'
    )
      return !0;
    if (typeof b == 'object' && b.behavior === 'smooth') return !1;
    throw new TypeError(
      'behavior member of ScrollOptions ' +
        b.behavior +
        ' is not a valid value for enumeration ScrollBehavior.',
    );
  }
  function d(b, v) {
    if (v === 'Y') return b.clientHeight + l < b.scrollHeight;
    if (v === 'X') return b.clientWidth + l < b.scrollWidth;
  }
  function a(b, v) {
    const S = e.getComputedStyle(b, null)['overflow' + v];
    return S === 'auto' || S === 'scroll';
  }
  function f(b) {
    const v = d(b, 'Y') && a(b, 'Y'),
      S = d(b, 'X') && a(b, 'X');
    return v || S;
  }
  function m(b) {
    for (; b !== t.body && f(b) === !1; ) b = b.parentNode || b.host;
    return b;
  }
  function p(b) {
    const v = u();
    let S,
      g,
      w,
      E = (v - b.startTime) / o;
    ((E = E > 1 ? 1 : E),
      (S = c(E)),
      (g = b.startX + (b.x - b.startX) * S),
      (w = b.startY + (b.y - b.startY) * S),
      b.method.call(b.scrollable, g, w),
      (g !== b.x || w !== b.y) && e.requestAnimationFrame(p.bind(e, b)));
  }
  function y(b, v, S) {
    let g, w, E, x;
    const A = u();
    (b === t.body
      ? ((g = e), (w = e.scrollX || e.pageXOffset), (E = e.scrollY || e.pageYOffset), (x = i.scroll))
      : ((g = b), (w = b.scrollLeft), (E = b.scrollTop), (x = h)),
      p({ scrollable: g, method: x, startTime: A, startX: w, startY: E, x: v, y: S }));
  }
  ((e.scroll = e.scrollTo =
    function () {
      if (arguments[0] !== void 0) {
        if (s(arguments[0]) === !0) {
          i.scroll.call(
            e,
            arguments[0].left !== void 0
              ? arguments[0].left
              : typeof arguments[0] != 'object'
                ? arguments[0]
                : e.scrollX || e.pageXOffset,
            arguments[0].top !== void 0
              ? arguments[0].top
              : arguments[1] !== void 0
                ? arguments[1]
                : e.scrollY || e.pageYOffset,
          );
          return;
        }
        y.call(
          e,
          t.body,
          arguments[0].left !== void 0 ? ~~arguments[0].left : e.scrollX || e.pageXOffset,
          arguments[0].top !== void 0 ? ~~arguments[0].top : e.scrollY || e.pageYOffset,
        );
      }
    }),
    (e.scrollBy = function () {
      if (arguments[0] !== void 0) {
        if (s(arguments[0])) {
          i.scrollBy.call(
            e,
            arguments[0].left !== void 0
              ? arguments[0].left
              : typeof arguments[0] != 'object'
                ? arguments[0]
                : 0,
            arguments[0].top !== void 0 ? arguments[0].top : arguments[1] !== void 0 ? arguments[1] : 0,
          );
          return;
        }
        y.call(
          e,
          t.body,
          ~~arguments[0].left + (e.scrollX || e.pageXOffset),
          ~~arguments[0].top + (e.scrollY || e.pageYOffset),
        );
      }
    }),
    (r.prototype.scroll = r.prototype.scrollTo =
      function () {
        if (arguments[0] === void 0) return;
        if (s(arguments[0]) === !0) {
          if (typeof arguments[0] == 'number' && arguments[1] === void 0)
            throw new SyntaxError('Value could not be converted');
          i.elementScroll.call(
            this,
            arguments[0].left !== void 0
              ? ~~arguments[0].left
              : typeof arguments[0] != 'object'
                ? ~~arguments[0]
                : this.scrollLeft,
            arguments[0].top !== void 0
              ? ~~arguments[0].top
              : arguments[1] !== void 0
                ? ~~arguments[1]
                : this.scrollTop,
          );
          return;
        }
        const b = arguments[0].left,
          v = arguments[0].top;
        y.call(this, this, typeof b > 'u' ? this.scrollLeft : ~~b, typeof v > 'u' ? this.scrollTop : ~~v);
      }),
    (r.prototype.scrollBy = function () {
      if (arguments[0] !== void 0) {
        if (s(arguments[0]) === !0) {
          i.elementScroll.call(
            this,
            arguments[0].left !== void 0
              ? ~~arguments[0].left + this.scrollLeft
              : ~~arguments[0] + this.scrollLeft,
            arguments[0].top !== void 0
              ? ~~arguments[0].top + this.scrollTop
              : ~~arguments[1] + this.scrollTop,
          );
          return;
        }
        this.scroll({
          left: ~~arguments[0].left + this.scrollLeft,
          top: ~~arguments[0].top + this.scrollTop,
          behavior: arguments[0].behavior,
        });
      }
    }),
    (r.prototype.scrollIntoView = function () {
      if (s(arguments[0]) === !0) {
        i.scrollIntoView.call(this, arguments[0] === void 0 ? !0 : arguments[0]);
        return;
      }
      const b = m(this),
        v = b.getBoundingClientRect(),
        S = this.getBoundingClientRect();
      b !== t.body
        ? (y.call(this, b, b.scrollLeft + S.left - v.left, b.scrollTop + S.top - v.top),
          e.getComputedStyle(b).position !== 'fixed' &&
            e.scrollBy({ left: v.left, top: v.top, behavior: 'smooth' }))
        : e.scrollBy({ left: S.left, top: S.top, behavior: 'smooth' });
    }));
}
class Zo {
  constructor(t = [], r) {
    (O(this, 'timeOffset', 0),
      O(this, 'speed'),
      O(this, 'actions'),
      O(this, 'raf', null),
      O(this, 'lastTimestamp'),
      (this.actions = t),
      (this.speed = r.speed));
  }
  addAction(t) {
    const r = this.raf === !0;
    if (!this.actions.length || this.actions[this.actions.length - 1].delay <= t.delay) this.actions.push(t);
    else {
      const o = this.findActionIndex(t);
      this.actions.splice(o, 0, t);
    }
    r && (this.raf = requestAnimationFrame(this.rafCheck.bind(this)));
  }
  start() {
    ((this.timeOffset = 0),
      (this.lastTimestamp = performance.now()),
      (this.raf = requestAnimationFrame(this.rafCheck.bind(this))));
  }
  updateLiveTime() {
    this.raf === !0 && this.rafCheck();
  }
  rafCheck() {
    const t = performance.now();
    for (
      this.timeOffset += (t - this.lastTimestamp) * this.speed, this.lastTimestamp = t;
      this.actions.length;

    ) {
      const r = this.actions[0];
      if (this.timeOffset >= r.delay) (this.actions.shift(), r.doAction());
      else break;
    }
    this.actions.length > 0 ? (this.raf = requestAnimationFrame(this.rafCheck.bind(this))) : (this.raf = !0);
  }
  clear() {
    (this.raf && (this.raf !== !0 && cancelAnimationFrame(this.raf), (this.raf = null)),
      (this.actions.length = 0));
  }
  setSpeed(t) {
    this.speed = t;
  }
  isActive() {
    return this.raf !== null;
  }
  findActionIndex(t) {
    let r = 0,
      o = this.actions.length - 1;
    for (; r <= o; ) {
      const i = Math.floor((r + o) / 2);
      if (this.actions[i].delay < t.delay) r = i + 1;
      else if (this.actions[i].delay > t.delay) o = i - 1;
      else return i + 1;
    }
    return r;
  }
}
function zi(e, t) {
  if (
    e.type === B.IncrementalSnapshot &&
    e.data.source === k.MouseMove &&
    e.data.positions &&
    e.data.positions.length
  ) {
    const r = e.data.positions[0].timeOffset,
      o = e.timestamp + r;
    return ((e.delay = o - t), o - t);
  }
  return ((e.delay = e.timestamp - t), e.delay);
}
function $i(e, t) {
  var r = typeof Symbol == 'function' && e[Symbol.iterator];
  if (!r) return e;
  var o,
    i,
    u = r.call(e),
    n = [];
  try {
    for (; (t === void 0 || t-- > 0) && !(o = u.next()).done; ) n.push(o.value);
  } catch (l) {
    i = { error: l };
  } finally {
    try {
      o && !o.done && (r = u.return) && r.call(u);
    } finally {
      if (i) throw i.error;
    }
  }
  return n;
}
var de;
(function (e) {
  ((e[(e.NotStarted = 0)] = 'NotStarted'),
    (e[(e.Running = 1)] = 'Running'),
    (e[(e.Stopped = 2)] = 'Stopped'));
})(de || (de = {}));
var As = { type: 'xstate.init' };
function er(e) {
  return e === void 0 ? [] : [].concat(e);
}
function fe(e) {
  return { type: 'xstate.assign', assignment: e };
}
function Wi(e, t) {
  return typeof (e = typeof e == 'string' && t && t[e] ? t[e] : e) == 'string'
    ? { type: e }
    : typeof e == 'function'
      ? { type: e.name, exec: e }
      : e;
}
function ke(e) {
  return function (t) {
    return e === t;
  };
}
function Ns(e) {
  return typeof e == 'string' ? { type: e } : e;
}
function qi(e, t) {
  return { value: e, context: t, actions: [], changed: !1, matches: ke(e) };
}
function ji(e, t, r) {
  var o = t,
    i = !1;
  return [
    e.filter(function (u) {
      if (u.type === 'xstate.assign') {
        i = !0;
        var n = Object.assign({}, o);
        return (
          typeof u.assignment == 'function'
            ? (n = u.assignment(o, r))
            : Object.keys(u.assignment).forEach(function (l) {
                n[l] = typeof u.assignment[l] == 'function' ? u.assignment[l](o, r) : u.assignment[l];
              }),
          (o = n),
          !1
        );
      }
      return !0;
    }),
    o,
    i,
  ];
}
function Ds(e, t) {
  t === void 0 && (t = {});
  var r = $i(
      ji(
        er(e.states[e.initial].entry).map(function (n) {
          return Wi(n, t.actions);
        }),
        e.context,
        As,
      ),
      2,
    ),
    o = r[0],
    i = r[1],
    u = {
      config: e,
      _options: t,
      initialState: { value: e.initial, actions: o, context: i, matches: ke(e.initial) },
      transition: function (n, l) {
        var h,
          c,
          s = typeof n == 'string' ? { value: n, context: e.context } : n,
          d = s.value,
          a = s.context,
          f = Ns(l),
          m = e.states[d];
        if (m.on) {
          var p = er(m.on[f.type]);
          try {
            for (
              var y = (function (P) {
                  var j = typeof Symbol == 'function' && Symbol.iterator,
                    te = j && P[j],
                    $ = 0;
                  if (te) return te.call(P);
                  if (P && typeof P.length == 'number')
                    return {
                      next: function () {
                        return (P && $ >= P.length && (P = void 0), { value: P && P[$++], done: !P });
                      },
                    };
                  throw new TypeError(j ? 'Object is not iterable.' : 'Symbol.iterator is not defined.');
                })(p),
                b = y.next();
              !b.done;
              b = y.next()
            ) {
              var v = b.value;
              if (v === void 0) return qi(d, a);
              var S = typeof v == 'string' ? { target: v } : v,
                g = S.target,
                w = S.actions,
                E = w === void 0 ? [] : w,
                x = S.cond,
                A =
                  x === void 0
                    ? function () {
                        return !0;
                      }
                    : x,
                D = g === void 0,
                R = g ?? d,
                q = e.states[R];
              if (A(a, f)) {
                var T = $i(
                    ji(
                      (D
                        ? er(E)
                        : [].concat(m.exit, E, q.entry).filter(function (P) {
                            return P;
                          })
                      ).map(function (P) {
                        return Wi(P, u._options.actions);
                      }),
                      a,
                      f,
                    ),
                    3,
                  ),
                  C = T[0],
                  se = T[1],
                  K = T[2],
                  Y = g ?? d;
                return {
                  value: Y,
                  context: se,
                  actions: C,
                  changed: g !== d || C.length > 0 || K,
                  matches: ke(Y),
                };
              }
            }
          } catch (P) {
            h = { error: P };
          } finally {
            try {
              b && !b.done && (c = y.return) && c.call(y);
            } finally {
              if (h) throw h.error;
            }
          }
        }
        return qi(d, a);
      },
    };
  return u;
}
var Vi = function (e, t) {
  return e.actions.forEach(function (r) {
    var o = r.exec;
    return o && o(e.context, t);
  });
};
function Os(e) {
  var t = e.initialState,
    r = de.NotStarted,
    o = new Set(),
    i = {
      _machine: e,
      send: function (u) {
        r === de.Running &&
          ((t = e.transition(t, u)),
          Vi(t, Ns(u)),
          o.forEach(function (n) {
            return n(t);
          }));
      },
      subscribe: function (u) {
        return (
          o.add(u),
          u(t),
          {
            unsubscribe: function () {
              return o.delete(u);
            },
          }
        );
      },
      start: function (u) {
        if (u) {
          var n = typeof u == 'object' ? u : { context: e.config.context, value: u };
          t = { value: n.value, actions: [], context: n.context, matches: ke(n.value) };
        }
        return ((r = de.Running), Vi(t, As), i);
      },
      stop: function () {
        return ((r = de.Stopped), o.clear(), i);
      },
      get state() {
        return t;
      },
      get status() {
        return r;
      },
    };
  return i;
}
function Ko(e, t) {
  for (let r = e.length - 1; r >= 0; r--) {
    const o = e[r];
    if (o.type === B.Meta && o.timestamp <= t) return e.slice(r);
  }
  return e;
}
function ea(e, { getCastFn: t, applyEventsSynchronously: r, emitter: o }) {
  const i = Ds(
    {
      id: 'player',
      context: e,
      initial: 'paused',
      states: {
        playing: {
          on: {
            PAUSE: { target: 'paused', actions: ['pause'] },
            CAST_EVENT: { target: 'playing', actions: 'castEvent' },
            END: { target: 'paused', actions: ['resetLastPlayedEvent', 'pause'] },
            ADD_EVENT: { target: 'playing', actions: ['addEvent'] },
          },
        },
        paused: {
          on: {
            PLAY: { target: 'playing', actions: ['recordTimeOffset', 'play'] },
            CAST_EVENT: { target: 'paused', actions: 'castEvent' },
            TO_LIVE: { target: 'live', actions: ['startLive'] },
            ADD_EVENT: { target: 'paused', actions: ['addEvent'] },
          },
        },
        live: {
          on: {
            ADD_EVENT: { target: 'live', actions: ['addEvent'] },
            CAST_EVENT: { target: 'live', actions: ['castEvent'] },
          },
        },
      },
    },
    {
      actions: {
        castEvent: fe({
          lastPlayedEvent: (u, n) => (n.type === 'CAST_EVENT' ? n.payload.event : u.lastPlayedEvent),
        }),
        recordTimeOffset: fe((u, n) => {
          let l = u.timeOffset;
          return (
            'payload' in n && 'timeOffset' in n.payload && (l = n.payload.timeOffset),
            { ...u, timeOffset: l, baselineTime: u.events[0].timestamp + l }
          );
        }),
        play(u) {
          var n;
          const { timer: l, events: h, baselineTime: c, lastPlayedEvent: s } = u;
          l.clear();
          for (const m of h) zi(m, c);
          const d = Ko(h, c);
          let a = s?.timestamp;
          (s?.type === B.IncrementalSnapshot &&
            s.data.source === k.MouseMove &&
            (a = s.timestamp + ((n = s.data.positions[0]) == null ? void 0 : n.timeOffset)),
            c < (a || 0) && o.emit(I.PlayBack));
          const f = new Array();
          for (const m of d)
            if (!(a && a < c && (m.timestamp <= a || m === s)))
              if (m.timestamp < c) f.push(m);
              else {
                const p = t(m, !1);
                l.addAction({
                  doAction: () => {
                    p();
                  },
                  delay: m.delay,
                });
              }
          (r(f), o.emit(I.Flush), l.start());
        },
        pause(u) {
          u.timer.clear();
        },
        resetLastPlayedEvent: fe((u) => ({ ...u, lastPlayedEvent: null })),
        startLive: fe({
          baselineTime: (u, n) => (
            u.timer.start(),
            n.type === 'TO_LIVE' && n.payload.baselineTime ? n.payload.baselineTime : Date.now()
          ),
        }),
        addEvent: fe((u, n) => {
          const { baselineTime: l, timer: h, events: c } = u;
          if (n.type === 'ADD_EVENT') {
            const { event: s } = n.payload;
            zi(s, l);
            let d = c.length - 1;
            if (!c[d] || c[d].timestamp <= s.timestamp) c.push(s);
            else {
              let m = -1,
                p = 0;
              for (; p <= d; ) {
                const y = Math.floor((p + d) / 2);
                c[y].timestamp <= s.timestamp ? (p = y + 1) : (d = y - 1);
              }
              (m === -1 && (m = p), c.splice(m, 0, s));
            }
            const a = s.timestamp < l,
              f = t(s, a);
            a
              ? f()
              : h.isActive() &&
                h.addAction({
                  doAction: () => {
                    f();
                  },
                  delay: s.delay,
                });
          }
          return { ...u, events: c };
        }),
      },
    },
  );
  return Os(i);
}
function ta(e) {
  const t = Ds(
    {
      id: 'speed',
      context: e,
      initial: 'normal',
      states: {
        normal: {
          on: {
            FAST_FORWARD: { target: 'skipping', actions: ['recordSpeed', 'setSpeed'] },
            SET_SPEED: { target: 'normal', actions: ['setSpeed'] },
          },
        },
        skipping: {
          on: {
            BACK_TO_NORMAL: { target: 'normal', actions: ['restoreSpeed'] },
            SET_SPEED: { target: 'normal', actions: ['setSpeed'] },
          },
        },
      },
    },
    {
      actions: {
        setSpeed: (r, o) => {
          'payload' in o && r.timer.setSpeed(o.payload.speed);
        },
        recordSpeed: fe({ normalSpeed: (r) => r.timer.speed }),
        restoreSpeed: (r) => {
          r.timer.setSpeed(r.normalSpeed);
        },
      },
    },
  );
  return Os(t);
}
const ra = (e) => [`.${e} { background: currentColor }`, 'noscript { display: none !important; }'],
  Gi = new Map();
function Ts(e, t) {
  let r = Gi.get(e);
  return (r || ((r = new Map()), Gi.set(e, r)), r.has(t) || r.set(t, []), r.get(t));
}
function ie(e, t, r) {
  return async (o) => {
    if (o && typeof o == 'object' && 'rr_type' in o)
      if ((r && (r.isUnchanged = !1), o.rr_type === 'ImageBitmap' && 'args' in o)) {
        const i = await ie(e, t, r)(o.args);
        return await createImageBitmap.apply(null, i);
      } else if ('index' in o) {
        if (r || t === null) return o;
        const { rr_type: i, index: u } = o;
        return Ts(t, i)[u];
      } else if ('args' in o) {
        const { rr_type: i, args: u } = o,
          n = window[i];
        return new n(...(await Promise.all(u.map(ie(e, t, r)))));
      } else {
        if ('base64' in o) return Yo(o.base64);
        if ('src' in o) {
          const i = e.get(o.src);
          if (i) return i;
          {
            const u = new Image();
            return ((u.src = o.src), e.set(o.src, u), u);
          }
        } else if ('data' in o && o.rr_type === 'Blob') {
          const i = await Promise.all(o.data.map(ie(e, t, r)));
          return new Blob(i, { type: o.type });
        }
      }
    else if (Array.isArray(o)) return await Promise.all(o.map(ie(e, t, r)));
    return o;
  };
}
function ia(e, t) {
  try {
    return t === Ie.WebGL
      ? e.getContext('webgl') || e.getContext('experimental-webgl')
      : e.getContext('webgl2');
  } catch {
    return null;
  }
}
const sa = [
  'WebGLActiveInfo',
  'WebGLBuffer',
  'WebGLFramebuffer',
  'WebGLProgram',
  'WebGLRenderbuffer',
  'WebGLShader',
  'WebGLShaderPrecisionFormat',
  'WebGLTexture',
  'WebGLUniformLocation',
  'WebGLVertexArrayObject',
];
function na(e, t) {
  if (!t?.constructor) return;
  const { name: r } = t.constructor;
  if (!sa.includes(r)) return;
  const o = Ts(e, r);
  o.includes(t) || o.push(t);
}
async function oa({ mutation: e, target: t, type: r, imageMap: o, errorHandler: i }) {
  try {
    const u = ia(t, r);
    if (!u) return;
    if (e.setter) {
      u[e.property] = e.args[0];
      return;
    }
    const n = u[e.property],
      l = await Promise.all(e.args.map(ie(o, u))),
      h = n.apply(u, l);
    na(u, h);
    const c = !1;
  } catch (u) {
    i(e, u);
  }
}
async function aa({ event: e, mutations: t, target: r, imageMap: o, errorHandler: i }) {
  const u = r.getContext('2d');
  if (!u) {
    i(t[0], new Error('Canvas context is null'));
    return;
  }
  const n = t.map(async (h) => Promise.all(h.args.map(ie(o, u))));
  (await Promise.all(n)).forEach((h, c) => {
    const s = t[c];
    try {
      if (s.setter) {
        u[s.property] = s.args[0];
        return;
      }
      const d = u[s.property];
      s.property === 'drawImage' && typeof s.args[0] == 'string'
        ? (o.get(e), d.apply(u, s.args))
        : d.apply(u, h);
    } catch (d) {
      i(s, d);
    }
  });
}
async function Hi({ event: e, mutation: t, target: r, imageMap: o, canvasEventMap: i, errorHandler: u }) {
  try {
    const n = i.get(e) || t,
      l = 'commands' in n ? n.commands : [n];
    if ([Ie.WebGL, Ie.WebGL2].includes(t.type)) {
      for (let h = 0; h < l.length; h++) {
        const c = l[h];
        await oa({ mutation: c, type: t.type, target: r, imageMap: o, errorHandler: u });
      }
      return;
    }
    await aa({ event: e, mutations: l, target: r, imageMap: o, errorHandler: u });
  } catch (n) {
    u(t, n);
  }
}
class la {
  constructor(t) {
    (O(this, 'mediaMap', new Map()),
      O(this, 'warn'),
      O(this, 'service'),
      O(this, 'speedService'),
      O(this, 'emitter'),
      O(this, 'getCurrentTime'),
      O(this, 'metadataCallbackMap', new Map()),
      (this.warn = t.warn),
      (this.service = t.service),
      (this.speedService = t.speedService),
      (this.emitter = t.emitter),
      (this.getCurrentTime = t.getCurrentTime),
      this.emitter.on(I.Start, this.start.bind(this)),
      this.emitter.on(I.SkipStart, this.start.bind(this)),
      this.emitter.on(I.Pause, this.pause.bind(this)),
      this.emitter.on(I.Finish, this.pause.bind(this)),
      this.speedService.subscribe(() => {
        this.syncAllMediaElements();
      }));
  }
  syncAllMediaElements(t = { pause: !1 }) {
    this.mediaMap.forEach((r, o) => {
      (this.syncTargetWithState(o), t.pause && o.pause());
    });
  }
  start() {
    this.syncAllMediaElements();
  }
  pause() {
    this.syncAllMediaElements({ pause: !0 });
  }
  seekTo({ time: t, target: r, mediaState: o }) {
    if (o.isPlaying) {
      const u = ((t - o.lastInteractionTimeOffset) / 1e3) * o.playbackRate,
        n = 'duration' in r && r.duration;
      if (Number.isNaN(n)) {
        this.waitForMetadata(r);
        return;
      }
      let l = o.currentTimeAtLastInteraction + u;
      (r.loop && n !== !1 && (l = l % n), (r.currentTime = l));
    } else (r.pause(), (r.currentTime = o.currentTimeAtLastInteraction));
  }
  waitForMetadata(t) {
    if (this.metadataCallbackMap.has(t) || !('addEventListener' in t)) return;
    const r = () => {
      this.metadataCallbackMap.delete(t);
      const o = this.mediaMap.get(t);
      o && this.seekTo({ time: this.getCurrentTime(), target: t, mediaState: o });
    };
    (this.metadataCallbackMap.set(t, r), t.addEventListener('loadedmetadata', r, { once: !0 }));
  }
  getMediaStateFromMutation({ target: t, timeOffset: r, mutation: o }) {
    const i = this.mediaMap.get(t),
      { type: u, playbackRate: n, currentTime: l, muted: h, volume: c, loop: s } = o;
    return {
      isPlaying: u === nr.Play || (u !== nr.Pause && (i?.isPlaying || t.getAttribute('autoplay') !== null)),
      currentTimeAtLastInteraction: l ?? i?.currentTimeAtLastInteraction ?? 0,
      lastInteractionTimeOffset: r,
      playbackRate: n ?? i?.playbackRate ?? 1,
      volume: c ?? i?.volume ?? 1,
      muted: h ?? i?.muted ?? t.getAttribute('muted') === null,
      loop: s ?? i?.loop ?? t.getAttribute('loop') === null,
    };
  }
  syncTargetWithState(t) {
    const r = this.mediaMap.get(t);
    if (!r) return;
    const { muted: o, loop: i, volume: u, isPlaying: n } = r,
      l = this.service.state.matches('paused'),
      h = r.playbackRate * this.speedService.state.context.timer.speed;
    try {
      (this.seekTo({ time: this.getCurrentTime(), target: t, mediaState: r }),
        t.volume !== u && (t.volume = u),
        (t.muted = o),
        (t.loop = i),
        t.playbackRate !== h && (t.playbackRate = h),
        n && !l ? t.play() : t.pause());
    } catch (c) {
      this.warn(`Failed to replay media interactions: ${c.message || c}`);
    }
  }
  addMediaElements(t, r, o) {
    if (!['AUDIO', 'VIDEO'].includes(t.nodeName)) return;
    const i = t,
      u = o.getMeta(i);
    if (!u || !('attributes' in u)) return;
    const n = this.service.state.matches('paused'),
      l = u.attributes;
    let h = !1;
    (l.rr_mediaState ? (h = l.rr_mediaState === 'played') : (h = i.getAttribute('autoplay') !== null),
      h && n && i.pause());
    let c = 1;
    typeof l.rr_mediaPlaybackRate == 'number' && (c = l.rr_mediaPlaybackRate);
    let s = !1;
    typeof l.rr_mediaMuted == 'boolean' ? (s = l.rr_mediaMuted) : (s = i.getAttribute('muted') !== null);
    let d = !1;
    typeof l.rr_mediaLoop == 'boolean' ? (d = l.rr_mediaLoop) : (d = i.getAttribute('loop') !== null);
    let a = 1;
    typeof l.rr_mediaVolume == 'number' && (a = l.rr_mediaVolume);
    let f = 0;
    (typeof l.rr_mediaCurrentTime == 'number' && (f = l.rr_mediaCurrentTime),
      this.mediaMap.set(i, {
        isPlaying: h,
        currentTimeAtLastInteraction: f,
        lastInteractionTimeOffset: r,
        playbackRate: c,
        volume: a,
        muted: s,
        loop: d,
      }),
      this.syncTargetWithState(i));
  }
  mediaMutation({ target: t, timeOffset: r, mutation: o }) {
    (this.mediaMap.set(t, this.getMediaStateFromMutation({ target: t, timeOffset: r, mutation: o })),
      this.syncTargetWithState(t));
  }
  isSupportedMediaElement(t) {
    return ['AUDIO', 'VIDEO'].includes(t.nodeName);
  }
  reset() {
    this.mediaMap.clear();
  }
}
function Oe(e, t) {
  if (e.nodeName !== 'DIALOG' || e instanceof X) return;
  const r = e,
    o = r.open,
    i = o && r.matches('dialog:modal'),
    u = r.getAttribute('rr_open_mode'),
    n = typeof t?.attributes.open == 'string' || typeof r.getAttribute('open') == 'string',
    l = u === 'modal';
  if (!(o && !((i && u === 'non-modal') || (!i && l)))) {
    if (!r.isConnected) {
      console.warn('dialog is not attached to the dom', r);
      return;
    }
    (o && r.close(), n && (l ? r.showModal() : r.show()));
  }
}
function ua(e, t) {
  if (e.nodeName !== 'DIALOG' || e instanceof X) return;
  const r = e;
  if (!r.isConnected) {
    console.warn('dialog is not attached to the dom', r);
    return;
  }
  t.attributes.open === null && (r.removeAttribute('open'), r.removeAttribute('rr_open_mode'));
}
const ca = 5 * 1e3,
  ha = Qo,
  Yi = '[replayer]',
  tr = { duration: 500, lineCap: 'round', lineWidth: 3, strokeStyle: 'red' };
function Ji(e) {
  return (
    e.type == B.IncrementalSnapshot &&
    (e.data.source == k.TouchMove || (e.data.source == k.MouseInteraction && e.data.type == W.TouchStart))
  );
}
class fa {
  constructor(t, r) {
    if (
      (O(this, 'wrapper'),
      O(this, 'iframe'),
      O(this, 'UNSAFE_replayCanvas', !1),
      O(this, 'service'),
      O(this, 'speedService'),
      O(this, 'config'),
      O(this, 'usingVirtualDom', !1),
      O(this, 'virtualDom', new pe()),
      O(this, 'mouse'),
      O(this, 'mouseTail', null),
      O(this, 'tailPositions', []),
      O(this, 'emitter', ha()),
      O(this, 'nextUserInteractionEvent'),
      O(this, 'legacy_missingNodeRetryMap', {}),
      O(this, 'cache', ii()),
      O(this, 'imageMap', new Map()),
      O(this, 'canvasEventMap', new Map()),
      O(this, 'mirror', Ki()),
      O(this, 'styleMirror', new Ho()),
      O(this, 'mediaManager'),
      O(this, 'firstFullSnapshot', null),
      O(this, 'newDocumentQueue', []),
      O(this, 'mousePos', null),
      O(this, 'touchActive', null),
      O(this, 'lastMouseDownEvent', null),
      O(this, 'lastHoveredRootNode'),
      O(this, 'lastSelectionData', null),
      O(this, 'constructedStyleMutations', []),
      O(this, 'adoptedStyleSheets', []),
      O(this, 'handleResize', (l) => {
        this.iframe.style.display = 'inherit';
        for (const h of [this.mouseTail, this.iframe])
          h && (h.setAttribute('width', String(l.width)), h.setAttribute('height', String(l.height)));
      }),
      O(this, 'applyEventsSynchronously', (l) => {
        for (const h of l) {
          switch (h.type) {
            case B.DomContentLoaded:
            case B.Load:
              continue;
            case B.FullSnapshot:
            case B.Meta:
            case B.Plugin:
            case B.IncrementalSnapshot:
              break;
          }
          this.getCastFn(h, !0)();
        }
      }),
      O(this, 'getCastFn', (l, h = !1) => {
        let c;
        switch (l.type) {
          case B.DomContentLoaded:
          case B.Load:
            break;
          case B.Custom:
            c = () => {
              this.emitter.emit(I.CustomEvent, l);
            };
            break;
          case B.Meta:
            c = () => this.emitter.emit(I.Resize, { width: l.data.width, height: l.data.height });
            break;
          case B.FullSnapshot:
            c = () => {
              var d;
              if (this.firstFullSnapshot) {
                if (this.firstFullSnapshot === l) {
                  this.firstFullSnapshot = !0;
                  return;
                }
              } else this.firstFullSnapshot = !0;
              (this.mediaManager.reset(),
                this.styleMirror.reset(),
                this.rebuildFullSnapshot(l, h),
                (d = this.iframe.contentWindow) == null || d.scrollTo(l.data.initialOffset));
            };
            break;
          case B.IncrementalSnapshot:
            c = () => {
              if (
                (this.applyIncremental(l, h),
                !h &&
                  (l === this.nextUserInteractionEvent &&
                    ((this.nextUserInteractionEvent = null), this.backToNormal()),
                  this.config.skipInactive && !this.nextUserInteractionEvent))
              ) {
                for (const d of this.service.state.context.events)
                  if (!(d.timestamp <= l.timestamp) && this.isUserInteraction(d)) {
                    d.delay - l.delay >
                      this.config.inactivePeriodThreshold * this.speedService.state.context.timer.speed &&
                      (this.nextUserInteractionEvent = d);
                    break;
                  }
                if (this.nextUserInteractionEvent) {
                  const d = this.nextUserInteractionEvent.delay - l.delay,
                    a = { speed: Math.min(Math.round(d / ca), this.config.maxSpeed) };
                  (this.speedService.send({ type: 'FAST_FORWARD', payload: a }),
                    this.emitter.emit(I.SkipStart, a));
                }
              }
            };
            break;
        }
        return () => {
          c && c();
          for (const a of this.config.plugins || []) a.handler && a.handler(l, h, { replayer: this });
          this.service.send({ type: 'CAST_EVENT', payload: { event: l } });
          const d = this.service.state.context.events.length - 1;
          if (!this.config.liveMode && l === this.service.state.context.events[d]) {
            const a = () => {
              d < this.service.state.context.events.length - 1 ||
                (this.backToNormal(), this.service.send('END'), this.emitter.emit(I.Finish));
            };
            let f = 50;
            (l.type === B.IncrementalSnapshot &&
              l.data.source === k.MouseMove &&
              l.data.positions.length &&
              (f += Math.max(0, -l.data.positions[0].timeOffset)),
              setTimeout(a, f));
          }
          this.emitter.emit(I.EventCast, l);
        };
      }),
      !r?.liveMode && t.length < 2)
    )
      throw new Error('Replayer need at least 2 events.');
    const o = {
      speed: 1,
      maxSpeed: 360,
      root: document.body,
      loadTimeout: 0,
      skipInactive: !1,
      inactivePeriodThreshold: 10 * 1e3,
      showWarning: !0,
      showDebug: !1,
      blockClass: 'rr-block',
      liveMode: !1,
      insertStyleRules: [],
      triggerFocus: !0,
      UNSAFE_replayCanvas: !1,
      pauseAnimation: !0,
      mouseTail: tr,
      useVirtualDom: !0,
      logger: console,
    };
    ((this.config = Object.assign({}, o, r)),
      (this.handleResize = this.handleResize.bind(this)),
      (this.getCastFn = this.getCastFn.bind(this)),
      (this.applyEventsSynchronously = this.applyEventsSynchronously.bind(this)),
      this.emitter.on(I.Resize, this.handleResize),
      this.setupDom());
    for (const l of this.config.plugins || []) l.getMirror && l.getMirror({ nodeMirror: this.mirror });
    (this.emitter.on(I.Flush, () => {
      if (this.usingVirtualDom) {
        const l = {
          mirror: this.mirror,
          applyCanvas: (h, c, s) => {
            Hi({
              event: h,
              mutation: c,
              target: s,
              imageMap: this.imageMap,
              canvasEventMap: this.canvasEventMap,
              errorHandler: this.warnCanvasMutationFailed.bind(this),
            });
          },
          applyInput: this.applyInput.bind(this),
          applyScroll: this.applyScroll.bind(this),
          applyStyleSheetMutation: (h, c) => {
            h.source === k.StyleSheetRule
              ? this.applyStyleSheetRule(h, c)
              : h.source === k.StyleDeclaration && this.applyStyleDeclaration(h, c);
          },
          afterAppend: (h, c) => {
            for (const s of this.config.plugins || []) s.onBuild && s.onBuild(h, { id: c, replayer: this });
          },
        };
        if (this.iframe.contentDocument)
          try {
            _e(this.iframe.contentDocument, this.virtualDom, l, this.virtualDom.mirror);
          } catch (h) {
            this.warn(h);
          }
        if (
          (this.virtualDom.destroyTree(),
          (this.usingVirtualDom = !1),
          Object.keys(this.legacy_missingNodeRetryMap).length)
        )
          for (const h in this.legacy_missingNodeRetryMap)
            try {
              const c = this.legacy_missingNodeRetryMap[h],
                s = Pe(c.node, this.mirror, this.virtualDom.mirror);
              (_e(s, c.node, l, this.virtualDom.mirror), (c.node = s));
            } catch (c) {
              this.warn(c);
            }
        (this.constructedStyleMutations.forEach((h) => {
          this.applyStyleSheetMutation(h);
        }),
          (this.constructedStyleMutations = []),
          this.adoptedStyleSheets.forEach((h) => {
            this.applyAdoptedStyleSheet(h);
          }),
          (this.adoptedStyleSheets = []));
      }
      if (
        (this.mousePos &&
          (this.moveAndHover(this.mousePos.x, this.mousePos.y, this.mousePos.id, !0, this.mousePos.debugData),
          (this.mousePos = null)),
        this.touchActive === !0
          ? this.mouse.classList.add('touch-active')
          : this.touchActive === !1 && this.mouse.classList.remove('touch-active'),
        (this.touchActive = null),
        this.lastMouseDownEvent)
      ) {
        const [l, h] = this.lastMouseDownEvent;
        l.dispatchEvent(h);
      }
      ((this.lastMouseDownEvent = null),
        this.lastSelectionData &&
          (this.applySelection(this.lastSelectionData), (this.lastSelectionData = null)));
    }),
      this.emitter.on(I.PlayBack, () => {
        ((this.firstFullSnapshot = null),
          this.mirror.reset(),
          this.styleMirror.reset(),
          this.mediaManager.reset());
      }));
    const i = new Zo([], { speed: this.config.speed });
    ((this.service = ea(
      {
        events: t.map((l) => (r && r.unpackFn ? r.unpackFn(l) : l)).sort((l, h) => l.timestamp - h.timestamp),
        timer: i,
        timeOffset: 0,
        baselineTime: 0,
        lastPlayedEvent: null,
      },
      {
        getCastFn: this.getCastFn,
        applyEventsSynchronously: this.applyEventsSynchronously,
        emitter: this.emitter,
      },
    )),
      this.service.start(),
      this.service.subscribe((l) => {
        this.emitter.emit(I.StateChange, { player: l });
      }),
      (this.speedService = ta({ normalSpeed: -1, timer: i })),
      this.speedService.start(),
      this.speedService.subscribe((l) => {
        this.emitter.emit(I.StateChange, { speed: l });
      }),
      (this.mediaManager = new la({
        warn: this.warn.bind(this),
        service: this.service,
        speedService: this.speedService,
        emitter: this.emitter,
        getCurrentTime: this.getCurrentTime.bind(this),
      })));
    const u = this.service.state.context.events.find((l) => l.type === B.Meta),
      n = this.service.state.context.events.find((l) => l.type === B.FullSnapshot);
    if (u) {
      const { width: l, height: h } = u.data;
      setTimeout(() => {
        this.emitter.emit(I.Resize, { width: l, height: h });
      }, 0);
    }
    (n &&
      setTimeout(() => {
        var l;
        this.firstFullSnapshot ||
          ((this.firstFullSnapshot = n),
          this.rebuildFullSnapshot(n),
          (l = this.iframe.contentWindow) == null || l.scrollTo(n.data.initialOffset));
      }, 1),
      this.service.state.context.events.find(Ji) && this.mouse.classList.add('touch-device'));
  }
  get timer() {
    return this.service.state.context.timer;
  }
  on(t, r) {
    return (this.emitter.on(t, r), this);
  }
  off(t, r) {
    return (this.emitter.off(t, r), this);
  }
  setConfig(t) {
    (Object.keys(t).forEach((r) => {
      (t[r], (this.config[r] = t[r]));
    }),
      this.config.skipInactive || this.backToNormal(),
      typeof t.speed < 'u' && this.speedService.send({ type: 'SET_SPEED', payload: { speed: t.speed } }),
      typeof t.mouseTail < 'u' &&
        (t.mouseTail === !1
          ? this.mouseTail && (this.mouseTail.style.display = 'none')
          : (this.mouseTail ||
              ((this.mouseTail = document.createElement('canvas')),
              (this.mouseTail.width = Number.parseFloat(this.iframe.width)),
              (this.mouseTail.height = Number.parseFloat(this.iframe.height)),
              this.mouseTail.classList.add('replayer-mouse-tail'),
              this.wrapper.insertBefore(this.mouseTail, this.iframe)),
            (this.mouseTail.style.display = 'inherit'))));
  }
  getMetaData() {
    const t = this.service.state.context.events[0],
      r = this.service.state.context.events[this.service.state.context.events.length - 1];
    return { startTime: t.timestamp, endTime: r.timestamp, totalTime: r.timestamp - t.timestamp };
  }
  getCurrentTime() {
    return (
      this.config.liveMode && this.timer.updateLiveTime(),
      this.timer.timeOffset + this.getTimeOffset()
    );
  }
  getTimeOffset() {
    const { baselineTime: t, events: r } = this.service.state.context;
    return t - r[0].timestamp;
  }
  getMirror() {
    return this.mirror;
  }
  play(t = 0) {
    var r, o;
    (this.service.state.matches('paused')
      ? this.service.send({ type: 'PLAY', payload: { timeOffset: t } })
      : (this.service.send({ type: 'PAUSE' }),
        this.service.send({ type: 'PLAY', payload: { timeOffset: t } })),
      (o = (r = this.iframe.contentDocument) == null ? void 0 : r.getElementsByTagName('html')[0]) == null ||
        o.classList.remove('rrweb-paused'),
      this.emitter.emit(I.Start));
  }
  pause(t) {
    var r, o;
    (t === void 0 && this.service.state.matches('playing') && this.service.send({ type: 'PAUSE' }),
      typeof t == 'number' && (this.play(t), this.service.send({ type: 'PAUSE' })),
      (o = (r = this.iframe.contentDocument) == null ? void 0 : r.getElementsByTagName('html')[0]) == null ||
        o.classList.add('rrweb-paused'),
      this.emitter.emit(I.Pause));
  }
  resume(t = 0) {
    (this.warn("The 'resume' was deprecated in 1.0. Please use 'play' method which has the same interface."),
      this.play(t),
      this.emitter.emit(I.Resume));
  }
  destroy() {
    (this.pause(),
      this.mirror.reset(),
      this.styleMirror.reset(),
      this.mediaManager.reset(),
      this.config.root.removeChild(this.wrapper),
      this.emitter.emit(I.Destroy));
  }
  startLive(t) {
    this.service.send({ type: 'TO_LIVE', payload: { baselineTime: t } });
  }
  addEvent(t) {
    const r = this.config.unpackFn ? this.config.unpackFn(t) : t;
    (Ji(r) && this.mouse.classList.add('touch-device'),
      Promise.resolve().then(() => this.service.send({ type: 'ADD_EVENT', payload: { event: r } })));
  }
  enableInteract() {
    (this.iframe.setAttribute('scrolling', 'auto'), (this.iframe.style.pointerEvents = 'auto'));
  }
  disableInteract() {
    (this.iframe.setAttribute('scrolling', 'no'), (this.iframe.style.pointerEvents = 'none'));
  }
  resetCache() {
    this.cache = ii();
  }
  setupDom() {
    ((this.wrapper = document.createElement('div')),
      this.wrapper.classList.add('replayer-wrapper'),
      this.config.root.appendChild(this.wrapper),
      (this.mouse = document.createElement('div')),
      this.mouse.classList.add('replayer-mouse'),
      this.wrapper.appendChild(this.mouse),
      this.config.mouseTail !== !1 &&
        ((this.mouseTail = document.createElement('canvas')),
        this.mouseTail.classList.add('replayer-mouse-tail'),
        (this.mouseTail.style.display = 'inherit'),
        this.wrapper.appendChild(this.mouseTail)),
      this.config.UNSAFE_replayCanvas
        ? ((this.iframe = document.createElement('iframe')),
          this.iframe.setAttribute('sandbox', 'allow-same-origin allow-scripts'),
          this.wrapper.appendChild(this.iframe),
          (this.UNSAFE_replayCanvas = !0))
        : ((this.iframe = _n({ root: this.wrapper })), (this.UNSAFE_replayCanvas = !1)),
      (this.iframe.style.display = 'none'),
      this.disableInteract(),
      this.iframe.contentWindow &&
        this.iframe.contentDocument &&
        (Xo(this.iframe.contentWindow, this.iframe.contentDocument), jo(this.iframe.contentWindow)));
  }
  rebuildFullSnapshot(t, r = !1) {
    if (!this.iframe.contentDocument) return this.warn('Looks like your replayer has been destroyed.');
    (Object.keys(this.legacy_missingNodeRetryMap).length &&
      this.warn('Found unresolved missing node map', this.legacy_missingNodeRetryMap),
      (this.legacy_missingNodeRetryMap = {}));
    const o = [],
      i = new Set(),
      u = (h, c) => {
        if (
          (h.nodeName === 'DIALOG' && i.add(h),
          this.collectIframeAndAttachDocument(o, h),
          this.mediaManager.isSupportedMediaElement(h))
        ) {
          const { events: s } = this.service.state.context;
          this.mediaManager.addMediaElements(h, t.timestamp - s[0].timestamp, this.mirror);
        }
        for (const s of this.config.plugins || []) s.onBuild && s.onBuild(h, { id: c, replayer: this });
      };
    (this.usingVirtualDom && (this.virtualDom.destroyTree(), (this.usingVirtualDom = !1)),
      this.mirror.reset(),
      Tn(t.data.node, {
        doc: this.iframe.contentDocument,
        afterAppend: u,
        cache: this.cache,
        mirror: this.mirror,
        UNSAFE_allowUnprotectedRebuild: this.UNSAFE_replayCanvas,
      }),
      u(this.iframe.contentDocument, t.data.node.id));
    for (const { mutationInQueue: h, builtNode: c } of o)
      (this.attachDocumentToIframe(h, c),
        (this.newDocumentQueue = this.newDocumentQueue.filter((s) => s !== h)));
    const { documentElement: n, head: l } = this.iframe.contentDocument;
    (this.insertStyleRules(n, l),
      i.forEach((h) => Oe(h)),
      this.service.state.matches('playing') ||
        this.iframe.contentDocument.getElementsByTagName('html')[0].classList.add('rrweb-paused'),
      this.emitter.emit(I.FullsnapshotRebuilded, t),
      r || this.waitForStylesheetLoad(),
      this.config.UNSAFE_replayCanvas && this.preloadAllImages());
  }
  insertStyleRules(t, r) {
    var o;
    const i = ra(this.config.blockClass).concat(this.config.insertStyleRules);
    if (
      (this.config.pauseAnimation &&
        i.push(
          'html.rrweb-paused *, html.rrweb-paused *:before, html.rrweb-paused *:after { animation-play-state: paused !important; }',
        ),
      !!i.length)
    )
      if (this.usingVirtualDom) {
        const u = this.virtualDom.createElement('style');
        (this.virtualDom.mirror.add(u, Ss(u, this.virtualDom.unserializedId)),
          t.insertBefore(u, r),
          u.rules.push({ source: k.StyleSheetRule, adds: i.map((n, l) => ({ rule: n, index: l })) }));
      } else {
        const u = document.createElement('style');
        t.insertBefore(u, r);
        for (let n = 0; n < i.length; n++) (o = u.sheet) == null || o.insertRule(i[n], n);
      }
  }
  attachDocumentToIframe(t, r) {
    const o = this.usingVirtualDom ? this.virtualDom.mirror : this.mirror,
      i = [],
      u = new Set(),
      n = (l, h) => {
        (l.nodeName === 'DIALOG' && u.add(l), this.collectIframeAndAttachDocument(i, l));
        const c = o.getMeta(l);
        if (c?.type === re.Element && c?.tagName.toUpperCase() === 'HTML') {
          const { documentElement: s, head: d } = r.contentDocument;
          this.insertStyleRules(s, d);
        }
        if (!this.usingVirtualDom)
          for (const s of this.config.plugins || []) s.onBuild && s.onBuild(l, { id: h, replayer: this });
      };
    (ve(t.node, {
      doc: r.contentDocument,
      mirror: o,
      hackCss: !0,
      skipChild: !1,
      afterAppend: n,
      cache: this.cache,
    }),
      n(r.contentDocument, t.node.id));
    for (const { mutationInQueue: l, builtNode: h } of i)
      (this.attachDocumentToIframe(l, h),
        (this.newDocumentQueue = this.newDocumentQueue.filter((c) => c !== l)));
    u.forEach((l) => Oe(l));
  }
  collectIframeAndAttachDocument(t, r) {
    if (Kt(r, this.mirror)) {
      const o = this.newDocumentQueue.find((i) => i.parentId === this.mirror.getId(r));
      o && t.push({ mutationInQueue: o, builtNode: r });
    }
  }
  waitForStylesheetLoad() {
    var t;
    const r = (t = this.iframe.contentDocument) == null ? void 0 : t.head;
    if (r) {
      const o = new Set();
      let i,
        u = this.service.state;
      const n = () => {
        u = this.service.state;
      };
      (this.emitter.on(I.Start, n), this.emitter.on(I.Pause, n));
      const l = () => {
        (this.emitter.off(I.Start, n), this.emitter.off(I.Pause, n));
      };
      (r.querySelectorAll('link[rel="stylesheet"]').forEach((h) => {
        h.sheet ||
          (o.add(h),
          h.addEventListener('load', () => {
            (o.delete(h),
              o.size === 0 &&
                i !== -1 &&
                (u.matches('playing') && this.play(this.getCurrentTime()),
                this.emitter.emit(I.LoadStylesheetEnd),
                i && clearTimeout(i),
                l()));
          }));
      }),
        o.size > 0 &&
          (this.service.send({ type: 'PAUSE' }),
          this.emitter.emit(I.LoadStylesheetStart),
          (i = setTimeout(() => {
            (u.matches('playing') && this.play(this.getCurrentTime()), (i = -1), l());
          }, this.config.loadTimeout))));
    }
  }
  async preloadAllImages() {
    const t = [];
    for (const r of this.service.state.context.events)
      r.type === B.IncrementalSnapshot &&
        r.data.source === k.CanvasMutation &&
        (t.push(this.deserializeAndPreloadCanvasEvents(r.data, r)),
        ('commands' in r.data ? r.data.commands : [r.data]).forEach((i) => {
          this.preloadImages(i, r);
        }));
    return Promise.all(t);
  }
  preloadImages(t, r) {
    if (t.property === 'drawImage' && typeof t.args[0] == 'string' && !this.imageMap.has(r)) {
      const o = document.createElement('canvas'),
        i = o.getContext('2d'),
        u = i?.createImageData(o.width, o.height);
      i?.putImageData(u, 0, 0);
    }
  }
  async deserializeAndPreloadCanvasEvents(t, r) {
    if (!this.canvasEventMap.has(r)) {
      const o = { isUnchanged: !0 };
      if ('commands' in t) {
        const i = await Promise.all(
          t.commands.map(async (u) => {
            const n = await Promise.all(u.args.map(ie(this.imageMap, null, o)));
            return { ...u, args: n };
          }),
        );
        o.isUnchanged === !1 && this.canvasEventMap.set(r, { ...t, commands: i });
      } else {
        const i = await Promise.all(t.args.map(ie(this.imageMap, null, o)));
        o.isUnchanged === !1 && this.canvasEventMap.set(r, { ...t, args: i });
      }
    }
  }
  applyIncremental(t, r) {
    var o, i, u;
    const { data: n } = t;
    switch (n.source) {
      case k.Mutation: {
        try {
          this.applyMutation(n, r);
        } catch (l) {
          this.warn(`Exception in mutation ${l.message || l}`, n);
        }
        break;
      }
      case k.Drag:
      case k.TouchMove:
      case k.MouseMove:
        if (r) {
          const l = n.positions[n.positions.length - 1];
          this.mousePos = { x: l.x, y: l.y, id: l.id, debugData: n };
        } else
          (n.positions.forEach((l) => {
            const h = {
              doAction: () => {
                this.moveAndHover(l.x, l.y, l.id, r, n);
              },
              delay: l.timeOffset + t.timestamp - this.service.state.context.baselineTime,
            };
            this.timer.addAction(h);
          }),
            this.timer.addAction({
              doAction() {},
              delay: t.delay - ((o = n.positions[0]) == null ? void 0 : o.timeOffset),
            }));
        break;
      case k.MouseInteraction: {
        if (n.id === -1) break;
        const l = new Event(rn(W[n.type])),
          h = this.mirror.getNode(n.id);
        if (!h) return this.debugNodeNotFound(n, n.id);
        this.emitter.emit(I.MouseInteraction, { type: n.type, target: h });
        const { triggerFocus: c } = this.config;
        switch (n.type) {
          case W.Blur:
            'blur' in h && h.blur();
            break;
          case W.Focus:
            c && h.focus && h.focus({ preventScroll: !0 });
            break;
          case W.Click:
          case W.TouchStart:
          case W.TouchEnd:
          case W.MouseDown:
          case W.MouseUp:
            r
              ? (n.type === W.TouchStart
                  ? (this.touchActive = !0)
                  : n.type === W.TouchEnd && (this.touchActive = !1),
                n.type === W.MouseDown
                  ? (this.lastMouseDownEvent = [h, l])
                  : n.type === W.MouseUp && (this.lastMouseDownEvent = null),
                (this.mousePos = { x: n.x || 0, y: n.y || 0, id: n.id, debugData: n }))
              : (n.type === W.TouchStart && (this.tailPositions.length = 0),
                this.moveAndHover(n.x || 0, n.y || 0, n.id, r, n),
                n.type === W.Click
                  ? (this.mouse.classList.remove('active'),
                    this.mouse.offsetWidth,
                    this.mouse.classList.add('active'))
                  : n.type === W.TouchStart
                    ? (this.mouse.offsetWidth, this.mouse.classList.add('touch-active'))
                    : n.type === W.TouchEnd
                      ? this.mouse.classList.remove('touch-active')
                      : h.dispatchEvent(l));
            break;
          case W.TouchCancel:
            r ? (this.touchActive = !1) : this.mouse.classList.remove('touch-active');
            break;
          default:
            h.dispatchEvent(l);
        }
        break;
      }
      case k.Scroll: {
        if (n.id === -1) break;
        if (this.usingVirtualDom) {
          const l = this.virtualDom.mirror.getNode(n.id);
          if (!l) return this.debugNodeNotFound(n, n.id);
          l.scrollData = n;
          break;
        }
        this.applyScroll(n, r);
        break;
      }
      case k.ViewportResize:
        this.emitter.emit(I.Resize, { width: n.width, height: n.height });
        break;
      case k.Input: {
        if (n.id === -1) break;
        if (this.usingVirtualDom) {
          const l = this.virtualDom.mirror.getNode(n.id);
          if (!l) return this.debugNodeNotFound(n, n.id);
          l.inputData = n;
          break;
        }
        this.applyInput(n);
        break;
      }
      case k.MediaInteraction: {
        const l = this.usingVirtualDom ? this.virtualDom.mirror.getNode(n.id) : this.mirror.getNode(n.id);
        if (!l) return this.debugNodeNotFound(n, n.id);
        const h = l,
          { events: c } = this.service.state.context;
        this.mediaManager.mediaMutation({ target: h, timeOffset: t.timestamp - c[0].timestamp, mutation: n });
        break;
      }
      case k.StyleSheetRule:
      case k.StyleDeclaration: {
        this.usingVirtualDom
          ? n.styleId
            ? this.constructedStyleMutations.push(n)
            : n.id && ((i = this.virtualDom.mirror.getNode(n.id)) == null || i.rules.push(n))
          : this.applyStyleSheetMutation(n);
        break;
      }
      case k.CanvasMutation: {
        if (!this.config.UNSAFE_replayCanvas) return;
        if (this.usingVirtualDom) {
          const l = this.virtualDom.mirror.getNode(n.id);
          if (!l) return this.debugNodeNotFound(n, n.id);
          l.canvasMutations.push({ event: t, mutation: n });
        } else {
          const l = this.mirror.getNode(n.id);
          if (!l) return this.debugNodeNotFound(n, n.id);
          Hi({
            event: t,
            mutation: n,
            target: l,
            imageMap: this.imageMap,
            canvasEventMap: this.canvasEventMap,
            errorHandler: this.warnCanvasMutationFailed.bind(this),
          });
        }
        break;
      }
      case k.Font: {
        try {
          const l = new FontFace(
            n.family,
            n.buffer ? new Uint8Array(JSON.parse(n.fontSource)) : n.fontSource,
            n.descriptors,
          );
          (u = this.iframe.contentDocument) == null || u.fonts.add(l);
        } catch (l) {
          this.warn(l);
        }
        break;
      }
      case k.Selection: {
        if (r) {
          this.lastSelectionData = n;
          break;
        }
        this.applySelection(n);
        break;
      }
      case k.AdoptedStyleSheet: {
        this.usingVirtualDom ? this.adoptedStyleSheets.push(n) : this.applyAdoptedStyleSheet(n);
        break;
      }
    }
  }
  applyMutation(t, r) {
    if (
      this.config.useVirtualDom &&
      !this.usingVirtualDom &&
      r &&
      ((this.usingVirtualDom = !0),
      So(this.iframe.contentDocument, this.mirror, this.virtualDom),
      Object.keys(this.legacy_missingNodeRetryMap).length)
    )
      for (const c in this.legacy_missingNodeRetryMap)
        try {
          const s = this.legacy_missingNodeRetryMap[c],
            d = bs(s.node, this.virtualDom, this.mirror);
          d && (s.node = d);
        } catch (s) {
          this.warn(s);
        }
    const o = this.usingVirtualDom ? this.virtualDom.mirror : this.mirror;
    ((t.removes = t.removes.filter((c) => (o.getNode(c.id) ? !0 : (this.warnNodeNotFound(t, c.id), !1)))),
      t.removes.forEach((c) => {
        var s;
        const d = o.getNode(c.id);
        if (!d) return;
        let a = o.getNode(c.parentId);
        if (!a) return this.warnNodeNotFound(t, c.parentId);
        if ((c.isShadow && Ne(a) && (a = a.shadowRoot), o.removeNodeFromMap(d), a))
          try {
            (a.removeChild(d),
              this.usingVirtualDom &&
                d.nodeName === '#text' &&
                a.nodeName === 'STYLE' &&
                ((s = a.rules) == null ? void 0 : s.length) > 0 &&
                (a.rules = []));
          } catch (f) {
            if (f instanceof DOMException) this.warn('parent could not remove child in mutation', a, d, t);
            else throw f;
          }
      }));
    const i = { ...this.legacy_missingNodeRetryMap },
      u = [],
      n = (c) => {
        let s = null;
        return (
          c.nextId && (s = o.getNode(c.nextId)),
          c.nextId !== null && c.nextId !== void 0 && c.nextId !== -1 && !s
        );
      },
      l = (c) => {
        var s, d;
        if (!this.iframe.contentDocument) return this.warn('Looks like your replayer has been destroyed.');
        let a = o.getNode(c.parentId);
        if (!a) return c.node.type === re.Document ? this.newDocumentQueue.push(c) : u.push(c);
        c.node.isShadow && (Ne(a) || a.attachShadow({ mode: 'open' }), (a = a.shadowRoot));
        let f = null,
          m = null;
        if ((c.previousId && (f = o.getNode(c.previousId)), c.nextId && (m = o.getNode(c.nextId)), n(c)))
          return u.push(c);
        if (c.node.rootId && !o.getNode(c.node.rootId)) return;
        const p = c.node.rootId
          ? o.getNode(c.node.rootId)
          : this.usingVirtualDom
            ? this.virtualDom
            : this.iframe.contentDocument;
        if (Kt(a, o)) {
          this.attachDocumentToIframe(c, a);
          return;
        }
        const y = (S, g) => {
            if (!this.usingVirtualDom) {
              Oe(S);
              for (const w of this.config.plugins || []) w.onBuild && w.onBuild(S, { id: g, replayer: this });
            }
          },
          b = ve(c.node, {
            doc: p,
            mirror: o,
            skipChild: !0,
            hackCss: !0,
            cache: this.cache,
            afterAppend: y,
          });
        if (c.previousId === -1 || c.nextId === -1) {
          i[c.node.id] = { node: b, mutation: c };
          return;
        }
        const v = o.getMeta(a);
        if (v && v.type === re.Element && c.node.type === re.Text) {
          const S = Array.isArray(a.childNodes) ? a.childNodes : Array.from(a.childNodes);
          if (v.tagName === 'textarea') for (const g of S) g.nodeType === a.TEXT_NODE && a.removeChild(g);
          else if (v.tagName === 'style' && S.length === 1)
            for (const g of S)
              g.nodeType === a.TEXT_NODE &&
                !o.hasNode(g) &&
                ((b.textContent = g.textContent), a.removeChild(g));
        } else if (v?.type === re.Document) {
          const S = a;
          (c.node.type === re.DocumentType &&
            ((s = S.childNodes[0]) == null ? void 0 : s.nodeType) === Node.DOCUMENT_TYPE_NODE &&
            S.removeChild(S.childNodes[0]),
            b.nodeName === 'HTML' && S.documentElement && S.removeChild(S.documentElement));
        }
        if (
          (f && f.nextSibling && f.nextSibling.parentNode
            ? a.insertBefore(b, f.nextSibling)
            : m && m.parentNode
              ? a.contains(m)
                ? a.insertBefore(b, m)
                : a.insertBefore(b, null)
              : a.appendChild(b),
          y(b, c.node.id),
          this.usingVirtualDom &&
            b.nodeName === '#text' &&
            a.nodeName === 'STYLE' &&
            ((d = a.rules) == null ? void 0 : d.length) > 0 &&
            (a.rules = []),
          Kt(b, this.mirror))
        ) {
          const S = this.mirror.getId(b),
            g = this.newDocumentQueue.find((w) => w.parentId === S);
          g &&
            (this.attachDocumentToIframe(g, b),
            (this.newDocumentQueue = this.newDocumentQueue.filter((w) => w !== g)));
        }
        (c.previousId || c.nextId) && this.legacy_resolveMissingNode(i, a, b, c);
      };
    t.adds.forEach((c) => {
      l(c);
    });
    const h = Date.now();
    for (; u.length; ) {
      const c = Vo(u);
      if (((u.length = 0), Date.now() - h > 500)) {
        this.warn('Timeout in the loop, please check the resolve tree data:', c);
        break;
      }
      for (const s of c)
        o.getNode(s.value.parentId)
          ? Rs(s, (a) => {
              l(a);
            })
          : this.debug('Drop resolve tree since there is no parent for the root node.', s);
    }
    (Object.keys(i).length && Object.assign(this.legacy_missingNodeRetryMap, i),
      Go(t.texts).forEach((c) => {
        var s;
        const d = o.getNode(c.id);
        if (!d) return t.removes.find((f) => f.id === c.id) ? void 0 : this.warnNodeNotFound(t, c.id);
        const a = d.parentElement;
        if (
          (c.value && a && a.tagName === 'STYLE'
            ? (d.textContent = $e(c.value, this.cache))
            : (d.textContent = c.value),
          this.usingVirtualDom)
        ) {
          const f = d.parentNode;
          ((s = f?.rules) == null ? void 0 : s.length) > 0 && (f.rules = []);
        }
      }),
      t.attributes.forEach((c) => {
        var s;
        const d = o.getNode(c.id);
        if (!d) return t.removes.find((a) => a.id === c.id) ? void 0 : this.warnNodeNotFound(t, c.id);
        for (const a in c.attributes)
          if (typeof a == 'string') {
            const f = c.attributes[a];
            if (f === null) (d.removeAttribute(a), a === 'open' && ua(d, c));
            else if (typeof f == 'string')
              try {
                if (a === '_cssText' && (d.nodeName === 'LINK' || d.nodeName === 'STYLE'))
                  try {
                    const m = o.getMeta(d),
                      p = ve(
                        { ...m, attributes: { ...m.attributes, ...c.attributes } },
                        { doc: d.ownerDocument, mirror: o, skipChild: !0, hackCss: !0, cache: this.cache },
                      );
                    Object.assign(m.attributes, c.attributes);
                    const y = d.nextSibling,
                      b = d.parentNode;
                    if (p && b) {
                      (b.removeChild(d), b.insertBefore(p, y), o.replace(c.id, p));
                      break;
                    }
                  } catch {}
                if (a === 'value' && d.nodeName === 'TEXTAREA') {
                  const m = d;
                  m.childNodes.forEach((y) => m.removeChild(y));
                  const p = (s = d.ownerDocument) == null ? void 0 : s.createTextNode(f);
                  p && m.appendChild(p);
                } else d.setAttribute(a, f);
                a === 'rr_open_mode' && d.nodeName === 'DIALOG' && Oe(d, c);
              } catch (m) {
                this.warn('An error occurred may due to the checkout feature.', m);
              }
            else if (a === 'style') {
              const m = f,
                p = d;
              for (const y in m)
                if (m[y] === !1) p.style.removeProperty(y);
                else if (m[y] instanceof Array) {
                  const b = m[y];
                  p.style.setProperty(y, b[0], b[1]);
                } else {
                  const b = m[y];
                  p.style.setProperty(y, b);
                }
            }
          }
      }));
  }
  applyScroll(t, r) {
    var o, i;
    const u = this.mirror.getNode(t.id);
    if (!u) return this.debugNodeNotFound(t, t.id);
    const n = this.mirror.getMeta(u);
    if (u === this.iframe.contentDocument)
      (o = this.iframe.contentWindow) == null ||
        o.scrollTo({ top: t.y, left: t.x, behavior: r ? 'auto' : 'smooth' });
    else if (n?.type === re.Document)
      (i = u.defaultView) == null || i.scrollTo({ top: t.y, left: t.x, behavior: r ? 'auto' : 'smooth' });
    else
      try {
        u.scrollTo({ top: t.y, left: t.x, behavior: r ? 'auto' : 'smooth' });
      } catch {}
  }
  applyInput(t) {
    const r = this.mirror.getNode(t.id);
    if (!r) return this.debugNodeNotFound(t, t.id);
    try {
      ((r.checked = t.isChecked), (r.value = t.text));
    } catch {}
  }
  applySelection(t) {
    try {
      const r = new Set(),
        o = t.ranges.map(({ start: i, startOffset: u, end: n, endOffset: l }) => {
          const h = this.mirror.getNode(i),
            c = this.mirror.getNode(n);
          if (!h || !c) return;
          const s = new Range();
          (s.setStart(h, u), s.setEnd(c, l));
          const d = h.ownerDocument,
            a = d?.getSelection();
          return (a && r.add(a), { range: s, selection: a });
        });
      (r.forEach((i) => i.removeAllRanges()),
        o.forEach((i) => {
          var u;
          return i && ((u = i.selection) == null ? void 0 : u.addRange(i.range));
        }));
    } catch {}
  }
  applyStyleSheetMutation(t) {
    var r;
    let o = null;
    (t.styleId
      ? (o = this.styleMirror.getStyle(t.styleId))
      : t.id && (o = ((r = this.mirror.getNode(t.id)) == null ? void 0 : r.sheet) || null),
      o &&
        (t.source === k.StyleSheetRule
          ? this.applyStyleSheetRule(t, o)
          : t.source === k.StyleDeclaration && this.applyStyleDeclaration(t, o)));
  }
  applyStyleSheetRule(t, r) {
    var o, i, u, n;
    if (
      ((o = t.adds) == null ||
        o.forEach(({ rule: l, index: h }) => {
          try {
            if (Array.isArray(h)) {
              const { positions: c, index: s } = Ui(h),
                d = ye(r.cssRules, c);
              d?.insertRule(l, s);
            } else {
              const c = h === void 0 ? void 0 : Math.min(h, r.cssRules.length);
              r?.insertRule(l, c);
            }
          } catch {}
        }),
      (i = t.removes) == null ||
        i.forEach(({ index: l }) => {
          try {
            if (Array.isArray(l)) {
              const { positions: h, index: c } = Ui(l),
                s = ye(r.cssRules, h);
              s?.deleteRule(c || 0);
            } else r?.deleteRule(l);
          } catch {}
        }),
      typeof t.replace == 'string')
    )
      try {
        (u = r.replace) == null || u.call(r, t.replace);
      } catch {}
    if (typeof t.replaceSync == 'string')
      try {
        (n = r.replaceSync) == null || n.call(r, t.replaceSync);
      } catch {}
  }
  applyStyleDeclaration(t, r) {
    if (t.set) {
      const o = ye(r.rules, t.index);
      o?.style && o.style.setProperty(t.set.property, t.set.value, t.set.priority);
    }
    if (t.remove) {
      const o = ye(r.rules, t.index);
      o?.style && o.style.removeProperty(t.remove.property);
    }
  }
  applyAdoptedStyleSheet(t) {
    var r;
    const o = this.mirror.getNode(t.id);
    if (!o) return;
    (r = t.styles) == null ||
      r.forEach((l) => {
        var h;
        let c = null,
          s = null;
        if (
          (Ne(o)
            ? (s = ((h = o.ownerDocument) == null ? void 0 : h.defaultView) || null)
            : o.nodeName === '#document' && (s = o.defaultView),
          !!s)
        )
          try {
            ((c = new s.CSSStyleSheet()),
              this.styleMirror.add(c, l.styleId),
              this.applyStyleSheetRule({ source: k.StyleSheetRule, adds: l.rules }, c));
          } catch {}
      });
    const i = 10;
    let u = 0;
    const n = (l, h) => {
      const c = h.map((s) => this.styleMirror.getStyle(s)).filter((s) => s !== null);
      (Ne(l)
        ? (l.shadowRoot.adoptedStyleSheets = c)
        : l.nodeName === '#document' && (l.adoptedStyleSheets = c),
        c.length !== h.length && u < i && (setTimeout(() => n(l, h), 0 + 100 * u), u++));
    };
    n(o, t.styleIds);
  }
  legacy_resolveMissingNode(t, r, o, i) {
    const { previousId: u, nextId: n } = i,
      l = u && t[u],
      h = n && t[n];
    if (l) {
      const { node: c, mutation: s } = l;
      (r.insertBefore(c, o),
        delete t[s.node.id],
        delete this.legacy_missingNodeRetryMap[s.node.id],
        (s.previousId || s.nextId) && this.legacy_resolveMissingNode(t, r, c, s));
    }
    if (h) {
      const { node: c, mutation: s } = h;
      (r.insertBefore(c, o.nextSibling),
        delete t[s.node.id],
        delete this.legacy_missingNodeRetryMap[s.node.id],
        (s.previousId || s.nextId) && this.legacy_resolveMissingNode(t, r, c, s));
    }
  }
  moveAndHover(t, r, o, i, u) {
    const n = this.mirror.getNode(o);
    if (!n) return this.debugNodeNotFound(u, o);
    const l = Ms(n, this.iframe),
      h = t * l.absoluteScale + l.x,
      c = r * l.absoluteScale + l.y;
    ((this.mouse.style.left = `${h}px`),
      (this.mouse.style.top = `${c}px`),
      i || this.drawMouseTail({ x: h, y: c }),
      this.hoverElements(n));
  }
  drawMouseTail(t) {
    if (!this.mouseTail) return;
    const {
        lineCap: r,
        lineWidth: o,
        strokeStyle: i,
        duration: u,
      } = this.config.mouseTail === !0 ? tr : Object.assign({}, tr, this.config.mouseTail),
      n = () => {
        if (!this.mouseTail) return;
        const l = this.mouseTail.getContext('2d');
        !l ||
          !this.tailPositions.length ||
          (l.clearRect(0, 0, this.mouseTail.width, this.mouseTail.height),
          l.beginPath(),
          (l.lineWidth = o),
          (l.lineCap = r),
          (l.strokeStyle = i),
          l.moveTo(this.tailPositions[0].x, this.tailPositions[0].y),
          this.tailPositions.forEach((h) => l.lineTo(h.x, h.y)),
          l.stroke());
      };
    (this.tailPositions.push(t),
      n(),
      setTimeout(() => {
        ((this.tailPositions = this.tailPositions.filter((l) => l !== t)), n());
      }, u / this.speedService.state.context.timer.speed));
  }
  hoverElements(t) {
    var r;
    ((r = this.lastHoveredRootNode || this.iframe.contentDocument) == null ||
      r.querySelectorAll('.\\:hover').forEach((i) => {
        i.classList.remove(':hover');
      }),
      (this.lastHoveredRootNode = t.getRootNode()));
    let o = t;
    for (; o; ) (o.classList && o.classList.add(':hover'), (o = o.parentElement));
  }
  isUserInteraction(t) {
    return t.type !== B.IncrementalSnapshot ? !1 : t.data.source > k.Mutation && t.data.source <= k.Input;
  }
  backToNormal() {
    ((this.nextUserInteractionEvent = null),
      !this.speedService.state.matches('normal') &&
        (this.speedService.send({ type: 'BACK_TO_NORMAL' }),
        this.emitter.emit(I.SkipEnd, { speed: this.speedService.state.context.normalSpeed })));
  }
  warnNodeNotFound(t, r) {
    this.warn(`Node with id '${r}' not found. `, t);
  }
  warnCanvasMutationFailed(t, r) {
    this.warn('Has error on canvas update', r, 'canvas mutation:', t);
  }
  debugNodeNotFound(t, r) {
    this.debug(`Node with id '${r}' not found. `, t);
  }
  warn(...t) {
    this.config.showWarning && this.config.logger.warn(Yi, ...t);
  }
  debug(...t) {
    this.config.showDebug && this.config.logger.log(Yi, ...t);
  }
}
const da = 36e5,
  pa = { duration: 400, lineCap: 'round', lineWidth: 2, strokeStyle: '#0d9488' };
class ma {
  constructor(t, r, o, i) {
    this.onSize = i;
    const u = { type: 5, timestamp: o + da, data: { tag: 'rv.keeper', payload: {} } };
    ((this.replayer = new fa([...r, u], {
      root: t,
      mouseTail: !1,
      skipInactive: !1,
      showWarning: !1,
      showDebug: !1,
      triggerFocus: !1,
      UNSAFE_replayCanvas: !1,
      useVirtualDom: !0,
    })),
      this.assertSandboxed(),
      this.replayer.iframe.setAttribute('title', 'Recorded page'),
      this.replayer.iframe.setAttribute('tabindex', '-1'),
      this.replayer.on('resize', (n) => {
        const { width: l, height: h } = n;
        this.onSize(l, h);
      }));
  }
  onSize;
  replayer;
  append(t) {
    this.replayer.addEvent(t);
  }
  playFrom(t) {
    this.replayer.play(t - this.firstInstant());
  }
  holdAt(t) {
    this.replayer.pause(t - this.firstInstant());
  }
  hold() {
    this.replayer.pause();
  }
  at() {
    return this.firstInstant() + this.replayer.getCurrentTime();
  }
  setSpeed(t) {
    this.replayer.setConfig({ speed: t });
  }
  setTrail(t) {
    this.replayer.setConfig({ mouseTail: t ? { ...pa } : !1 });
  }
  forgetBefore(t) {
    const r = this.events();
    let o = 0;
    for (let i = 0; i < r.length && (r[i]?.timestamp ?? t) <= t; i++) r[i]?.type === 4 && (o = i);
    return (o > 0 && r.splice(0, o), this.firstInstant());
  }
  dispose() {
    this.replayer.destroy();
  }
  firstInstant() {
    return this.events()[0]?.timestamp ?? 0;
  }
  events() {
    return this.replayer.service.state.context.events;
  }
  assertSandboxed() {
    if (this.replayer.iframe.getAttribute('sandbox') !== 'allow-same-origin')
      throw (this.replayer.destroy(), new Error('the frame of the recorded page is not sandboxed'));
  }
}
const ga = 100;
function ya(e, t) {
  let r = 'fit',
    o = { width: 1, height: 1 },
    i = 0;
  const u = (s) => t.postMessage(s),
    n = () => {
      const s = e.querySelector('.replayer-wrapper');
      if (s === null) return;
      const { scale: d, left: a, top: f } = Hs(o, { width: e.clientWidth, height: e.clientHeight }, r);
      ((e.dataset.fit = r),
        (s.style.transform = `translate(${String(a)}px, ${String(f)}px) scale(${String(d)})`));
    },
    l = new Qs(
      (s, d) =>
        new ma(e, s, d, (a, f) => {
          ((o = { width: a, height: f }), n(), u({ kind: 'size', width: a, height: f }));
        }),
      (s) => {
        (s.kind === 'time' && (i = performance.now()), u(s));
      },
    ),
    h = (s) => {
      if (s.kind !== 'fit') return l.take(s);
      ((r = s.value), n());
    },
    c = () => {
      (l.tick(performance.now() - i >= ga), requestAnimationFrame(c));
    };
  ((t.onmessage = (s) => {
    const d = qs(s.data);
    if (d === void 0) return u({ kind: 'error', fault: 'malformed' });
    try {
      h(d);
    } catch {
      u({ kind: 'error', fault: 'cannot-draw' });
    }
  }),
    new ResizeObserver(n).observe(e),
    requestAnimationFrame(c),
    u({ kind: 'ready' }));
}
const _s = document.createElement('style');
_s.textContent = Ps + Ls;
document.head.append(_s);
const Qi = document.getElementById('stage'),
  Xi = Fs(document);
Qi !== null && Xi !== void 0 && ks(window, Xi, (e) => ya(Qi, e));
