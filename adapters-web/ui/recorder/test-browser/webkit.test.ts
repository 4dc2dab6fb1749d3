import { testInSecondBrowser } from './second-browser.ts';
import { startWebkit } from './webkit.ts';

testInSecondBrowser('WebKit', { start: startWebkit, oldStorageAfterCache: false });
