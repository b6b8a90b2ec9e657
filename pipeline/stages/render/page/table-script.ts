/**
 * Sorts and filters tables longer than a screen: a field above each, and a button in each column's heading that sorts up,
 * down, and back. Rows stay with their group. A box that does not scroll is skipped by the keyboard. Without script every
 * table is shown in full.
 */
export const tableScript = `
const boxes = new ResizeObserver((entries) => {
  for (const { target: box } of entries) {
    if (box.clientWidth === 0) continue;
    const fits = box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight;
    if (fits) box.removeAttribute("tabindex");
    else box.tabIndex = 0;
  }
});
const prepareTables = (within) => {
  for (const box of within.querySelectorAll(".scroll")) boxes.observe(box);
  for (const table of within.querySelectorAll("table.long")) prepareLong(table);
};
const prepareLong = (table) => {
  const { filter, shown, sorts } = table.dataset;
  const groups = [...table.tBodies].map((body) => {
    const head = body.querySelector("[scope=rowgroup]")?.closest("tr");
    return { body, head, rows: [...body.rows].filter((row) => row !== head) };
  });
  const rows = groups.flatMap((group) => group.rows);
  const made = (name, properties) => Object.assign(document.createElement(name), properties);

  const field = made("input", { type: "search", placeholder: filter, ariaLabel: filter, autocomplete: "off" });
  const count = made("output", {});
  const tools = made("div", { className: "tools" });
  tools.append(field, count);
  (table.closest(".scroll") ?? table).before(tools);
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  field.addEventListener("input", () => {
    const words = plain(field.value).split(/\\s+/);
    const fits = (row, head) => {
      const text = plain([...row.cells, ...(head?.cells ?? [])].map((cell) => cell.textContent).join(" "));
      return words.every((word) => text.includes(word));
    };
    for (const { head, rows } of groups) {
      for (const row of rows) row.hidden = !fits(row, head);
      if (head) head.hidden = rows.every((row) => row.hidden);
    }
    const left = rows.filter((row) => !row.hidden).length;
    count.textContent = field.value === "" ? "" : shown.replace("{shown}", left).replace("{all}", rows.length);
  });

  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const keyOf = (row, column) => {
    const cell = row.cells[column], text = cell?.textContent.trim() ?? "";
    const number = Number(cell?.dataset.v ?? text);
    return text === "" ? null : Number.isNaN(number) ? text : number;
  };
  const rank = (key) => (key === null ? 2 : typeof key === "string" ? 1 : 0);
  const compare = (a, b, way) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    return a === null ? 0 : way * (typeof a === "string" ? collator.compare(a, b) : a - b);
  };
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    if (head.textContent.trim() === "") return;
    const button = made("button", { className: "sort", title: sorts });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const next = { ascending: "descending", descending: null }[head.ariaSort];
      const way = next === undefined ? "ascending" : next;
      for (const other of heads) other.removeAttribute("aria-sort");
      if (way) head.ariaSort = way;
      for (const { body, rows } of groups) {
        const keyed = rows.map((row) => [row, keyOf(row, column)]);
        if (way) keyed.sort(([, a], [, b]) => compare(a, b, way === "ascending" ? 1 : -1));
        body.append(...keyed.map(([row]) => row));
      }
    });
  });
};
prepareTables(document);
`;
