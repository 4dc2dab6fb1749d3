import { describe, expect, it } from 'vitest';
import { maskingWithoutDom } from './dom-free.ts';

const event = (data: unknown, type = 3) => maskingWithoutDom().event({ type, timestamp: 1.6, data });

describe('events', () => {
  it.each([6, 7, 8, -1])('of type %i are dropped', (type) =>
    expect(event({ source: 2, secret: 'x' }, type)).toBeUndefined(),
  );
  it.each([9, 10, 11, 14, 16, 17, 99])('of source %i are dropped', (source) =>
    expect(event({ source, id: 1 })).toBeUndefined(),
  );

  it('keep only the fields that are known', () => {
    expect(event({ source: 2, type: 2, id: 5, x: 1, y: 2, secret: 'x' })).toEqual({
      type: 3,
      timestamp: 2,
      data: { source: 2, type: 2, id: 5, x: 1, y: 2 },
    });
    expect(
      event({ source: 1, positions: [{ x: 1, y: 2, id: 3, timeOffset: -5, secret: 'x' }] })?.data,
    ).toEqual({
      source: 1,
      positions: [{ x: 1, y: 2, id: 3, timeOffset: -5 }],
    });
  });

  it('meta tells a masked path and the size', () => {
    expect(event({ href: 'https://a.example/u/77?q=x#y', width: 10, height: 20 }, 4)?.data).toEqual({
      href: '/u/:id',
      width: 10,
      height: 20,
    });
  });

  it('an input tells that there is something, not what, how long or whether it is ticked', () => {
    expect(event({ source: 5, id: 1, text: 'secret', isChecked: true })?.data).toEqual({
      source: 5,
      id: 1,
      text: '*******',
      isChecked: false,
    });
    expect(event({ source: 5, id: 1, text: '', isChecked: false })?.data).toEqual({
      source: 5,
      id: 1,
      text: '',
      isChecked: false,
    });
  });

  it('a mutation is rebuilt part by part', () => {
    const clean = event({
      source: 0,
      texts: [{ id: 1, value: 'secret', x: 1 }],
      attributes: [
        {
          id: 2,
          attributes: {
            title: 'secret',
            onclick: 'secret',
            'data-x': 'secret',
            style: { color: 'red', 'background-image': 'url(/secret)' },
          },
        },
      ],
      removes: [{ parentId: 1, id: 4, secret: 1 }],
      adds: [
        {
          parentId: 1,
          nextId: null,
          node: {
            type: 2,
            id: 9,
            tagName: 'p',
            attributes: { srcdoc: 'secret' },
            childNodes: [{ type: 3, id: 10, textContent: 'secret' }],
          },
        },
      ],
      secret: 1,
    });
    expect(clean?.data).toEqual({
      source: 0,
      texts: [{ id: 1, value: '*******' }],
      attributes: [
        { id: 2, attributes: { title: '*******', style: { color: 'red', 'background-image': 'none' } } },
      ],
      removes: [{ parentId: 1, id: 4 }],
      adds: [
        {
          parentId: 1,
          nextId: null,
          node: {
            type: 2,
            id: 9,
            tagName: 'p',
            attributes: {},
            childNodes: [{ type: 3, id: 10, textContent: '*******' }],
          },
        },
      ],
    });
  });

  it('a change that leaves nothing to tell is dropped', () => {
    expect(
      event({
        source: 0,
        texts: [],
        attributes: [{ id: 1, attributes: { 'data-x': 'secret' } }],
        removes: [],
        adds: [],
      }),
    ).toBeUndefined();
  });

  it('a rule that is dropped keeps its place', () => {
    expect(event({ source: 8, id: 1, adds: [{ rule: '@font-face{src:url(x)}', index: 3 }] })?.data).toEqual({
      source: 8,
      id: 1,
      adds: [{ index: 3, rule: '@media not all{}' }],
    });
  });
});

describe('attributes', () => {
  const { attribute } = maskingWithoutDom();
  const kept = (tag: string, name: string, value: unknown, type = '') =>
    attribute({ tag, type, role: '' }, name, value)?.[1];
  it.each([
    ['input', 'type', 'email', 'email'],
    ['input', 'type', 'secret', undefined],
    ['p', 'role', 'button', 'button'],
    ['p', 'role', 'jane', undefined],
    ['td', 'colspan', '2', '2'],
    ['td', 'colspan', '2 secret', undefined],
    ['p', 'hidden', 'secret', ''],
    ['a', 'href', '/secret', '#'],
    ['use', 'href', '/sprite.svg#secret', '#rv_1'],
    ['img', 'src', '/secret', undefined],
    ['p', 'onclick', 'secret()', undefined],
    ['p', 'title', 'secret', '*******'],
    ['input', 'checked', true, undefined],
    ['option', 'selected', true, undefined],
    ['option', 'value', 'secret', undefined],
    ['p', 'aria-checked', 'true', undefined],
    ['p', 'aria-expanded', 'true', 'true'],
    ['path', 'd', 'M1.23456 2 L3,4Z', 'M1.23 2 L3,4Z'],
    ['path', 'd', 'secret', undefined],
    ['g', 'transform', 'rotate(45)', 'rotate(45)'],
    ['g', 'transform', 'rotate(secret)', undefined],
    ['p', 'lang', 'en-GB', 'en-GB'],
    ['p', 'lang', 'secret', undefined],
    ['svg', 'xmlns', 'http://www.w3.org/2000/svg', 'http://www.w3.org/2000/svg'],
    ['svg', 'xmlns', 'http://secret', undefined],
    ['div', 'rr_width', '123px', '120px'],
  ])('<%s %s="%s"> leaves as %s', (tag, name, value, expected) =>
    expect(kept(tag, name, value)).toBe(expected),
  );

  it('a field of any kind tells the one mask, and nothing when it is hidden or a choice', () => {
    expect(kept('input', 'value', 'secret', 'text')).toBe('*******');
    expect(kept('input', 'value', '', 'text')).toBe('');
    expect(kept('input', 'value', 'Send', 'submit')).toBe('*******');
    for (const type of ['hidden', 'radio', 'checkbox', 'file'])
      expect(kept('input', 'value', 'secret', type)).toBeUndefined();
  });
  it('a class that says what was chosen is left out', () => {
    expect(kept('li', 'class', 'selected is-checked')).toBe('');
  });
});
