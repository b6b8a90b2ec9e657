import { type Edition, textIn } from "../../../model/edition.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { DatasetFigures } from "../brief.ts";
import { keyFigureCaption } from "../captions.ts";
import type { KeyFigure } from "../key-figures.ts";
import { hasIllustrative } from "../marks.ts";
import { publicationHeading, reissuedText } from "../publication-line.ts";
import type { Words } from "../words.ts";
import type { Notes } from "./notes.ts";
import type { Cell, ColumnPlan, SheetPlan, WorkbookLine } from "./plan.ts";
import { shorthand, shorthandKeys } from "./shorthand.ts";
import { type NamedTable, type SheetNames, tableTitle, unitName, workbookTitle } from "./table-sheet.ts";

/** What the cover says and leads to. */
export interface Front {
  readonly tables: readonly NamedTable[];
  readonly standings: readonly SheetPlan[];
  /** The sentence that the report opens with; null without any. */
  /** A sentence, and the notes on it. */
  readonly verdict: readonly string[];
  readonly keys: readonly KeyFigure<DatasetFigures>[];
  /** Sentences on what did not come. */
  readonly missing: readonly string[];
}

/** The year on a page: the verdict and key figures, the way to each subject, and who publishes what and when. */
export function coverSheet(
  edition: Edition,
  { tables, standings, verdict, keys, missing }: Front,
  names: SheetNames,
  words: Words,
): SheetPlan {
  const { workbook, frame, story, punctuation } = words.book;
  const section = (heading: string, ...lines: WorkbookLine[]): WorkbookLine[] => [{ heading }, ...lines];
  const firsts = [...groupBy(tables, ({ group }) => group.dataset)].flatMap(([dataset, [first]]) =>
    first ? [{ text: dataset.words[words.locale].title, sheet: first.name }] : [],
  );
  const keyLines = keys.map(({ subject: { dataset }, observation }) =>
    punctuation.label(keyFigureCaption(dataset, observation, words), words.amount(observation.value)),
  );
  const illustrative = tables.some(({ group }) => hasIllustrative(group.observations));
  return {
    name: names.cover,
    title: workbookTitle(edition, words),
    lines: [
      ...(verdict.length > 0 ? section(story.brief, ...verdict) : []),
      ...(keyLines.length > 0 ? section(frame.keyFigures, ...keyLines) : []),
      ...section(
        workbook.whereNext,
        { text: workbook.toContents, sheet: names.contents },
        ...standings.map(({ title, name }) => ({ text: title, sheet: name })),
        ...firsts,
        { text: workbook.toNotes, sheet: names.notes },
      ),
      ...section(workbook.network, edition.network),
      ...section(workbook.edition, edition.edition),
      ...section(
        publicationHeading(edition, words),
        ...[words.period(edition.published), reissuedText(edition, words)].filter((text) => text !== ""),
      ),
      ...section(
        workbook.contact,
        edition.contact === undefined
          ? workbook.noContact(edition.network)
          : textIn(edition.contact, words.locale),
      ),
      ...section(workbook.about, workbook.aboutText),
      ...(missing.length > 0 ? section(frame.notDelivered, ...missing) : []),
      ...(illustrative ? section(workbook.illustrative, frame.illustrativeNotice) : []),
      ...section(workbook.shorthandTitle, workbook.shorthandText),
    ],
    table: null,
  };
}

/** Every table with a link to it, and links to the other sheets; as wide as a screen and a sheet of paper. */
export function contentsSheet(
  tables: readonly NamedTable[],
  names: SheetNames,
  others: readonly SheetPlan[],
  words: Words,
): SheetPlan {
  const { workbook } = words.book;
  const { columns } = workbook;
  const rows = tables.map(({ group, name }): Cell[] => [
    { text: name, sheet: name },
    tableTitle(group, words),
    unitName(group, words),
    fewOf(
      group.indicators.map((id) => words.indicator(group.dataset, id).title),
      words,
    ),
    { number: group.observations.length, format: "#,##0" },
  ]);
  return {
    name: names.contents,
    title: workbook.contents,
    lines: [
      ...(rows.length > 0 ? [workbook.singleTable] : []),
      { text: workbook.toCover, sheet: names.cover },
      { text: workbook.toNotes, sheet: names.notes },
      ...others.map(({ title, name }) => ({ text: title, sheet: name })),
    ],
    table: rows.length === 0 ? null : { id: "contents", columns: contentsColumns(columns), rows },
  };
}

/** As many as a row has room for, and how many more there are. */
function fewOf(titles: readonly string[], { book }: Words): string {
  const few = titles.slice(0, mostTitles).join(book.punctuation.semicolon);
  return titles.length > mostTitles ? `${few} ${book.workbook.andMore(titles.length - mostTitles)}` : few;
}

const mostTitles = 5;

function contentsColumns(columns: Words["book"]["workbook"]["columns"]): ColumnPlan[] {
  return [
    { header: columns.worksheet, align: "left", widest: 26 },
    { header: columns.table, align: "left", widest: 44 },
    { header: columns.unit, align: "left", widest: 14 },
    { header: columns.indicators, align: "left", widest: 44 },
    { header: columns.rows, align: "right", widest: 10 },
  ];
}

/** The numbered notes, then the shorthand, in one table. */
export function notesSheet(
  notes: Notes,
  tables: readonly NamedTable[],
  names: SheetNames,
  words: Words,
): SheetPlan {
  const { workbook } = words.book;
  const { columns } = workbook;
  const sheetOf = new Map(tables.map(({ group, name }) => [group.number, name]));
  const numbered = notes.all.map(({ reference, subject, text, tables: sheets }) => [
    reference,
    subject,
    text,
    sheets === null
      ? workbook.all
      : sheets.map((number) => sheetOf.get(number) ?? number).join(words.book.punctuation.semicolon),
  ]);
  const letters = shorthandKeys.map((key) => [
    shorthand[key],
    workbook.shorthandSubject,
    workbook.shorthand[key],
    workbook.all,
  ]);
  return {
    name: names.notes,
    title: workbook.notes,
    lines: [
      workbook.singleTable,
      { text: workbook.toCover, sheet: names.cover },
      { text: workbook.toContents, sheet: names.contents },
    ],
    table: {
      id: "notes",
      columns: [
        { header: columns.note, align: "left", widest: 10 },
        { header: columns.subject, align: "left", widest: 28 },
        { header: columns.meaning, align: "left", widest: 66 },
        { header: columns.usedOn, align: "left", widest: 24 },
      ],
      rows: [...numbered, ...letters],
    },
  };
}
