"use strict";

/** The bubbles of the conversation. Everything said is put in as text, never as markup. */
const Bubbles = (() => {
  const log = document.getElementById("log");
  const newest = document.getElementById("newest");
  const shown = new Map();
  let lastDay = "";
  let press = () => {};
  let askLocation = () => {};

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }

  function key(author, id) {
    return author + " " + id;
  }

  function has(author, id) {
    return shown.has(key(author, id));
  }

  function atEnd() {
    return log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  }

  function toEnd() {
    log.scrollTop = log.scrollHeight;
    newest.hidden = true;
  }

  function day(at) {
    const date = new Date(at);
    const text = date.toLocaleDateString(document.documentElement.lang, {
      month: "long",
      day: "numeric",
    });
    if (text !== lastDay) {
      lastDay = text;
      log.append(element("li", "day", text));
    }
  }

  function time(at) {
    return new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  }

  /** Shows a line once; shown again it only learns that it has arrived. */
  function show(line, arrived) {
    if (has(line.author, line.id)) {
      state(line.id, "sent");
      return;
    }
    const follow = atEnd() || line.author === "OFFICER";
    day(line.at);
    const item = element("li", "line " + line.author.toLowerCase());
    const who = line.author === "OFFICER" ? "officer" : "assistant";
    const name = element("span", "visually-hidden", Language.say(who));
    name.dataset.words = who;
    item.append(name, bubble(line));
    if (line.author === "OFFICER") {
      retire(line.answers);
    } else {
      item.append(...choices(line));
    }
    const meta = element("span", "meta");
    meta.append(element("time", "", time(line.at)));
    item.append(meta);
    shown.set(key(line.author, line.id), item);
    item.dataset.at = String(Date.parse(line.at));
    log.insertBefore(item, arrived ? behind(line) : null);
    if (follow) {
      toEnd();
    } else {
      newest.hidden = false;
    }
  }

  /** A quick answer may be written before what it answers; the server's times put that right. */
  function behind(line) {
    let before = null;
    for (let item = log.lastElementChild; item; item = item.previousElementSibling) {
      const quicker = item.matches(".assistant") && Number(item.dataset.at) >= Date.parse(line.at);
      if (line.author !== "OFFICER" || !quicker) {
        break;
      }
      before = item;
    }
    return before;
  }

  function bubble(line) {
    const made = element("div", "bubble");
    line.pieces.forEach((piece, nth) => {
      made.append(piece.file ? file(piece, `/chat/files/${encodeURIComponent(line.id)}/${nth}`) : text(piece));
    });
    if (line.file) {
      made.append(element("p", "file", line.file));
    }
    return made;
  }

  /** A file a person sent: a picture or sound at once, anything else behind its name. */
  function file(piece, address) {
    const made = element("p", "file", "");
    const kind = piece.file.kind;
    if (kind === "PHOTO" || kind === "VOICE") {
      const media = element(kind === "PHOTO" ? "img" : "audio", "", "");
      media.src = address;
      if (kind === "PHOTO") {
        media.alt = piece.text;
        media.loading = "lazy";
      } else {
        media.controls = true;
      }
      made.append(media);
    } else {
      const link = element("a", "", piece.text);
      link.href = address;
      made.append(link);
    }
    return made;
  }

  /** A piece of text, its marks in bold; never read as markup. */
  function text(piece) {
    const made = element(piece.shape === "QUOTE" ? "blockquote" : "p", "", "");
    let from = 0;
    for (const mark of piece.marks ?? []) {
      made.append(piece.text.slice(from, mark.start), element("strong", "", piece.text.slice(mark.start, mark.end)));
      from = mark.end;
    }
    made.append(piece.text.slice(from));
    return made;
  }

  function choices(line) {
    const wantsPlace = line.keyboard === "LOCATION";
    if (line.choices.length === 0 && !wantsPlace) {
      return [];
    }
    const group = element("div", "choices");
    group.setAttribute("role", "group");
    for (const choice of line.choices) {
      const button = element("button", "", choice.label);
      button.type = "button";
      button.dataset.value = choice.value;
      button.addEventListener("click", () => press(choice));
      group.append(button);
    }
    if (wantsPlace) {
      const button = element("button", "", Language.say("shareLocation"));
      button.type = "button";
      button.dataset.words = "shareLocation";
      button.addEventListener("click", () => askLocation());
      group.append(button);
    }
    return [group];
  }

  /** Buttons of earlier messages are done with once the officer has answered. */
  function retire(value) {
    let marked = false;
    for (const button of [...log.querySelectorAll(".choices button:not(:disabled)")].reverse()) {
      button.disabled = true;
      if (value && !marked && button.dataset.value === value) {
        button.setAttribute("aria-pressed", "true");
        marked = true;
      }
    }
  }

  /** Shows how far the officer's own message has come. */
  function state(id, which, explained) {
    const item = shown.get(key("OFFICER", id));
    if (!item) {
      return;
    }
    item.classList.toggle("sending", which === "sending" || which === "still");
    const meta = item.querySelector(".meta");
    const clock = meta.querySelector("time");
    const said = element(which === "failed" ? "button" : "span", "state", Language.say(which));
    said.dataset.words = which;
    if (which === "failed") {
      said.type = "button";
      said.addEventListener("click", () => Unsent.retry(id));
    }
    meta.replaceChildren(clock, " ", said);
    if (explained) {
      meta.append(" ", element("span", "", explained));
    }
  }

  newest.addEventListener("click", toEnd);
  log.addEventListener("scroll", () => {
    if (atEnd()) {
      newest.hidden = true;
    }
  });

  return {
    show,
    has,
    state,
    toEnd,
    atEnd,
    isEmpty: () => shown.size === 0,
    onPress: (listener) => (press = listener),
    onLocation: (listener) => (askLocation = listener),
  };
})();
