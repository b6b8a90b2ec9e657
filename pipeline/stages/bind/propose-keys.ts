import { groupBy } from "../../model/group-by.ts";
import { lastDay } from "../../model/period.ts";
import type { Qualifier } from "../../model/quantity.ts";
import { readUnit } from "../../model/unit.ts";
import type { Analysed, TextSentence } from "../proof/context/analyse.ts";
import { spanAt } from "../proof/context/sentences.ts";
import { headersOf } from "../proof/context/surroundings.ts";
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
  const tables = yearsOfTables(analysed);
  const byBlock = groupBy(figures, ({ block }) => block);
  const found: BoundCheck[] = [];
  for (const figure of figures) {
    const { block, from, to, reading, verdict, printed } = figure;
    if (verdict !== "agrees" || !reading || !printed || reading.edition !== record.now.year) continue;
    const isInCell = analysed.blocks[block]?.block.cell !== undefined;
    if (!isInCell && mayBeChance(figure, byBlock.get(block) ?? [])) continue;
    const sentence = spanAt(analysed.blocks[block]?.sentences ?? [], from);
    const quoted = isQuoted(analysed.blocks[block]?.block.text ?? "", from);
    const isFixed = quoted || isUnderYear(reading, analysed.blocks[block]?.block.cell, tables);
    const key = keyFor(reading, figure, record.now, { isFixed, quoted });
    const proposed = key === null ? null : propose(block, from, to, key);
    if (!proposed) continue;
    found.push(proposed);
    const [of] = reading.operands;
    if (sentence && of && !quoted && reading.operation === "value") {
      const told = isFixed
        ? [sentence]
        : [sentence, ...headersOf(analysed, block).flatMap(({ sentences }) => sentences)];
      for (const spot of yearsOf(of, told, analysed, record.now)) {
        const isTaken = found.some((other) => other.block === spot.block && other.from === spot.from);
        const key = `${keyOfFigure(of, record.now, "latest")} period`;
        const beside = isTaken ? null : propose(spot.block, spot.from, spot.from + 4, key);
        if (beside) found.push(beside);
      }
    }
  }
  return found.sort((a, b) => a.block - b.block || a.from - b.from);
}

/** Whether a small number without its unit may match by chance: no other figure of its paragraph is of its dataset. */
function mayBeChance({ printed, reading, from }: ProofedFigure, beside: readonly ProofedFigure[]): boolean {
  const dataset = reading?.operands[0]?.dataset;
  const isSmall = printed !== null && printed.unit === null && Math.abs(printed.value) <= 10;
  return (
    isSmall &&
    !beside.some(
      (other) =>
        other.from !== from && other.verdict === "agrees" && other.reading?.operands[0]?.dataset === dataset,
    )
  );
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
  // A published bound is not our rounding.
  const rough = figure.qualifier === "exact" ? roughWords[printed.qualifier] : "";
  const factor = printed.unit?.factor ?? 1;
  const unit = factor === 1 ? "" : unitWord(factor, figure);
  if (unit === null || rough === undefined || locale === null) return null;
  const quoted = isQuote ? "! " : "";
  const as = unit === "" ? "" : ` as ${unit}`;
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

/** Years in sentences that belong to a figure that moves with the edition, and so move with it. */
function yearsOf(
  figure: PublishedFigure,
  sentences: readonly TextSentence[],
  { blocks }: Analysed,
  book: FigureBook,
) {
  if (!isNewest(figure, book)) return [];
  const year = lastDay(figure.period).slice(0, 4);
  return sentences.flatMap(({ block, times }) =>
    times.flatMap(({ from, to, period }) => {
      const at = blocks[block]?.block.text.slice(from, to).indexOf(year) ?? -1;
      return period?.startsWith(year) && !period.includes("/") && at >= 0 ? [{ block, from: from + at }] : [];
    }),
  );
}

/** Whether a cell stands below a year of a table of several years, which keeps them. */
function isUnderYear(
  { operands: [of] }: Reading,
  cell: CellPlace | undefined,
  tables: ReadonlyMap<number, ReadonlySet<string>>,
): boolean {
  const years = cell && tables.get(cell.table);
  return (
    of !== undefined && years !== undefined && years.size > 1 && years.has(lastDay(of.period).slice(0, 4))
  );
}

/** The years in the first row and column of each table. */
function yearsOfTables({ blocks }: Analysed): ReadonlyMap<number, ReadonlySet<string>> {
  const heads = blocks.flatMap(({ block: { cell }, folded }) =>
    cell && (cell.row === 0 || cell.column === 0) ? [{ table: cell.table, folded }] : [],
  );
  const years = [...groupBy(heads, ({ table }) => table)].map(([table, cells]) => {
    const found = cells.flatMap(({ folded }) => folded.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []);
    return [table, new Set(found)] as const;
  });
  return new Map(years);
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
