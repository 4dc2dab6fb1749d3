import { CONNECT } from './messages.ts';

/**
 * Waits for the console's one hand-over of a port and answers through `onPort`. It counts only if it comes from the
 * parent window and from the console's origin as the server wrote it into this page; all else is ignored in silence.
 */
export function acceptConsole(
  target: Window,
  consoleOrigin: string,
  onPort: (port: MessagePort) => void,
): void {
  const listen = (event: MessageEvent<unknown>): void => {
    const [port] = event.ports;
    if (event.source !== target.parent || target.parent === target) return;
    if (event.origin !== consoleOrigin || event.data !== CONNECT) return;
    if (port === undefined || event.ports.length !== 1) return;
    target.removeEventListener('message', listen);
    onPort(port);
  };
  target.addEventListener('message', listen);
}
