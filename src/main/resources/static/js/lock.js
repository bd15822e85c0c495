// Veils a page nobody is at, keeps what was written in it, and tells what is about to happen.
(() => {
  "use strict";
  const root = document.documentElement;
  const veil = document.getElementById("veil");
  const calls = document.getElementById("veil-calls");
  const TOUCHED = "desk-touched";

  // On the page of a locked session, too.
  async function state() {
    const answer = await fetch("/desk/lock/state", { headers: { Accept: "application/json" } });
    if (answer.redirected) {
      window.location.assign(answer.url);
      return null;
    }
    return answer.ok ? answer.json() : null;
  }

  async function look() {
    const now = await state().catch(() => null);
    if (now) {
      calls.hidden = now.calls === 0;
      document.dispatchEvent(new CustomEvent("desk:calls", { detail: now.calls }));
    }
    return now;
  }

  if (!veil) {
    if (calls) {
      look();
      window.setInterval(look, 5000);
    }
    return;
  }

  const soon = document.getElementById("soon");
  const form = veil.querySelector("form");
  const proof = veil.querySelector("input[name=proof]");
  const refused = document.getElementById("veil-refused");
  const token = veil.querySelector("input[name=_csrf]").value;
  const lockAfter = Number(veil.dataset.lockAfter);
  const endsAt = Number(veil.dataset.endsAt);
  const WARN = Math.min(60000, lockAfter / 4);
  const WARN_OF_END = 600000;
  const TELL = 30000;
  let title = document.title;
  let polling = 0;
  let told = Date.now();

  const touched = () => Number(window.localStorage.getItem(TOUCHED) || 0);
  const veiled = () => root.classList.contains("veiled");
  const post = (path, fields = {}) =>
    fetch(path, {
      method: "POST",
      headers: { "X-Veil": "yes" },
      redirect: "manual",
      body: new URLSearchParams({ _csrf: token, ...fields }),
    });

  function cover() {
    if (veiled()) {
      return;
    }
    root.classList.add("veiled");
    title = document.title;
    document.title = veil.dataset.title;
    refused.hidden = true;
    soon.hidden = true;
    veil.showModal();
    proof.focus();
    polling = window.setInterval(again, 5000);
  }

  function uncover() {
    window.clearInterval(polling);
    root.classList.remove("veiled");
    document.title = title;
    proof.value = "";
    calls.hidden = true;
    veil.close();
    touch();
    document.dispatchEvent(new Event("desk:unlocked"));
  }

  // Another window may have unlocked the session, or it is over.
  async function again() {
    const now = await look();
    if (now && !now.locked && veiled()) {
      uncover();
    }
  }

  // Other windows of this browser see that the last touch is long ago.
  function lock() {
    cover();
    window.localStorage.setItem(TOUCHED, "0");
    post("/desk/lock").catch(() => {});
  }

  function touch() {
    window.localStorage.setItem(TOUCHED, String(Date.now()));
  }

  // A machine that slept wakes up with a touch: look at the clock first.
  function moved() {
    if (veiled()) {
      return;
    }
    if (Date.now() - touched() >= lockAfter) {
      lock();
      return;
    }
    touch();
    if (Date.now() - told > TELL) {
      told = Date.now();
      post("/desk/here").catch(() => {});
    }
  }

  function tick() {
    if (veiled()) {
      return;
    }
    const quiet = Date.now() - touched();
    if (quiet >= lockAfter) {
      lock();
      return;
    }
    const locking = quiet >= lockAfter - WARN;
    const ending = endsAt - Date.now() < WARN_OF_END;
    const text = locking ? soon.dataset.lock : ending ? soon.dataset.end : "";
    if (soon.textContent !== text) {
      soon.textContent = text;
    }
    soon.hidden = text === "";
  }

  touch();
  for (const kind of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"]) {
    document.addEventListener(kind, moved, { capture: true, passive: true });
  }
  document.addEventListener("visibilitychange", tick);
  window.setInterval(tick, 1000);
  veil.addEventListener("cancel", (event) => event.preventDefault());
  document.getElementById("lock-now").addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    lock();
  });
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status === 423) {
      cover();
    }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const answer = await post("/desk/unlock", { proof: proof.value }).catch(() => null);
    proof.value = "";
    if (answer && answer.status === 204) {
      uncover();
    } else if (answer && (answer.type === "opaqueredirect" || answer.status === 403)) {
      window.location.reload();
    } else {
      refused.hidden = false;
      proof.focus();
    }
  });
})();
