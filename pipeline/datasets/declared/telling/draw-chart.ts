import { formOf } from "../../../charts/forms.ts";
import type { Chart, Label, PlaceName, Point, Reference } from "../../../model/chart.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Observation } from "../../../model/observation.ts";
import { unstated } from "../../../model/observation.ts";
import { firstDay, fiscalYearOf, lastDay, type Period } from "../../../model/period.ts";
import { punctuation } from "../../../model/punctuation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { piecesOf, type Token, tokenIn } from "../../../model/token.ts";
import { nameIn } from "../../../words/names.ts";
import { type CellText, partsOf } from "../definition-sheet.ts";
import { sayIn } from "../languages.ts";
import type { Grouping } from "../operations/grouping.ts";
import type { ChartScope } from "./chart-scope.ts";
import { type DefinedChart, plainAxisOf } from "./define-charts.ts";
import { figuresDrawn } from "./figures-drawn.ts";
import { isTimely } from "./occasion.ts";
import type { Wording } from "./parts-in.ts";
import { isNamed, type PartedFigure, type PartedIndicator, type Teller } from "./teller.ts";

export interface ChartMaterial {
  readonly indicators: ReadonlyMap<string, PartedIndicator>;
  readonly wording: Wording;
  readonly placeName: PlaceName;
  title(indicator: string): string;
  /** What readers see for a value of a column. */
  value(column: string, value: string): string;
}

/** A chart with its figures and words; null where there is nothing to draw. */
export function drawChart(
  chart: DefinedChart,
  { id, teller, drawn: within }: ChartScope,
  material: ChartMaterial,
): Chart | null {
  const { indicators, wording } = material;
  const plainAxis = plainAxisOf(chart);
  const drawn = figuresDrawn(chart, within, indicators);
  const figures = drawn.flatMap((each) => each.figures);
  const unit = indicators.get(chart.indicators[0])?.unit;
  if (unit === undefined || figures.every(({ observation }) => isMissing(observation.value))) return null;
  const isOfSingleYear = new Set(figures.map(({ observation }) => observation.period.slice(0, 4))).size === 1;
  const areYearsApart = chart.isLatest && !isOfSingleYear;
  const { translated } = chart.row;
  const say = (text: ReadonlyMap<Locale | "", CellText>) =>
    filled(sayIn(text, wording.locale, wording.languages), teller, material);
  const title = say(translated.title) || material.title(chart.indicators[0]);
  const called = partsOf(say(translated.series));
  const seriesOf = ({ indicator, area, breakdown }: Observation) => {
    const name = called[chart.indicators.indexOf(indicator)] ?? material.title(indicator);
    if (!chart.forEach) return name;
    // Where one place has several series of an indicator, each is labelled by what distinguishes it.
    const alike = figures.flatMap(({ observation }) =>
      observation.indicator === indicator ? [observation] : [],
    );
    const place =
      plainAxis !== "area" && alike.some((other) => other.area !== area) ? material.placeName(area) : "";
    const part =
      plainAxis !== "part" && alike.some((other) => other.breakdown !== breakdown)
        ? wording.breakdown(breakdown)
        : "";
    return [name, place, part].filter(Boolean).join(punctuation[wording.locale].comma);
  };
  const valueIn = (name: string, { values }: PartedFigure, grouping: Grouping) =>
    values.get(grouping.find((dimension) => isNamed(dimension, name))?.column ?? name) ?? "";
  const labelOf = (name: string | null, figure: PartedFigure, grouping: Grouping): Label => {
    const { observation } = figure;
    const isSeveral = chart.indicators.length > 1 && plainAxis !== "indicator";
    if (name === null) return { text: isSeveral ? seriesOf(observation) : title };
    if (plainAxis === "indicator") return { text: seriesOf(observation) };
    if (plainAxis === "part") return { text: wording.breakdown(observation.breakdown) };
    const dimension = grouping.find((dimension) => isNamed(dimension, name));
    const value = valueIn(name, figure, grouping);
    if (value === "") return { text: nameIn("part", unstated, wording.locale), isUnstated: true };
    if (dimension?.slot === "area")
      return { area: value, ...(areYearsApart && { years: yearsOf(observation) }) };
    if (dimension?.slot !== "period") return { text: material.value(dimension?.column ?? name, value) };
    return isOfSingleYear && /^\d{4}-\d{2}$/.test(value) ? { month: value } : { period: value };
  };
  const [first] = figures.map(({ observation }) => observation);
  const [axis, series] = chart.by;
  /** A bar of a span shows its dates by itself. */
  const isSpan = (name: string | null, grouping: Grouping) =>
    formOf(chart).needs === "span" &&
    grouping.some((dimension) => name !== null && isNamed(dimension, name) && dimension.slot === "period");
  const isWithValues = chart.row.cells.labels?.text === "values and names";
  const points = drawn.flatMap(({ figures: ofDrawn, grouping }) =>
    ofDrawn.map((figure, at): Point => {
      const label = labelOf(axis, figure, grouping);
      const value = valueIn(axis, figure, grouping);
      const isNamedApart = isWithValues && "text" in label && label.text !== value;
      return {
        observation: figure.observation,
        category: isNamedApart ? { text: `${value} ${label.text}` } : label,
        series: labelOf(isSpan(series, grouping) ? null : series, figure, grouping),
        ...(isSpanned(figure) && { joined: follows(figure, ofDrawn[at - 1]) }),
        ...(chart.unjoined.includes(figure.observation.indicator) && { joined: false }),
      };
    }),
  );
  const notes = partsOf(say(translated.note)).filter((_, at) => isTimely(chart.noteWhen[at] ?? null, within));
  const note = notes.join(punctuation[wording.locale].gap);
  const references = referencesTo(
    partsOf(chart.row.cells.reference?.text ?? "", ";").flatMap((text) => tokenIn(text) ?? []),
    teller,
    wording,
  );
  return {
    id,
    form: chart.form,
    title,
    subtitle: say(translated.subtitle),
    ...(chart.isLatest && first && isOfSingleYear ? { latest: yearsOf(first) } : {}),
    unit,
    points,
    ...(note === "" ? {} : { note }),
    ...(references.length === 0 ? {} : { references }),
  };
}

