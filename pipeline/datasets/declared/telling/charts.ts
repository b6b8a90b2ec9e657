import type { Chart, Label, PlaceName, Point } from "../../../model/chart.ts";
import type { Locale } from "../../../model/locale.ts";
import { byAmount, type Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { Unit } from "../../../model/unit.ts";
import type { RowOf } from "../definition.ts";
import { partsOf, type Said } from "../definition-sheet.ts";
import { sayIn } from "../languages.ts";
import type { Grouping } from "../operations/grouping.ts";
import { notUnderstood, takenId } from "../problems.ts";
import { idIn, named, type Report } from "../reporting.ts";
import { isNamed, latestOf, type Teller, type ToldFigure, type ToldIndicator } from "./figures-told.ts";
import type { Wording } from "./parts-in.ts";
import { isReadable } from "./sentences.ts";
import { piecesOf, tokenIn } from "./token.ts";

/** A chart of a definition: which figures it draws, along what, and parted by what. */
export interface DefinedChart {
  readonly id: string;
  readonly form: Chart["form"];
  readonly indicator: string;
  /** The columns along the axis and of the series; the second is null where there is one series. */
  readonly by: readonly [string, string | null];
  readonly isLatest: boolean;
  readonly row: RowOf<"charts">;
}

const latest = / at the latest period$/;

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
      const forms = indicator.groupings
        .filter((one) => one.length > 0)
        .map((one) => one.map(({ column }) => column).join("|"));
      report(notUnderstood({ raw: cells.by.text, column: "by", forms }), cells.by.at);
      return [];
    }
    const form = cells.form.text as Chart["form"];
    return [{ id, form, indicator: cells.indicator.text, by: [axis, series], isLatest, row }];
  });
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
function groupingOf({ groupings }: ToldIndicator, by: readonly string[], isLatest: boolean) {
  return groupings.find((grouping) => {
    const needed = grouping.filter(({ slot }) => !isLatest || slot !== "period");
    return needed.length === by.length && by.every((name) => needed.some((one) => isNamed(one, name)));
  });
}

/** What drawing a chart takes besides its figures. */
export interface ChartMaterial {
  readonly indicator: ToldIndicator;
  readonly unit: Unit;
  readonly title: string;
  readonly wording: Wording;
  readonly placeName: PlaceName;
  /** What readers see for a value of a column. */
  value(column: string, value: string): string;
}

/** What a chart draws, in its order; null where it draws nothing. */
export function observationsDrawn(
  chart: DefinedChart,
  teller: Teller,
  indicators: ReadonlyMap<string, ToldIndicator>,
): readonly Observation[] | null {
  const indicator = indicators.get(chart.indicator);
  const figures = (indicator && figuresOf(chart, teller, indicator)?.figures) ?? [];
  return figures.length > 0 ? figures.map(({ observation }) => observation) : null;
}

/** The figures that a chart draws, in their order, and how they are parted; null where nothing parts them so. */
function figuresOf(chart: DefinedChart, teller: Teller, indicator: ToldIndicator) {
  const grouping = groupingOf(
    indicator,
    chart.by.filter((one) => one !== null),
    chart.isLatest,
  );
  if (!grouping) return null;
  const columns = grouping.map(({ column }) => column);
  const counted = teller.figures(chart.indicator, columns);
  // What is counted by name and span is counted as none at every span but its own.
  const all =
    chart.form === "timeline"
      ? counted.filter(({ observation: { value } }) => !isMissing(value) && value.amount > 0)
      : counted;
  const figures = ordered(chart, chart.isLatest ? latestOnly(all, columns, grouping) : all, grouping);
  return { figures, grouping };
}

