import { formOf } from "../../../charts/forms.ts";
import type { Chart, Label, PlaceName, Point } from "../../../model/chart.ts";
import type { Locale } from "../../../model/locale.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { Unit } from "../../../model/unit.ts";
import { partsOf, type Said } from "../definition-sheet.ts";
import { sayIn } from "../languages.ts";
import type { Grouping } from "../operations/grouping.ts";
import type { DefinedChart } from "./define-charts.ts";
import { figuresDrawn } from "./figures-drawn.ts";
import { isNamed, type Teller, type ToldFigure, type ToldIndicator } from "./figures-told.ts";
import { isTimely } from "./occasion.ts";
import type { Wording } from "./parts-in.ts";
import { piecesOf, tokenIn } from "./token.ts";

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

/** A defined chart with its figures and words; null where there is nothing to draw. */
export function drawChart(chart: DefinedChart, teller: Teller, material: ChartMaterial): Chart | null {
  const { indicator, unit, wording } = material;
  const { figures, grouping } = figuresDrawn(chart, teller, indicator) ?? {};
  if (!figures || !grouping) return null;
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
    formOf(chart).needs === "span" &&
    grouping.some((one) => name !== null && isNamed(one, name) && one.slot === "period");
  const isWithValues = chart.row.cells.labels?.text === "values and names";
  const points = figures.map((figure): Point => {
    const { observation } = figure;
    const label = labelOf(axis, figure);
    const value = figure.values.get(columnOf(axis)) ?? "";
    return {
      observation,
      category:
        isWithValues && "text" in label && label.text !== value ? { text: `${value} ${label.text}` } : label,
      series: labelOf(isSpan(series) ? null : series, figure),
    };
  });
  const note = isTimely(chart.noteWhen, teller) ? say(told.note) : "";
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
  chart: DefinedChart,
  grouping: Grouping,
  { groupings }: ToldIndicator,
  teller: Teller,
): readonly ToldFigure[] {
  const [axis, series] = chart.by;
  const isMonthly = grouping.some((one) => isNamed(one, axis) && one.within !== null);
  if (!formOf(chart).inSheet.hasTotals || series === null || !isMonthly) return [];
  const whole = groupings.find((one) => one.length === 1 && one.every((only) => isNamed(only, series)));
  return whole ? teller.figures(chart.indicator, [series]) : [];
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
