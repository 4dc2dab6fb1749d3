import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../recorder/test-browser/until.ts';

const FIREFOX = process.env['REPLAYVAULT_FIREFOX'] ?? '/usr/bin/firefox-esr';

/** Keeps a password as if somebody had told the browser to. Runs among the browser's own scripts. */
const KEEP_LOGIN = `
  const [origin, name, password] = arguments;
  const login = Cc['@mozilla.org/login-manager/loginInfo;1'].createInstance(Ci.nsILoginInfo);
  login.init(origin, origin, null, name, password, '', '');
  return Services.logins.addLoginAsync(login).then(() => true);`;

/** A Firefox that is told by Marionette, its own protocol, what pages cannot do: to remember a password. */
export interface RememberingFirefox {
  remember(origin: string, name: string, password: string): Promise<void>;
  open(url: string): Promise<void>;
  run(script: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The machine's Firefox, with a profile of its own. */
export async function startRememberingFirefox(): Promise<RememberingFirefox> {
  const profile = mkdtempSync(join(tmpdir(), 'replayvault-firefox-'));
  writeFileSync(
    join(profile, 'user.js'),
    [
      ['marionette.port', 0],
      // Among what it recommends to drivers is that browsers fill in nothing.
      ['remote.prefs.recommended', false],
      ['app.update.enabled', false],
      ['datareporting.policy.dataSubmissionEnabled', false],
      ['network.captive-portal-service.enabled', false],
      ['network.connectivity-service.enabled', false],
      ['services.settings.server', 'data:,'],
    ]
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const firefox = spawn(
    FIREFOX,
    ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile],
    { stdio: 'ignore' },
  );
  const stop = (): void => void firefox.kill();
  process.once('exit', stop);
  try {
    const ask = asking(connect(await portOf(firefox, profile), '127.0.0.1'));
    await ask('WebDriver:NewSession', {});
    const within = async <T>(context: 'chrome' | 'content', act: () => Promise<T>): Promise<T> => {
      await ask('Marionette:SetContext', { value: context });
      return act();
    };
    return {
      remember: (...login) =>
        within(
          'chrome',
          async () => void (await ask('WebDriver:ExecuteScript', { script: KEEP_LOGIN, args: login })),
        ),
      open: (url) => within('content', async () => void (await ask('WebDriver:Navigate', { url }))),
      run: (script) =>
        within('content', async () => {
          const answer = await ask('WebDriver:ExecuteScript', { script: `return (${script})`, args: [] });
          return (answer as { value: unknown }).value;
        }),
      close: () => ended(firefox, profile),
    };
  } catch (error) {
    await ended(firefox, profile);
    throw error;
  }
}

async function ended(firefox: ChildProcess, profile: string): Promise<void> {
  const exit = new Promise((done) => firefox.once('exit', done));
  if (firefox.exitCode === null && firefox.pid !== undefined && firefox.kill()) await exit;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Firefox takes a port that is free and writes it into its profile. */
async function portOf(firefox: ChildProcess, profile: string): Promise<number> {
  let missing = false;
  firefox.once('error', () => (missing = true));
  const file = join(profile, 'MarionetteActivePort');
  await until(
    'Firefox can be asked',
    () => {
      if (missing) throw new Error(`no ${FIREFOX}: install firefox-esr or set REPLAYVAULT_FIREFOX`);
      return existsSync(file) && readFileSync(file, 'utf8') !== '';
    },
    60_000,
  );
  return Number(readFileSync(file, 'utf8'));
}

type Message = [kind: number, id: number, error: unknown, result: unknown];

/** Each message is its length in bytes, a colon and JSON; the first comes unasked. */
function asking(socket: Socket): (command: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<number, (message: Message) => void>();
  let arrived = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (bytes) => {
    arrived = Buffer.concat([arrived, bytes]);
    for (;;) {
      const colon = arrived.indexOf(':');
      const end = colon + 1 + Number(arrived.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || arrived.length < end) return;
      const message = JSON.parse(arrived.subarray(colon + 1, end).toString()) as Message | object;
      arrived = arrived.subarray(end);
      if (Array.isArray(message)) waiting.get(message[1])?.(message as Message);
    }
  });
  return (command, parameters) =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, ([, , error, result]) => {
        if (error === null) done(result);
        else failed(new Error(`${command}: ${JSON.stringify(error)}`));
      });
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${String(Buffer.byteLength(text))}:${text}`);
    });
}
