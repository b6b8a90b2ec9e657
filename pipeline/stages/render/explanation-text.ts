import { visible } from "../../escape/visible.ts";
import { wrapLines } from "../../findings/terminal-lines.ts";
import type { CitedCells, ExplainedVintage, Explanation, Origin } from "./explanation.ts";

/** The tree from a published number down to its cells, for a terminal of this width. */
export function explanationText(explained: Explanation, columns: number): string {
  const { title, area, period, breakdown, definition, method, origin, vintages } = explained;
  const width = Math.max(40, columns);
  const head = [title, area, period, breakdown].filter((part) => part !== "").join(" · ");
  const about = [definition, method].flatMap((text) => wrapLines(visible(text), width - 2));
  return [
    ...wrapLines(visible(head), width),
    ...about.map((line) => `  ${line}`),
    "",
    ...branch(origin, width),
    ...vintageLines(vintages, width),
  ].join("\n");
}

/** The published values by edition, with the reason for each change. */
function vintageLines(vintages: readonly ExplainedVintage[], width: number): string[] {
  if (vintages.length === 0) return [];
  const lines = vintages.flatMap(({ edition, published, cells, class: kind, reason, ...value }) => {
    const more = cells.length > 2 ? ` and ${cells.length - 2} more` : "";
    const why = kind === null ? "" : `  ${kind}: ${reason}`;
    const line = `${edition} (${published})  ${valueText(value)}  [${cells.slice(0, 2).join(" + ")}${more}]${why}`;
    const [first = "", ...rest] = wrapLines(visible(line), width - 4);
    return [`  ${first}`, ...rest.map((part) => `    ${part}`)];
  });
  return ["", "Published", ...lines];
}

function branch(origin: Origin, width: number): string[] {
  const inside = width - 3;
  const source = origin.source
    ? [wrapLines(visible(`source: ${origin.source.text} (${origin.source.page})`), inside)]
    : [];
  const operands = origin.operands.map((operand) => branch(operand, inside));
  const cells = origin.cells.map((cited) => cellLines(cited).flatMap((line) => wrapLines(line, inside)));
  const children = [...source, ...operands, ...cells];
  return [
    ...wrapLines(visible(headline(origin)), width),
    ...children.flatMap((child, index) => indent(child, index === children.length - 1)),
  ];
}

function headline({ operation, formula, conversion, ...origin }: Origin): string {
  const made = operation === null ? "" : ` = ${formula ?? operation}`;
  const offset = conversion && conversion.offset !== 0 ? ` + ${conversion.offset}` : "";
  const converted =
    conversion === null ? "" : `, typed in ${conversion.from}: × ${conversion.factor}${offset}`;
  return `${valueText(origin)}${made}${converted}`;
}

function valueText({ printed, status }: Pick<Origin, "printed" | "status">): string {
  return status === null || status === "reported" ? printed : `${printed} (${status})`;
}

function cellLines({ address, sha256, count, raw, corrections }: CitedCells): string[] {
  const texts = raw.map((text) => (text === "" ? "(empty)" : `“${text}”`)).join(", ");
  const more = count > raw.length ? ` … ${count} cells` : "";
  const corrected = corrections.map(
    ({ cell, from, to, reason, source }) =>
      `   ${cell} corrected from “${from}” to “${to}”: ${reason} (${source})`,
  );
  return [`${address}  ${texts}${more}  [sha256 ${sha256.slice(0, 12)}]`, ...corrected].map(visible);
}

function indent([first = "", ...rest]: readonly string[], last: boolean): string[] {
  return [`${last ? "└─" : "├─"} ${first}`, ...rest.map((line) => `${last ? "  " : "│ "} ${line}`)];
}
