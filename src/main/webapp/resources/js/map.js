/*
 * The map of an operation's cases. Shapes come from this product's own file, cases from its API; nothing is asked of anybody
 * else. The numbers of regions are those of the table under the map, which is kept up to date with it.
 */
(() => {
  "use strict";

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const find = (id) => document.getElementById(id);
  const SHADES = 5;

  const start = async () => {
    const box = find("map");
    const say = box.dataset;
    const language = document.documentElement.lang;
    const number = (n) => n.toLocaleString(language === "en" ? "en-GB" : language);

    const map = L.map(box, {
      zoomControl: false,
      scrollWheelZoom: false,
      minZoom: 3,
      maxZoom: 15,
      zoomSnap: 0.5,
      maxBounds: [
        [38, 35],
        [64, 100],
      ],
    });
    map.attributionControl.setPrefix(false).addAttribution(say.source);
    L.control.zoom({ zoomInTitle: say.closer, zoomOutTitle: say.farther }).addTo(map);
    ["land", "regions", "heat", "border", "names"].forEach((name, i) => (map.createPane(name).style.zIndex = 300 + i * 20));
    map.on("popupopen", ({ popup }) => {
      const close = popup.getElement().querySelector(".leaflet-popup-close-button");
      close.setAttribute("aria-label", say.close);
      const link = popup.getElement().querySelector(".map-popup a");
      (link || close).focus({ preventScroll: true });
    });

    /* ---- What is asked for ---- */

    const dates = all("#map-dates option");
    const slider = find("map-day");
    const days = find("map-days");
    const category = find("map-category");
    const view = () => document.querySelector("[name=view]:checked").value;

    const period = () => {
      const day = dates[Number(slider.value)].dataset.day;
      return days.value === "one" ? { from: day, to: day } : days.value === "until" ? { to: day } : {};
    };

    const narrowed = () => ({ ...period(), ...(category.value ? { category: category.value } : {}) });

    const listed = (region) =>
      `${say.pages}/cases?${new URLSearchParams({ operation: say.operation, ...(region ? { region } : {}), ...narrowed() })}`;

    const remember = () => {
      const shown = { code: say.operation, ...(view() === "regions" ? {} : { view: view() }), ...narrowed() };
      history.replaceState(history.state, "", `${location.pathname}?${new URLSearchParams(shown)}`);
    };

    /* ---- Regions, border, names ---- */

    const rows = new Map(all("#map-table tbody tr").map((row) => [row.dataset.region, row]));
    const cell = (code, column) => rows.get(code).querySelector(`[data-column=${column}]`);
    const value = (code, column) => Number(cell(code, column).dataset.value || cell(code, column).textContent);
    const total = (code) => value(code, "confirmed") + value(code, "provisional");
    const nameOf = (code) => rows.get(code).querySelector("th").textContent.trim();
    const head = (column) => find("map-table").querySelectorAll("thead th")[column].textContent.trim();

    const line = (text, href) => {
      const p = document.createElement("p");
      const inner = href ? document.createElement("a") : p;
      if (href) {
        inner.href = href;
        p.append(inner);
      }
      inner.append(text);
      return p;
    };

    const popup = (title, ...lines) => {
      const content = document.createElement("div");
      content.className = "map-popup";
      const strong = document.createElement("strong");
      strong.textContent = title;
      content.append(strong, ...lines.filter(Boolean));
      return content;
    };

    const aboutRegion = (code) => {
      const readable = value(code, "readable");
      const checkpoints = rows.get(code).querySelector("details");
      return popup(
        nameOf(code),
        line(`${head(1)}: ${number(value(code, "confirmed"))}`),
        line(`${head(2)}: ${number(value(code, "provisional"))}`),
        readable ? line(`${head(3)}: ${number(readable)}`, listed(code)) : line(`${head(3)}: 0`),
        checkpoints && line(`${head(5)}: ${all("li", checkpoints).map((item) => item.textContent.trim()).join(", ")}`)
      );
    };

    const shapes = (await (await fetch(say.shapes)).json()).features;
    const of = (kind) => shapes.filter((shape) => shape.properties.kind === kind);
    const existed = ({ from, to, code }) => rows.has(code) && (!from || from <= say.on) && (!to || to >= say.on);

    L.geoJSON(of("land"), { pane: "land", interactive: false, style: { className: "map-land" } }).addTo(map);
    const regions = L.geoJSON(
      of("region").filter((shape) => existed(shape.properties)),
      { pane: "regions", style: { className: "map-region" } }
    ).addTo(map);
    L.geoJSON(of("border"), { pane: "border", interactive: false, style: { className: "map-border" } }).addTo(map);

    const written = (lat, lon, text, className) =>
      L.marker([lat, lon], {
        pane: "names",
        interactive: false,
        keyboard: false,
        icon: L.divIcon({ className, html: Object.assign(document.createElement("span"), { textContent: text }), iconSize: null }),
      });

    const towns = L.layerGroup(
      of("town").map(({ properties, geometry }) => written(geometry.coordinates[1], geometry.coordinates[0], properties[language] || properties.en, "map-town"))
    );
    const showTowns = () => (map.getZoom() >= 5 ? towns.addTo(map) : towns.remove());
    map.on("zoomend", showTowns);

    const checkpoints = all("#map-table li[data-lat]").filter((item) => item.dataset.lat);
    checkpoints.forEach((item) => {
      const name = item.textContent.trim();
      const marker = L.marker([item.dataset.lat, item.dataset.lon], {
        title: name,
        icon: L.divIcon({ className: "map-checkpoint", iconSize: [12, 12] }),
      }).addTo(map);
      marker.getElement().setAttribute("aria-label", name);
      marker.bindPopup(popup(name));
    });

    map.fitBounds(regions.getBounds(), { animate: false, padding: [8, 8] });
    showTowns();

    /* ---- How much is where ---- */

    const shade = (n, most) => (n === 0 ? 0 : Math.max(1, Math.ceil((SHADES * Math.log(1 + n)) / Math.log(1 + most))));

    const legend = (most) => {
      const steps = Array.from({ length: SHADES }, (_, i) => [
        i ? Math.floor(Math.expm1((i / SHADES) * Math.log1p(most)) + 1e-9) + 1 : 1,
        Math.floor(Math.expm1(((i + 1) / SHADES) * Math.log1p(most)) + 1e-9),
      ]);
      const list = document.querySelector(".map-legend ol");
      list.replaceChildren(
        ...steps.map(([least, up], i) => {
          const item = document.createElement("li");
          item.className = `shade-${i + 1}`;
          item.textContent = least >= up ? number(up) : `${number(least)}–${number(up)}`;
          item.hidden = up < least || most === 0;
          return item;
        })
      );
      document.querySelector(".map-legend").hidden = most === 0;
    };

    const counts = L.layerGroup().addTo(map);

    const drawRegions = () => {
      const shown = view() === "regions";
      const most = Math.max(0, ...[...rows.keys()].map(total));
      counts.clearLayers();
      regions.eachLayer((layer) => {
        const code = layer.feature.properties.code;
        const path = layer.getElement();
        const words = `${nameOf(code)}, ${say.cases} ${number(total(code))}`;
        path.setAttribute("class", `map-region ${shown ? `leaflet-interactive shade-${shade(total(code), most)}` : ""}`);
        ["tabindex", "role", "aria-label"].forEach((name, i) =>
          shown ? path.setAttribute(name, ["0", "button", words][i]) : path.removeAttribute(name)
        );
        path.onkeydown = (event) => {
          if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            layer.openPopup();
          }
        };
        layer.unbindPopup();
        if (shown) {
          layer.bindPopup(() => aboutRegion(code));
          const middle = layer.getCenter();
          counts.addLayer(written(middle.lat, middle.lng, number(total(code)), "map-count"));
        }
      });
      if (shown) {
        legend(most);
      }
    };

    const drawTable = (areas) => {
      const known = new Map(areas.map((area) => [area.region, area]));
      rows.forEach((row, code) =>
        all("[data-column]", row).forEach((cell) => {
          const n = (known.get(code) || {})[cell.dataset.column] || 0;
          cell.dataset.value = n;
          cell.replaceChildren(number(n));
          if (cell.dataset.column === "readable" && n) {
            cell.replaceChildren(line(number(n), listed(code)).firstChild);
          }
        })
      );
    };

    const spots = L.layerGroup().addTo(map);

    const aboutSpot = (spot) =>
      spot.number
        ? popup(say.case, line(spot.number, `${say.pages}/case?number=${encodeURIComponent(spot.number)}`), line(find("map-category").querySelector(`[value="${CSS.escape(spot.category)}"]`)?.textContent || spot.category))
        : popup(`${say.cases} ${number(spot.cases)}`, line(say.list, listed(spot.region)));

    const drawSpots = (found) => {
      spots.clearLayers();
      found.forEach((spot) => {
        const size = spot.number ? "one" : Math.min(4, Math.ceil(Math.log10(spot.cases)));
        const label = spot.number ? `${say.case} ${spot.number}` : `${say.cases} ${number(spot.cases)}`;
        const marker = L.marker([spot.lat, spot.lon], {
          icon: L.divIcon({
            className: `map-spot map-spot-${size}`,
            html: Object.assign(document.createElement("span"), { textContent: spot.number ? "" : number(spot.cases) }),
            iconSize: null,
          }),
        }).addTo(spots);
        marker.getElement().setAttribute("aria-label", label);
        const closer = !spot.number && map.getZoom() < map.getMaxZoom();
        if (closer) {
          marker.on("click keypress", (event) => {
            if (event.type === "click" || event.originalEvent.key === "Enter") {
              map.setView([spot.lat, spot.lon], Math.min(map.getZoom() + 2, map.getMaxZoom()), { animate: false });
              box.focus({ preventScroll: true });
            }
          });
        } else {
          marker.bindPopup(() => aboutSpot(spot));
        }
      });
    };

    /** The grid is the API's: 90 degrees at the first zoom, halved with each further one. */
    const drawHeat = (found, zoom) => {
      spots.clearLayers();
      const width = 90 / 2 ** zoom;
      const height = width * 0.62;
      const most = Math.max(0, ...found.map((spot) => spot.cases));
      found.forEach((spot) => {
        const west = Math.floor(spot.lon / width) * width;
        const south = Math.floor(spot.lat / height) * height;
        L.rectangle(
          [
            [south, west],
            [south + height, west + width],
          ],
          { pane: "heat", interactive: false, className: `map-heat shade-${shade(spot.cases, most)}` }
        ).addTo(spots);
      });
      legend(most);
    };

    /* ---- Asking ---- */

    let asking = null;

    const ask = async () => {
      asking?.abort();
      asking = new AbortController();
      const heat = view() === "heat";
      const zoom = Math.round(map.getZoom()) + (heat ? 1 : 0);
      const at = map.getBounds().pad(0.25);
      const sides = [at.getWest(), at.getSouth(), at.getEast(), at.getNorth()].map((side) => side.toFixed(4)).join();
      box.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(`${say.api}?${new URLSearchParams({ ...narrowed(), zoom, box: sides })}`, { signal: asking.signal });
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        const found = await answer.json();
        document.querySelector(".map-legend").hidden = true;
        drawTable(found.regions);
        drawRegions();
        heat ? drawHeat(found.spots, zoom) : view() === "cases" ? drawSpots(found.spots) : spots.clearLayers();
        const cases = found.regions.reduce((sum, area) => sum + area.confirmed + area.provisional, 0);
        find("map-told").textContent = cases ? `${say.cases} ${number(cases)}` : say.none;
        box.removeAttribute("aria-busy");
        box.dataset.drawn = "true";
      } catch (error) {
        if (error.name !== "AbortError") {
          find("map-told").textContent = say.failed;
          box.removeAttribute("aria-busy");
        }
      }
    };

    const changed = () => {
      const day = dates[Number(slider.value)];
      document.querySelector(".map-time").hidden = days.value === "whole";
      document.querySelector(".map-time output").textContent = day.label;
      slider.setAttribute("aria-valuetext", day.label);
      map.closePopup();
      remember();
      return ask();
    };

    /* ---- Time ---- */

    const play = find("map-play");
    let playing = null;

    const stop = () => {
      clearTimeout(playing);
      playing = null;
      play.setAttribute("aria-pressed", "false");
      play.textContent = play.dataset.play;
    };

    const step = async () => {
      await changed();
      if (playing === null) {
        return;
      }
      if (Number(slider.value) >= Number(slider.max)) {
        stop();
      } else {
        playing = setTimeout(() => {
          slider.value = Number(slider.value) + 1;
          step();
        }, 700);
      }
    };

    play.addEventListener("click", () => {
      if (playing !== null) {
        stop();
        return;
      }
      playing = 0;
      play.setAttribute("aria-pressed", "true");
      play.textContent = play.dataset.pause;
      if (Number(slider.value) >= Number(slider.max)) {
        slider.value = 0;
      }
      step();
    });

    const asked = new URLSearchParams(location.search).get("to");
    const at = dates.findIndex((date) => date.dataset.day === asked);
    if (at >= 0) {
      slider.value = at;
    }
    slider.addEventListener("input", () => {
      stop();
      changed();
    });
    all("select, [name=view]", document.querySelector(".map-tools")).forEach((input) => input.addEventListener("change", changed));
    document.querySelector(".map-tools").addEventListener("submit", (event) => event.preventDefault());
    map.on("moveend", () => view() !== "regions" && ask());
    changed();
  };

  document.addEventListener("DOMContentLoaded", start);
})();
