import { groupBy } from "../../model/group-by.ts";
import { lastDay, type Period } from "../../model/period.ts";
import type { Qualifier } from "../../model/quantity.ts";
import { isMeasured, readUnit } from "../../model/unit.ts";
import type { Analysed, TextSentence } from "../proof/context/analyse.ts";
import { spanAt } from "../proof/context/sentences.ts";
import { headersOf } from "../proof/context/surroundings.ts";
import type { PublishedFigure } from "../proof/record.ts";
import type { ProofedFigure, Reading } from "../proof/verdict.ts";
import type { When } from "./bound-key.ts";
import { type BoundCheck, type BoundRecord, boundPlaces, checkBound } from "./check-bound.ts";
import { type FigureBook, isNewest, seriesOf } from "./figure-book.ts";
import { keyOfFigure } from "./key-of.ts";

/**
 * Keys for figures that proofreading found to agree, and for the years beside them: the latest of a series moves with the
 * edition; quotations and earlier times stay. None for a figure already bound, or that the key would write differently.
 */
export function proposeKeys(
  read: readonly ProofedFigure[],
  analysed: Analysed,
  record: BoundRecord,
): BoundCheck[] {
  const figures = read.map((figure) => ofNow(figure, analysed, record.now));
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
  const isEarlier = (figure: ProofedFigure, of = latestOf(figure.reading)) =>
    of !== undefined && isYearEarlier(of, figure, { figures, analysed, book: record.now });
  const moving = figures.filter((figure) => !isEarlier(figure));
  const stays = stayingFigures(moving, analysed, tables, record.now);
  const byBlock = groupBy(figures, ({ block }) => block);
  const found: BoundCheck[] = [];
  for (const figure of figures) {
    const { block, from, to, reading, verdict, printed } = figure;
    if (verdict !== "agrees" || !reading || !printed || reading.edition !== record.now.year) continue;
    const isInCell = analysed.blocks[block]?.block.cell !== undefined;
    if (!isInCell && mayBeChance(figure, byBlock.get(block) ?? [])) continue;
    if (isOneOfSeveral(reading, record.now) || isApiece(figure, analysed)) continue;
    const sentence = spanAt(analysed.blocks[block]?.sentences ?? [], from);
    const quoted = isQuoted(analysed.blocks[block]?.block.text ?? "", from);
    const { cell } = analysed.blocks[block]?.block ?? {};
    const isFixed = quoted || (stays(figure) && !isEarlier(figure));
    const years = (cell && tables.get(cell.table)) ?? new Set();
    const times = (sentence?.times ?? []).flatMap(({ period }) => period ?? []);
    const key = keyFor(reading, figure, record.now, {
      ...{ isFixed, quoted, years, times },
      isEarlier: (of) => isEarlier(figure, of),
    });
    const proposed = key === null ? null : propose(block, from, to, key);
    if (!proposed) continue;
    found.push(proposed);
    const of = latestOf(reading);
    if (sentence && of && !quoted) {
      const told = [sentence, ...headersOf(analysed, block).flatMap(({ sentences }) => sentences)];
      const when = isFixed ? undefined : whenOf(of, record.now, years);
      for (const spot of when ? yearsOf(of, told, analysed) : []) {
        const isTaken = found.some((other) => other.block === spot.block && other.from === spot.from);
        const key = `${keyOfFigure(of, record.now, when)} period`;
        const beside = isTaken ? null : propose(spot.block, spot.from, spot.from + 4, key);
        if (beside) found.push(beside);
      }
    }
  }
  return found.sort((a, b) => a.block - b.block || a.from - b.from);
}

/** The figure of a day's year that counts the same and goes on from year to year: members on 31 December. */
function ofWholeYear(of: PublishedFigure, book: FigureBook): PublishedFigure | undefined {
  const same = ({ dataset, area, unit, amount }: PublishedFigure) => [dataset, area, unit, amount].join();
  return [...book.byIndicator.values()]
    .flat()
    .find(
      (other) =>
        other.period === of.period.slice(0, 4) &&
        other.breakdown === "" &&
        same(other) === same(of) &&
        seriesOf(other, book).length > seriesOf(of, book).length,
    );
}

/**
 * A figure as that of the newest time, where it has the same value and its sentence does not name the other time; and as
 * that of the series of which the printed one is a snapshot.
 */
