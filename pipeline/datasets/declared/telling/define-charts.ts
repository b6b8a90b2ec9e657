import type { RowOf } from "../definition.ts";
import { partsOf, type Said } from "../definition-sheet.ts";
import type { Grouping } from "../operations/grouping.ts";
import { notUnderstood, takenId } from "../problems.ts";
import { idIn, named, type Report } from "../reporting.ts";
import { isNamed, type ToldIndicator } from "./figures-told.ts";
import { type Occasion, occasionIn } from "./occasion.ts";
import { isReadable } from "./sentences.ts";
import { piecesOf, tokenIn } from "./token.ts";

/** A chart of a definition: which figures it draws, along what, and parted by what. */
export interface DefinedChart {
  readonly id: string;
  readonly form: string;
  readonly indicator: string;
  /** The columns along the axis and of the series; the second is null where there is one series. */
  readonly by: readonly [string, string | null];
  readonly isLatest: boolean;
  readonly noteWhen: Occasion | null;
  readonly row: RowOf<"charts">;
}

const latest = / at the latest period$/;

/** The charts of a definition; a row that cannot be drawn is reported and left out. */
export function defineCharts(
  rows: readonly RowOf<"charts">[],
  indicators: ReadonlyMap<string, ToldIndicator>,
  report: Report,
): DefinedChart[] {
  const seen = new Set<string>();
  return rows.flatMap((row): DefinedChart[] => {
    const { cells, told } = row;
    const id = idIn(cells.chart, report);
    const indicator = cells.indicator && named(cells.indicator, indicators, "indicators", report);
    const texts = [told.title, told.subtitle, told.note].flatMap((one) => [...one.values()]);
    const readable = texts.filter((said) => !isTitle(said, indicators, report)).length === 0;
    if (
      id === null ||
      !indicator ||
      !cells.indicator ||
      !cells.by ||
      !cells.form ||
      !cells.chart ||
      !readable
    )
      return [];
    if (seen.has(id)) {
      report(takenId({ id, owner: "charts" }), cells.chart.at);
      return [];
    }
    seen.add(id);
    const by = partsOf(cells.by.text.replace(latest, ""));
    const isLatest = latest.test(cells.by.text);
    const [axis, series = null] = by;
    const grouping = groupingOf(indicator, by, isLatest);
    if (axis === undefined || by.length > 2 || !grouping) {
      const forms = indicator.groupings.filter((one) => one.length > 0).flatMap(formsOf);
      report(notUnderstood({ raw: cells.by.text, column: "by", forms }), cells.by.at);
      return [];
    }
    const form = cells.form.text;
    const said = cells["note when"];
    const noteWhen = said ? occasionIn(said, { column: "note when", indicators, report }) : null;
    if (noteWhen === undefined) return [];
    return [{ id, form, indicator: cells.indicator.text, by: [axis, series], isLatest, noteWhen, row }];
  });
}

/** How a grouping is named: `city|year`, `city at the latest period`. */
function formsOf(grouping: Grouping): string[] {
  const names = (of: Grouping) => of.map(({ column }) => column).join("|");
  const others = grouping.filter(({ slot }) => slot !== "period");
  const isOverTime = others.length > 0 && others.length < grouping.length;
  return [names(grouping), ...(isOverTime ? [`${names(others)} at the latest period`] : [])];
}

/** A title names places and periods; its figures are drawn. */
function isTitle(said: Said, indicators: ReadonlyMap<string, unknown>, report: Report): boolean {
  if (!isReadable(said, indicators, report)) return false;
  return (piecesOf(said.text) ?? []).every((piece) => {
    if (typeof piece === "string") return true;
    const token = tokenIn(piece.token);
    if (token && token.tells !== "figure") return true;
    const forms = ["{indicator period}", "{indicator area}", "{rank 1 indicator area}"];
    report(notUnderstood({ raw: `{${piece.token}}`, column: "title", forms }), said.at);
    return false;
  });
}

/** The grouping whose dimensions the chart names; the period may go unnamed where only the latest is drawn. */
export function groupingOf(
  { groupings }: ToldIndicator,
  by: readonly string[],
  isLatest: boolean,
): Grouping | undefined {
  return groupings.find((grouping) => {
    const needed = grouping.filter(({ slot }) => !isLatest || slot !== "period");
    return needed.length === by.length && by.every((name) => needed.some((one) => isNamed(one, name)));
  });
}
