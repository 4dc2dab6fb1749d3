import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onLoopback } from './on-loopback.ts';
import type { SecondBrowser } from './second-browser.ts';
import { until } from './until.ts';
import { startVirtualScreen } from './virtual-screen.ts';
import { webDriver } from './web-driver.ts';
import { type WebkitDriver, webkitDriver } from './webkit-driver.ts';

const DRIVER = process.env['REPLAYVAULT_WEBKIT'] ?? '/usr/bin/WebKitWebDriver';

interface Webkit extends SecondBrowser {
  newTab(): Promise<WebkitDriver>;
}

/** The machine's WebKitGTK on a screen in memory. It has one window at a time, each with a new browser and its own storage. */
export async function startWebkit(): Promise<Webkit> {
  const screen = await startVirtualScreen();
  const home = mkdtempSync(join(tmpdir(), 'replayvault-webkit-'));
  const { port, close: giveUpPort } = await onLoopback(createServer());
  await giveUpPort();
  // Nothing of this machine's settings, its proxy least of all.
  const driver = spawn(DRIVER, ['--host=127.0.0.1', `--port=${port}`], {
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      XDG_RUNTIME_DIR: home,
      DISPLAY: screen.display,
      GSETTINGS_BACKEND: 'memory',
      NO_AT_BRIDGE: '1',
    },
    stdio: 'ignore',
  });
  let missing = false;
  driver.once('error', () => (missing = true));
  const stop = (): void => void driver.kill();
  process.once('exit', stop);
  const close = async (): Promise<void> => {
    stop();
    screen.close();
    rmSync(home, { recursive: true, force: true });
  };
  const ask = webDriver(`http://127.0.0.1:${port}`);
  try {
    await until('WebKit can be asked', async () => {
      if (missing) throw new Error(`no ${DRIVER}: install webkit2gtk-driver or set REPLAYVAULT_WEBKIT`);
      return ask('GET', '/status').then(
        () => true,
        () => false,
      );
    });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    async newTab() {
      const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
        capabilities: { alwaysMatch: {} },
      });
      return webkitDriver(webDriver(`http://127.0.0.1:${port}/session/${sessionId}`));
    },
    close,
  };
}
