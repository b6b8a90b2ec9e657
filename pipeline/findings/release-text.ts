import { visible } from "../escape/visible.ts";
import type { CommandWords } from "../locales/desk-phrasebooks.ts";
import type { Finding } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import { formatPlace } from "../model/place.ts";
import { shortened } from "./findings.ts";
import { columnsOf, wrapLines } from "./terminal-lines.ts";

const mostKinds = 12;

/** Open decisions when an edition is published, one kind a line; other warnings are counted. */
export function releaseText(
  warnings: readonly Finding[],
  { summary, edition }: { readonly summary: string; readonly edition: string },
  columns: number,
  words: CommandWords,
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
  const rest = [
    ...(lines.length > 0 ? [words.doubted, ...lines] : []),
    ...(open.length > 0 ? [words.warningsLeft(open.length, edition)] : []),
  ];
  return [...rest, ...summary.split("\n").flatMap((line) => wrapLines(line, columns))].join("\n");
}
