"use strict";
/* A table whose rows are added, removed, sorted and filtered in the page. */
(() => {
  let claims = [
    ["HV-7741", "2026-11-02", "Stone chip, windscreen", "Rosalind Penhaligon", 186.4, "Paid"],
    ["HV-7802", "2026-11-09", "Storm, ridge tiles", "Rosalind Penhaligon", 1240, "Being assessed"],
    ["HV-7655", "2026-09-21", "Reversed into a bollard", "Edmund Carrow", 734.15, "Paid"],
    ["HV-7810", "2026-11-17", "Burst pipe, kitchen floor", "Rosalind Penhaligon", 2980.5, "Received"],
    ["HV-7588", "2026-08-04", "Bicycle taken from the shed", "Edmund Carrow", 410, "Paid"],
    ["HV-7794", "2026-11-06", "Wing mirror, parked", "Rosalind Penhaligon", 129.99, "Being assessed"],
  ].map(([reference, date, what, person, amount, status]) => ({ reference, date, what, person, amount, status }));
  let order = { key: "date", down: true };
  let next = 7811;

  const rows = document.getElementById("rows");
  const filter = document.getElementById("filter");
  const status = document.getElementById("status");
  const dialog = document.getElementById("claim-dialog");
  const form = document.getElementById("claim-form");
  const pounds = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
  const TAGS = { Paid: "tag paid", "Being assessed": "tag waiting", Received: "tag" };

  function cell(text, name = "") {
    const td = document.createElement("td");
    td.className = name;
    td.textContent = text;
    return td;
  }

  function row(claim) {
    const tr = document.createElement("tr");
    const state = cell("");
    const tag = document.createElement("span");
    tag.className = TAGS[claim.status];
    tag.textContent = claim.status;
    state.append(tag);
    const actions = cell("");
    if (claim.status !== "Paid") {
      const remove = document.createElement("button");
      remove.type = "button";
      remove.className = "button quiet tiny";
      remove.textContent = "Withdraw";
      remove.setAttribute("aria-label", `Withdraw claim ${claim.reference}`);
      remove.addEventListener("click", () => {
        claims = claims.filter((other) => other !== claim);
        draw();
        filter.focus();
      });
      actions.append(remove);
    }
    tr.append(
      cell(claim.reference),
      cell(day.format(new Date(claim.date))),
      cell(claim.what),
      cell(claim.person),
      cell(pounds.format(claim.amount), "money"),
      state,
      actions,
    );
    return tr;
  }

  function draw() {
    const wanted = filter.value.trim().toLowerCase();
    const seen = claims
      .filter((claim) => !status.value || claim.status === status.value)
      .filter((claim) => `${claim.reference} ${claim.what} ${claim.person}`.toLowerCase().includes(wanted))
      .sort((a, b) => (a[order.key] < b[order.key] ? -1 : a[order.key] > b[order.key] ? 1 : 0) * (order.down ? -1 : 1));
    rows.replaceChildren(...seen.map(row));
    document.getElementById("count").textContent = `${seen.length} of ${claims.length} claims`;
    for (const head of document.querySelectorAll("th[data-key]")) {
      if (head.dataset.key !== order.key) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", order.down ? "descending" : "ascending");
    }
  }

  document.querySelector("thead").addEventListener("click", (event) => {
    const head = event.target.closest("th[data-key]");
    if (!head) return;
    order = { key: head.dataset.key, down: order.key === head.dataset.key ? !order.down : false };
    draw();
  });
  filter.addEventListener("input", draw);
  status.addEventListener("change", draw);
  document.getElementById("new-claim").addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "send") {
      claims.push({
        reference: `HV-${next++}`,
        date: form.date.value,
        what: form.what.value,
        person: "Rosalind Penhaligon",
        amount: Number(form.amount.value),
        status: "Received",
      });
      draw();
    }
    dialog.returnValue = "";
    form.reset();
  });
  draw();
})();
