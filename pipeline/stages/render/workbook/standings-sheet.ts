import type { Areas } from "../../../model/area.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { isPeriod } from "../../../model/period.ts";
import { isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { StandingCounts } from "../../../model/standing.ts";
import { capitalised } from "../capitalised.ts";
import { doubtsOnTargets } from "../story/profiles.ts";
import { targetOf, targetToldBy, toldOfTargets } from "../story/told-of-targets.ts";
import type { Words } from "../words.ts";
import { digitsOf } from "./number-format.ts";
import { declaredUnit, unitName } from "./observation-unit.ts";
import type { Link, SheetPlan } from "./plan.ts";
import { shorthand } from "./shorthand.ts";
import { countryCell, periodCell, valueCell } from "./value-cell.ts";

interface CountedFigures {
  readonly dataset: Dataset;
  readonly observations: readonly Observation[];
  readonly counts: StandingCounts;
  readonly areas: Areas;
}

const none = shorthand["not-applicable"];

/** A row for each target of each place: its figures side by side, the standing to it, or why that is not known. */
export function standingsSheet(
  { dataset, observations, counts: standingCounts, areas }: CountedFigures,
  { name, toNotes }: { readonly name: string; readonly toNotes: Link },
  words: Words,
): SheetPlan | null {
  const { workbook, story, profile, changes, claims, punctuation } = words.book;
  const { counts } = standingCounts;
  const standings = counts.flatMap(({ standing, places }) => places.map((figure) => ({ figure, standing })));
  const given = toldOfTargets(observations, standingCounts);
  const about = observations.filter(({ breakdown, indicator }) => breakdown === "" && given.has(indicator));
  const standingOf = new Map(standings.map((each) => [targetOf(each.figure), each]));
  const told = new Set(about.map(targetOf));
  // Those that are judged come first, then those with figures.
  const rankOf = (key: string) => {
    const stands = standingOf.get(key);
    return stands ? counts.findIndex(({ standing }) => standing === stands.standing) : counts.length;
  };
  const rows = [...groupBy([...about, ...standings.map(({ figure }) => figure)], targetOf)]
    .flatMap(([key, [first]]) => (first ? [{ key, first, area: first.area, period: first.period }] : []))
    .sort(
      (a, b) =>
        rankOf(a.key) - rankOf(b.key) ||
        Number(told.has(b.key)) - Number(told.has(a.key)) ||
        words.compareAreas(a.area, b.area) ||
        compareText(a.period, b.period),
    );
  if (rows.length === 0) return null;
  const doubtsOf = doubtsOnTargets(dataset, observations);
  const keys = new Set(rows.map(({ key }) => key));
  // A figure of another year than its target's, such as its base, has that in its breakdown.
  const before = observations.filter(
    (figure) =>
      isPeriod(figure.breakdown) && figure.breakdown !== figure.period && keys.has(targetToldBy(figure)),
  );
  const columns = Object.keys(dataset.indicators).flatMap((id) => {
    const based = before.filter(({ indicator }) => indicator === id);
    const figures = [...about.filter(({ indicator }) => indicator === id), ...based];
    if (figures.length === 0) return [];
    const digits = digitsOf(figures.flatMap(({ value }) => (isMissing(value) ? [] : [value])));
    const unit = unitName(declaredUnit(dataset, id), words);
    const { title } = words.indicator(dataset, id);
    const values = new Map(figures.map((figure) => [targetToldBy(figure), valueCell(figure.value, digits)]));
    const years = new Map(based.map((figure) => [targetToldBy(figure), periodCell(figure.period, words)]));
    const ofYear = { header: workbook.yearOf(title), values: years };
    return [...(based.length > 0 ? [ofYear] : []), { header: punctuation.bracketed(title, unit), values }];
  });
  const judged = standings.flatMap(({ figure, standing }) =>
    standing === "unknown" ? [] : targetOf(figure),
  );
  const isOfFew = ({ values }: (typeof columns)[number]) =>
    judged.filter((key) => values.has(key)).length * 2 < judged.length;
  const ordered = [...columns].sort((a, b) => Number(isOfFew(a)) - Number(isOfFew(b)));
  return {
    name,
    title: punctuation.label(dataset.words[words.locale].title, workbook.standings),
    lines: [toNotes],
    table: {
      id: `standings_${dataset.id.replace(/[^a-z0-9]/g, "_")}`,
      columns: [
        { header: workbook.columns.place, align: "left", widest: 20 },
        { header: workbook.columns.country, align: "left", widest: 14 },
        { header: workbook.columns.targetYear, align: "left", widest: 9 },
        { header: profile.standing, align: "left", widest: 24 },
        { header: capitalised(claims.inDoubt), align: "left", widest: 10 },
        { header: changes.reason, align: "left", widest: 34 },
        ...ordered.map(({ header }) => ({ header, align: "right", widest: 12 }) as const),
        { header: workbook.columns.placeCode, align: "left", widest: 14, isPrinted: false },
      ],
      kept: 1,
      rows: rows.map(({ key, first, area, period }) => {
        const stands = standingOf.get(key);
        const how = stands ? words.breakdown(dataset, stands.figure.breakdown) : none;
        return [
          words.area(area),
          countryCell(area, areas, words),
          // Without a figure of a target, the year is that of the questionnaire.
          stands?.standing === "unknown" && columns.every(({ values }) => !values.has(key))
            ? none
            : periodCell(period, words),
          stands?.standing === "unknown" ? story.standings.unknown : how,
          doubtsOf(first).length > 0 ? claims.inDoubt : none,
          stands?.standing === "unknown" ? how : none,
          ...ordered.map(({ values }) => values.get(key) ?? none),
          area,
        ];
      }),
    },
  };
}
