// Replays sessions in the real player, a few players side by side: takes their events from the console's API as the console
// does, and answers what became of each. Runs in a page of the console's origin, signed in.
async ({ sessions, replayOrigin, dwell }) => {
  const outcomes = [];
  const lanes = [];
  let strays = 0;
  const within = (view, frame) => {
    for (; view && view !== top; view = view.parent) if (view === frame?.contentWindow) return true;
    return false;
  };
  const listen = ({ data, source }) => {
    if (data !== 'rv-fired') return;
    const lane = lanes.find(({ link }) => within(source, link?.frame));
    if (lane) lane.fired = true;
    else strays++;
  };
  addEventListener('message', listen);
  const connect = async (lane) => {
    lane.link?.frame.remove();
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
    lane.link = { frame, port: port1, heard, generation: 0 };
  };
  const pause = (millis) => new Promise((done) => setTimeout(done, millis));
  const until = async (happened, limit) => {
    for (let waited = 0; waited < limit && !happened(); waited += 10) await pause(10);
    return happened();
  };
  const replay = async (lane, session) => {
    const detail = await (await fetch(`/api/v1/sessions/${session}`)).json();
    const { from, to } = detail.manifest;
    const answer = await fetch(`/api/v1/sessions/${session}/events?from=${from}&to=${to + 1}`);
    const events = (await answer.text()).split('\n').filter(Boolean).map((line) => JSON.parse(line));
    const { link } = lane;
    const generation = ++link.generation;
    link.heard.length = 0;
    lane.fired = false;
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
    return lane.fired ? 'fired' : (fault ?? (drawn && events.length > 0 ? 'drawn' : 'silent'));
  };
  const queue = [...sessions.entries()];
  const run = async (lane) => {
    for (let turn = 0; queue.length > 0; turn++) {
      const [index, session] = queue.shift();
      if (turn % 20 === 0) await connect(lane);
      outcomes[index] = await replay(lane, session);
    }
    lane.link?.frame.remove();
  };
  for (let i = 0; i < 4; i++) lanes.push({ link: undefined, fired: false });
  await Promise.all(lanes.map(run));
  removeEventListener('message', listen);
  return { outcomes, strays };
};
