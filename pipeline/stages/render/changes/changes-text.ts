import { visible } from "../../../escape/visible.ts";
import { wrapLines } from "../../../findings/terminal-lines.ts";
import { groupBy } from "../../../model/group-by.ts";
import { type Comparison, type Movement, movementKinds } from "../../../model/movement.ts";
import { atCells, figureName, formatPlace } from "../../../model/place.ts";
import { cellsBehind } from "../../../model/quantity.ts";
import type { Figure } from "../../../model/vintage.ts";
import type { Words } from "../words.ts";

/** Figures listed for each kind and dataset; `--csv` and `--json` have all. */
const mostShown = 10;
const widest = 100;

/** A comparison for a terminal, by dataset, largest change first. */
export function changesText(
  { from, published, to, movements }: Comparison,
  words: Words,
  columns: number,
): string {
  const width = Math.max(40, Math.min(columns, widest));
  const head = `${from} (published ${published}) → ${to}: ${countsOf(movements)}.`;
  const byDataset = groupBy(movements, ({ was, now }) => (now ?? was)?.dataset ?? "");
  const parts = [...byDataset].flatMap(([dataset, ofDataset]) => [
    "",
    `${dataset}: ${countsOf(ofDataset)}`,
    ...movementKinds
      .filter((kind) => kind !== "new")
      .flatMap((kind) => {
        const alike = ofDataset.filter((movement) => movement.kind === kind);
        const rest = alike.length - mostShown;
        return [
          ...alike.slice(0, mostShown).flatMap((movement) => movementLines(movement, words, width)),
          ...(rest > 0 ? [`  … and ${rest} more ${kind}; --csv lists all`] : []),
        ];
      }),
    ...newLines(ofDataset, width),
  ]);
  return [...wrapLines(head, width), ...parts].map(visible).join("\n");
}

function countsOf(movements: readonly Movement[]): string {
  const counts = movementKinds.map(
    (kind) => [kind, movements.filter((each) => each.kind === kind).length] as const,
  );
  const some = counts.filter(([, count]) => count > 0).map(([kind, count]) => `${count} ${kind}`);
  return some.length === 0 ? "nothing moved" : some.join(", ");
}

function movementLines(movement: Movement, words: Words, width: number): string[] {
  const { kind, was, now, share, cause, line, printed } = movement;
  const key = now ?? was;
  if (!key) return [];
  const shown = (figure: Figure | null) => (figure ? words.amount(figure.value) : "–");
  const change = share === null ? "" : `, ${share > 0 ? "+" : "−"}${words.number(Math.abs(share) * 100, 1)}%`;
  const answer = line
    ? `${line.class}: ${line.reason.en}`
    : kind === "gone" || !printed
      ? ""
      : "no line says why";
  const texts = [
    `${shown(was)} → ${shown(now)}${change}${printed ? "" : " (below what is printed)"}`,
    `cause: ${cause}${answer === "" ? "" : `; ${answer}`}`,
    ...[was, now].flatMap((figure) => (figure ? [cellsText(figure)] : [])),
  ];
  const name = figureName(key);
  return [
    ...wrapLines(`${kind.padEnd(11)} ${name}`, width - 2).map((text) => `  ${text}`),
    ...texts.flatMap((text) => wrapLines(text, width - 14).map((each) => `              ${each}`)),
  ];
}

function cellsText(figure: Figure): string {
  const cells = cellsBehind(figure.value).map((range) => formatPlace(atCells(range)));
  const more = cells.length > 2 ? ` and ${cells.length - 2} more` : "";
  return cells.slice(0, 2).join(", ") + more;
}

/** New figures by indicator: how many, and their latest period. */
function newLines(movements: readonly Movement[], width: number): string[] {
  const fresh = movements.flatMap(({ kind, now }) => (kind === "new" && now ? [now] : []));
  return [...groupBy(fresh, ({ indicator }) => indicator)].flatMap(([indicator, group]) => {
    const periods = group.map(({ period }) => period).sort();
    const [first = "", last = first] = [periods[0], periods.at(-1)];
    const span = first === last ? first : `${first} to ${last}`;
    const text = `${"new".padEnd(11)} ${indicator}: ${group.length} ${group.length === 1 ? "figure" : "figures"}, ${span}`;
    return wrapLines(text, width - 2).map((each) => `  ${each}`);
  });
}
