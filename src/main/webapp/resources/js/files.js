/*
 * Takes a long file away: says how much of it has come, stops when asked to, and keeps none that broke off on its way.
 * Without this script the links work as links do.
 */
(() => {
  "use strict";

  const SLOW = 1000;
  const LINKS = ".files[data-broken] a[download]";

  const box = () => document.getElementById("progress");

  const megabytes = (bytes) =>
    new Intl.NumberFormat(document.documentElement.lang, {
      style: "unit",
      unit: "megabyte",
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }).format(bytes / 1e6);

  const counting = (told) => {
    let count = 0;
    return new TransformStream({
      transform(part, next) {
        count += part.byteLength;
        told(count);
        next.enqueue(part);
      },
    });
  };

  const nameOf = (answer) =>
    (/filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") || "") || [])[1] || "";

  const keep = (file, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  const warn = (words) => {
    const away = document.getElementById("away");
    away.hidden = !words;
    away.querySelector("span").textContent = words;
  };

  let taking = null;

  const take = async (link) => {
    const text = box().querySelector(".progress-text");
    const words = text.textContent;
    const stopping = (taking = new AbortController());
    const slow = setTimeout(() => (box().hidden = false), SLOW);
    warn("");
    try {
      const answer = await fetch(link.href, { signal: stopping.signal });
      if (!answer.ok || answer.redirected) {
        location.assign(link.href); // the server says itself why not
        return;
      }
      const told = (count) => (text.textContent = words + " " + megabytes(count));
      const file = await new Response(answer.body.pipeThrough(counting(told))).blob();
      keep(new Blob([file], { type: answer.headers.get("Content-Type") || "" }), nameOf(answer));
    } catch (e) {
      warn(stopping.signal.aborted ? "" : link.closest(".files").dataset.broken);
    } finally {
      clearTimeout(slow);
      box().hidden = true;
      text.textContent = words;
      taking = null;
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    if (!window.TransformStream) {
      return;
    }
    document.addEventListener("click", (event) => {
      const link = event.target.closest(LINKS);
      if (link) {
        event.preventDefault();
        if (!taking) {
          take(link);
        }
      }
    });
    // Before the page's own way to stop, which stops whatever the browser loads
    box().querySelector("button").addEventListener("click", () => taking && taking.abort(), { capture: true });
  });
})();
