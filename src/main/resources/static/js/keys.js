// Work with the keyboard, and choosing several tickets at once. What is chosen outlives a refresh.
(() => {
  "use strict";
  const OFF = "keys-off";
  const dialog = document.getElementById("keys");
  const rows = () => Array.from(document.querySelectorAll("#queue tr[data-reference]"));
  const boxes = () => Array.from(document.querySelectorAll("#queue input[name=ticket]"));
  const link = (row) => row.querySelector(".reference a");
  const typing = (element) =>
    element && element.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

  const tell = () => {
    const all = document.getElementById("choose-all");
    if (all) {
      const chosen = boxes().filter((box) => box.checked).length;
      const said = document.getElementById("chosen");
      said.textContent = chosen ? said.dataset.words.replace("#", chosen) : "";
      all.checked = chosen > 0 && chosen === boxes().length;
      all.indeterminate = chosen > 0 && !all.checked;
      document.getElementById("bulk").classList.toggle("has-chosen", chosen > 0);
    }
  };

  const move = (by) => {
    const all = rows();
    const now = all.indexOf(document.activeElement.closest("tr[data-reference]"));
    const next = all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + by))];
    if (next) {
      link(next).focus();
      next.scrollIntoView({ block: "nearest" });
    }
  };

  const press = (selector) => {
    const found = document.querySelector(selector);
    if (found) {
      found.focus();
      if (found.matches("button")) {
        found.click();
      }
    }
    return Boolean(found);
  };

  const acts = {
    j: () => rows().length > 0 && (move(1), true),
    k: () => rows().length > 0 && (move(-1), true),
    x: () => {
      const row = document.activeElement.closest("tr[data-reference]");
      const box = row && row.querySelector("input[name=ticket]");
      if (box) {
        box.checked = !box.checked;
        tell();
      }
      return Boolean(box);
    },
    "/": () => press("#q"),
    t: () => press("form[action$='/take'] button[type=submit]"),
    r: () => press("form.reply textarea"),
    "?": () => dialog && (dialog.showModal(), true),
  };

  document.addEventListener("keydown", (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    const off = window.localStorage.getItem(OFF) && event.key !== "?";
    if (modified || off || (dialog && dialog.open) || typing(event.target)) {
      return;
    }
    const act = acts[event.key];
    if (act && act()) {
      event.preventDefault();
    }
  });

  if (dialog) {
    const on = dialog.querySelector("input[type=checkbox]");
    on.checked = !window.localStorage.getItem(OFF);
    on.addEventListener("change", () =>
      on.checked ? window.localStorage.removeItem(OFF) : window.localStorage.setItem(OFF, "yes"),
    );
    document.addEventListener("click", (event) => {
      if (event.target.closest(".keys-open")) {
        dialog.showModal();
      }
    });
  }

  document.addEventListener("change", (event) => {
    if (event.target.id === "choose-all") {
      boxes().forEach((box) => (box.checked = event.target.checked));
    }
    tell();
  });

  // A refresh puts a new list in place of the old: what was chosen, written and looked at stays.
  let kept = null;
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.target.id === "queue") {
      const active = document.activeElement;
      const row = active.closest("tr[data-reference]");
      kept = {
        chosen: new Set(boxes().filter((box) => box.checked).map((box) => box.value)),
        row: row && row.dataset.reference,
        box: active.name === "ticket",
        top: window.scrollY,
        fields: Array.from(document.querySelectorAll("#bulk select, #bulk input[name=tags]")).map((f) => [f.name, f.value]),
      };
    }
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (kept) {
      boxes().forEach((box) => (box.checked = kept.chosen.has(box.value)));
      kept.fields.forEach(([name, value]) => {
        const field = document.querySelector("#bulk [name=" + name + "]");
        if (field && value) {
          field.value = value;
        }
      });
      const row = rows().find((one) => one.dataset.reference === kept.row);
      if (row) {
        (kept.box ? row.querySelector("input[name=ticket]") : link(row)).focus({ preventScroll: true });
      }
      window.scrollTo(0, kept.top);
      kept = null;
      tell();
    }
  });
  tell();
})();
