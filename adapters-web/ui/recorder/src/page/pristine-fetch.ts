const NATIVE = /^function fetch\(\)\s*\{\s*\[native code\]\s*\}$/;
const { toString } = Function.prototype;
// Taken when the script runs: what the page wraps later does not see what this recorder sends.
const early = window.fetch;
let chosen: typeof fetch | undefined;

/**
 * `fetch` as the browser made it. Where the page had wrapped it before this script ran, it comes from an empty frame that
 * is gone at once; where that fails, too, it is the page's.
 */
export const pristineFetch: typeof fetch = (...request) => {
  chosen ??= NATIVE.test(toString.call(early)) ? early : (fromFrame() ?? early);
  return chosen.apply(window, request);
};

function fromFrame(): typeof fetch | undefined {
  try {
    const frame = document.createElement('iframe');
    frame.style.display = 'none';
    document.documentElement.append(frame);
    const found = (frame.contentWindow as (Window & typeof globalThis) | null)?.fetch;
    frame.remove();
    return found;
  } catch {
    return undefined;
  }
}
