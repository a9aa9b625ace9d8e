/*
 * The end of a session, as the page sees it: it warns before an idle session ends and lets the person stay, tells of the
 * end that cannot be put off, and then signs out, keeping what was typed. Whoever types is at work and is not warned.
 */
(() => {
  "use strict";

  const ACTIVE = "jointops:active"; // when any tab last spoke with the server
  const WARNING = 120;
  const SAYING = [120, 60, 30, 10];
  const MARGIN = 10; // the server may have begun to count a little earlier
  const SOON = 300;
  const TYPING = 240; // how long typing alone goes on before the server is told
  const RETRY = 15;

  const seconds = () => Date.now() / 1000;

  const start = (box) => {
    const idle = Number(box.dataset.idle);
    const margin = Math.min(MARGIN, idle / 4);
    const end = seconds() + Number(box.dataset.left) - margin;
    const warning = Math.min(WARNING, idle / 2);
    const count = box.querySelector(".ending-count");
    const spoken = box.querySelector("[role=status]");
    const soon = document.getElementById("ending-soon");
    let mine = seconds();
    let said = Infinity;
    let over = false;
    let told = false;

    const active = () => {
      mine = seconds();
      try {
        localStorage.setItem(ACTIVE, String(mine));
      } catch (e) {
        // without a store each tab counts for itself
      }
    };

    const last = () => {
      try {
        return Math.max(mine, Math.min(seconds(), Number(localStorage.getItem(ACTIVE)) || 0));
      } catch (e) {
        return mine;
      }
    };

    const left = () => Math.floor(last() + idle - margin - seconds());

    const stay = async () => {
      try {
        const answer = await fetch(box.dataset.stay, { method: "POST", redirect: "manual" });
        if (answer.ok) {
          active();
        } else {
          leave();
        }
      } catch (e) {
        // no connection: it goes on counting, and the person may try again
      }
    };

    const reachable = () => fetch(box.dataset.there, { method: "HEAD", credentials: "omit", cache: "no-store" });

    /** Signs out at Keycloak too, so that nobody who passes by is let in again without a password. */
    const leave = async () => {
      over = true;
      box.close();
      document.dispatchEvent(new CustomEvent("jointops:leaving"));
      document.body.classList.add("session-over");
      try {
        await reachable();
        const form = document.querySelector(".sign-out");
        form.action += "?to=" + encodeURIComponent(location.pathname + location.search);
        form.submit();
      } catch (e) {
        setTimeout(leave, RETRY * 1000);
      }
    };

    const warn = (rest) => {
      if (!box.open) {
        said = Infinity;
        box.showModal();
      }
      count.textContent = String(rest);
      const next = SAYING.find((mark) => rest <= mark && mark < said);
      if (next !== undefined) {
        said = Math.min(...SAYING.filter((mark) => rest <= mark));
        spoken.textContent = spoken.dataset.words + " " + rest;
      }
    };

    const tellOfTheEnd = (rest) => {
      if (!told && rest <= SOON) {
        told = true;
        soon.querySelector("strong").textContent = new Date((seconds() + rest) * 1000)
          .toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
        soon.hidden = false;
      }
    };

    const tick = () => {
      if (over) {
        return;
      }
      const rest = left();
      const restOfAll = Math.floor(end - seconds());
      if (rest <= 0 || restOfAll <= 0) {
        leave();
        return;
      }
      tellOfTheEnd(restOfAll);
      if (rest <= warning) {
        warn(rest);
      } else if (box.open) {
        box.close();
      }
    };

    active();
    box.querySelector(".ending-stay").addEventListener("click", stay);
    box.querySelector(".ending-leave").addEventListener("click", leave);
    soon.querySelector("button").addEventListener("click", () => (soon.hidden = true));
    box.addEventListener("cancel", (event) => {
      event.preventDefault();
      stay();
    });
    document.addEventListener("input", () => {
      if (!over && seconds() - last() > Math.min(TYPING, idle / 4)) {
        active();
        stay();
      }
    });
    if (window.jQuery) {
      jQuery(document).on("pfAjaxSuccess", active);
    }
    setInterval(tick, 1000);
  };

  document.addEventListener("DOMContentLoaded", () => {
    const box = document.getElementById("ending");
    if (box && Number(box.dataset.left) > 0) {
      start(box);
    }
  });
})();
