import { expect, it } from 'vitest';
import { readOrigins } from '../src/site/read-origins.ts';

it('reads one origin a line, each once, in its plain form', () => {
  expect(readOrigins('https://Shop.example\nhttps://shop.example/, http://localhost:8080')).toEqual({
    origins: ['https://shop.example', 'http://localhost:8080'],
    bad: [],
  });
});

it.each([
  'shop.example',
  'http://shop.example',
  'https://shop.example/cart',
  'https://shop.example/?a',
  'https://me@shop.example',
  'https://*.shop.example',
  'javascript:alert(1)',
])('refuses %s', (line) => {
  expect(readOrigins(line)).toEqual({ origins: [], bad: [line] });
});
