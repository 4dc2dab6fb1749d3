import { trustedUrl } from '../page/trusted-url.ts';
import type { ScriptTag } from '../script-tag.ts';
import type { Status } from './status.ts';

/** Hash of the overlay that was built with this recorder. */
declare const __RV_OVERLAY_INTEGRITY__: string;

/** Fetches the overlay and gives it a way to ask for the status. The page sees neither. */
export function showOverlay({ endpoint, version }: ScriptTag, status: () => Status): void {
  const script = document.createElement('script') as HTMLScriptElement & { status?: () => Status };
  script.integrity = __RV_OVERLAY_INTEGRITY__;
  script.crossOrigin = 'anonymous';
  script.status = status;
  script.src = trustedUrl(`${endpoint}/recorder/${version}/overlay.js`);
  script.onload = () => script.remove();
  document.head.append(script);
}
