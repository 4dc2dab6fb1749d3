import { beforeEach, describe, expect, it } from 'vitest';
import { acceptConsole } from '../src/accept-console.ts';
import { fitStage } from '../src/fit-stage.ts';
import { CONNECT } from '../src/messages.ts';
import { readConsoleOrigin } from '../src/read-console-origin.ts';

const ORIGIN = 'https://localhost:9443';
const parent = {} as Window;
const port = {} as MessagePort;
const good = { source: parent, origin: ORIGIN, data: CONNECT, ports: [port] };

let listen: ((event: unknown) => void) | undefined;
let taken: MessagePort[];

beforeEach(() => {
  taken = [];
  const view = {
    parent,
    addEventListener: (_: string, listener: (event: unknown) => void) => (listen = listener),
    removeEventListener: () => (listen = undefined),
  } as unknown as Window;
  acceptConsole(view, ORIGIN, (each) => taken.push(each));
});

describe('the hand-over', () => {
  it('is taken from the console, once', () => {
    listen?.(good);
    listen?.(good);
    expect(taken).toEqual([port]);
  });

  it.each([
    ['another origin', { ...good, origin: 'https://localhost:9444' }],
    ['an opaque origin', { ...good, origin: 'null' }],
    ['another window', { ...good, source: {} }],
    ['other words', { ...good, data: 'hello' }],
    ['no port', { ...good, ports: [] }],
    ['two ports', { ...good, ports: [port, port] }],
  ])('is refused: %s', (_, event) => {
    listen?.(event);
    expect(taken).toEqual([]);
    listen?.(good);
    expect(taken).toEqual([port]);
  });
});

describe("the console's origin", () => {
  const page = (content: string | null) =>
    ({
      querySelector: () => (content === null ? null : { getAttribute: () => content }),
    }) as unknown as Document;

  it('is read from the page', () => {
    expect(readConsoleOrigin(page(ORIGIN))).toBe(ORIGIN);
  });

  it.each([
    null,
    '',
    '__CONSOLE_ORIGIN__',
    '*',
    'null',
    'javascript:0',
    'https://localhost:9443/',
    'file:///x',
  ])('is nowhere in %j', (content) => {
    expect(readConsoleOrigin(page(content))).toBeUndefined();
  });
});

it('a page is shrunk to fit and centred, never enlarged', () => {
  const page = { width: 1000, height: 500 };
  expect(fitStage(page, { width: 500, height: 500 }, 'fit')).toEqual({ scale: 0.5, left: 0, top: 125 });
  expect(fitStage(page, { width: 2000, height: 1000 }, 'fit')).toEqual({ scale: 1, left: 500, top: 250 });
  expect(fitStage(page, { width: 500, height: 500 }, 'actual')).toEqual({ scale: 1, left: 0, top: 0 });
});
