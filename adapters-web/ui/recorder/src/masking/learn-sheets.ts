import type { CssCleaner } from './clean-css.ts';

type Tree = { attributes?: { _cssText?: unknown }; childNodes?: Tree[] } | undefined;

/** Reads every style sheet of an event before its attributes are masked, so that the names they style are known by then. */
export function learnSheets(data: unknown, css: CssCleaner): void {
  const { node, adds } = data as { node?: Tree; adds?: { node?: Tree }[] };
  learn(node);
  if (Array.isArray(adds)) for (const add of adds) learn(add.node);

  function learn(tree: Tree): void {
    const sheet = tree?.attributes?._cssText;
    if (typeof sheet === 'string') css.sheet(sheet);
    tree?.childNodes?.forEach(learn);
  }
}
