import replayerStyles from '@rrweb/replay/dist/style.css?inline';
import { acceptConsole } from './accept-console.ts';
import playerStyles from './player.css?inline';
import { readConsoleOrigin } from './read-console-origin.ts';
import { startPlayer } from './start-player.ts';

const styles = document.createElement('style');
styles.textContent = replayerStyles + playerStyles;
document.head.append(styles);

const stage = document.getElementById('stage');
const consoleOrigin = readConsoleOrigin(document);
if (stage !== null && consoleOrigin !== undefined) {
  acceptConsole(window, consoleOrigin, (port) => startPlayer(stage, port));
}
