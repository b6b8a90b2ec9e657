import { visible } from "../../escape/visible.ts";
import type { CitedCells, Explanation, Origin } from "./explanation.ts";

/** The tree from a published number down to its cells, for a terminal. */
export function explanationText({
  title,
  area,
  period,
  breakdown,
  definition,
  method,
  origin,
}: Explanation): string {
  const head = [title, area, period, breakdown].filter((part) => part !== "").join(" · ");
  return [visible(head), `  ${definition}`, `  ${method}`, "", ...branch(origin)].join("\n");
}

function branch(origin: Origin): string[] {
  const source = origin.source ? [[visible(`source: ${origin.source.text} (${origin.source.page})`)]] : [];
  const children = [...source, ...origin.operands.map(branch), ...origin.cells.map(cellLines)];
  return [
    visible(headline(origin)),
    ...children.flatMap((child, index) => indent(child, index === children.length - 1)),
  ];
}

function headline({
  value,
  unit,
  qualifier,
  status,
  missing,
  operation,
  formula,
  conversion,
}: Origin): string {
  const sign = qualifier === null || qualifier === "exact" ? "" : `${qualifier.replace("-", " ")} `;
  const amount = missing ?? `${sign}${value} ${unit === "1" ? "" : unit}`.trim();
  const sure = status === null || status === "reported" ? "" : ` (${status})`;
  const made = operation === null ? "" : ` = ${formula ?? operation}`;
  const offset = conversion && conversion.offset !== 0 ? ` + ${conversion.offset}` : "";
  const converted =
    conversion === null ? "" : `, typed in ${conversion.from}: × ${conversion.factor}${offset}`;
  return `${amount}${sure}${made}${converted}`;
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
