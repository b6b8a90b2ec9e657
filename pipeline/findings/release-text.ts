import { visible } from "../escape/visible.ts";
import type { Finding } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import { formatPlace } from "../model/place.ts";
import { shortened } from "./findings.ts";
import { columnsOf, wrapLines } from "./terminal-lines.ts";

const mostKinds = 12;

/** Open decisions when an edition is published, one kind a line; other warnings are counted. */
export function releaseText(
  warnings: readonly Finding[],
  outcome: string,
  edition: string,
  columns: number,
): string {
  const open = warnings.filter(({ accepted }) => !accepted);
  const doubted = groupBy(
    open.filter(({ kind }) => kind.doubts),
    ({ code }) => code,
  );
  const kinds = [...doubted].sort(([, a], [, b]) => b.length - a.length).slice(0, mostKinds);
  const lines = kinds.map(([code, [first, ...others]]) => {
    const start = `  ${code.padEnd(28)} `;
    const more = others.length > 0 ? ` (+${others.length})` : "";
    const place = first ? visible(formatPlace(first.at)) : "";
    return start + shortened(place, Math.max(20, columns - columnsOf(start + more))) + more;
  });
  const left = open.length - kinds.reduce((sum, [, findings]) => sum + findings.length, 0);
  const rest = [
    lines.length > 0 ? "Doubted values, which lead nothing until somebody accepts or corrects them:" : "",
    ...lines,
    left > 0
      ? `${left} ${lines.length > 0 ? "other " : ""}warning${left === 1 ? "" : "s"}; almanac check ${edition} tells all.`
      : "",
  ].filter((line) => line !== "");
  return [...rest, ...outcome.split("\n").flatMap((line) => wrapLines(line, columns))].join("\n");
}