/** The figures that tokens name, as what others are held against. */
export function referencesTo(
  tokens: readonly Token[],
  teller: Teller,
  wording: Pick<Wording, "reference">,
): Reference[] {
  return tokens.flatMap((token) => {
    const found = teller.figure(token);
    if (!found || isMissing(found.value)) return [];
    return [{ amount: found.value.amount, label: wording.reference(found.breakdown) }];
  });
}

/** The years of a figure's period, without days; a fiscal year as it is, since it has a name. */
function yearsOf({ period }: Observation): Period {
  if (fiscalYearOf(period)) return period;
  const [from, to] = [firstDay(period).slice(0, 4), lastDay(period).slice(0, 4)];
  return from === to ? from : `${from}/${to}`;
}

function isSpanned({ observation: { period } }: PartedFigure): boolean {
  return period.includes("/");
}

/** Whether a span begins where the previous one ends: lines do not cross a gap. */
function follows({ observation }: PartedFigure, before: PartedFigure | undefined): boolean {
  return before !== undefined && lastDay(before.observation.period) === firstDay(observation.period);
}

function filled(
  text: string,
  teller: Teller,
  { placeName, wording }: Pick<ChartMaterial, "placeName" | "wording">,
): string {
  const pieces = piecesOf(text) ?? [];
  const words = pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    const token = tokenIn(piece.token);
    const found = token && teller.figure(token);
    if (!found) return "";
    if (token.tells === "part") return wording.breakdown(found.breakdown);
    return token.tells === "area" ? placeName(found.area) : found.period;
  });
  return words.join("");
}
