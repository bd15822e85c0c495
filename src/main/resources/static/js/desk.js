// Keeps the queue and an open ticket fresh, keeps drafts for this visit, and stops double sends.
(() => {
  "use strict";
  const queue = () => document.getElementById("queue");
  const ticket = () => document.getElementById("ticket");
  const reference = document.body.dataset.reference;
  const live = document.getElementById("live");
  let pending = 0;

  const fresh = () => {
    window.clearTimeout(pending);
    pending = window.setTimeout(() => {
      const part = queue() || ticket();
      // Nobody's list of choices shuts while they read it.
      if (queue() && queue().contains(document.activeElement) && document.activeElement.matches("select, input:not([type=checkbox])")) {
        document.activeElement.addEventListener("blur", fresh, { once: true });
        return;
      }
      if (part) {
        window.htmx.trigger(part, "fresh");
      }
    }, 250);
  };

  if (queue() || ticket()) {
    const abilities = (part) =>
      part ? [part.dataset.take, part.dataset.answer, part.dataset.reassign].join() : "";
    const before = abilities(ticket());
    let lost = false;
    const follow = () => {
      const news = new EventSource("/desk/stream");
      news.addEventListener("ticket", (event) => {
        if (queue() || event.data === reference) {
          fresh();
        }
      });
      news.addEventListener("queue", fresh);
      news.addEventListener("open", () => {
        live.hidden = true;
        if (lost) {
          fresh();
        }
        lost = false;
      });
      news.addEventListener("error", () => {
        lost = true;
        live.hidden = false;
      });
      return news;
    };
    let stream = follow();
    window.addEventListener("pagehide", () => stream.close());
    // While it was locked nothing was told, and a stream that broke was not begun again.
    document.addEventListener("desk:unlocked", () => {
      stream.close();
      stream = follow();
      fresh();
    });
    document.body.addEventListener("htmx:afterSettle", () => {
      if (queue()) {
        document.title = queue().dataset.title;
      }
      const moved = document.getElementById("moved");
      if (moved) {
        moved.hidden = abilities(ticket()) === before;
      }
    });
    // Times on the page grow old by themselves.
    window.setInterval(fresh, 60000);
  }

  const reply = document.querySelector("form.reply");
  if (reply) {
    const key = "draft:" + reference;
    const text = reply.querySelector("textarea");
    text.value = text.value || window.sessionStorage.getItem(key) || "";
    text.addEventListener("input", () => window.sessionStorage.setItem(key, text.value));
    reply.addEventListener("submit", () => window.sessionStorage.removeItem(key));
    const templates = reply.querySelector("select.templates");
    let filled = "";
    if (templates) {
      templates.addEventListener("change", () => {
        const chosen = templates.selectedOptions[0].dataset;
        // What somebody wrote is never taken away: the ready-made words go below it.
        const own = text.value === filled ? "" : text.value.trimEnd();
        filled = chosen.text || "";
        text.value = own && filled ? own + "\n" + filled : own || filled;
        reply.querySelector("select.then").value = chosen.then || "KEEP";
        window.sessionStorage.setItem(key, text.value);
        text.focus();
      });
    }
  }
  const file = document.querySelector("input[data-most-bytes]");
  if (file) {
    const large = document.getElementById("file-large");
    const button = file.form.querySelector("button[type=submit]");
    file.addEventListener("change", () => {
      const most = Number(file.dataset.mostBytes);
      large.hidden = !Array.from(file.files).some((one) => one.size > most);
      button.disabled = !large.hidden;
    });
  }
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    window.setTimeout(() => delete form.dataset.sent, 5000);
  });
})();
