// Keeps a form as a draft while it is typed. Without this it is kept with each of its buttons.
(() => {
  "use strict";
  const form = document.querySelector("form[data-kept]");
  const status = document.getElementById("kept");
  if (!form || !status) {
    return;
  }
  const PAUSE = 1500;
  let timer = 0;
  let sending = null;

  function tell(text) {
    if (status.textContent !== text) {
      status.textContent = text;
    }
  }

  async function keep() {
    clearTimeout(timer);
    timer = 0;
    if (sending) {
      later();
      return;
    }
    const body = new FormData(form);
    body.set("step", "keep");
    sending = new AbortController();
    try {
      const answer = await fetch(form.action, {
        method: "POST", body, redirect: "error", keepalive: document.hidden, signal: sending.signal
      });
      tell(answer.status === 204 ? form.dataset.kept : form.dataset.unkept);
    } catch (lost) {
      tell(form.dataset.unkept);
    }
    sending = null;
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  }

  form.addEventListener("input", later);
  // What is sent by a button is newer than what is on its way.
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    timer = 0;
    if (sending) {
      sending.abort();
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer) {
      keep();
    }
  });
})();
