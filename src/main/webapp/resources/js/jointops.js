/*
 * What pages do in the browser: they keep what is typed until it is saved, guard against sending twice, show progress,
 * lead from an error to its field, and fold the navigation on a phone. Nothing here decides anything.
 */
(() => {
  "use strict";

  const PREFIX = "jointops:";
  const LAST_SENT = PREFIX + "last-sent";
  const RESTORABLE = "form[data-keep=true]";

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const user = () => document.body.dataset.user || "";

  /* ---- What is typed is kept per address and user, in this tab only ---- */

  const address = () => {
    const query = new URLSearchParams(location.search);
    query.delete("lang");
    const rest = query.toString();
    return location.pathname + (rest ? "?" + rest : "");
  };

  const slot = () => PREFIX + user() + ":" + address();

  const read = () => {
    try {
      return JSON.parse(sessionStorage.getItem(slot()));
    } catch (e) {
      return null;
    }
  };

  const write = (entry) => {
    try {
      sessionStorage.setItem(slot(), JSON.stringify(entry));
    } catch (e) {
      // a full or forbidden store takes nothing; the form itself still holds what was typed
    }
  };

  const forget = (key = slot()) => sessionStorage.removeItem(key);

  const forgetAll = () =>
    Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => forget(key));

  const valueOf = (input) => (input.type === "checkbox" ? (input.checked ? "true" : "") : input.value);

  const typed = (form) =>
    Object.fromEntries(all("[data-path]", form).map((input) => [input.dataset.path, valueOf(input)]));

  let pristine = null;
  let dirty = false;
  let leaving = false;

  const keep = (form, sent = false) => {
    write({ at: Date.now(), sent, values: typed(form) });
    if (sent) {
      sessionStorage.setItem(LAST_SENT, slot());
    }
  };

  /** Builds the draft's JSON from paths such as confiscations[0].quantity.amount. */
  const asDraft = (values) => {
    const draft = {};
    Object.entries(values).forEach(([path, value]) => {
      const steps = path.replace(/\[(\d+)]/g, ".$1").split(".");
      let place = draft;
      steps.forEach((step, i) => {
        if (i === steps.length - 1) {
          if (value !== "") {
            place[step] = value;
          }
        } else {
          const next = /^\d+$/.test(steps[i + 1]) ? [] : {};
          place = place[step] = place[step] || next;
        }
      });
    });
    return draft;
  };

  const restore = (form, entry) => {
    const field = form.querySelector("input[data-kept]");
    field.value = JSON.stringify(asDraft(entry.values));
    window.jointopsRestore();
  };

  const offer = (form, restored) => {
    const box = form.querySelector(".keep-offer");
    if (!box) {
      return;
    }
    box.hidden = false;
    box.querySelector(".keep-found").hidden = restored;
    box.querySelector(".keep-restored").hidden = !restored;
    box.querySelector(".keep-restore").hidden = restored;
  };

  let restoring = false;

  const lookForKept = () => {
    const form = document.querySelector(RESTORABLE);
    if (!form) {
      return;
    }
    pristine = JSON.stringify(typed(form));
    const entry = read();
    if (!entry || JSON.stringify(entry.values) === pristine) {
      return;
    }
    if (entry.sent && window.jointopsRestore) {
      restoring = true;
      jQuery(() => restore(form, entry)); // after the library has learnt by which mark its calls are known
    } else {
      offer(form, false);
    }
  };

  const onTyped = (event) => {
    const form = event.target.closest && event.target.closest(RESTORABLE);
    if (form && event.target.dataset.path) {
      dirty = true;
      keep(form);
    }
  };

  const forgetSaved = () => {
    const sent = sessionStorage.getItem(LAST_SENT);
    if (sent && document.querySelector("meta[name=jointops-saved]")) {
      forget(sent);
      forget(LAST_SENT);
    }
  };

  /* ---- Signing in again before an action: what stood in other forms is put back ---- */

  const AGAIN = () => PREFIX + "again:" + slot();
  const FIELDS = "main input[id]:not([type=hidden], [type=password]), main select[id], main textarea[id]";
  const LEADS_TO_LOGIN = /<redirect url="[^"]*\/fresh-login\?/;

  const others = () => all(FIELDS).filter((input) => !input.closest(RESTORABLE));

  const isBox = (input) => input.type === "checkbox" || input.type === "radio";

  const keepOthers = () => {
    const fields = others().map((input) => [input.id, isBox(input) ? input.checked : input.value]);
    sessionStorage.setItem(AGAIN(), JSON.stringify({ fields, button: sender }));
  };

  const putBack = ([id, value]) => {
    const input = document.getElementById(id);
    if (!input || value === (isBox(input) ? input.checked : input.value)) {
      return;
    }
    input[isBox(input) ? "checked" : "value"] = value;
    for (let fold = input.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
  };

  const goOnAfterLogin = () => {
    const kept = sessionStorage.getItem(AGAIN());
    if (!kept) {
      return;
    }
    sessionStorage.removeItem(AGAIN());
    const { fields, button } = JSON.parse(kept);
    fields.forEach(putBack);
    document.getElementById("again").hidden = false;
    const again = button && document.getElementById(button);
    if (again) {
      again.scrollIntoView({ block: "center" });
      again.focus({ preventScroll: true });
    }
  };

  let sender = null;

  /* ---- Sending: once, with progress ---- */

  let pending = 0;
  let slow = null;

  const buttons = () => all("button[type=submit], .actions button");

  const begin = () => {
    pending += 1;
    if (pending > 1) {
      return;
    }
    document.body.setAttribute("aria-busy", "true");
    buttons().filter((button) => !button.disabled).forEach((button) => {
      button.disabled = true;
      button.dataset.waiting = "true";
    });
    slow = setTimeout(() => (document.getElementById("progress").hidden = false), 1000);
  };

  const end = () => {
    pending = Math.max(0, pending - 1);
    if (pending > 0) {
      return;
    }
    clearTimeout(slow);
    document.body.removeAttribute("aria-busy");
    document.getElementById("progress").hidden = true;
    all("button[data-waiting]").forEach((button) => {
      button.disabled = false;
      delete button.dataset.waiting;
    });
  };

  const stop = () => {
    if (window.PrimeFaces && PrimeFaces.ajax) {
      PrimeFaces.ajax.Queue.abortAll();
    }
    window.stop();
    pending = 1;
    end();
  };

  const away = (shown) => {
    const box = document.getElementById("away");
    box.hidden = !shown;
    box.querySelector("span").textContent = shown ? document.body.dataset.away : "";
  };

  /* ---- After an answer ---- */

  const label = (field) => {
    const text = field && field.querySelector("label, legend, .section-title span, .row-title");
    return text ? text.firstChild.textContent.trim() : "";
  };

  /** A row is named by its heading, a quantity by its legend, an amount or unit within it by its own label. */
  const nameOf = (target) => {
    const field = target.closest("fieldset.field") || target;
    const row = target.closest(".row");
    const input = target === field ? null : target.querySelector("input, select");
    const part = input && document.querySelector(`label[for="${CSS.escape(input.id)}"]`);
    const words = [row && row.querySelector(".row-title"), field === row ? null : field, part];
    return words
      .map((word) => (word && word.matches(".field, .section") ? label(word) : word ? word.textContent.trim() : ""))
      .filter((word, i, words) => word && words.indexOf(word) === i)
      .join(", ");
  };

  const nameErrors = () =>
    all(".notice-bad a[href^='#at-']").forEach((link) => {
      const target = document.getElementById(link.hash.slice(1));
      if (target && !link.dataset.named) {
        const name = nameOf(target);
        link.dataset.named = "true";
        link.textContent = name ? name + ": " + link.textContent : link.textContent;
      }
    });

  const lead = (link) => {
    const target = document.getElementById(link.hash.slice(1));
    if (!target) {
      return false;
    }
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    const input = target.matches("input, select, textarea")
      ? target
      : target.querySelector("[aria-invalid=true]") || target.querySelector("input:not([type=hidden]), select, textarea");
    (target.querySelector(".label") || target).scrollIntoView({ block: "center" });
    (input || target).focus({ preventScroll: true });
    return true;
  };

  /** What a person unfolded stays so, and after a row was added they go on in its first field. */
  let before = null;

  const paths = () => new Set(all("[data-path]").map((input) => input.dataset.path));

  const remember = () => {
    const adding = document.activeElement && document.activeElement.matches(".button-icon-plus");
    before = { folds: all("details[id]").map((fold) => [fold.id, fold.open]), paths: adding ? paths() : null };
  };

  const goOn = () => {
    if (!before) {
      return;
    }
    before.folds.forEach(([id, open]) => {
      const fold = document.getElementById(id);
      if (fold && !fold.querySelector("[aria-invalid=true]")) {
        fold.open = open;
      }
    });
    const added = before.paths && all("[data-path]").find((input) => !before.paths.has(input.dataset.path));
    if (added) {
      document.body.dataset.settling = "true";
      setTimeout(() => {
        added.focus();
        delete document.body.dataset.settling;
      }, 60); // the library gives the focus back to the button first
    }
    before = null;
  };

  const answered = () => {
    end();
    goOn();
    const form = document.querySelector(RESTORABLE);
    nameErrors();
    const errors = document.querySelector(".notice-bad");
    if (errors) {
      errors.focus();
      errors.scrollIntoView({ block: "center" });
    }
    if (form && restoring) {
      restoring = false;
      dirty = true;
      offer(form, true);
      keep(form);
    } else if (form && !leaving) {
      dirty = JSON.stringify(typed(form)) !== pristine;
      dirty ? keep(form) : forget();
    }
  };

  /* ---- Wiring ---- */

  const wireSending = () => {
    if (window.jQuery) {
      jQuery(document)
        .on("pfAjaxSend", (event, xhr, settings) => {
          sender = settings && settings.source ? settings.source.id || settings.source : null;
          remember();
          begin();
          const form = document.querySelector(RESTORABLE);
          if (form && !restoring) {
            keep(form, true);
          }
        })
        .on("pfAjaxSuccess", (event, xhr) => {
          away(false);
          leaving = /<redirect /.test(xhr.responseText || "");
          if (LEADS_TO_LOGIN.test(xhr.responseText || "")) {
            keepOthers();
          }
        })
        .on("pfAjaxError", (event, xhr) => away(xhr.statusText !== "abort" && (xhr.status === 0 || xhr.status >= 502)))
        .on("pfAjaxComplete", () => (leaving ? null : answered()));
    }
    document.addEventListener("submit", (event) => {
      if (event.target.matches(".sign-out")) {
        forgetAll();
      }
      if (event.target.matches(RESTORABLE) && !event.defaultPrevented) {
        keep(event.target, true);
        leaving = true;
      }
      if (event.target.method === "post" && !event.defaultPrevented) {
        setTimeout(begin, 0);
      }
    });
    document.addEventListener("jointops:leaving", () => {
      const form = document.querySelector(RESTORABLE);
      if (form && dirty) {
        keep(form, true);
      }
      leaving = true;
    });
    document.querySelector("#progress button").addEventListener("click", stop);
    addEventListener("pageshow", (event) => event.persisted && ((pending = 1), end()));
  };

  const wireKeeping = () => {
    document.addEventListener("input", onTyped);
    document.addEventListener("change", onTyped);
    document.addEventListener("click", (event) => {
      const form = event.target.closest(RESTORABLE);
      if (form && event.target.closest(".keep-restore")) {
        restoring = true;
        restore(form, read());
      } else if (form && event.target.closest(".keep-discard")) {
        const restored = !form.querySelector(".keep-restored").hidden;
        forget();
        dirty = false;
        form.querySelector(".keep-offer").hidden = true;
        if (restored) {
          location.reload();
        }
      }
    });
    document.addEventListener("click", (event) => {
      const form = document.querySelector(RESTORABLE);
      if (form && dirty && event.target.closest(".menu a[hreflang]")) {
        keep(form, true); // the same form in another language gets it back without asking
        leaving = true;
      }
    });
    addEventListener("beforeunload", (event) => {
      if (dirty && !leaving) {
        event.preventDefault();
        event.returnValue = document.body.dataset.leave;
      }
    });
  };

  const wireKeys = () =>
    document.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        const form = event.target.closest("form");
        const primary = form && form.querySelector(".actions .button-primary");
        if (primary) {
          event.preventDefault();
          primary.click();
        }
      } else if (event.key === "Enter" && event.target.matches("form.form input:not([type=checkbox])")) {
        event.preventDefault(); // the first button of a long form is seldom the one that is meant
      } else if (event.key === "Escape") {
        closeMenus();
        drawer(false);
      } else if (event.key === "/" && !event.target.closest("input, select, textarea")) {
        const search = document.getElementById("search");
        if (search) {
          event.preventDefault();
          search.focus();
        }
      }
    });

  const closeMenus = (except) =>
    all("details.menu[open]").filter((menu) => menu !== except).forEach((menu) => (menu.open = false));

  const drawer = (open) => {
    const button = document.querySelector(".drawer-button");
    document.body.classList.toggle("drawer-open", open);
    button.setAttribute("aria-expanded", String(open));
  };

  const wireFrame = () => {
    document.querySelector(".drawer-button").addEventListener("click", (event) => {
      event.stopPropagation();
      drawer(!document.body.classList.contains("drawer-open"));
    });
    document.addEventListener("click", (event) => {
      closeMenus(event.target.closest("details.menu"));
      if (event.target.closest("[data-print]")) {
        print();
      }
      if (!event.target.closest(".side")) {
        drawer(false);
      }
      const link = event.target.closest("a[href^='#at-']");
      if (link && lead(link)) {
        event.preventDefault();
      }
    });
  };

  /* ---- A file is checked by its fingerprint, which is taken here; the file itself is not sent ---- */

  const fingerprint = async (file) => {
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const wireFingerprint = () => {
    const form = document.querySelector("form[data-digest]");
    if (!form || !window.crypto || !crypto.subtle) {
      return;
    }
    const check = async (file) => {
      form.elements.sha256.value = await fingerprint(file);
      form.elements.name.value = file.name;
      form.submit();
    };
    const input = form.querySelector("input[type=file]");
    input.addEventListener("change", () => input.files.length && check(input.files[0]));
    form.addEventListener("dragover", (event) => event.preventDefault());
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length) {
        check(event.dataTransfer.files[0]);
      }
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    wireFingerprint();
    forgetSaved();
    wireFrame();
    wireKeys();
    wireKeeping();
    wireSending();
    nameErrors();
    lookForKept();
    goOnAfterLogin();
  });
})();
