import { type Areas, countryOf } from "../../../model/area.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { StandingCounts } from "../../../model/standing.ts";
import type { Words } from "../words.ts";
import { digitsOf, numberFormat } from "./number-format.ts";
import { periodCell } from "./observation-cells.ts";
import type { Cell, SheetPlan } from "./plan.ts";
import { shorthand } from "./shorthand.ts";
import { declaredUnit } from "./table-group.ts";
import { type SheetNames, unitName } from "./table-sheet.ts";

/** The figures of a dataset, and how it counts standings. */
interface CountedFigures {
  readonly dataset: Dataset;
  readonly observations: readonly Observation[];
  readonly counts: StandingCounts;
  readonly areas: Areas;
}

const none = shorthand["not-applicable"];

/** A row for each target of each place: its figures side by side, the standing to it, or why that is not known. */
export function standingsSheet(
  { dataset, observations, counts: { indicator, counts }, areas }: CountedFigures,
  name: string,
  names: SheetNames,
  words: Words,
): SheetPlan | null {
  const { workbook, story, profile, changes } = words.book;
  const standings = counts.flatMap(({ standing, places }) => places.map((figure) => ({ figure, standing })));
  const rowOf = ({ area, period }: Observation) => `${area} ${period}`;
  const judged = new Set(
    standings.flatMap(({ figure, standing }) => (standing === "unknown" ? [] : rowOf(figure))),
  );
  const whole = observations.filter(({ breakdown }) => breakdown === "");
  // What is of the year of a target is about the target.
  const given = new Set(
    whole.filter((figure) => judged.has(rowOf(figure))).map((figure) => figure.indicator),
  );
  const ids = Object.keys(dataset.indicators).filter((id) => given.has(id));
  const about = whole.filter((figure) => given.has(figure.indicator));
  const standingOf = new Map(standings.map((each) => [rowOf(each.figure), each]));
  // Those that are judged come first.
  const rankOf = (key: string) => {
    const stands = standingOf.get(key);
    return stands ? counts.findIndex(({ standing }) => standing === stands.standing) : counts.length;
  };
  const rows = [...groupBy([...about, ...standings.map(({ figure }) => figure)], rowOf)]
    .flatMap(([key, [first]]) => (first ? [{ key, area: first.area, period: first.period }] : []))
    .sort(
      (a, b) =>
        rankOf(a.key) - rankOf(b.key) ||
        compareText(words.area(a.area), words.area(b.area)) ||
        compareText(a.period, b.period),
    );
  if (rows.length === 0) return null;
  const columns = ids.map((id) => {
    const figures = about.filter((figure) => figure.indicator === id);
    const digits = digitsOf(figures.flatMap(({ value }) => (isMissing(value) ? [] : [value])));
    const unit = unitName({ unit: declaredUnit(dataset, id) }, words);
    const header = words.book.punctuation.bracketed(words.indicator(dataset, id).title, unit);
    const values = new Map(figures.map((figure) => [rowOf(figure), valueCell(figure, digits)]));
    return { header, values };
  });
  return {
    name,
    title: words.indicator(dataset, indicator).title,
    lines: [
      workbook.singleTable,
      { text: workbook.toContents, sheet: names.contents },
      { text: workbook.toNotes, sheet: names.notes },
    ],
    table: {
      id: `standings_${dataset.id.replace(/[^a-z0-9]/g, "_")}`,
      columns: [
        { header: workbook.columns.place, align: "left", widest: 20 },
        { header: workbook.columns.country, align: "left", widest: 14 },
        { header: workbook.columns.period, align: "left", widest: 9 },
        ...columns.map(({ header }) => ({ header, align: "right", widest: 14 }) as const),
        { header: profile.standing, align: "left", widest: 20 },
        { header: changes.reason, align: "left", widest: 34 },
        { header: workbook.columns.placeCode, align: "left", widest: 14, isPrinted: false },
      ],
      rows: rows.map(({ key, area, period }) => {
        const stands = standingOf.get(key);
        return [
          words.area(area),
          words.area(countryOf(area, areas) ?? area),
          periodCell(period, words),
          ...columns.map(({ values }) => values.get(key) ?? none),
          stands ? story.standings[stands.standing] : none,
          stands ? words.breakdown(dataset, stands.figure.breakdown) : none,
          area,
        ];
      }),
    },
  };
}

function valueCell({ value }: Observation, digits: number): Cell {
  if (isMissing(value)) return shorthand[value.missing];
  return { number: value.amount, format: numberFormat(value.qualifier, digits, value.amount) };
}
