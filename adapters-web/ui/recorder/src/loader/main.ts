import { startLoader } from './start-loader.ts';

const script = document.currentScript;
if (script instanceof HTMLScriptElement) startLoader(script);
