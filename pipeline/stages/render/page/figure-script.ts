/**
 * Opens the origin of a number, and builds folded tables when a reader unfolds them, from the data in the page. An address
 * opens the origin that it names, by its row or, from edition to edition, by its name and place.
 */
export const figureScript = `
const make = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
const unpacked = async ({ id, textContent }) => {
  const packed = new Blob([Uint8Array.from(atob(textContent), (character) => character.charCodeAt(0))]);
  const json = packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return [id.slice(5), await new Response(json).json()];
};
let datasets = {};
// A browser that cannot unpack the data has the page as it is without script.
const ready = globalThis.DecompressionStream && Promise.all([...document.querySelectorAll("script[id^=data-]")].map(unpacked)).then((all) => {
  datasets = Object.fromEntries(all);
});
const panel = document.getElementById("origin");
const copy = panel?.querySelector(".copy");
const copyText = copy?.textContent;
// A page without a safe address has no clipboard.
if (!navigator.clipboard) copy?.remove();
copy?.addEventListener("click", async () => {
  const address = new URL(document.querySelector("link[rel=canonical]")?.href ?? location.href);
  address.hash = "";
  address.search = "?figure=" + encodeURIComponent(panel.firstElementChild.textContent);
  await navigator.clipboard.writeText(address.href);
  copy.textContent = copy.dataset.copied;
});

const nameOf = (texts, ...parts) => parts.map((part) => texts[part]).filter(Boolean).join(" · ");
const stepItem = ({ texts, steps }, at) => {
  const [value, formula, note, cells, ...operands] = steps[at];
  const item = make("li", {}, value + (formula ? " = " + texts[formula] : cells.length > 0 ? " — " : ""));
  for (let index = 0; index < cells.length; index += 2)
    item.append(index > 0 ? ", " : "", make("code", {}, texts[cells[index]] + cells[index + 1]));
  item.append(note);
  if (operands.length > 0) item.append(make("ul", {}, ...operands.map((operand) => stepItem({ texts, steps }, operand))));
  return item;
};
const openOrigin = async (row, source) => {
  await ready;
  const data = Object.values(datasets).find(({ figures }) => row in figures);
  if (!data || !panel) return;
  const [name, place, printed, ...rest] = data.figures[row];
  const [from, method, step, ...notes] = rest;
  const { texts } = data;
  const [of, amount, told, more] = panel.children;
  of.textContent = nameOf(texts, name, place);
  amount.textContent = texts[printed];
  told.replaceChildren(
    ...notes.map((note) => make("p", { className: "caution" }, texts[note])),
    ...[from, method].filter(Boolean).map((line) => make("p", {}, texts[line])),
  );
  more.open = false;
  more.lastElementChild.replaceChildren(stepItem(data, step));
  if (copy) copy.textContent = copyText;
  panel.dataset.row = row;
  if (!panel.matches(":popover-open")) panel.showPopover(source && { source });
  history.replaceState(null, "", "#o" + row);
};
const rowIn = (address) => Number(/(?:#o|#row=)(\\d+)$/.exec(address)?.[1] ?? 0);
addEventListener("click", (event) => {
  const number = event.target.closest?.("a.figure");
  if (!ready || !number || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  // One panel serves all: what stood in it closes first, so that the focus goes back to this number.
  if (panel.matches(":popover-open")) panel.hidePopover();
  openOrigin(rowIn(number.href), number);
});
addEventListener("keydown", (event) => {
  if (event.key !== " " || !event.target.matches?.("a.figure")) return;
  event.preventDefault();
  event.target.click();
});
const openNamed = async () => {
  await ready;
  const wanted = location.hash === "" && new URLSearchParams(location.search).get("figure");
  for (const { figures, texts } of wanted ? Object.values(datasets) : []) {
    const found = Object.entries(figures).find(([, [name, place]]) => nameOf(texts, name, place) === wanted);
    if (found) return openOrigin(Number(found[0]));
  }
};
const openAddressed = () => {
  if (/^#o\\d+$/.test(location.hash) && panel.dataset.row !== location.hash.slice(2)) openOrigin(rowIn(location.hash));
};
panel?.addEventListener("toggle", ({ newState }) => {
  if (newState === "open") return;
  delete panel.dataset.row;
  if (/^#o\\d+$/.test(location.hash)) history.replaceState(null, "", location.pathname + location.search);
});
addEventListener("hashchange", openAddressed);

const numbers = (data, cell) =>
  cell.map(([row, text, ...marks]) => {
    const shown = data.texts[text];
    const number = row ? make("a", { className: "figure", role: "button", href: "observations.csv#row=" + row }, shown) : shown;
    if (marks.length === 0) return number;
    const whole = make("span", { className: "whole" }, number);
    for (let index = 0; index < marks.length; index += 2) {
      const [mark, title] = marks.slice(index).map((at) => data.texts[at]);
      whole.append(make("sup", { className: "mark" }, make("abbr", { title }, mark)));
    }
    return whole;
  });
const build = (place) => {
  const [dataset, at] = place.dataset.table.split(" ");
  const data = datasets[dataset], { texts } = data;
  const { caption, corner, columns, rows, long } = data.tables[at];
  const table = make("table", {}, make("caption", {}, texts[caption]));
  const first = corner ? make("th", { scope: "col" }, texts[corner]) : make("td", {});
  const heads = columns.map((column) => make("th", { scope: "col" }, texts[column]));
  table.createTHead().append(make("tr", {}, first, ...heads));
  table.createTBody().append(
    ...rows.map(([head, ...cells], row) => {
      const made = [make("th", { scope: "row" }, texts[head]), ...cells.map((cell) => make("td", {}, ...numbers(data, cell)))];
      // Periods sort as they follow each other, not by their letters.
      if (long) [corner ? row : null, ...long.keys[row]].forEach((key, index) => key !== null && (made[index].dataset.v = key));
      return make("tr", {}, ...made);
    }),
  );
  const box = make("div", { className: long ? "scroll long" : "scroll", role: "group", ariaLabel: texts[caption], tabIndex: 0 }, table);
  place.replaceWith(box);
  if (long) {
    table.className = "long";
    const [filter, shown, sorts] = long.words.map((word) => texts[word]);
    Object.assign(table.dataset, { filter, shown, sorts });
  }
  prepareTables(box.parentElement);
};
addEventListener("toggle", async ({ target, newState }) => {
  await ready;
  if (newState === "open" && target.matches?.("details")) for (const place of target.querySelectorAll("[data-table]")) build(place);
}, true);
for (const number of document.querySelectorAll("a.figure")) number.setAttribute("role", "button");
// The tables' script follows.
addEventListener("DOMContentLoaded", openNamed);
addEventListener("DOMContentLoaded", openAddressed);
`;
