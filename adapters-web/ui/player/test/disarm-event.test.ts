import { describe, expect, it } from 'vitest';
import { disarmEvent } from '../src/disarm-event.ts';

const snapshot = (node: unknown) => ({ type: 2, timestamp: 1, data: { node } });
const element = (tagName: string, attributes: Record<string, unknown>, ...childNodes: unknown[]) => ({
  type: 2,
  tagName,
  attributes,
  childNodes,
});
const attributesOf = (tagName: string, attributes: Record<string, unknown>): unknown =>
  ((disarmEvent(snapshot(element(tagName, attributes)))?.data['node'] ?? {}) as { attributes: unknown })
    .attributes;

describe('what is drawn of a recording', () => {
  it.each([
    ['img', { onerror: 'x()', src: 'https://a.example/p.png', class: 'c' }, { class: 'c' }],
    ['a', { href: 'javascript:x()', ping: 'https://a.example', target: '_top' }, {}],
    ['a', { href: '#' }, { href: '#' }],
    ['IMG', { SRC: 'http://a.example' }, {}],
    ['img', { src: ' data:image/svg+xml,x' }, { src: ' data:image/svg+xml,x' }],
    ['img', { src: 'data:text/html,x' }, {}],
    ['img', { srcset: 'data:image/png,x 1x, https://a.example 2x' }, {}],
    ['meta', { 'http-equiv': 'refresh', content: '0;url=x' }, {}],
    ['base', { href: 'https://a.example', target: '_top' }, {}],
    ['link', { rel: 'preconnect', href: 'https://a.example' }, {}],
    ['link', { rel: 'stylesheet', _cssText: '.a{}' }, { rel: 'stylesheet', _cssText: '.a{}' }],
    ['iframe', { srcdoc: '<script>', src: 'https://a.example', allow: '*' }, {}],
    ['form', { action: 'https://a.example', class: 'c' }, { class: 'c' }],
    ['animate', { attributeName: 'xlink:href', dur: '1s' }, { dur: '1s' }],
    ['video', { autoplay: '', rr_mediaState: 'played', poster: 'x.png' }, {}],
  ])('of <%s> %j', (tag, given, kept) => {
    expect(attributesOf(tag, given)).toEqual(kept);
  });

  it('holds no script, however it is spelt', () => {
    const tree = element('html', {}, element('SCRIPT', {}), element('svg', {}, element('script', {})));
    expect(JSON.stringify(disarmEvent(snapshot(tree))).toLowerCase()).not.toContain('"script"');
  });

  it('goes through a tree deeper than the stack', () => {
    let tree = element('p', { onclick: 'x()' });
    for (let depth = 0; depth < 100_000; depth++) tree = element('div', {}, tree);
    expect(() => disarmEvent(snapshot(tree))).not.toThrow();
  });

  it('holds for what comes later: added elements and changed attributes', () => {
    const data = {
      source: 0,
      adds: [{ parentId: 1, nextId: null, node: element('img', { src: 'https://a.example' }) }],
      attributes: [
        { id: 2, attributes: { href: 'https://a.example', onclick: 'x()', class: 'c', style: null } },
      ],
    };
    const event = disarmEvent({ type: 3, timestamp: 1, data });
    expect(JSON.stringify(event)).not.toContain('a.example');
    expect(event?.data['attributes']).toEqual([{ id: 2, attributes: { class: 'c', style: null } }]);
  });

  it.each([7, 9, 10, 11, 16, 99, undefined])('holds nothing of source %s', (source) => {
    expect(disarmEvent({ type: 3, timestamp: 1, data: { source } })).toBeUndefined();
  });

  it('is never larger than a player can lay out', () => {
    const event = disarmEvent({ type: 4, timestamp: 1, data: { width: 1e9, height: 'x' } });
    expect(event?.data).toMatchObject({ width: 20_000, height: 1 });
    const resized = disarmEvent({ type: 3, timestamp: 1, data: { source: 4, width: 1e9, height: -1 } });
    expect(resized?.data).toMatchObject({ width: 20_000, height: 1 });
  });
});
