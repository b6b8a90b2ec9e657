import { groupBy } from "../../../model/group-by.ts";
import { rangeOf } from "../../../model/source.ts";
import { briefOf, type DatasetFigures } from "../brief.ts";
import { changeTables } from "../changes/change-table.ts";
import { contentOf, hashOf } from "../ground.ts";
import { leadingFigures, partedByNews } from "../key-figures.ts";
import { type Material, observationsOf } from "../material.ts";
import { passageText } from "../passage-text.ts";
import { makeAnew, type Remember } from "../remember.ts";
import { verdictOf, verdictText } from "../story/verdict.ts";
import { undelivered } from "../undelivered.ts";
import type { Words } from "../words.ts";
import { contentsSheet, coverSheet, type Front, notesSheet } from "./front-sheets.ts";
import { numberNotes } from "./notes.ts";
import type { WorkbookPlan } from "./plan.ts";
import { revisionsSheet } from "./revisions-sheet.ts";
import { sheetName } from "./sheet-name.ts";
import { standingsSheet } from "./standings-sheet.ts";
import { tableGroups } from "./table-group.ts";
import { tableSheet, workbookTitle } from "./table-sheet.ts";

/** A hash of what a language's parts are made from, and their cache. */
interface Grounded {
  readonly remember: Remember;
  readonly ground: string;
}

/**
 * `statistics.xlsx`: every observation in an accessible statistical workbook, after the guidance of the UK
 * Government Analysis Function on releasing statistics in spreadsheets.
 */
export async function planWorkbook(
  material: Material,
  words: Words,
  { remember, ground }: Grounded = { remember: makeAnew, ground: "" },
): Promise<WorkbookPlan> {
  const { edition, areas, validated, corrections } = material;
  const { workbook } = words.book;
  const subjects = validated.map(({ dataset }) => ({
    dataset,
    observations: observationsOf(material, dataset.id),
  }));
  const groups = tableGroups(subjects);
  const taken = new Set<string>();
  const named = (wanted: string): string => {
    const name = sheetName(wanted, taken);
    taken.add(name);
    return name;
  };
  const names = {
    cover: named(workbook.cover),
    contents: named(workbook.contents),
    notes: named(workbook.notes),
  };
  const revisions = revisionsSheet(
    changeTables(material, words),
    sheetName(words.book.changes.sheet, taken),
    names,
    words,
  );
  if (revisions) taken.add(revisions.name);
  const standings = subjects.flatMap(({ dataset, observations }) =>
    (dataset.standings?.(observations) ?? []).flatMap((counts) => {
      const name = sheetName(workbook.standings, taken);
      const sheet = standingsSheet({ dataset, observations, counts, areas }, name, names, words);
      if (sheet) taken.add(name);
      return sheet ?? [];
    }),
  );
  const tables = groups.map((group) => ({
    group,
    name: named(`${group.number} ${group.dataset.words[words.locale].title}`),
  }));
  const notes = numberNotes(groups, corrections, words);
  // Of the notes a table has the numbers alone: those of its indicators and corrected cells.
  const noted = corrections.map(({ cell }) => notes.ofCells([rangeOf(cell)]));
  const tableSheets = [...groupBy(tables, ({ group }) => group.dataset)].map(([dataset, tablesOfDataset]) => {
    const numbered = tablesOfDataset.map(({ group, name }) => [
      name,
      group.number,
      group.indicators.map((id) => notes.ofIndicator(dataset.id, id)),
    ]);
    const from = [ground, dataset.id, contentOf(observationsOf(material, dataset.id))];
    return remember("tables", hashOf([...from, numbered, names, noted]), () =>
      tablesOfDataset.map((table) => tableSheet(table, names, notes, words)),
    );
  });
  return {
    title: workbookTitle(edition, words),
    author: edition.network,
    language: words.locale,
    date: edition.published,
    sheets: [
      coverSheet(edition, { tables, standings, ...summaryOf(subjects, material, words) }, names, words),
      contentsSheet(tables, names, [...standings, ...(revisions ? [revisions] : [])], words),
      ...standings,
      ...(await Promise.all(tableSheets)).flat(),
      ...(revisions ? [revisions] : []),
      notesSheet(notes, tables, names, words),
    ],
  };
}

/** What the report opens with. */
function summaryOf(
  subjects: readonly DatasetFigures[],
  material: Material,
  words: Words,
): Pick<Front, "verdict" | "keys" | "missing"> {
  const { since } = material.past;
  const verdict = verdictOf(subjects, briefOf(subjects, words.locale, since), {
    locale: words.locale,
    since,
  });
  return {
    verdict: [
      verdictText(verdict, words) ?? [],
      verdict.flatMap(({ notes }) => notes.map((note) => passageText(note, words))),
    ].flat(),
    keys: partedByNews(leadingFigures(subjects), since).fresh,
    missing: undelivered(material, words),
  };
}
