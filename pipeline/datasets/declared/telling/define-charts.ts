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

/** A chart of a definition: the indicators it draws, its axis, and its series. */
export interface DefinedChart {
  readonly id: string;
  readonly form: string;
  /** Each of several is a series of its own. */
  readonly indicators: readonly [string, ...string[]];
  /** The columns of the axis and of the series; the second is null for a single series. */
  readonly by: readonly [string, string | null];
  readonly isLatest: boolean;
  /** What the chart is repeated for; each drawing shows the figures of that place or part only. */
  readonly forEach: Repeated | null;
  /** The indicators whose points are not joined by a line. */
  readonly unjoined: readonly string[];
  /** When the chart is drawn; null for always. */
  readonly when: Occasion | null;
  /** When each part of the note is shown; the first part of a note without conditions is always shown. */
  readonly noteWhen: readonly (Occasion | null)[];
  readonly row: RowOf<"charts">;
}

const latest = / at the latest period$/;

/** Axes that need no column: the indicator, and what distinguishes the figures of one. */
export const plainAxes = {
  indicator: ({ indicator }: Observation) => indicator,
  area: ({ area }: Observation) => area,
  period: ({ period }: Observation) => period,
  part: ({ breakdown }: Observation) => breakdown,
} as const;
export type PlainAxis = keyof typeof plainAxes;

/** The axis of a chart without columns; null for any other chart. */
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
    // A repeated chart shows a single value of what it is repeated for, so that cannot be its axis.
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

/** The indicators that a chart names, all of one unit; null and a finding where one is unknown or has another unit. */
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

/** When each part of a note is shown; null and a finding where one is not understood. */
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

/** How a grouping is written: `city|year`, or `city at the latest period`. */
function formsOf(grouping: Grouping): string[] {
  const names = (of: Grouping) => of.map(({ column }) => column).join("|");
  const others = grouping.filter(({ slot }) => slot !== "period");
  const isOverTime = others.length > 0 && others.length < grouping.length;
  return [names(grouping), ...(isOverTime ? [`${names(others)} at the latest period`] : [])];
}

/** A title may name places and periods; figures are what the chart draws. */
function isTitle(cell: CellText, indicators: ReadonlyMap<string, unknown>, report: Reporter): boolean {
  if (!isReadable(cell, indicators, report)) return false;
  return (piecesOf(cell.text) ?? []).every((piece) => {
    if (typeof piece === "string") return true;
    const token = tokenIn(piece.token);
    // Which one is highest is a claim: it belongs in a headline, which is checked against the figures.
    if (token && token.rank === null && token.tells !== "figure") return true;
    const forms = ["{indicator period}", "{indicator area}"];
    report(notUnderstood({ raw: `{${piece.token}}`, column: "title", forms }), cell.at);
    return false;
  });
}

/** The grouping with the chart's dimensions; the period may be omitted where only the latest is drawn. */
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
