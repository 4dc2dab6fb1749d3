import { installApi } from './install-api.ts';

const script = document.currentScript;
if (script instanceof HTMLScriptElement) installApi(script);
