"use strict";
/* Sign-in in two steps: password (with a show-password toggle) and a one-time code. Nothing is sent. */
(() => {
  const first = document.getElementById("password-form");
  const second = document.getElementById("code-form");
  const password = document.getElementById("password");
  const toggle = document.getElementById("show-password");

  const complain = (form, text) => {
    const error = form.querySelector(".error");
    error.textContent = text;
    error.hidden = !text;
  };

  toggle.addEventListener("click", () => {
    const shown = password.type === "text";
    password.type = shown ? "password" : "text";
    toggle.textContent = shown ? "Show" : "Hide";
    toggle.setAttribute("aria-pressed", String(!shown));
  });

  first.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!first.email.validity.valid) return complain(first, "Please give an e-mail address.");
    if (!first.password.value) return complain(first, "Please give a password.");
    password.type = "password";
    first.hidden = true;
    second.hidden = false;
    second.code.focus();
  });

  second.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!/^\d{6}$/.test(second.code.value)) return complain(second, "The code is six figures.");
    location.assign("account.html");
  });
})();
