// Comfort only: every page works without this file.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = (node) => node.matches("input, textarea, select, [contenteditable]");

  // What needs script appears only with script.
  for (const button of all("[data-print], [data-copy]")) button.hidden = false;

  // A field for files speaks the browser's language: over it lies a button in the reader's, and what she chose.
  for (const box of all(".file")) {
    const [input, button, names] = box.children;
    const none = names.textContent;
    const told = () => (names.textContent = [...input.files].map((file) => file.name).join(", ") || none);
    box.classList.add("dressed");
    button.hidden = names.hidden = false;
    input.addEventListener("change", told);
    told();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    for (const menu of all("details.account[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
    if (!button) return;
    if (button.hasAttribute("data-print")) window.print();
    if (button.hasAttribute("data-copy")) copy(button);
  });

  function copy(button) {
    const text = button.dataset.copy;
    const label = button.textContent;
    const told = () => {
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = label), 2000);
    };
    if (navigator.clipboard) return navigator.clipboard.writeText(text).then(told);
    // Without HTTPS there is no clipboard interface: select and copy as in old browsers.
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    if (document.execCommand("copy")) told();
    field.remove();
    button.focus();
  }

  // "/" goes to the search box; arrows walk through a list of candidates; Escape closes the menu.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") for (const menu of all("details.account[open]")) close(menu);
    if (typing(event.target)) return;
    if (event.key === "/") {
      const box = document.querySelector("[data-search]");
      if (box) {
        event.preventDefault();
        box.focus();
        box.select();
      }
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) walk(event, step);
    if (event.key === "Enter" && event.target.matches("[data-item]")) {
      const link = event.target.querySelector("a[href], button");
      if (link) link.click();
    }
  });

  function close(menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }

  // A list marked data-list has items marked data-item with tabindex="0"; Enter opens the item's first link.
  function walk(event, step) {
    const list = document.querySelector("[data-list]");
    if (!list) return;
    const items = all("[data-item]", list);
    const at = items.indexOf(event.target.closest("[data-item]"));
    if (at < 0 && event.target !== document.body && event.target.id !== "main") return;
    const next = items[at < 0 ? (step > 0 ? 0 : items.length - 1) : at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  // A button with data-confirm asks first. Without script the form is simply sent, so the deed must be one that can
  // be undone, or have a page of its own that asks.
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button || !button.dataset.confirm || button.dataset.confirmed || !window.HTMLDialogElement) return;
    event.preventDefault();
    const dialog = document.createElement("dialog");
    const question = document.createElement("p");
    question.id = "confirm-question";
    question.textContent = button.dataset.confirm;
    dialog.setAttribute("aria-labelledby", question.id);
    const row = document.createElement("form");
    row.method = "dialog";
    row.className = "actions";
    const answer = (text, value, kind) => {
      const choice = document.createElement("button");
      choice.textContent = text;
      choice.value = value;
      choice.className = kind;
      return choice;
    };
    row.append(answer(button.dataset.cancel, "", ""), answer(button.textContent, "yes", "primary"));
    dialog.append(question, row);
    dialog.addEventListener("close", () => {
      const sure = dialog.returnValue === "yes";
      dialog.remove();
      if (!sure) return button.focus();
      button.dataset.confirmed = "yes";
      button.form.requestSubmit(button);
    });
    document.body.append(dialog);
    dialog.showModal();
  });

  // A form marked data-progress is sent with a bar that fills; what is answered takes the place of this page.
  for (const form of all("form[data-progress]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const bar = form.querySelector("progress");
      const sending = new XMLHttpRequest();
      bar.hidden = false;
      sending.upload.onprogress = ({ loaded, total }) => Object.assign(bar, { max: total, value: loaded });
      sending.onerror = () => form.submit();
      sending.onload = () => {
        history.replaceState(null, "", sending.responseURL);
        document.open();
        document.write(sending.responseText);
        document.close();
      };
      sending.open("POST", form.getAttribute("action"));
      sending.send(new FormData(form));
    });
  }

  // While work goes on, the page follows it, unless the reader is typing or looking elsewhere.
  const seconds = Number(document.body.dataset.reload);
  if (seconds > 0) {
    setInterval(() => {
      if (!document.hidden && !typing(document.activeElement)) location.reload();
    }, seconds * 1000);
  }

  // A form marked data-unsaved: what was typed is saved every other minute, as by its button of the value "save", and is not
  // left behind without a warning. What the form knows of the saved state stands in the parts marked data-saved. (Its
  // buttons are named "action", which hides the property of that name.)
  for (const form of all("form[data-unsaved]")) {
    let dirty = form.dataset.unsaved === "yes";
    form.addEventListener("input", () => (dirty = true));
    addEventListener("submit", (event) => {
      if (event.target === form && !event.defaultPrevented) dirty = false;
    });
    addEventListener("beforeunload", (event) => {
      if (dirty) event.preventDefault();
    });
    setInterval(async () => {
      if (!dirty) return;
      const body = new URLSearchParams(new FormData(form));
      body.set("action", "save");
      dirty = false;
      const answer = await fetch(form.getAttribute("action"), { method: "POST", body }).catch(() => null);
      if (!answer || !answer.ok) return (dirty = true);
      const saved = new DOMParser().parseFromString(await answer.text(), "text/html");
      all("[data-saved]", saved).forEach((part, at) => all("[data-saved]")[at].replaceWith(part));
    }, 120_000);
  }

  // A form with faults: the list of faults is read first.
  const alert = document.querySelector("[role=alert]");
  if (alert) {
    alert.tabIndex = -1;
    alert.focus();
  }
})();
