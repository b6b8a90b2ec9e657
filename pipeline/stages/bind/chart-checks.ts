import { lastDay } from "../../model/period.ts";
import { shownWith } from "../../model/rounding.ts";
import { shownAmount } from "../../model/shown-number.ts";
import type { Analysed } from "../proof/context/analyse.ts";
import { addressesIn } from "../read-text/docx/docx-charts.ts";
import type { BoundChart, ChartCell } from "../read-text/text.ts";
import { boundKeyIn } from "./bound-key.ts";
import { scaleNamed } from "./bound-text.ts";
import { type BoundCheck, type BoundPlace, type BoundRecord, checkBound } from "./check-bound.ts";
import { type FigureBook, figuresBeside, isFault } from "./figure-book.ts";
import { boundValueFault, keyProblem } from "./problems.ts";

/** The values of a text's charts that keys in alternative texts bind: a check for each cell, or for a key at fault. */
export function chartChecks({ blocks, locale: main }: Analysed, record: BoundRecord): BoundCheck[] {
  return blocks.flatMap(({ block: { charts = [] }, locale }, index) =>
    charts.flatMap((chart) =>
      chart.keys.flatMap(({ cells, key: written }) => {
        const place = { block: index, from: 0, to: 0, isControl: true, locale: locale ?? main ?? "en" };
        const bound = { ...place, written, text: cells, inChart: { chart, cell: cells } };
        const problem = faultOf(chart, bound, record);
        if (problem) return [faulty(bound, problem)];
        return addressesIn(cells).map((cell, row) => {
          const there = { ...bound, text: chart.cells.get(cell)?.text ?? "", inChart: { chart, cell } };
          return checkCell(chart, { place: there, row }, record);
        });
      }),
    ),
  );
}

function faulty(place: BoundPlace, problem: BoundCheck["problem"]): BoundCheck {
  const key = boundKeyIn(place.written);
  return { ...place, key, value: null, before: null, right: null, edition: null, state: "fault", problem };
}

/** Why a key cannot be written into its cells as a whole; null where it can. */
function faultOf(chart: BoundChart, place: BoundPlace, record: BoundRecord) {
  const { written, text: cells } = place;
  const raw = `{{${written}}}`;
  const isRow = boundKeyIn(written)?.operation === "row";
  const { problem } = isRow ? checkBound({ ...place, isControl: false }, record) : { problem: null };
  if (problem) return problem;
  const { fault } = chart;
  if (fault) return keyProblem(raw, fault.why, { name: fault.name });
  const addresses = addressesIn(cells);
  if (addresses.length === 0) return keyProblem(raw, "no-cell", { name: cells || null });
  const other = addresses.find((address) => !chart.cells.has(address));
  if (other !== undefined) return keyProblem(raw, "no-cell", { name: other });
  const names = rowNames(chart, record.now);
  const count = isOfRows(written) ? (names?.length ?? 0) : 1;
  return addresses.length === count ? null : keyProblem(raw, "rows", { name: cells });
}

function isOfRows(written: string): boolean {
  return boundKeyIn(written)?.operation === "row" || / row(?= |$)/.test(written);
}

/** The places or parts of a chart's row key, in the order of its rows; null without one. */
function rowNames({ keys }: BoundChart, book: FigureBook): readonly string[] | null {
  const row = keys.map(({ key }) => boundKeyIn(key)).find((key) => key?.operation === "row");
  const figures = row && figuresBeside(row.operands[0], book);
  if (!row || !figures || isFault(figures)) return null;
  const isOfParts = row.operands[0].token.by?.some((name) => name !== "area" && name !== "period");
  return figures.map(({ area, breakdown }) => (isOfParts ? breakdown : area));
}

/** The key of one row: that of its name for the row key, another with its name where it says `row`. */
function keyOfRow(chart: BoundChart, written: string, row: number, book: FigureBook): string {
  const name = rowNames(chart, book)?.[row] ?? "row";
  const key = boundKeyIn(written);
  if (key?.operation !== "row") return written.replace(/ row(?= |$)/, ` ${name}`);
  const [{ token, when }] = key.operands;
  const isOfParts = token.by?.some((by) => by !== "area" && by !== "period");
  return [token.indicator, ...token.words, name, when, isOfParts ? "part" : "area"].join(" ");
}

function checkCell(
  chart: BoundChart,
  { place, row }: { readonly place: BoundPlace; readonly row: number },
  record: BoundRecord,
): BoundCheck {
  const cell = chart.cells.get(place.inChart?.cell ?? "");
  if (!cell) return faulty(place, null);
  const inBook = (book: FigureBook) => {
    const written = keyOfRow(chart, place.written, row, book);
    const bare = { ...place, text: "", written, isControl: false };
    return asWritten(checkBound(bare, { ...record, now: book, earlier: [] }), cell);
  };
  const found = { ...inBook(record.now), text: place.text, isControl: true };
  if (found.key?.isFrozen) return { ...found, state: "frozen", problem: null };
  if (found.problem || !found.value) return found;
  const isRight = found.right === place.text || isSame(found.right, cell);
  const past = record.earlier.map((book) => ({ year: book.year, check: inBook(book) }));
  const before = past.find(({ check }) => check.value)?.check.value ?? null;
  if (isRight) return { ...found, before, state: "right" };
  const stale = past.find(({ check: { right } }) => right === place.text || isSame(right, cell));
  const why = stale ? "stale" : "edited";
  const edition = stale?.year ?? record.now.year;
  const told = { raw: place.text, why, figure: found.value.of[0], right: found.right, edition } as const;
  return { ...found, before, state: why, problem: boundValueFault(told) };
}

/** A number in a chart is written without words and marks, to the digits that the report shows. */
function asWritten(check: BoundCheck, { isNumber, isPercent }: ChartCell): BoundCheck {
  const { key, value, written, locale } = check;
  if (!isNumber || !key || !value) return check;
  if ("period" in value) return { ...check, right: lastDay(value.period).slice(0, 4) };
  const scale = "quantity" in value && key.as !== null ? scaleNamed(key.as, value.quantity, locale)?.size : 1;
  if (!("quantity" in value) || scale === undefined || key.roughly !== null) {
    const problem = keyProblem(`{{${written}}}`, "no-number", { name: check.inChart?.cell ?? null });
    return { ...check, right: null, state: "fault", problem };
  }
  const { unit, qualifier } = value.quantity;
  const { scaled, digits } = shownAmount({ unit, qualifier, amount: value.quantity.amount / scale }, []);
  const shown = shownWith(scaled, digits, qualifier);
  return {
    ...check,
    right: String(isPercent && unit === "percent" ? Number((shown / 100).toFixed(8)) : shown),
  };
}

/** Whether a number of a chart is the right one as far as its decimals go; of a share, whole per cents at least. */
function isSame(right: string | null, { text, isNumber, isPercent }: ChartCell): boolean {
  if (!isNumber || right === null || text === "") return false;
  const decimals = Math.max(text.split(".")[1]?.length ?? 0, isPercent ? 2 : 0);
  return Number(Number(right).toFixed(Math.min(decimals, 20))) === Number(text);
}
