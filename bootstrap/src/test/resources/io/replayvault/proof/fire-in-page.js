// Puts the elements of forged trees into ordinary frames, as a replayer without defences would, and answers which of them
// ran script by themselves, which a call of a dialog shows.
async (trees) => {
  const SVG = 'http://www.w3.org/2000/svg';
  const fired = trees.map(() => false);
  const build = (document, node) => {
    if (node.type === 3) return document.createTextNode(node.textContent);
    const tag = node.tagName === 'script' ? 'noscript' : node.tagName;
    let made;
    try {
      made = node.isSVG ? document.createElementNS(SVG, tag) : document.createElement(tag);
    } catch {
      return document.createComment('');
    }
    for (const [name, value] of Object.entries(node.attributes)) {
      // Browsers give no focus unasked to a frame of another origin, which the player is; and a replayer that stands still
      // lets no media play.
      if (name === 'autofocus' || name === 'autoplay') continue;
      try {
        made.setAttribute(name, value);
      } catch {
        // Not a name of an attribute.
      }
    }
    for (const child of node.childNodes) made.append(build(document, child));
    return made;
  };
  const frames = trees.map((tree, index) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const view = frame.contentWindow;
    for (const name of ['alert', 'prompt', 'confirm', 'print']) view[name] = () => (fired[index] = true);
    const { body } = frame.contentDocument;
    for (const node of tree.later) {
      try {
        body.append(build(frame.contentDocument, node));
      } catch {
        // What cannot be built cannot run.
      }
    }
    return frame;
  });
  await new Promise((done) => setTimeout(done, 300));
  for (const frame of frames) frame.remove();
  return fired;
};
