import type { Observation } from "../../../model/observation.ts";
import { piecesOf, tokenIn } from "../../../model/token.ts";
import { unknownUnit } from "../../../stages/validate/readers/problems.ts";
import type { RowOf } from "../definition.ts";
import { type CellText, cellWithin, partsOf } from "../definition-sheet.ts";
import type { Grouping } from "../operations/grouping.ts";
import { notUnderstood, takenId } from "../problems.ts";
import { idIn, named, type Reporter } from "../reporting.ts";
import { type Occasion, occasionIn } from "./occasion.ts";
import { type Repeated, repeatedIn } from "./repeated.ts";
import { isReadable } from "./sentences.ts";
import { isNamed, type PartedIndicator } from "./teller.ts";

/** A chart of a definition: whose figures it draws, along what, and parted by what. */
export interface DefinedChart {
  readonly id: string;
  readonly form: string;
  /** Of several each is a series of its own. */
  readonly indicators: readonly [string, ...string[]];
  /** The columns along the axis and of the series; the second is null where there is one series. */
  readonly by: readonly [string, string | null];
  readonly isLatest: boolean;
  /** What it is drawn of one by one, each time among the figures of that one alone. */
  readonly forEach: Repeated | null;
  /** The indicators whose figures no line joins. */
  readonly unjoined: readonly string[];
  /** When it is drawn; null for always. */
  readonly when: Occasion | null;
  /** When each part of the note is so; the first of a note without any is always so. */
  readonly noteWhen: readonly (Occasion | null)[];
  readonly row: RowOf<"charts">;
}

const latest = / at the latest period$/;

/** What may stand along an axis without a column: the indicator, and what distinguishes the figures of one. */
export const plainAxes = {
  indicator: ({ indicator }: Observation) => indicator,
  area: ({ area }: Observation) => area,
  period: ({ period }: Observation) => period,
  part: ({ breakdown }: Observation) => breakdown,
} as const;
export type PlainAxis = keyof typeof plainAxes;

/** The axis of a chart that no column parts; null of any other. */
export function plainAxisOf({ by: [axis, series], forEach }: Pick<DefinedChart, "by" | "forEach">) {
  if (series !== null || !(axis === "indicator" || (forEach && axis in plainAxes))) return null;
  return axis as PlainAxis;
}

/** The charts of a definition; a row that cannot be drawn is reported and left out. */
export function defineCharts(
  rows: readonly RowOf<"charts">[],
  indicators: ReadonlyMap<string, PartedIndicator>,
  report: Reporter,
): DefinedChart[] {
  const seen = new Set<string>();
  return rows.flatMap((row): DefinedChart[] => {
    const { cells, translated } = row;
    const id = idIn(cells.chart, report);
    const drawn = indicatorsIn(cells.indicator, indicators, report);
    const texts = [translated.series, translated.title, translated.subtitle, translated.note].flatMap(
      (translations) => [...translations.values()],
    );
    const readable = texts.filter((cell) => !isTitle(cell, indicators, report)).length === 0;
    if (id === null || !drawn || !cells.by || !cells.form || !cells.chart || !readable) return [];
    if (seen.has(id)) {
      report(takenId({ id, owner: "charts" }), cells.chart.at);
      return [];
    }
    seen.add(id);
    const by = partsOf(cells.by.text.replace(latest, ""));
    const isLatest = latest.test(cells.by.text);
    const [axis, series = null] = by;
    const most = drawn.length > 1 ? 1 : 2;
    const forEach = repeatedIn(cells["for each"], ["area", "part"], { indicators, report });
    const apart = cells.unjoined && indicatorsIn(cells.unjoined, indicators, report);
    if (forEach === undefined || (cells.unjoined && !apart)) return [];
    const unjoined = apart?.map((each) => each.id) ?? [];
    // What it is drawn for each of is one and the same along its axis.
    const isSameAxis = forEach !== null && axis === forEach.kind;
    const isPlain =
      axis !== undefined && !isSameAxis && plainAxisOf({ by: [axis, series], forEach }) !== null;
    const isParted = isPlain || (!forEach && drawn.every(({ parted }) => groupingOf(parted, by, isLatest)));
    if (axis === undefined || by.length > most || !isParted) {
      const forms = forEach
        ? ["period", "part", "area"].filter((name) => name !== forEach.kind)
        : drawn[0].parted.groupings.filter((each) => each.length > 0).flatMap(formsOf);
      report(notUnderstood({ raw: cells.by.text, column: "by", forms }), cells.by.at);
      return [];
    }
    const form = cells.form.text;
    const noteWhen = noteOccasions(cells["note when"], indicators, report);
    const cell = cells["shown when"];
    const when = cell ? occasionIn(cell, { column: "shown when", indicators, report }) : null;
    if (!noteWhen || when === undefined) return [];
    const placed = { forEach, unjoined, when };
    const [first, ...others] = drawn.map((each) => each.id);
    if (first === undefined) return [];
    return [
      { id, form, indicators: [first, ...others], by: [axis, series], isLatest, ...placed, noteWhen, row },
    ];
  });
}

