import type { Status } from '../debug/status.ts';
import { createOverlay } from './create-overlay.ts';

const script = document.currentScript as (HTMLScriptElement & { status?: () => Status }) | null;
if (script?.status) createOverlay(script.src, script.status);
