/*
 * Draws each chart from the table that stands under it, so that the two can't differ. The words and numbers that show are
 * the table's own. Colours come from the style sheet, for light, dark and paper.
 */
(() => {
  "use strict";

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const short = (day) => day.replace(/[ .]\d{4}$/, "");
  const text = (cell) => (cell.querySelector(".figure") || cell).firstChild.textContent.trim();

  const read = (figure) => {
    const rows = all("tbody tr", figure).filter((row) => row.dataset.apart !== "true");
    const cells = rows.map((row) => all("td", row));
    return {
      labels: rows.map((row) => row.querySelector("th").textContent.trim()),
      series: all("thead th[data-series]", figure).map((head, i) => ({
        code: head.dataset.series,
        name: head.textContent.trim(),
        values: cells.map((row) => (row[i].dataset.value ? Number(row[i].dataset.value) : null)),
        texts: cells.map((row) => text(row[i])),
      })),
      links: rows.map((row) => row.querySelector("a[href]")),
    };
  };

  const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  /** Stripes, for whoever sees no difference of colour, and for paper without any. */
  const stripes = (colour) => {
    const tile = document.createElement("canvas");
    tile.width = tile.height = 8;
    const pen = tile.getContext("2d");
    pen.strokeStyle = colour;
    pen.lineWidth = 2.5;
    [-4, 0, 4, 8].forEach((x) => {
      pen.moveTo(x, 8);
      pen.lineTo(x + 8, 0);
    });
    pen.stroke();
    return pen.createPattern(tile, "repeat");
  };

  const LOOKS = {
    confirmed: () => ({ backgroundColor: ink("--chart-first"), borderColor: ink("--chart-first"), borderWidth: 1 }),
    provisional: () => ({ backgroundColor: stripes(ink("--chart-second")), borderColor: ink("--chart-second"), borderWidth: 1.5 }),
    here: () => ({ borderColor: ink("--chart-first"), backgroundColor: ink("--chart-first"), pointStyle: "circle", borderWidth: 2.5 }),
    there: () => ({
      borderColor: ink("--chart-second"),
      backgroundColor: ink("--chart-second"),
      pointStyle: "triangle",
      borderDash: [6, 4],
      borderWidth: 2.5,
    }),
  };

  const bold = () => `600 12px ${Chart.defaults.font.family}`;

  const worth = (data, i) =>
    data.series.map((series) => (series.values[i] > 0 ? series.texts[i] : "")).filter(Boolean).join(" + ");

  /** How much room the words at the ends of flat bars need; at most a third of the chart. */
  const room = (data, width) => {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = bold();
    return Math.min(width * 0.35, Math.max(0, ...data.labels.map((label, i) => pen.measureText(worth(data, i)).width)) + 10);
  };

  /** What a bar is worth, written at its end in the table's words, where there is room. */
  const ends = (data, kind) => ({
    id: "ends",
    afterDatasetsDraw(chart) {
      const pen = chart.ctx;
      pen.save();
      pen.font = bold();
      pen.fillStyle = ink("--ink");
      data.labels.forEach((label, i) => {
        const words = worth(data, i);
        const bars = data.series.map((series, s) => chart.getDatasetMeta(s)).filter((meta) => !meta.hidden && meta.data[i]);
        if (!words || !bars.length) {
          return;
        }
        const end = bars[bars.length - 1].data[i];
        if (kind === "bars") {
          pen.textBaseline = "middle";
          if (end.x + 6 + pen.measureText(words).width <= chart.width) {
            pen.fillText(words, end.x + 6, end.y);
          }
        } else if (pen.measureText(words).width < end.width + 8) {
          pen.textAlign = "center";
          pen.fillText(words, end.x, end.y - 5);
        }
      });
      pen.restore();
    },
  });

  const scale = (shown, grid) => ({
    stacked: true,
    grid: { display: grid, color: ink("--line") },
    border: { color: ink("--line-strong") },
    ticks: { color: ink("--ink-soft"), autoSkipPadding: 12, maxRotation: 0, ...shown },
  });

  const settings = (data, kind, width) => {
    const lines = kind === "lines";
    const flat = kind === "bars";
    const numbers = { ...scale({ maxTicksLimit: 6 }, true), stacked: !lines, beginAtZero: true, grace: lines || flat ? 0 : "8%" };
    const names = scale(
      {
        autoSkip: !flat,
        callback(value) {
          return flat ? data.labels[value] : short(data.labels[value]);
        },
      },
      false
    );
    return {
      type: lines ? "line" : "bar",
      data: {
        labels: data.labels,
        datasets: data.series.map((series) => ({
          label: series.name,
          data: series.values,
          pointRadius: 3.5,
          maxBarThickness: 30,
          spanGaps: false,
          ...LOOKS[series.code](),
        })),
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        indexAxis: flat ? "y" : "x",
        interaction: { mode: "index", axis: flat ? "y" : "x", intersect: false },
        layout: { padding: { right: flat ? room(data, width) : 8, top: 4 } },
        scales: flat ? { x: numbers, y: names } : { x: names, y: numbers },
        plugins: {
          legend: {
            align: "start",
            position: "top",
            labels: { color: ink("--ink"), usePointStyle: lines, boxWidth: lines ? 10 : 18, boxHeight: 12 },
          },
          tooltip: {
            animation: false,
            callbacks: { label: (item) => `${item.dataset.label}: ${data.series[item.datasetIndex].texts[item.dataIndex]}` },
          },
        },
        onClick: (event, hit) => hit.length && open(data, hit[0].index),
      },
      plugins: lines ? [] : [ends(data, kind)],
    };
  };

  const open = (data, i) => {
    if (data.links[i]) {
      location.assign(data.links[i].href);
    }
  };

  const select = (chart, data, i, told) => {
    const shown = data.series.map((series, s) => ({ datasetIndex: s, index: i })).filter((at) => data.series[at.datasetIndex].values[i] !== null);
    chart.setActiveElements(shown);
    chart.tooltip.setActiveElements(shown, { x: 0, y: 0 });
    chart.update("none");
    told.textContent = [data.labels[i], ...data.series.map((series) => `${series.name}: ${series.texts[i]}`)].join(", ");
  };

  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  const wireKeys = (frame, chart, data) => {
    const told = document.createElement("p");
    told.className = "unseen";
    told.setAttribute("aria-live", "polite");
    frame.after(told);
    let at = -1;
    const last = data.labels.length - 1;
    frame.addEventListener("keydown", (event) => {
      const to = event.key === "Home" ? 0 : event.key === "End" ? last : event.key in STEPS ? at + STEPS[event.key] : null;
      if (to !== null) {
        event.preventDefault();
        at = Math.max(0, Math.min(last, to));
        select(chart, data, at, told);
      } else if (event.key === "Enter" && at >= 0) {
        open(data, at);
      }
    });
    frame.addEventListener("blur", () => {
      chart.setActiveElements([]);
      chart.tooltip.setActiveElements([], { x: 0, y: 0 });
      chart.update("none");
    });
  };

  const drawn = [];

  const draw = (figure) => {
    const frame = figure.querySelector(".chart-frame");
    if (!frame) {
      return;
    }
    const data = read(figure);
    const kind = figure.dataset.chart;
    if (kind === "bars") {
      frame.style.height = `${data.labels.length * 38 + 84}px`;
    }
    const chart = new Chart(frame.querySelector("canvas"), settings(data, kind, frame.clientWidth));
    drawn.push({ chart, data, kind });
    wireKeys(frame, chart, data);
  };

  const redraw = () =>
    drawn.forEach(({ chart, data, kind }) => {
      const fresh = settings(data, kind, chart.width);
      chart.options = fresh.options;
      chart.data.datasets.forEach((set, i) => Object.assign(set, LOOKS[data.series[i].code]()));
      chart.update("none");
    });

  /** On paper the colours are those for light, and the tables stand open. */
  const wirePaper = () => {
    let closed = [];
    addEventListener("beforeprint", () => {
      document.documentElement.classList.add("on-paper");
      closed = all(".chart details:not([open])");
      closed.forEach((table) => (table.open = true));
      drawn.forEach(({ chart }) => chart.resize(640, chart.height));
      redraw();
    });
    addEventListener("afterprint", () => {
      document.documentElement.classList.remove("on-paper");
      closed.forEach((table) => (table.open = false));
      drawn.forEach(({ chart }) => chart.resize());
      redraw();
    });
  };

  document.addEventListener("DOMContentLoaded", async () => {
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = 12;
    await document.fonts.ready;
    all(".chart").forEach(draw);
    document.documentElement.dataset.drawn = "true";
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
    wirePaper();
  });
})();
