"use strict";
/* Questions and answers: an accordion, and a search that answers as you type. */
(() => {
  const QUESTIONS = [
    ["windscreen", "Is my windscreen covered?", "Yes, with every level of cover. You pay £25 for a repair and £90 for a new one, and your no-claims years are not touched."],
    ["no-claims", "What happens to my no-claims years?", "A claim that was not your fault leaves them alone. One that was takes two years off, unless you chose to protect them."],
    ["home", "What does home cover hold?", "The building, what is inside it, or both. Flood, storm, fire, theft and burst pipes are in. Wear and mildew are not."],
    ["both", "How do car and home combine?", "They get one renewal date and one letter. The second policy is a tenth cheaper for as long as you keep both."],
    ["change", "How do I change my address?", "In My account, under Your details. There is no fee. If the price changes, we tell you before it does."],
    ["abroad", "Can I drive abroad?", "For up to 90 days a year, with the same cover as at home. Tell us before you go and we send you the papers."],
    ["flood", "I live near the water. Will you insure me?", "Nearly always. We look at the house and not only the postcode, so expect a question or two about the ground floor."],
    ["pay", "Can I pay by the month?", "Yes, in ten parts and without interest. Card details are kept by the payment provider and never by us."],
  ];

  const answers = document.getElementById("answers");
  for (const [id, question, text] of QUESTIONS) {
    const head = document.createElement("h3");
    head.id = id;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = question;
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", `${id}-answer`);
    const answer = document.createElement("div");
    answer.id = `${id}-answer`;
    answer.className = "answer";
    answer.hidden = true;
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    answer.append(paragraph);
    button.addEventListener("click", () => toggle(id));
    head.append(button);
    answers.append(head, answer);
  }

  function toggle(id, open) {
    const answer = document.getElementById(`${id}-answer`);
    if (!answer) return;
    answer.hidden = open === undefined ? !answer.hidden : !open;
    document.querySelector(`#${id} button`).setAttribute("aria-expanded", String(!answer.hidden));
  }

  const search = document.getElementById("search");
  const results = document.getElementById("results");
  const status = document.getElementById("search-status");

  function marked(text, wanted) {
    const at = text.toLowerCase().indexOf(wanted);
    if (at < 0) return [text];
    const mark = document.createElement("mark");
    mark.textContent = text.slice(at, at + wanted.length);
    return [text.slice(0, at), mark, text.slice(at + wanted.length)];
  }

  search.addEventListener("input", () => {
    const wanted = search.value.trim().toLowerCase();
    const found = wanted.length < 2 ? [] : QUESTIONS.filter(([, question, text]) => `${question} ${text}`.toLowerCase().includes(wanted));
    results.replaceChildren(
      ...found.map(([id, question]) => {
        const link = document.createElement("a");
        link.href = `#${id}`;
        link.append(...marked(question, wanted));
        link.addEventListener("click", () => toggle(id, true));
        const item = document.createElement("li");
        item.append(link);
        return item;
      }),
    );
    results.hidden = found.length === 0;
    status.textContent = wanted.length < 2 ? "" : found.length === 1 ? "1 answer" : `${found.length} answers`;
  });

  if (location.hash) {
    toggle(location.hash.slice(1), true);
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
})();
