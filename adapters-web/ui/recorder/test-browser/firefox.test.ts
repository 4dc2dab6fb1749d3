import { startFirefox } from './firefox.ts';
import { testInSecondBrowser } from './second-browser.ts';

testInSecondBrowser('Firefox', { start: startFirefox, oldStorageAfterCache: true });
