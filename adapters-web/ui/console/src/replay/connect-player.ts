import { decodeFromPlayer } from '@replayvault/player/decode-from-player';
import { CONNECT, type FromPlayer, type ToPlayer } from '@replayvault/player/messages';

export interface PlayerLink {
  send(message: ToPlayer): void;
  close(): void;
}

/**
 * Hands the player in a frame one end of a channel. The browser delivers it only if the frame shows the replay origin;
 * from then on, nobody but who received it can speak, and only messages of a known form are heard.
 */
export function connectPlayer(
  frame: Window,
  replayOrigin: string,
  onMessage: (message: FromPlayer) => void,
): PlayerLink {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = (event: MessageEvent<unknown>) => {
    const message = decodeFromPlayer(event.data);
    if (message !== undefined) onMessage(message);
  };
  frame.postMessage(CONNECT, replayOrigin, [port2]);
  return { send: (message) => port1.postMessage(message), close: () => port1.close() };
}
