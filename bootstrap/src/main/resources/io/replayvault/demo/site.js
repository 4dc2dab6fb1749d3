"use strict";
/* What every page of Harbour & Vale shares: header, footer, chat bubble, consent and the note about the demo.
   The recorder may be absent: every call to it is guarded, and the site works the same without it. */
(() => {
  const home = new URL(".", document.currentScript.src);
  const at = (path) => new URL(path, home).pathname;
  const MARK = `<svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <circle cx="24" cy="24" r="23" fill="#0d5c57"/>
    <path d="M5 27c6-9 10-9 15-3s10-10 22 3a19 19 0 0 1-.5 5H6.5A19 19 0 0 1 5 27Z" fill="#7fd0c3"/>
    <path d="M6 32c4-2.4 8-2.4 12 0s8 2.4 12 0 8-2.4 12 0A19.5 19.5 0 0 1 6 32Z" fill="#fbf8f2"/>
    <circle cx="33" cy="14" r="4" fill="#f5cf88"/></svg>`;

  class Header extends HTMLElement {
    connectedCallback() {
      const links = [
        ["index.html", "Home"],
        ["claims.html", "Claims"],
        ["help.html", "Help"],
        ["account.html", "My account"],
      ];
      const here = location.pathname.replace(/\/$/, "/index.html");
      const items = links
        .map(([path, name]) => `<a href="${at(path)}"${at(path) === here ? ' aria-current="page"' : ""}>${name}</a>`)
        .join("");
      this.innerHTML = `<a class="skip" href="#main">Skip to the content</a>
        <div class="wrap bar">
          <a class="brand" href="${at("index.html")}">${MARK}<span>Harbour &amp; Vale</span></a>
          <button class="menu-toggle" type="button" aria-expanded="false" aria-controls="menu">Menu</button>
          <nav class="menu" id="menu" aria-label="Main">${items}
            <a class="button" href="${at("quote/about-you.html")}">Get a quote</a></nav>
        </div>`;
      const toggle = this.querySelector(".menu-toggle");
      toggle.addEventListener("click", () => {
        toggle.setAttribute("aria-expanded", String(this.classList.toggle("open")));
      });
    }
  }

  class Footer extends HTMLElement {
    connectedCallback() {
      this.innerHTML = `<div class="wrap foot">
        <div><a class="brand" href="${at("index.html")}">${MARK}<span>Harbour &amp; Vale</span></a>
          <p class="small">Harbour &amp; Vale is an invented insurer. Nothing here can be bought, and nothing you type is sent
          to anyone. It exists so that you can record a session of your own.</p></div>
        <div><h2>Insurance</h2><ul><li><a href="${at("quote/about-you.html")}">Car</a></li>
          <li><a href="${at("index.html")}#home-cover">Home</a></li></ul></div>
        <div><h2>Help</h2><ul><li><a href="${at("claims.html")}">Claims</a></li>
          <li><a href="${at("help.html")}">Questions</a></li><li><a href="${at("terms.html")}">Terms of cover</a></li></ul></div>
        <div><h2>Your data</h2><ul><li><button class="link-button" type="button" data-consent-open>Recording choices</button></li>
          <li><a href="${at("sign-in.html")}">Sign in</a></li></ul></div>
      </div>`;
      this.querySelector("[data-consent-open]").addEventListener("click", () => askConsent());
    }
  }

  class Chat extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: "open" });
      root.innerHTML = `<link rel="stylesheet" href="${at("chat.css")}">
        <section class="panel" id="panel" aria-label="Chat with us" hidden>
          <h2>Ask Marlow</h2>
          <ol class="talk" aria-live="polite"><li>Hello. Ask me about cover, claims or changing your details.</li></ol>
          <form><label>Your question<input name="question" autocomplete="off" required maxlength="200"></label>
            <button>Send</button></form>
        </section>
        <button class="bubble" type="button" aria-expanded="false" aria-controls="panel" aria-label="Chat with us">
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Z" fill="currentColor"/></svg>
        </button>`;
      const panel = root.querySelector(".panel");
      const bubble = root.querySelector(".bubble");
      bubble.addEventListener("click", () => {
        panel.hidden = !panel.hidden;
        bubble.setAttribute("aria-expanded", String(!panel.hidden));
        if (!panel.hidden) root.querySelector("input").focus();
      });
      root.querySelector("form").addEventListener("submit", (event) => {
        event.preventDefault();
        const field = event.target.elements.question;
        this.say(root, field.value, "mine");
        field.value = "";
        setTimeout(() => this.say(root, "Thank you. A person would answer this within a working hour."), 600);
      });
    }

    say(root, text, kind = "theirs") {
      const line = document.createElement("li");
      line.className = kind;
      line.textContent = text;
      const talk = root.querySelector(".talk");
      talk.append(line);
      talk.scrollTop = talk.scrollHeight;
    }
  }

  /* The site keeps the visitor's choice itself, because the recorder keeps nothing in the browser. */
  const CHOICE = "harbour-vale-recording";
  const readChoice = () => {
    try {
      return localStorage.getItem(CHOICE);
    } catch {
      return null;
    }
  };
  const keepChoice = (choice) => {
    try {
      localStorage.setItem(CHOICE, choice);
    } catch {
      /* Storage is refused: the banner comes back on the next page. */
    }
  };
  const tellRecorder = (choice) => {
    const consent = window.replayvault?.consent;
    if (!consent) return;
    if (choice === "yes") consent.grant();
    else consent.withdraw();
  };

  let dock;
  function askConsent() {
    const banner = dock.querySelector(".consent");
    banner.hidden = false;
    document.body.classList.add("deciding");
    banner.querySelector("button").focus({ preventScroll: true });
  }
  function decide(choice) {
    keepChoice(choice);
    tellRecorder(choice);
    dock.querySelector(".consent").hidden = true;
    document.body.classList.remove("deciding");
  }
  function drawDock() {
    dock = document.createElement("div");
    dock.className = "dock";
    dock.innerHTML = `<section class="consent" aria-labelledby="consent-title" hidden>
        <h2 id="consent-title">May we record this visit?</h2>
        <p>It shows us where our pages confuse people. What you read and type is masked in your browser before anything is
        sent. You can change your mind at the foot of any page.</p>
        <div class="row"><button class="button" type="button" data-choice="yes">Yes, record it</button>
          <button class="button quiet" type="button" data-choice="no">No, thank you</button></div>
      </section>
      <aside class="demo-note" aria-label="About this site"><span>You are on the demo site; open the console to watch.</span>
        <button type="button" aria-label="Hide this note">&times;</button></aside>`;
    document.body.append(dock);
    dock.addEventListener("click", (event) => {
      const choice = event.target.dataset?.choice;
      if (choice) decide(choice);
      else if (event.target.closest(".demo-note button")) dock.querySelector(".demo-note").remove();
    });
    const choice = readChoice();
    if (choice) tellRecorder(choice);
    else {
      dock.querySelector(".consent").hidden = false;
      document.body.classList.add("deciding");
    }
  }

  customElements.define("hv-header", Header);
  customElements.define("hv-footer", Footer);
  customElements.define("hv-chat", Chat);
  document.body.append(document.createElement("hv-chat"));
  drawDock();
})();
