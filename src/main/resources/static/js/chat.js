"use strict";

/** Joins the parts: what is written goes out, what is said comes in. */
(() => {
  const byId = (id) => document.getElementById(id);
  const text = byId("text");
  const offline = byId("offline");
  const waiting = byId("waiting");
  const typing = byId("typing");
  const problem = byId("problem");
  const moreMenu = byId("more-menu");
  const draft = "nuanjing.draft";
  const largest = 5 * 1024 * 1024;
  const finePointer = matchMedia("(hover: hover) and (pointer: fine)");
  let stream = null;
  let position = "";
  let started = false;
  let lost = 0;
  let told = 0;
  let quiet = 0;

  function ownLine(one) {
    const words =
      { text: one.text, choice: one.label, location: Language.say("located") }[one.kind] ?? "";
    return {
      author: "OFFICER",
      id: one.id,
      pieces: words ? [{ shape: "PARAGRAPH", text: words }] : [],
      choices: [],
      keyboard: "UNCHANGED",
      file: one.file ? one.file.name : "",
      answers: one.kind === "choice" ? one.value : "",
      at: one.at,
    };
  }

  function say(message) {
    complain("");
    const one = Unsent.add(message);
    if (one.kind !== "started") {
      Bubbles.show(ownLine(one));
      Bubbles.state(one.id, "sending");
    }
  }

  function complain(words) {
    problem.textContent = words;
    problem.hidden = !words;
  }

  function connect() {
    if (stream) {
      stream.close();
    }
    stream = new EventSource("/chat/stream?after=" + encodeURIComponent(position));
    stream.addEventListener("open", () => {
      lost = 0;
      offline.hidden = true;
      Unsent.run();
    });
    stream.addEventListener("line", (event) => {
      position = event.lastEventId;
      const line = JSON.parse(event.data);
      if (line.author === "OFFICER") {
        Unsent.remove(line.id);
      }
      if (line.author !== "OFFICER") {
        writing(false);
      }
      Bubbles.show(line, true);
    });
    stream.addEventListener("typing", () => writing(true));
    stream.addEventListener("caught-up", () => {
      waiting.hidden = true;
      if (!started) {
        started = true;
        showUnsent();
        greet();
      }
    });
    stream.addEventListener("error", () => {
      lost++;
      offline.hidden = false;
      if (stream.readyState === EventSource.CLOSED) {
        setTimeout(renew, Math.min(15000, 1000 * 2 ** Math.min(lost, 4)));
      }
    });
  }

  /** Somebody is writing to us; silence ends it. */
  function writing(shown) {
    const follow = Bubbles.atEnd();
    clearTimeout(quiet);
    typing.hidden = !shown;
    quiet = shown ? setTimeout(() => writing(false), 6000) : 0;
    if (follow) {
      Bubbles.toEnd();
    }
  }

  /** Tells whoever is here with us that we are writing; nothing of what. */
  function tell() {
    if (text.value && Date.now() - told > 4000) {
      told = Date.now();
      fetch("/chat/typing", { method: "POST", headers: { "X-Nuanjing-Chat": "1" } }).catch(() => {});
    }
  }

  /** The browser gave up: the token may be gone, or the server was away for longer. */
  async function renew() {
    try {
      await fetch("/chat/session", { method: "POST", headers: { "X-Nuanjing-Chat": "1" } });
    } catch {
      // The next attempt follows from the stream's own error.
    }
    connect();
  }

  function showUnsent() {
    for (const one of Unsent.list()) {
      if (one.kind !== "started") {
        Bubbles.show(ownLine(one));
        Bubbles.state(one.id, one.failed ? "failed" : "sending");
      }
    }
  }

  function greet() {
    if (Bubbles.isEmpty() && Unsent.list().length === 0) {
      Unsent.add({ kind: "started" });
    }
  }

  function grow() {
    text.style.height = "auto";
    text.style.height = Math.min(text.scrollHeight + 2, 152) + "px";
    keepDraft();
  }

  function keepDraft() {
    try {
      if (text.value) {
        sessionStorage.setItem(draft, text.value);
      } else {
        sessionStorage.removeItem(draft);
      }
    } catch {
      // Without storage a draft lasts as long as the page.
    }
  }

  function restoreDraft() {
    try {
      text.value = sessionStorage.getItem(draft) ?? "";
    } catch {
      text.value = "";
    }
    grow();
  }

  function submit() {
    const written = text.value.trim();
    if (!written) {
      text.focus();
      return;
    }
    text.value = "";
    told = 0;
    grow();
    say({ kind: "text", text: written });
    text.focus();
  }

  function sendFile(input) {
    const file = input.files[0];
    input.value = "";
    toggleMore(false);
    if (!file) {
      return;
    }
    if (file.size > largest) {
      complain(Language.say("tooLarge"));
      return;
    }
    say({ kind: "file", file });
  }

  function sendLocation() {
    toggleMore(false);
    if (!navigator.geolocation) {
      complain(Language.say("noLocation"));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        say({ kind: "location", latitude: coords.latitude, longitude: coords.longitude }),
      () => complain(Language.say("noLocation")),
      { timeout: 10000, maximumAge: 60000 },
    );
  }

  function toggleMore(open) {
    moreMenu.hidden = !open;
    byId("more").setAttribute("aria-expanded", String(open));
  }

  function leave() {
    document.documentElement.classList.add("left");
    if (stream) {
      stream.close();
    }
    keepNothing();
    location.replace(byId("leave").dataset.to);
  }

  function keepNothing() {
    try {
      sessionStorage.removeItem(draft);
    } catch {
      // Nothing was kept.
    }
  }

  Unsent.onChange((one, state, body) => {
    const explained = body && body[Language.current()];
    Bubbles.state(one.id, state, state === "failed" ? explained : undefined);
  });
  Bubbles.onPress((choice) => say({ kind: "choice", value: choice.value, label: choice.label }));
  Bubbles.onLocation(sendLocation);

  byId("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  text.addEventListener("input", grow);
  text.addEventListener("input", tell);
  text.addEventListener("keydown", (event) => {
    const plainEnter = event.key === "Enter" && !event.shiftKey && !event.isComposing;
    if (plainEnter && finePointer.matches) {
      event.preventDefault();
      submit();
    }
  });
  text.addEventListener("focus", () => setTimeout(Bubbles.toEnd, 150));
  byId("more").addEventListener("click", () => toggleMore(moreMenu.hidden));
  byId("pick-photo").addEventListener("click", () => byId("photo").click());
  byId("pick-file").addEventListener("click", () => byId("file").click());
  byId("photo").addEventListener("change", () => sendFile(byId("photo")));
  byId("file").addEventListener("change", () => sendFile(byId("file")));
  byId("share-location").addEventListener("click", sendLocation);
  byId("language").addEventListener("click", Language.toggle);
  byId("leave").addEventListener("click", leave);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      toggleMore(false);
    }
  });
  for (const button of document.querySelectorAll("[data-say]")) {
    button.addEventListener("click", () =>
      say({ kind: "text", text: Language.say(button.dataset.say) }),
    );
  }
  addEventListener("offline", () => (offline.hidden = false));
  addEventListener("online", connect);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && stream && stream.readyState !== EventSource.OPEN) {
      connect();
    }
  });

  waiting.hidden = false;
  restoreDraft();
  connect();
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register("/sw.js").catch(() => {});
  }
})();
