"use strict";
/* The quote: four steps drawn in the page, each with an address of its own (history.pushState), and a price that
   follows the choices. Nothing is sent and nothing is kept: a reload starts the step again. */
(() => {
  const box = document.querySelector("[data-quote]");
  const STEPS = ["about-you", "your-car", "cover", "payment"];
  const NAMES = { "about-you": "About you", "your-car": "Your car", cover: "Cover", payment: "Payment" };
  const LEVELS = {
    third: ["Third party", "What you do to others", 1],
    fire: ["Fire and theft", "And what happens to a parked car", 1.22],
    full: ["Comprehensive", "And what you do to your own", 1.48],
  };
  const answers = { level: "full", excess: "250", miles: "8000", pay: "year" };

  const text = (name, label, autocomplete, more = "", hint = "") =>
    `<div class="field"><label for="${name}">${label}${hint ? ` <span class="hint">${hint}</span>` : ""}</label>
     <input id="${name}" name="${name}" autocomplete="${autocomplete}" ${more}></div>`;
  const tick = (name, label) =>
    `<label class="check"><input type="checkbox" name="${name}"> <span>${label}</span></label>`;

  const FORMS = {
    "about-you": () => `
      <div class="pair">${text("given-name", "First name", "given-name", "required")}${text("family-name", "Last name", "family-name", "required")}</div>
      <div class="pair">${text("born", "Date of birth", "bday", 'type="date" required')}${text("telephone", "Telephone", "tel", 'type="tel"')}</div>
      ${text("email", "E-mail address", "email", 'type="email" required', "Your quote is sent here.")}
      <div class="pair">${text("street", "House and street", "address-line1", "required")}${text("postcode", "Postcode", "postal-code", "required")}</div>`,
    "your-car": () => `
      ${text("plate", "Registration", "off", 'required placeholder="AB12 CDE"')}
      <div class="pair">
        <div class="field"><label for="make">Make</label><select id="make" name="make"><option>Alder</option><option>Brunel</option><option>Corrie</option><option>Dunlin</option></select></div>
        ${text("worth", "What it is worth, in pounds", "off", 'type="number" min="200" max="250000" required')}</div>
      <div class="field"><label for="miles">Miles a year: <output for="miles" id="miles-out"></output></label>
        <input id="miles" name="miles" type="range" min="1000" max="30000" step="500"></div>
      <fieldset><legend>Where does it sleep?</legend><div class="choices">
        ${[["street", "On the street"], ["drive", "On a drive"], ["garage", "In a garage"]]
          .map(([value, name]) => `<label class="choice"><input type="radio" name="night" value="${value}" required><b>${name}</b></label>`)
          .join("")}</div></fieldset>`,
    cover: () => `
      <fieldset><legend>How much cover?</legend><div class="choices">
        ${Object.entries(LEVELS)
          .map(([value, [name, note]]) => `<label class="choice"><input type="radio" name="level" value="${value}" required><b>${name}</b><span class="small">${note}</span></label>`)
          .join("")}</div></fieldset>
      <div class="field"><label for="excess">The first part of a claim, which you pay</label>
        <select id="excess" name="excess"><option value="100">£100</option><option value="250">£250</option><option value="500">£500</option></select></div>
      <fieldset><legend>Extras</legend>
        ${tick("breakdown", "Breakdown, at home and on the road (£32)")}${tick("protect", "Protect my no-claims years (£24)")}${tick("legal", "Legal costs (£18)")}</fieldset>
      <div class="field"><b>Terms of cover</b><iframe class="terms-frame" src="../terms.html" title="Terms of cover"></iframe></div>
      <p class="small" id="terms-note" role="status"></p>`,
    payment: () => `
      <fieldset><legend>How would you like to pay?</legend><div class="choices">
        <label class="choice"><input type="radio" name="pay" value="year"><b>Once a year</b></label>
        <label class="choice"><input type="radio" name="pay" value="month"><b>In ten parts</b><span class="small">without interest</span></label></div></fieldset>
      <p class="notice">This is a demo. Please do not type a real card: use 4242 4242 4242 4242.</p>
      ${text("card-name", "Name on the card", "cc-name", "required")}
      ${text("card-number", "Card number", "cc-number", 'inputmode="numeric" maxlength="23" required')}
      <div class="pair">${text("card-expiry", "Expiry", "cc-exp", 'inputmode="numeric" placeholder="MM/YY" maxlength="5" required')}
      ${text("card-code", "Security code", "cc-csc", 'inputmode="numeric" maxlength="4" required', "Three figures on the back")}</div>
      ${tick("agree", "I have read the terms of cover")}`,
  };

  box.insertAdjacentHTML(
    "beforeend",
    `<ol class="steps" aria-label="Steps"></ol>
     <div class="quote"><div class="card"><h2 tabindex="-1"></h2><form novalidate></form></div>
     <aside class="card summary" aria-label="Your quote so far"><h2>So far</h2><dl></dl>
       <p class="price" aria-live="polite"></p></aside></div>`,
  );
  const form = box.querySelector("form");
  const title = box.querySelector(".card h2");
  let step = box.dataset.step;

  function yearly() {
    const sleep = { street: 42, drive: 18, garage: 0 }[answers.night] ?? 20;
    const extras = (answers.breakdown ? 32 : 0) + (answers.protect ? 24 : 0) + (answers.legal ? 18 : 0);
    const base = 168 + sleep + Number(answers.miles) / 160 + Number(answers.worth || 6000) / 110;
    const excess = { 100: 1.12, 250: 1, 500: 0.9 }[answers.excess];
    return Math.round(base * LEVELS[answers.level][2] * excess + extras);
  }

  function drawSummary() {
    const lines = [
      ["For", [answers["given-name"], answers["family-name"]].filter(Boolean).join(" ") || "you"],
      ["Car", [answers.make, answers.plate].filter(Boolean).join(", ") || "not yet known"],
      ["Cover", LEVELS[answers.level][0]],
      ["Excess", `£${answers.excess}`],
    ];
    box.querySelector("dl").replaceChildren(
      ...lines.map(([name, value]) => {
        const line = document.createElement("div");
        const term = document.createElement("dt");
        const fact = document.createElement("dd");
        term.textContent = name;
        fact.textContent = value;
        line.append(term, fact);
        return line;
      }),
    );
    const price = yearly();
    const shown = answers.pay === "month" ? `£${(price / 10).toFixed(2)}` : `£${price}`;
    const unit = document.createElement("small");
    unit.textContent = answers.pay === "month" ? " a month, ten times" : " a year";
    box.querySelector(".price").replaceChildren(shown, unit);
  }

  function drawStep() {
    const at = STEPS.indexOf(step);
    document.title = `Car quote: ${NAMES[step]} – Harbour & Vale`;
    box.querySelector(".steps").replaceChildren(
      ...STEPS.map((name, index) => {
        const item = document.createElement("li");
        item.textContent = NAMES[name];
        if (index < at) item.className = "done";
        if (index === at) item.setAttribute("aria-current", "step");
        return item;
      }),
    );
    title.textContent = NAMES[step];
    form.innerHTML = `${FORMS[step]()}<p class="error" role="alert" hidden></p>
      <div class="row">${at > 0 ? '<button class="button quiet" type="button" data-back>Back</button>' : ""}
      <button class="button">${step === "payment" ? "Buy this cover" : "Continue"}</button></div>`;
    for (const field of form.elements) {
      if (!field.name || !(field.name in answers)) continue;
      if (field.type === "radio") field.checked = field.value === answers[field.name];
      else if (field.type === "checkbox") field.checked = answers[field.name];
      else field.value = answers[field.name];
    }
    drawMiles();
    drawSummary();
  }

  function drawMiles() {
    const out = form.querySelector("#miles-out");
    if (out) out.textContent = Number(form.miles.value).toLocaleString("en-GB");
  }

  /* Card fields are never read into the answers: they live in their inputs until the step is left. */
  function remember(field) {
    if (!field.name || field.name.startsWith("card-")) return;
    answers[field.name] = field.type === "checkbox" ? field.checked : field.value;
  }

  function firstWrong() {
    for (const field of form.elements) field.removeAttribute("aria-invalid");
    return [...form.elements].find((field) => field.willValidate && !field.checkValidity());
  }

  function go(to, push) {
    step = to;
    if (push) history.pushState({ step: to }, "", `${to}.html`);
    drawStep();
    title.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }

  function finish() {
    window.replayvault?.event?.("cover-bought");
    title.textContent = "You are covered";
    form.innerHTML = `<p class="notice good" role="status">Thank you. Your policy begins tomorrow at noon.</p>
      <p>Your policy number is <b>HV-C-2051999</b>. A letter with your papers is on its way.</p>
      <p class="row"><a class="button" href="../account.html">See my account</a><a href="../index.html">Back to the start</a></p>`;
    title.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }

  form.addEventListener("input", (event) => {
    const field = event.target;
    if (field.name === "card-number") field.value = field.value.replace(/\D/g, "").replace(/(.{4})(?=.)/g, "$1 ").slice(0, 23);
    if (field.name === "card-expiry") field.value = field.value.replace(/\D/g, "").replace(/^(\d\d)(\d)/, "$1/$2").slice(0, 5);
    remember(field);
    drawMiles();
    drawSummary();
  });
  form.addEventListener("change", (event) => {
    remember(event.target);
    drawSummary();
  });
  form.addEventListener("click", (event) => {
    if (event.target.closest("[data-back]")) go(STEPS[STEPS.indexOf(step) - 1], true);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = firstWrong();
    if (wrong) {
      const error = form.querySelector(".error");
      const label = wrong.closest("fieldset")?.querySelector("legend") ?? form.querySelector(`label[for="${wrong.id}"]`);
      error.textContent = `Please look at: ${label.firstChild.textContent.trim()}`;
      error.hidden = false;
      wrong.setAttribute("aria-invalid", "true");
      wrong.focus();
    } else if (step === "payment") finish();
    else go(STEPS[STEPS.indexOf(step) + 1], true);
  });
  history.replaceState({ step }, "");
  window.addEventListener("popstate", (event) => {
    const to = event.state?.step;
    if (to) go(to, false);
  });
  window.addEventListener("message", (event) => {
    const note = document.getElementById("terms-note");
    if (event.origin !== location.origin || !note) return;
    note.textContent = event.data.termsRead ? "Thank you for reading them." : "";
  });
  drawStep();
})();
