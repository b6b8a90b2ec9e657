import { visible } from "../../escape/visible.ts";
import type { CitedCells, ExplainedVintage, Explanation, Origin } from "./explanation.ts";

/** The tree from a published number down to its cells, for a terminal. */
export function explanationText({
  title,
  area,
  period,
  breakdown,
  definition,
  method,
  origin,
  vintages,
}: Explanation): string {
  const head = [title, area, period, breakdown].filter((part) => part !== "").join(" · ");
  return [
    visible(head),
    `  ${definition}`,
    `  ${method}`,
    "",
    ...branch(origin),
    ...vintageLines(vintages),
  ].join("\n");
}

/** What was published, edition by edition; of a value that moved, why. */
function vintageLines(vintages: readonly ExplainedVintage[]): string[] {
  if (vintages.length === 0) return [];
  const lines = vintages.map(({ edition, published, cells, class: kind, reason, ...value }) => {
    const more = cells.length > 2 ? ` and ${cells.length - 2} more` : "";
    const why = kind === null ? "" : `  ${kind}: ${reason}`;
    return `  ${edition} (${published})  ${valueText(value)}  [${cells.slice(0, 2).join(" + ")}${more}]${why}`;
  });
  return ["", "Published", ...lines.map(visible)];
}

function branch(origin: Origin): string[] {
  const source = origin.source ? [[visible(`source: ${origin.source.text} (${origin.source.page})`)]] : [];
  const children = [...source, ...origin.operands.map(branch), ...origin.cells.map(cellLines)];
  return [
    visible(headline(origin)),
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

function valueText({
  value,
  unit,
  qualifier,
  status,
  missing,
}: Pick<Origin, "value" | "unit" | "qualifier" | "status" | "missing">): string {
  const sign = qualifier === null || qualifier === "exact" ? "" : `${qualifier.replaceAll("-", " ")} `;
  const amount = missing ?? `${sign}${value} ${unit === "1" ? "" : unit}`.trim();
  const sure = status === null || status === "reported" ? "" : ` (${status})`;
  return `${amount}${sure}`;
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