function ofNow(figure: ProofedFigure, { blocks }: Analysed, book: FigureBook): ProofedFigure {
  const { block, from, reading } = figure;
  const [of] = reading?.operands ?? [];
  const { sentences = [], block: { cell } = {} } = blocks[block] ?? {};
  if (!reading || !of || cell || reading.operation !== "value" || reading.edition !== book.year)
    return figure;
  const year = lastDay(of.period).slice(0, 4);
  const isNamed = spanAt(sentences, from)?.times.some(({ period }) => period?.includes(year));
  const newest = seriesOf(of, book).at(-1);
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(of.period) ? ofWholeYear(of, book) : undefined;
  const meant = whole ?? (isNamed || newest?.amount !== of.amount ? of : newest);
  return { ...figure, reading: { ...reading, operands: [meant] } };
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

/** Coverage of words below which another figure of the same value may as well be meant. */
const sureWords = 0.6;

/** Whether few words name a part of a count, and another one of its dataset, place and time has its value. */
function isOneOfSeveral({ operands: [figure], coverage = 1 }: Reading, { byIndicator }: FigureBook): boolean {
  if (!figure || coverage >= sureWords || isMeasured(figure.unit) || figure.breakdown === "") return false;
  const { dataset, area, period, unit, amount } = figure;
  return [...byIndicator.values()].some((figures) =>
    figures.some(
      (other) =>
        (other.indicator !== figure.indicator || other.breakdown !== figure.breakdown) &&
        [other.dataset, other.area, other.period, other.unit].join() ===
          [dataset, area, period, unit].join() &&
        other.amount === amount,
    ),
  );
}

/** Whether a number is said of several places or things, or is no number. */
function isApiece({ block, from, to }: ProofedFigure, { blocks }: Analysed): boolean {
  const { folded = "", grammar } = blocks[block] ?? {};
  return [...folded.matchAll(grammar?.apiece ?? /(?!)/g)].some(
    ({ index, 0: text }) => index < to && index + text.length > from,
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

/** What is known of a figure's place besides its reading. */
interface Around {
  readonly isFixed: boolean;
  readonly quoted: boolean;
  /** The years of its table. */
  readonly years: ReadonlySet<string>;
  /** The times that its sentence names. */
  readonly times: readonly Period[];
  /** Whether it says another figure of the year before. */
  isEarlier(of: PublishedFigure): boolean;
}

/** In a table of two years, the other column is of the year before. */
function whenOf(figure: PublishedFigure, book: FigureBook, years: ReadonlySet<string>): When | undefined {
  if (isNewest(figure, book)) return "latest";
  return years.size === 2 && isPrevious(figure, book) ? "previous" : undefined;
}

/**
 * Whether a sentence says a figure of the year before without naming that year: “against 17 a year earlier”, “fell from 9 to
 * 7” where 7 is the newest of the series.
 */
function isYearEarlier(
  of: PublishedFigure,
  { block, from }: ProofedFigure,
  text: {
    readonly figures: readonly ProofedFigure[];
    readonly analysed: Analysed;
    readonly book: FigureBook;
  },
): boolean {
  const { block: read, sentences = [] } = text.analysed.blocks[block] ?? {};
  const sentence = spanAt(sentences, from);
  if (!read || read.cell || !sentence || !isPrevious(of, text.book)) return false;
  if (read.text.slice(sentence.from, sentence.to).includes(lastDay(of.period).slice(0, 4))) return false;
  const newest = seriesOf(of, text.book).at(-1);
  const isBesideNewest = text.figures.some(
    (other) =>
      other.block === block &&
      other.verdict === "agrees" &&
      latestOf(other.reading) === newest &&
      spanAt(sentences, other.from) === sentence,
  );
  return isBesideNewest || sentence.times.some(({ relative }) => relative?.years === -1);
}

function isPrevious(figure: PublishedFigure, book: FigureBook): boolean {
  return seriesOf(figure, book).at(-2)?.period === figure.period;
}

/** The figure whose time a reading is of: of a change, the later one. */
function latestOf(reading: Reading | null): PublishedFigure | undefined {
  const isChange = reading?.operation === "change" || reading?.operation === "difference";
  return reading?.operands[isChange ? 1 : 0];
}

/**
 * Tells of a figure whether it keeps its year: another one of its sentence and year is not the newest of its series, or its
 * table has several years other than the edition's and the one before.
 */
function stayingFigures(
  figures: readonly ProofedFigure[],
  { blocks }: Analysed,
  tables: ReadonlyMap<number, ReadonlySet<string>>,
  book: FigureBook,
): (figure: ProofedFigure) => boolean {
  const before = String(Number(book.year) - 1);
  const yearOf = (of: PublishedFigure | undefined) => of && lastDay(of.period).slice(0, 4);
  const groupOf = ({ block, from, reading }: ProofedFigure) => {
    const { block: { cell } = {}, sentences = [] } = blocks[block] ?? {};
    return cell ? `${cell.table}` : `${block} ${spanAt(sentences, from)?.from} ${yearOf(latestOf(reading))}`;
  };
  const staying = figures.filter(({ block, reading, verdict }) => {
    const of = verdict === "agrees" ? latestOf(reading) : undefined;
    const cell = blocks[block]?.block.cell;
    if (!cell) return of && !isNewest(of, book);
    const years = tables.get(cell.table);
    if (verdict === "no-figure" || !years || years.size < 2) return false;
    const isPair = years.size === 2 && years.has(book.year) && years.has(before);
    const moves = of && (yearOf(of) === before ? isPrevious(of, book) : isNewest(of, book));
    return !isPair || !moves;
  });
  const groups = new Set(staying.map(groupOf));
  return (figure) => groups.has(groupOf(figure));
}

/** The key of a figure's reading, in the printed unit; null where no key expresses it. */
function keyFor(
  { operation, operands }: Reading,
  { printed, locale }: ProofedFigure,
  book: FigureBook,
  { isFixed, quoted: isQuote, years, times, isEarlier }: Around,
): string | null {
  const [figure, other] = operands;
  if (!figure || !printed) return null;
  const named = (figure: PublishedFigure) =>
    keyOfFigure(
      figure,
      book,
      isFixed ? undefined : (whenOf(figure, book, years) ?? (isEarlier(figure) ? "previous" : undefined)),
    );
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
      // “Than the year before” moves with the edition; a year that the sentence names stays.
      const isNamed = times.some((time) => lastDay(time) === lastDay(figure.period));
      const isBefore = !isFixed && isNewest(other, book) && isPrevious(figure, book);
      const since = isBefore && !isNamed ? "previous" : keyOfFigure(figure, book).split(" ").at(-1);
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
function yearsOf(figure: PublishedFigure, sentences: readonly TextSentence[], { blocks }: Analysed) {
  const year = lastDay(figure.period).slice(0, 4);
  return sentences.flatMap(({ block, times }) =>
    times.flatMap(({ from, to, period }) => {
      const at = blocks[block]?.block.text.slice(from, to).indexOf(year) ?? -1;
      return period?.startsWith(year) && !period.includes("/") && at >= 0 ? [{ block, from: from + at }] : [];
    }),
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
