// Answers the tree that a forged recording of this HTML would hold: every element with every attribute, as no recorder of
// ours would make it. Runs in a page of nobody's; nothing is put into that page.
(html) => {
  let id = 0;
  const node = (dom) => {
    if (dom.nodeType === 3) return { type: 3, id: ++id, textContent: dom.data };
    if (dom.nodeType !== 1) return undefined;
    const made = {
      type: 2,
      id: ++id,
      tagName: dom.localName,
      attributes: Object.fromEntries([...dom.attributes].map(({ name, value }) => [name, value])),
      childNodes: [],
    };
    if (dom.namespaceURI === 'http://www.w3.org/2000/svg') made.isSVG = true;
    made.childNodes = [...dom.childNodes].map(node).filter((child) => child !== undefined);
    return made;
  };
  const page = new DOMParser().parseFromString(`<!doctype html>${html}`, 'text/html');
  const root = node(page.documentElement);
  const later = [...page.body.childNodes].map(node).filter((child) => child !== undefined);
  const body = root.childNodes.find(({ tagName }) => tagName === 'body').id;
  const adds = [];
  const flatten = (parentId, made) => {
    adds.push({ parentId, nextId: null, node: { ...made, ...(made.childNodes && { childNodes: [] }) } });
    for (const child of made.childNodes ?? []) flatten(made.id, child);
  };
  for (const made of later) flatten(body, made);
  return JSON.stringify({ document: { type: 0, id: ++id, childNodes: [root] }, later, adds });
};
