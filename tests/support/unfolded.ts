import { escapeHtml } from "../../pipeline/escape/html.ts";
import type { TableData } from "../../pipeline/stages/render/page/page-data.ts";

/** A page as a reader sees it who unfolds every table: what its script builds, from the same data. */
export function unfolded(page: string): string {
  const data = new Map(
    [...page.matchAll(/<script type="application\/json" id="data-([^"]+)">([\s\S]*?)<\/script>/g)].map(
      ([, dataset = "", json = ""]) =>
        [dataset, JSON.parse(json) as { texts: readonly string[]; tables: readonly TableData[] }] as const,
    ),
  );
  return page.replaceAll(/<p class="links" data-table="([^" ]+) (\d+)">.*?<\/p>/g, (_, dataset, at) => {
    const { texts = [], tables = [] } = data.get(dataset) ?? {};
    const table = tables[Number(at)];
    if (!table) throw new Error(`missing table: ${dataset} ${at}`);
    const text = (place: number) => escapeHtml(texts[place] ?? "");
    const heads = [table.corner, ...table.columns].map((head) => `<th>${text(head)}</th>`);
    const rows = table.rows.map(
      ([head, ...cells]) =>
        `<tr><th>${text(head)}</th>${cells.map((cell) => `<td>${cell.map(([, shown]) => text(shown)).join(" ")}</td>`).join("")}</tr>`,
    );
    return `<table><caption>${text(table.caption)}</caption><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  });
}
