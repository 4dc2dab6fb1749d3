// Leaves out, at build time, the parts of the pinned @rrweb/record that this recorder never uses: canvas, fonts,
// selections, media, plugins, cross-origin frames and addresses. What is not in the script cannot record. Each part is found by its
// declaration; the build fails unless it is found exactly once, so a new version of rrweb cannot slip through unread.
import { readFileSync } from 'node:fs';

const NOTHING = '{ return () => {}; }';
const FUNCTIONS = {
  initSelectionObserver: NOTHING,
  initFontObserver: NOTHING,
  initCustomElementObserver: NOTHING,
  initMediaInteractionObserver: NOTHING,
  mergeHooks: '{}',
  getAbsoluteSrcsetString: '{ return ""; }',
  absolutifyURLs: '{ return arguments[0]; }',
  markCssSplits: '{ return arguments[0]; }',
  is2DCanvasBlank: '{ return true; }',
  polyfill: '{}',
  transformAttribute: '{ return arguments[3]; }',
};
const CLASSES = {
  CanvasManager: '{ reset() {} freeze() {} unfreeze() {} lock() {} unlock() {} }',
  CrossOriginIframeMirror: '{ reset() {} }',
};
const ENUMERATIONS = [
  'EventType',
  'IncrementalSource',
  'NodeType',
  'PointerTypes',
  'MediaInteractions',
  'CanvasContext',
];
const PIECES = [
  // A warning for users of a name that is gone.
  [/\nlet _mirror = \{[^]*?\n\}\n(?=function throttle)/g, '\n'],
  // The drawing of a canvas, and the state of audio and video.
  [/\n {2}if \(tagName === "canvas" && recordCanvas\) \{[^]*?\n {2}\}\n/g, '\n'],
  [/\n {2}if \(\["audio", "video"\]\.includes\(tagName\)\) \{[^]*?\n {2}\}\n/g, '\n'],
  // Events for a parent of another origin.
  [/\n {4}\} else if \(passEmitsToParent\) \{[^]*?\n {4}\}\n(?= {4}if \(e\.type)/g, '\n    }\n'],
  // The worker that encodes canvases, made of a text at once when the script runs.
  [/\nconst jsContent = [^]*?\n\}\n(?=class CanvasManager)/g, '\n'],
  // What would replace the page's own Array.from, before anybody agreed to anything.
  [/\ntry \{\n {2}if \(Array\.from\(\[1\][^]*?\n\}\n(?=const mirror)/g, '\n'],
  // Nodes that are drawn in memory; a player has them, a page does not.
  [/\nclass BaseRRNode \{[^]*?\n\}\n/g, '\n'],
  [/\n {2}if \(n instanceof BaseRRNode[^]*?\n {2}\}\n/g, '\n'],
  // Plugins and packing.
  [/\n {4}for \(const plugin of plugins \|\| \[\]\) \{[^]*?\n {4}\}\n(?= {4}if \(packFn)/g, '\n'],
  [
    /\n {2}for \(const plugin of plugins \|\| \[\]\) \{[^]*?\n {2}\}\n(?= {2}const processedNodeManager)/g,
    '\n',
  ],
  [/\n {2}for \(const plugin of o\.plugins\) \{[^]*?\n {2}\}\n/g, '\n'],
  [/\n {10}plugins: \(\(_a2 = plugins[^]*?\n {10}\}\)\)\) \|\| \[\]\n/g, '\n'],
  // Of the last snapshot only its time is asked for: the tree of a large page need not stay in memory.
  [/\blastFullSnapshotEvent = e;/g, 'lastFullSnapshotEvent = { timestamp: e.timestamp };'],
  // Messages from frames of other origins.
  [/\n {2}handleMessage\(message\) \{[^]*?\n\}\n(?=class ShadowDomManager)/g, '\n  handleMessage() {}\n}\n'],
];

function once(source, pattern, replacement, what) {
  const found = source.match(pattern)?.length ?? 0;
  if (found !== 1)
    throw new Error(
      `trim-rrweb: ${what} found ${found} times; read the new @rrweb/record and mend trim-rrweb.mjs`,
    );
  return source.replace(pattern, () => replacement);
}

/** Puts the numbers of an enumeration in the place of its names, and leaves the enumeration out. */
function inlined(source, name) {
  const numbers = new Map();
  const pattern = new RegExp(
    `^var ${name} = /\\* @__PURE__ \\*/ \\(\\(\\w+\\) => \\{[^]*?\\n\\}\\)\\(${name} \\|\\| \\{\\}\\);\\n`,
    'gm',
  );
  for (const [, member, number] of (source.match(pattern)?.[0] ?? '').matchAll(/\["(\w+)"\] = (\d+)\]/g))
    numbers.set(member, number);
  return once(source, pattern, '', name).replace(new RegExp(`\\b${name}\\.(\\w+)`, 'g'), (_use, member) => {
    if (!numbers.has(member)) throw new Error(`trim-rrweb: ${name} has no ${member}`);
    return numbers.get(member);
  });
}

/** An esbuild plugin. */
export const trimRrweb = {
  name: 'trim-rrweb',
  setup(build) {
    build.onLoad({ filter: /@rrweb[\\/]record[\\/]dist[\\/]record\.js$/ }, ({ path }) => {
      let source = readFileSync(path, 'utf8');
      for (const [name, body] of Object.entries(FUNCTIONS)) {
        source = once(
          source,
          new RegExp(`^function ${name}\\([^]*?\\n\\}\\n`, 'gm'),
          `function ${name}() ${body}\n`,
          name,
        );
      }
      for (const [name, body] of Object.entries(CLASSES)) {
        source = once(
          source,
          new RegExp(`^class ${name} \\{[^]*?\\n\\}\\n`, 'gm'),
          `class ${name} ${body}\n`,
          name,
        );
      }
      for (const [pattern, replacement] of PIECES)
        source = once(source, pattern, replacement, String(pattern));
      for (const name of ENUMERATIONS) source = inlined(source, name);
      // Fields as plain assignments.
      source = source
        .replace(/^ *__publicField\(this, "\w+"\);\n/gm, '')
        .replace(/__publicField\(this, "(\w+)", /g, '(this.$1 = ');
      return { contents: source, loader: 'js' };
    });
  },
};
