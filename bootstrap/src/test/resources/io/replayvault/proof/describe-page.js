// Describes a document as the geometry claim compares it: each element by its path among elements that are drawn, with its
// box, whether it is a text box, and its attributes. Runs in the live page and on the replayed document alike.
(document) => {
  const skipped = new Set(['SCRIPT', 'NOSCRIPT', 'STYLE', 'LINK', 'META', 'TITLE', 'BASE', 'TEMPLATE']);
  const view = document.defaultView;
  const described = [];
  const hasText = (element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue.trim() !== '');
  const visit = (element, path) => {
    const box = element.getBoundingClientRect();
    const style = view.getComputedStyle(element);
    const shown =
      box.width > 0 &&
      box.height > 0 &&
      style.visibility !== 'hidden' &&
      style.display !== 'none' &&
      box.bottom > 0 &&
      box.right > 0 &&
      box.top < view.innerHeight &&
      box.left < view.innerWidth;
    described.push({
      path,
      tag: element.localName,
      text: hasText(element),
      shown,
      x: box.x,
      y: box.y,
      w: box.width,
      h: box.height,
      attributes: Object.fromEntries([...element.attributes].map((a) => [a.name, a.value])),
    });
    let index = 0;
    for (const child of element.children) {
      if (!skipped.has(child.tagName.toUpperCase())) visit(child, `${path}/${index++}`);
    }
  };
  visit(document.body, 'body');
  return described;
};
