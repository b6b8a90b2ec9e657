import { themesOf } from "../../../charts/theme.ts";
import { textIn } from "../../../model/edition.ts";
import { seriesOf } from "../../../model/figure-key.ts";
import type { Observation } from "../../../model/observation.ts";
import { figuresIn } from "../../../model/passage.ts";
import { isIllustrative, isMissing } from "../../../model/quantity.ts";
import { rangeOf } from "../../../model/source.ts";
import { placesWith } from "../../../model/standing.ts";
import { briefOf, type DatasetFigures } from "../brief.ts";
import { changeSince } from "../changes/change-since.ts";
import { changeTables } from "../changes/change-table.ts";
import { contentOf, hashOf } from "../ground.ts";
import { leadingFigures, partedByNews } from "../key-figures.ts";
import { type Material, observationsOf } from "../material.ts";
import { makeAnew, type Remember } from "../remember.ts";
import { standingName } from "../story/place-standings.ts";
import { toldOfTargets } from "../story/told-of-targets.ts";
import { verdictLines, verdictOf } from "../story/verdict.ts";
import { undelivered } from "../undelivered.ts";
import type { Words } from "../words.ts";
import { figureRows, figuresSheet } from "./figures-sheet.ts";
import { coverSheet, type Front, notesSheet, workbookTitle } from "./front-sheets.ts";
import { numberNotes } from "./notes.ts";
import type { Link, WorkbookPlan } from "./plan.ts";
import { revisionsSheet } from "./revisions-sheet.ts";
import { sheetName } from "./sheet-name.ts";
import { standingsSheet } from "./standings-sheet.ts";
import { chartsSheet, yearSheet } from "./year-sheet.ts";

/** A hash of what a language's parts are made from, and their cache. */
interface Grounded {
  readonly remember: Remember;
  readonly ground: string;
}

/**
 * `statistics.xlsx`: a cover, a sheet by year for each subject, the places by their targets, and every observation in a row
 * of its own; what is illustrative stands apart, last.
 */
