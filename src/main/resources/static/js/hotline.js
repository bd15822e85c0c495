// The hotline: fresh by itself, calls with sound and a flashing title, sends with Enter.
(() => {
  "use strict";
  const part = () => document.getElementById("hotline") || document.getElementById("contact");
  if (!part()) {
    return;
  }
  const reference = document.body.dataset.reference;
  const live = document.getElementById("live");
  const title = document.title;
  let calls = Number(part().dataset.calls || 0);
  let pending = 0;

  const fresh = () => {
    window.clearTimeout(pending);
    pending = window.setTimeout(() => window.htmx.trigger(part(), "fresh"), 200);
  };
  let lost = false;
  function follow() {
    const news = new EventSource("/desk/stream");
    news.addEventListener("ticket", (event) => {
      if (!reference || event.data === reference) {
        fresh();
      } else {
        look();
      }
    });
    news.addEventListener("queue", fresh);
    news.addEventListener("typing", (event) => {
      if (event.data === reference) {
        writingUntil = Date.now() + 6000;
        writing();
        window.setTimeout(writing, 6100);
      }
    });
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
  }
  // That they are writing outlasts a fresh page, until a line of theirs is there.
  let writingUntil = 0;
  let lines = 0;
  function writing() {
    const typing = document.getElementById("typing");
    const thread = Number(part().dataset.lines || 0);
    if (thread !== lines) {
      lines = thread;
      writingUntil = 0;
    }
    if (typing) {
      typing.hidden = Date.now() >= writingUntil;
    }
  }
  let stream = follow();
  window.addEventListener("pagehide", () => stream.close());
  // While it is locked calls still ring, and nothing else is told.
  const veiled = () => document.documentElement.classList.contains("veiled");
  document.addEventListener("desk:unlocked", () => {
    stream.close();
    stream = follow();
    fresh();
  });
  document.addEventListener("desk:calls", (event) => {
    calls = event.detail;
    alarm();
  });
  window.setInterval(() => (reference ? look() : fresh()), 20000);

  // Calls: on a contact's page they are looked for beside it.
  async function look() {
    if (veiled()) {
      return;
    }
    const answer = await fetch("/desk/hotline/live", { headers: { "HX-Request": "true" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    called(page.getElementById("hotline"));
  }

  function called(hotline) {
    if (hotline) {
      calls = Number(hotline.dataset.calls || 0);
      flash = hotline.dataset.flash || flash;
    }
    alarm();
  }

  // Sound needs one press; whether it is on can be seen.
  const button = document.getElementById("sound");
  let sound = null;
  let flash = part().dataset.flash || "●";
  let flashing = 0;
  let ringing = 0;

  function shown() {
    const on = sound !== null && sound.state === "running";
    button.textContent = on ? button.dataset.on : button.dataset.off;
    button.setAttribute("aria-pressed", String(on));
  }

  button.addEventListener("click", async () => {
    if (sound === null) {
      sound = new AudioContext();
    } else if (sound.state === "running") {
      await sound.suspend();
      window.sessionStorage.setItem("sound", "off");
      shown();
      return;
    }
    await sound.resume();
    window.sessionStorage.setItem("sound", "on");
    shown();
    beep();
  });

  function beep() {
    if (sound === null || sound.state !== "running") {
      return;
    }
    for (const [at, pitch] of [[0, 660], [0.25, 880], [0.5, 660]]) {
      const tone = sound.createOscillator();
      const volume = sound.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.0001, sound.currentTime + at);
      volume.gain.exponentialRampToValueAtTime(0.3, sound.currentTime + at + 0.03);
      volume.gain.exponentialRampToValueAtTime(0.0001, sound.currentTime + at + 0.22);
      tone.connect(volume).connect(sound.destination);
      tone.start(sound.currentTime + at);
      tone.stop(sound.currentTime + at + 0.25);
    }
  }

  const titled = () => (veiled() ? document.getElementById("veil").dataset.title : title);

  function alarm() {
    if (calls > 0 && !ringing) {
      beep();
      ringing = window.setInterval(beep, 3000);
      flashing = window.setInterval(() => {
        document.title = document.title === titled() ? flash + " " + titled() : titled();
      }, 800);
    } else if (calls === 0 && ringing) {
      window.clearInterval(ringing);
      window.clearInterval(flashing);
      ringing = flashing = 0;
      document.title = titled();
    }
  }

  document.body.addEventListener("htmx:afterSettle", () => {
    const now = document.getElementById("hotline");
    if (now) {
      called(now);
    }
    writing();
    toEnd();
    const form = document.querySelector("form.talk");
    const contact = document.getElementById("contact");
    if (contact && String(contact.dataset.write === "true") !== String(form !== null)) {
      window.location.reload();
    }
  });

  function toEnd() {
    const thread = document.querySelector("#contact .thread");
    if (thread) {
      thread.scrollTop = thread.scrollHeight;
    }
  }

  // Writing.
  const form = document.querySelector("form.talk");
  if (form) {
    const text = form.querySelector("textarea");
    const key = "draft:" + reference;
    let told = 0;
    text.value = text.value || window.sessionStorage.getItem(key) || "";
    text.focus();
    text.addEventListener("input", () => {
      window.sessionStorage.setItem(key, text.value);
      if (Date.now() - told > 4000) {
        told = Date.now();
        fetch(form.dataset.typing, {
          method: "POST",
          body: new URLSearchParams({ _csrf: form.querySelector("[name=_csrf]").value }),
        });
      }
    });
    text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
    form.addEventListener("submit", (event) => {
      if (text.value.trim() === "" && form.querySelector("[type=file]").files.length === 0) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      window.sessionStorage.removeItem(key);
    });
    for (const phrase of form.querySelectorAll(".phrase")) {
      phrase.addEventListener("click", () => {
        text.setRangeText(phrase.dataset.phrase, text.selectionStart, text.selectionEnd, "end");
        text.dispatchEvent(new Event("input"));
        text.focus();
      });
    }
  }
  writing();
  toEnd();
  shown();
  if (reference) {
    look();
  } else {
    alarm();
  }
})();
