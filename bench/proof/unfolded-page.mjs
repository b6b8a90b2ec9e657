import { inflateRawSync } from "node:zlib";
import { escapeHtml } from "../../dist/escape/html.js";

/** The data of a page's script, by dataset. */
export function pageDataOf(page) {
  return new Map(
    [...page.matchAll(/<script type="application\/octet-stream" id="data-([^"]+)">(.*?)<\/script>/g)].map(
      ([, dataset, packed]) => [
        dataset,
        JSON.parse(inflateRawSync(Buffer.from(packed, "base64")).toString()),
      ],
    ),
  );
}

/** A page as a reader sees it who unfolds every table: what its script builds, from the same data. */
export function unfolded(page) {
  const data = pageDataOf(page);
  return page.replaceAll(/<p class="links" data-table="([^" ]+) (\d+)">.*?<\/p>/g, (_, dataset, at) => {
    const { texts = [], tables = [] } = data.get(dataset) ?? {};
    const table = tables[Number(at)];
    if (!table) throw new Error(`missing table: ${dataset} ${at}`);
    const text = (place) => escapeHtml(texts[place] ?? "");
    const number = ([row, shown]) =>
      row === 0 ? text(shown) : `<a class="figure" href="observations.csv#row=${row}">${text(shown)}</a>`;
    const heads = [table.corner, ...table.columns].map((head) => `<th>${text(head)}</th>`);
    const rows = table.rows.map(
      ([head, ...cells]) =>
        `<tr><th>${text(head)}</th>${cells.map((cell) => `<td>${cell.map(number).join(" ")}</td>`).join("")}</tr>`,
    );
    return `<table><caption>${text(table.caption)}</caption><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  });
}