export async function planWorkbook(
  material: Material,
  words: Words,
  { remember, ground }: Grounded = { remember: makeAnew, ground: "" },
): Promise<WorkbookPlan> {
  const { edition, areas, validated, corrections } = material;
  const { workbook, changes, frame, punctuation } = words.book;
  const subjects = validated.map(({ dataset }) => ({
    dataset,
    observations: observationsOf(material, dataset.id),
  }));
  const taken = new Set<string>();
  const named = (wanted: string): string => {
    const name = sheetName(wanted, taken);
    taken.add(name);
    return name;
  };
  const [cover, figures, notesName] = [named(workbook.cover), named(workbook.figures), named(workbook.notes)];
  const toNotes: Link = { text: workbook.toNotes, sheet: notesName };
  const notes = numberNotes(subjects, corrections, words);
  // Of the notes a row has the numbers alone: those of its indicator and corrected cells.
  const noted = corrections.map(({ cell }) => notes.ofCells([rangeOf(cell)]));
  const parted = await Promise.all(
    subjects.map(({ dataset, observations }) => {
      const numbered = Object.keys(dataset.indicators).map((id) => notes.ofIndicator(dataset.id, id));
      return remember("tables", hashOf([ground, dataset.id, contentOf(observations), numbered, noted]), () =>
        apart(observations).map((observations) =>
          figureRows({ dataset, observations }, { areas, notes }, words),
        ),
      );
    }),
  );
  const [real = [], invented = []] = [0, 1].map((part) => parted.flatMap((rows) => rows[part] ?? []));
  const chartsName = named(workbook.charts);
  const colors = themesOf(edition).light.palette;
  const bySubject = subjects.map(({ dataset, observations }) => {
    const counted = dataset.standings?.(observations) ?? [];
    const told = new Set(counted.flatMap((counts) => [...toldOfTargets(observations, counts)]));
    const [figuresOf = []] = apart(observations);
    const shown = shownIn({ dataset, observations }, words);
    const yearly = figuresOf.filter(
      ({ indicator }) =>
        !told.has(indicator) && (dataset.indicators[indicator]?.better !== "neither" || shown.has(indicator)),
    );
    const name = sheetName(dataset.words[words.locale].title, taken);
    const years = yearSheet({ dataset, observations: yearly, name, figures, colors, areas }, words);
    if (years) taken.add(name);
    const standings = counted.flatMap((counts) => {
      const name = sheetName(workbook.standings, taken);
      const sheet = standingsSheet({ dataset, observations, counts, areas }, { name, toNotes }, words);
      if (!sheet) return [];
      taken.add(name);
      const told = counts.counts.map((count) =>
        punctuation.bracketed(standingName(dataset, count, words), words.number(placesWith(count))),
      );
      return [{ sheet, lines: [told.join(punctuation.comma), { text: sheet.title, sheet: name }] }];
    });
    return { years: years ? [years] : [], standings };
  });
  const charts = chartsSheet(
    bySubject.flatMap(({ years }) => years),
    chartsName,
    words,
  );
  const revisions = revisionsSheet(changeTables(material, words), named(changes.sheet), words);
  const sheets = [
    ...(charts ? [charts] : []),
    ...bySubject.flatMap(({ years, standings }) => [
      ...years.map(({ sheet }) => sheet),
      ...standings.map(({ sheet }) => sheet),
    ]),
    ...(real.length > 0
      ? [
          figuresSheet(
            { id: "figures", name: figures, title: workbook.figures, lines: [toNotes], rows: real },
            words,
          ),
        ]
      : []),
    ...(revisions ? [revisions] : []),
    notesSheet(notes, notesName, words),
    ...(invented.length > 0
      ? [
          figuresSheet(
            {
              id: "illustrative",
              name: named(workbook.illustrative),
              title: workbook.illustrative,
              lines: [frame.illustrativeNotice],
              rows: invented,
              isIllustrative: true,
            },
            words,
          ),
        ]
      : []),
  ];
  const { verdict, ...summary } = summaryOf(subjects, material, words);
  const stand = bySubject.flatMap(({ standings }) => standings.flatMap(({ lines }) => lines));
  return {
    title: workbookTitle(edition, words),
    author: textIn(edition.network, words.locale),
    language: words.locale,
    date: edition.published,
    sheets: [
      coverSheet({ edition, name: cover, verdict: [...stand, ...verdict], sheets, ...summary }, words),
      ...sheets,
    ],
  };
}

function summaryOf(
  subjects: readonly DatasetFigures[],
  material: Material,
  words: Words,
): Pick<Front, "keys" | "changeOf" | "missing"> & { readonly verdict: readonly string[] } {
  const { since } = material.past;
  const verdict = verdictOf(subjects, briefOf(subjects, words.locale, since), {
    locale: words.locale,
    since,
  });
  return {
    verdict: verdictLines(verdict, words),
    keys: partedByNews(leadingFigures(subjects), since).fresh,
    missing: undelivered(material, words),
    changeOf: (dataset, observation) => changeSince(dataset, observation, material, words),
  };
}

/** The indicators of sentences and charts: of those of which neither more nor less is better, others only check figures. */
function shownIn({ dataset, observations }: DatasetFigures, { locale, area }: Words): ReadonlySet<string> {
  const figures = [
    ...dataset.narrative(observations, locale).flatMap(figuresIn),
    ...dataset
      .charts(observations, locale, area)
      .flatMap(({ points }) => points.map((each) => each.observation)),
  ];
  return new Set(figures.map(({ indicator }) => indicator));
}

/** What is real, then what is illustrative, with the values that its series lack. */
function apart(observations: readonly Observation[]): (readonly Observation[])[] {
  const series = (each: Observation) => seriesOf({ ...each, dataset: "" });
  const invented = new Set(observations.filter(({ value }) => isIllustrative(value)).map(series));
  const isInvented = (observation: Observation) =>
    isIllustrative(observation.value) || (isMissing(observation.value) && invented.has(series(observation)));
  return [observations.filter((each) => !isInvented(each)), observations.filter(isInvented)];
}
