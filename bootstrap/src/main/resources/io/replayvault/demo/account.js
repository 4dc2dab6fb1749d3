"use strict";
/* The details turn into a form and back. The change lasts until the page is left. */
(() => {
  const edit = document.getElementById("edit");
  const list = document.getElementById("details");
  const form = document.getElementById("details-form");
  const saved = document.getElementById("saved");
  const KINDS = {
    name: ["text", "name"],
    born: ["text", "bday"],
    address: ["text", "street-address"],
    telephone: ["tel", "tel"],
    email: ["email", "email"],
  };
  const cells = [...list.querySelectorAll("dd")];

  function showForm() {
    form.replaceChildren(
      ...cells.map((cell) => {
        const name = cell.dataset.field;
        const box = document.createElement("div");
        box.className = "field";
        const label = document.createElement("label");
        label.htmlFor = `edit-${name}`;
        label.textContent = cell.previousElementSibling.textContent;
        const input = document.createElement("input");
        [input.type, input.autocomplete] = KINDS[name];
        input.id = label.htmlFor;
        input.name = name;
        input.value = cell.textContent;
        box.append(label, input);
        return box;
      }),
    );
    const save = document.createElement("button");
    save.className = "button";
    save.textContent = "Save";
    form.append(save);
    swap(true);
    form.querySelector("input").focus();
  }

  function swap(editing) {
    form.hidden = !editing;
    list.hidden = editing;
    edit.hidden = editing;
  }

  edit.addEventListener("click", () => {
    saved.hidden = true;
    showForm();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const cell of cells) cell.textContent = form.elements[cell.dataset.field].value;
    swap(false);
    saved.hidden = false;
    edit.focus();
  });
})();
