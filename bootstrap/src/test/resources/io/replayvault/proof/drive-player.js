// Replays sessions one after another in the real player: takes their events from the console's API as the console does, and
// answers what became of each. Runs in a page of the console's origin, signed in.
async ({ sessions, replayOrigin, dwell }) => {
  const outcomes = [];
  let fired = false;
  const listen = ({ data }) => (fired ||= data === 'rv-fired');
  addEventListener('message', listen);
  let link;
  const connect = async () => {
    link?.frame.remove();
    const frame = document.createElement('iframe');
    frame.sandbox = 'allow-scripts allow-same-origin';
    frame.style.cssText = 'position:fixed;inset:0;width:1000px;height:600px;border:0';
    frame.src = `${replayOrigin}/`;
    await new Promise((done) => {
      frame.onload = done;
      document.body.append(frame);
    });
    const { port1, port2 } = new MessageChannel();
    const heard = [];
    port1.onmessage = ({ data }) => heard.push(data);
    frame.contentWindow.postMessage('replayvault-player-connect-1', replayOrigin, [port2]);
    link = { frame, port: port1, heard, generation: 0 };
  };
  const pause = (millis) => new Promise((done) => setTimeout(done, millis));
  const until = async (happened, limit) => {
    for (let waited = 0; waited < limit && !happened(); waited += 10) await pause(10);
    return happened();
  };
  for (const [index, session] of sessions.entries()) {
    if (index % 20 === 0) await connect();
    const detail = await (await fetch(`/api/v1/sessions/${session}`)).json();
    const { from, to } = detail.manifest;
    const answer = await fetch(`/api/v1/sessions/${session}/events?from=${from}&to=${to + 1}`);
    const events = (await answer.text()).split('\n').filter(Boolean).map((line) => JSON.parse(line));
    const generation = ++link.generation;
    link.heard.length = 0;
    fired = false;
    link.port.postMessage({ kind: 'begin', generation, at: from, end: to });
    link.port.postMessage({ kind: 'events', generation, events });
    link.port.postMessage({ kind: 'loaded', generation, until: to + 1 });
    link.port.postMessage({ kind: 'seek', at: to - 1 });
    const drawn = await until(
      () => link.heard.some((m) => (m.kind === 'time' && m.generation === generation) || m.kind === 'error'),
      4000,
    );
    await pause(dwell);
    const fault = link.heard.find(({ kind }) => kind === 'error')?.fault;
    outcomes.push(fired ? 'fired' : (fault ?? (drawn && events.length > 0 ? 'drawn' : 'silent')));
  }
  link.frame.remove();
  removeEventListener('message', listen);
  return outcomes;
};