export function drawChart(chart: DefinedChart, teller: Teller, material: ChartMaterial): Chart | null {
  const { indicator, unit, wording } = material;
  const { figures, grouping } = figuresOf(chart, teller, indicator) ?? {};
  if (!figures || !grouping) return null;
  const isTimeline = chart.form === "timeline";
  if (figures.every(({ observation }) => isMissing(observation.value))) return null;
  const columnOf = (name: string) => grouping.find((one) => isNamed(one, name))?.column ?? name;
  const oneYear = new Set(figures.map(({ observation }) => observation.period.slice(0, 4))).size === 1;
  const { told } = chart.row;
  const say = (text: ReadonlyMap<Locale | "", Said>) =>
    filled(sayIn(text, wording.locale, wording.languages), teller, material.placeName);
  const title = say(told.title) || material.title;
  const labelOf = (name: string | null, figure: ToldFigure): Label => {
    if (name === null) return { text: title };
    const dimension = grouping.find((one) => isNamed(one, name));
    const value = figure.values.get(columnOf(name)) ?? "";
    if (dimension?.slot === "area") return { area: value };
    if (dimension?.slot !== "period") return { text: material.value(columnOf(name), value) };
    return oneYear && /^\d{4}-\d{2}$/.test(value) ? { month: value } : { period: value };
  };
  const [axis, series] = chart.by;
  /** A bar shows its span by itself. */
  const isSpan = (name: string | null) =>
    isTimeline && grouping.some((one) => name !== null && isNamed(one, name) && one.slot === "period");
  const points = figures.map((figure): Point => {
    const { observation } = figure;
    return {
      observation,
      category: labelOf(axis, figure),
      series: labelOf(isSpan(series) ? null : series, figure),
    };
  });
  const note = say(told.note);
  const totals = totalsOf(chart, grouping, indicator, teller).map((figure) => ({
    series: labelOf(series, figure),
    observation: figure.observation,
  }));
  const references = partsOf(chart.row.cells.reference?.text ?? "", ";").flatMap((text) => {
    const token = tokenIn(text);
    const found = token && teller.one(token);
    if (!found || isMissing(found.value)) return [];
    return [{ amount: found.value.amount, label: wording.breakdown(found.breakdown) }];
  });
  return {
    id: chart.id,
    form: chart.form,
    title,
    subtitle: say(told.subtitle),
    unit,
    points,
    ...(note === "" ? {} : { note }),
    ...(references.length === 0 ? {} : { references }),
    ...(totals.length === 0 ? {} : { totals }),
  };
}

/** Of parts stacked over the months of a year: each part's own figure, which counts what has no month too. */
function totalsOf(
  { form, indicator, by: [axis, series] }: DefinedChart,
  grouping: Grouping,
  { groupings }: ToldIndicator,
  teller: Teller,
): readonly ToldFigure[] {
  const isMonthly = grouping.some((one) => isNamed(one, axis) && one.within !== null);
  if (form !== "stacked" || series === null || !isMonthly) return [];
  const whole = groupings.find((one) => one.length === 1 && one.every((only) => isNamed(only, series)));
  return whole ? teller.figures(indicator, [series]) : [];
}

/** Of each place and part the last period with a figure. */
function latestOnly(
  figures: readonly ToldFigure[],
  columns: readonly string[],
  grouping: Grouping,
): readonly ToldFigure[] {
  const others = columns.filter((column) => grouping.find((one) => one.column === column)?.slot !== "period");
  const keyOf = ({ values }: ToldFigure) => others.map((column) => values.get(column)).join("\u0000");
  const groups = new Map<string, ToldFigure[]>();
  for (const figure of figures) {
    const own = groups.get(keyOf(figure));
    if (own) own.push(figure);
    else groups.set(keyOf(figure), [figure]);
  }
  return [...groups.values()].flatMap((own) => {
    const when = latestOf(own.map(({ observation }) => observation));
    return own.filter(({ observation }) => observation.period === when).slice(0, 1);
  });
}

/** Spans as they begin, ranked bars of places by amount, listed parts in the order of their list, periods in time; series as they are listed. */
function ordered(
  { form, by: [axis, series] }: DefinedChart,
  figures: readonly ToldFigure[],
  grouping: Grouping,
): readonly ToldFigure[] {
  const listedIn = (name: string | null) => grouping.find((one) => name !== null && isNamed(one, name));
  const place = (name: string | null, figure: ToldFigure): number => {
    const dimension = listedIn(name);
    const value = figure.values.get(dimension?.column ?? "") ?? "";
    return dimension?.values?.indexOf(value) ?? 0;
  };
  const time = ({ observation }: ToldFigure) => observation.period;
  if (form === "timeline") return [...figures].sort((a, b) => compareText(time(a), time(b)));
  const sorted = [...figures].sort(
    (a, b) =>
      place(series, a) - place(series, b) || place(axis, a) - place(axis, b) || compareText(time(a), time(b)),
  );
  const dimension = listedIn(axis);
  const isRanked = form === "bars" || (form === "dots" && series === null);
  if (!isRanked || dimension?.slot !== "area") return sorted;
  const amounts = byAmount(sorted.map(({ observation }) => observation));
  return amounts.flatMap((observation) => sorted.find((one) => one.observation === observation) ?? []);
}

/** A title with its places and periods in words. */
function filled(text: string, teller: Teller, placeName: PlaceName): string {
  const pieces = piecesOf(text) ?? [];
  const words = pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    const token = tokenIn(piece.token);
    const found = token && teller.one(token);
    if (!found) return "";
    return token.tells === "area" ? placeName(found.area) : found.period;
  });
  return words.join("");
}