/** The indicators that a chart names, all of one unit; null where one is not known or has another. */
function indicatorsIn(
  cell: CellText | null,
  indicators: ReadonlyMap<string, PartedIndicator>,
  report: Reporter,
): readonly [NamedIndicator, ...NamedIndicator[]] | null {
  if (!cell) return null;
  const ids = partsOf(cell.text);
  const found = ids.flatMap((id) => {
    const parted = named(cellWithin(cell, id), indicators, "indicators", report);
    return parted ? [{ id, parted }] : [];
  });
  const [first, ...others] = found;
  if (!first || found.length < ids.length) return null;
  const stranger = others.find(({ parted }) => parted.unit !== first.parted.unit);
  if (!stranger) return [first, ...others];
  report(unknownUnit({ raw: stranger.parted.unit, units: [first.parted.unit] }), cell.at);
  return null;
}

interface NamedIndicator {
  readonly id: string;
  readonly parted: PartedIndicator;
}

/** When each part of a note is so; null where one is not understood. */
function noteOccasions(
  cell: CellText | null,
  indicators: ReadonlyMap<string, PartedIndicator>,
  report: Reporter,
): (Occasion | null)[] | null {
  if (!cell) return [null];
  const occasions = partsOf(cell.text).map((text) =>
    text === "always"
      ? null
      : occasionIn(cellWithin(cell, text), { column: "note when", indicators, report }),
  );
  const understood = occasions.flatMap((occasion) => (occasion === undefined ? [] : [occasion]));
  return understood.length === occasions.length ? understood : null;
}

/** How a grouping is named: `city|year`, `city at the latest period`. */
function formsOf(grouping: Grouping): string[] {
  const names = (of: Grouping) => of.map(({ column }) => column).join("|");
  const others = grouping.filter(({ slot }) => slot !== "period");
  const isOverTime = others.length > 0 && others.length < grouping.length;
  return [names(grouping), ...(isOverTime ? [`${names(others)} at the latest period`] : [])];
}

/** A title names places and periods; its figures are drawn. */
function isTitle(cell: CellText, indicators: ReadonlyMap<string, unknown>, report: Reporter): boolean {
  if (!isReadable(cell, indicators, report)) return false;
  return (piecesOf(cell.text) ?? []).every((piece) => {
    if (typeof piece === "string") return true;
    const token = tokenIn(piece.token);
    // What is the highest is a claim: it heads the chart as a sentence, which is compared with its figures.
    if (token && token.rank === null && token.tells !== "figure") return true;
    const forms = ["{indicator period}", "{indicator area}"];
    report(notUnderstood({ raw: `{${piece.token}}`, column: "title", forms }), cell.at);
    return false;
  });
}

/** The grouping whose dimensions the chart names; the period may go unnamed where only the latest is drawn. */
export function groupingOf(
  { groupings }: PartedIndicator,
  by: readonly string[],
  isLatest: boolean,
): Grouping | undefined {
  return groupings.find((grouping) => {
    const needed = grouping.filter(({ slot }) => !isLatest || slot !== "period");
    return (
      needed.length === by.length && by.every((name) => needed.some((dimension) => isNamed(dimension, name)))
    );
  });
}
