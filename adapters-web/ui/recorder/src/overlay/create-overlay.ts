import type { Status } from '../debug/status.ts';
import { ADVICE } from './advice.ts';
import { WORDS } from './words.ts';

const STYLE = `
  :host { all: initial }
  section { position: fixed; inset: auto 12px 12px auto; z-index: 2147483647; box-sizing: border-box; width: min(420px, calc(100vw - 24px));
    padding: 12px 16px; border-radius: 8px; background: #14202b; color: #f2f6f9; font: 13px/1.5 system-ui, sans-serif; box-shadow: 0 4px 24px #0006 }
  header { display: flex; justify-content: space-between; align-items: baseline; font-weight: 600 }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 8px 0 0 }
  dt { color: #9fb3c4 } dd { margin: 0; overflow-wrap: anywhere }
  button { border: 1px solid #9fb3c4; border-radius: 4px; background: none; color: inherit; font: inherit; cursor: pointer }
  button:focus-visible { outline: 2px solid #7cc4ff; outline-offset: 2px }`;

/**
 * Shows a recorder's status in a corner of the page until it is closed. It lies in a closed shadow root under an element of
 * no size that is marked as blocked, so that nothing of it is recorded.
 */
export function createOverlay(src: string, status: () => Status): void {
  const language = navigator.language.startsWith('ja') ? 'ja' : 'en';
  const words = WORDS[language];
  const endpoint = new URL(src).origin;
  let blocked = false;
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    if (effectiveDirective === 'connect-src' && blockedURI.startsWith(endpoint)) blocked = true;
  });

  const host = document.createElement('div');
  host.setAttribute('data-rv-block', '');
  host.style.cssText = 'position:fixed;width:0;height:0;right:0;bottom:0';
  const root = host.attachShadow({ mode: 'closed' });
  // No style element and no style attribute in markup: strict content security policies forbid both.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];

  const section = document.createElement('section');
  section.lang = language;
  section.setAttribute('aria-label', words.title);
  const header = document.createElement('header');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  header.append(words.title, close);
  const list = document.createElement('dl');
  section.append(header, list);
  root.append(section);
  document.documentElement.append(host);

  const cells = new Map<string, HTMLElement>();
  for (const [name, label] of Object.entries(words.rows)) {
    const term = document.createElement('dt');
    const cell = document.createElement('dd');
    term.textContent = label;
    list.append(term, cell);
    cells.set(name, cell);
  }
  const show = (name: string, text: string): void => {
    const cell = cells.get(name);
    if (cell && cell.textContent !== text) cell.textContent = text;
  };

  function update(): void {
    const now = status();
    show('version', now.version);
    show('consent', words.consent[now.paused ? 'paused' : now.consent] ?? now.consent);
    show('policy', now.policy ? String(now.policy) : words.none);
    show('session', now.session ?? words.none);
    show('segments', words.counts(now.sent, now.beacons, `${Math.ceil(now.queued / 1024)} KiB`, now.lost));
    show('masking', String(now.maskErrors));
    const reason = blocked ? 'connect-src' : now.problem;
    const advice = reason ? ADVICE.find(({ when }) => when.test(reason))?.[language] : undefined;
    const part = /the page has changed (\w+)$/.exec(reason)?.[1];
    show('problem', advice ? advice[0] + (part ? ` (${part})` : '') : words.fine);
    show('mend', advice ? advice[1] : words.fine);
  }

  update();
  const timer = setInterval(update, 500);
  close.addEventListener('click', () => {
    clearInterval(timer);
    host.remove();
  });
}
