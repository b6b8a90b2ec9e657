import { readFileSync } from "node:fs";
import { readHtml } from "../../dist/stages/read-text/html/read-html.js";
import { withFigure } from "./mutate.mjs";
import { pageDataOf, unfolded } from "./unfolded-page.mjs";

/**
 * A page of a published report without its marks: the blocks a proofreader gets, and for each block the figures with the
 * observation they are, as the name and place that each opens. This file alone knows how a page marks a figure.
 */
export function goldPage(path) {
  const source = readFileSync(path, "utf8");
  const origins = new Map(
    [...pageDataOf(source).values()].flatMap(({ texts, figures }) =>
      Object.entries(figures).map(([row, [name, place]]) => [
        row,
        [texts[name], texts[place]].filter(Boolean).join(" · "),
      ]),
    ),
  );
  // The reader sets neighbours apart where letters meet; here a mark stands between them.
  const marked = unfolded(source)
    .replaceAll("</span><span", "</span> <span")
    .replace(
      /<a\b[^>]*\bclass="figure"[^>]*\bhref="observations\.csv#row=(\d+)"[^>]*>([\s\S]*?)<\/a>/g,
      (_, row, text) => `\ue000${row}\ue001${text}\ue002`,
    );
  const { blocks } = readHtml(marked);
  const gold = [];
  const bare = blocks.map((block, index) => {
    let text = "";
    let from = 0;
    let id = "";
    for (const piece of block.text.split(/(\ue000\d+\ue001|\ue002)/)) {
      const opens = /^\ue000(\d+)\ue001$/.exec(piece);
      if (opens) {
        id = opens[1];
        from = text.length;
      } else if (piece === "\ue002") {
        // What is not reported, or not applicable, holds no number to find.
        const figure = text.slice(from);
        const number = /\d/.exec(figure);
        if (number)
          gold.push({
            block: index,
            from,
            to: text.length,
            of: origins.get(id),
            cell: block.kind === "cell",
          });
      } else text += piece;
    }
    return { ...block, text };
  });
  return { blocks: bare, gold };
}

/**
 * The block's neighbours are enough to read it by: its section, for prose without tables that would give an error away, for a
 * cell with its own table and the caption above it.
 */
export function withText(blocks, { block, from, to }, text) {
  const table = blocks[block].cell?.table;
  const isOwn = (own) => table !== undefined && own.cell?.table === table;
  const start = table === undefined ? Math.max(0, block - 40) : Math.max(0, blocks.findIndex(isOwn) - 1);
  return blocks.slice(0, block + 3).map((own, index) => {
    if (index === block) return withFigure(own, { from, to }, text);
    const isLeftOut = index < start || (own.kind === "cell" && !isOwn(own));
    return isLeftOut && own.kind !== "heading" ? { kind: "code", text: "", place: {} } : own;
  });
}
