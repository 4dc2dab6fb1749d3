import puppeteer from 'puppeteer-core';
import { firefoxDriver } from './driver.ts';
import type { SecondBrowser } from './second-browser.ts';

/** The machine's Firefox, quiet, by WebDriver BiDi. */
export async function startFirefox(): Promise<SecondBrowser> {
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['REPLAYVAULT_FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: {
      'app.update.enabled': false,
      'browser.safebrowsing.malware.enabled': false,
      'browser.safebrowsing.phishing.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'services.settings.server': 'data:,',
    },
  });
  return {
    newTab: async () => firefoxDriver(await firefox.newPage()),
    close: () => firefox.close(),
  };
}
