/**
 * Shows a chart's values under the pointer or, by arrow keys, with focus; Enter or a click opens the origin. Uses the data
 * of the figures' script; without script, the chart's data file has the values.
 */
export const chartScript = `
ready?.then(() => {
for (const figure of document.querySelectorAll("figure[data-chart]")) {
  const [dataset, id] = figure.dataset.chart.split(" "), { charts, texts } = datasets[dataset];
  const values = charts[id].map(([row, label, amount]) => [row, texts[label], texts[amount]]);
  const plot = figure.querySelector(".plot");
  const part = (name) => plot.appendChild(Object.assign(document.createElement("div"), { className: name }));
  const probe = part("probe"), ring = part("ring"), tip = part("tip");
  const where = tip.appendChild(document.createElement("span"));
  const value = tip.appendChild(document.createElement("strong"));
  let shown = -1, fresh = false;

  const drawing = () => [...plot.querySelectorAll("[data-spots]")].find((one) => one.offsetWidth > 0);
  const spots = () => JSON.parse(drawing().dataset.spots);
  const scale = () => drawing().firstElementChild.getBoundingClientRect().width / drawing().firstElementChild.viewBox.baseVal.width;

  const show = (at) => {
    const [index, ...box] = spots()[at];
    const [x, y, toX, toY] = box.map((length) => length * scale());
    const [, label, amount] = values[index];
    shown = at;
    where.textContent = label;
    value.textContent = amount;
    ring.hidden = tip.hidden = false;
    Object.assign(ring.style, { left: x + "px", top: y + "px", width: toX - x + "px", height: toY - y + "px" });
    const left = Math.min(Math.max((x + toX - tip.offsetWidth) / 2, 0), plot.offsetWidth - tip.offsetWidth);
    const above = y - tip.offsetHeight - 6;
    Object.assign(tip.style, { left: left + "px", top: (above < 0 ? toY + 6 : above) + "px" });
    probe.setAttribute("aria-valuenow", at);
    probe.setAttribute("aria-valuetext", label + ": " + amount);
  };
  const hide = () => {
    ring.hidden = tip.hidden = true;
  };
  const open = () => openOrigin(values[spots()[shown][0]][0], probe);
  const pick = (event) => {
    const { left, top } = plot.getBoundingClientRect();
    const x = (event.clientX - left) / scale(), y = (event.clientY - top) / scale();
    const far = ([, a, b, c, d]) => Math.hypot(Math.max(a - x, 0, x - c), Math.max(b - y, 0, y - d));
    const all = spots(), distances = all.map(far), least = Math.min(...distances);
    const at = distances.indexOf(least);
    if (least > 32) return false;
    fresh = tip.hidden || at !== shown;
    show(at);
    return true;
  };

  hide();
  const count = spots().length;
  const attributes = { role: "slider", tabindex: 0, "aria-label": plot.dataset.label, "aria-valuemin": 0 };
  for (const [name, to] of Object.entries({ ...attributes, "aria-valuemax": count - 1 })) probe.setAttribute(name, to);
  probe.setAttribute("aria-valuenow", 0);
  probe.setAttribute("aria-valuetext", values[spots()[0][0]].slice(1).join(": "));

  probe.addEventListener("pointermove", pick);
  probe.addEventListener("pointerdown", pick);
  probe.addEventListener("click", (event) => {
    const first = fresh && event.pointerType === "touch";
    if (pick(event) && !first) open();
  });
  plot.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") hide();
  });
  probe.addEventListener("focus", () => {
    if (tip.hidden && probe.matches(":focus-visible")) show(Math.max(shown, 0));
  });
  probe.addEventListener("blur", hide);
  addEventListener("resize", hide);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  probe.addEventListener("keydown", (event) => {
    const last = spots().length - 1, step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const to = { Home: 0, End: last }[event.key] ?? (step && Math.min(Math.max(shown + step, 0), last));
    if (to !== undefined) show(to);
    else if (event.key === "Enter" || event.key === " ") open();
    else return;
    event.preventDefault();
  });
}
});
`;
