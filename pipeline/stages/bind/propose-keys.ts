import { groupBy } from "../../model/group-by.ts";
import { lastDay } from "../../model/period.ts";
import type { Qualifier } from "../../model/quantity.ts";
import { readUnit } from "../../model/unit.ts";
import type { Analysed, TextSentence } from "../proof/context/analyse.ts";
import { spanAt } from "../proof/context/sentences.ts";
import type { PublishedFigure } from "../proof/record.ts";
import type { ProofedFigure, Reading } from "../proof/verdict.ts";
import type { CellPlace } from "../read-text/text.ts";
import { type BoundCheck, type BoundRecord, boundPlaces, checkBound } from "./check-bound.ts";
import { type FigureBook, isNewest } from "./figure-book.ts";
import { keyOfFigure } from "./key-of.ts";

/**
 * Keys for figures that proofreading found to agree, and for the years beside them: the latest of a series moves with the
 * edition; quotations and earlier times stay. None for a figure already bound, or that the key would write differently.
 */
export function proposeKeys(
  figures: readonly ProofedFigure[],
  analysed: Analysed,
  record: BoundRecord,
): BoundCheck[] {
  const bound = boundPlaces(analysed);
  const isFree = (block: number, from: number, to: number) =>
    !bound.some((place) => place.block === block && place.from < to && place.to > from);
  const propose = (block: number, from: number, to: number, key: string): BoundCheck | null => {
    const analysis = analysed.blocks[block];
    if (!analysis || !isFree(block, from, to)) return null;
    const text = analysis.block.text.slice(from, to);
    const locale = analysis.locale ?? analysed.locale ?? "en";
    const check = checkBound({ block, from, to, text, written: key, isControl: true, locale }, record);
    const isRight = check.state === "right" || (check.state === "frozen" && isRightNow(check, record));
    return isRight ? check : null;
  };
  const heads = headsOf(analysed);
  const found: BoundCheck[] = [];
  for (const figure of figures) {
    const { block, from, to, reading, verdict, printed } = figure;
    if (verdict !== "agrees" || !reading || !printed || reading.edition !== record.now.year) continue;
    const sentence = spanAt(analysed.blocks[block]?.sentences ?? [], from);
    const quoted = isQuoted(analysed.blocks[block]?.block.text ?? "", from);
    const isFixed = quoted || isUnderYear(reading, analysed.blocks[block]?.block.cell, heads);
    const key = keyFor(reading, figure, record.now, { isFixed, quoted });
    const proposed = key === null ? null : propose(block, from, to, key);
    if (!proposed) continue;
    found.push(proposed);
    const [of] = reading.operands;
    if (sentence && of && !quoted && reading.operation === "value") {
      for (const year of yearsOf(of, sentence, analysed.blocks[block]?.block.text ?? "", record.now)) {
        const spot = [year, year + 4] as const;
        const isTaken = found.some((other) => other.block === block && other.from === year);
        const beside = isTaken
          ? null
          : propose(block, ...spot, `${keyOfFigure(of, record.now, "latest")} period`);
        if (beside) found.push(beside);
      }
    }
  }
  return found.sort((a, b) => a.block - b.block || a.from - b.from);
}

function isRightNow({ written, ...place }: BoundCheck, record: BoundRecord): boolean {
  return checkBound({ ...place, written: written.replace(/^! /, "") }, record).state === "right";
}

/** Words beside a number that keys have, too. */
const roughWords: { readonly [Q in Qualifier]?: string } = {
  exact: "",
  about: "about ",
  "more-than": "more than ",
};

/** The key of a figure's reading, in the printed unit; null where no key expresses it. */
function keyFor(
  { operation, operands }: Reading,
  { printed, locale }: ProofedFigure,
  book: FigureBook,
  { isFixed, quoted: isQuote }: { readonly isFixed: boolean; readonly quoted: boolean },
): string | null {
  const [figure, other] = operands;
  if (!figure || !printed) return null;
  const named = (figure: PublishedFigure) =>
    keyOfFigure(figure, book, isFixed || !isNewest(figure, book) ? undefined : "latest");
  const roughly = roughWords[printed.qualifier];
  const factor = printed.unit?.factor ?? 1;
  const unit = factor === 1 ? "" : unitWord(factor, figure);
  if (unit === null || roughly === undefined || locale === null) return null;
  const quoted = isQuote ? "! " : "";
  const as = unit === "" ? "" : ` as ${unit}`;
  // A published bound is not our rounding.
  const rough = figure.qualifier === "exact" ? roughly : "";
  if (operation === "value") return `${quoted}${rough}${named(figure)} number${as}`;
  if (!other) return null;
  switch (operation) {
    case "difference":
    case "change": {
      const since = keyOfFigure(figure, book).split(" ").at(-1);
      const words = named(other).split(" ");
      const range = `${since}..${words.pop()}`;
      return `${quoted}${operation === "change" ? "growth" : "change"} ${[...words, range].join(" ")}`;
    }
    case "share":
      return `${quoted}share of ${named(figure)} in ${named(other)}${printed.kind === "fraction" ? " as fraction" : ""}`;
    case "ratio":
      return `${quoted}ratio ${named(figure)} to ${named(other)}`;
    default:
      return `${quoted}sum ${operands.map(named).join(" + ")}`;
  }
}

/** Units in which a key may ask for an amount. */
const units = ["kt", "Mt", "GJ", "Gcal", "tce", "toe"];

function unitWord(factor: number, { unit }: PublishedFigure): string | null {
  return units.find((word) => readUnit(word)?.unit === unit && readUnit(word)?.factor === factor) ?? null;
}

/** Years in the sentence that belong to a figure that moves with the edition, and so move with it. */
function yearsOf(figure: PublishedFigure, { times }: TextSentence, text: string, book: FigureBook): number[] {
  if (!isNewest(figure, book)) return [];
  const year = lastDay(figure.period).slice(0, 4);
  return times.flatMap(({ from, to, period }) => {
    const at = text.slice(from, to).indexOf(year);
    return period?.startsWith(year) && !period.includes("/") && at >= 0 ? [from + at] : [];
  });
}

/** Whether a cell's column or row is headed by the year, which the table keeps. */
function isUnderYear({ operands: [of] }: Reading, cell: CellPlace | undefined, heads: Heads): boolean {
  if (!cell || !of) return false;
  const { row, column } = heads.get(cell.table) ?? { row: new Map(), column: new Map() };
  const above = `${row.get(cell.row) ?? ""} ${column.get(cell.column) ?? ""}`;
  return above.includes(lastDay(of.period).slice(0, 4));
}

/** The header of each row and column of each table. */
type Heads = ReadonlyMap<number, { readonly row: Map<number, string>; readonly column: Map<number, string> }>;

function headsOf({ blocks }: Analysed): Heads {
  const cells = blocks.flatMap(({ block: { cell, text } }) => (cell ? [{ ...cell, text }] : []));
  const tables = [...groupBy(cells, ({ table }) => table)].map(([table, inTable]) => {
    const row = new Map(inTable.flatMap((head) => (head.column === 0 ? [[head.row, head.text]] : [])));
    const column = new Map(inTable.flatMap((head) => (head.row === 0 ? [[head.column, head.text]] : [])));
    return [table, { row, column }] as const;
  });
  return new Map(tables);
}

const quotes = ["“”", "«»", "「」", "『』", "„“"] as const;

/** Whether a position is inside quotation marks. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (
    quotes.some(([open = "", close = ""]) => before.lastIndexOf(open) > before.lastIndexOf(close)) ||
    (before.split('"').length - 1) % 2 === 1
  );
}
