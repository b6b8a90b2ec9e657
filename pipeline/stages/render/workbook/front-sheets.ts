import { type Edition, textIn } from "../../../model/edition.ts";
import { hasIllustrative } from "../marks.ts";
import { publicationHeading, reissuedText } from "../publication-line.ts";
import { undelivered } from "../undelivered.ts";
import type { Words } from "../words.ts";
import type { Notes } from "./notes.ts";
import type { Cell, ColumnPlan, SheetPlan, WorkbookLine } from "./plan.ts";
import { shorthand, shorthandKeys } from "./shorthand.ts";
import { type NamedTable, type SheetNames, tableTitle, unitName, workbookTitle } from "./table-sheet.ts";

/** Who publishes what and when, and where to continue. */
export function coverSheet(
  edition: Edition,
  tables: readonly NamedTable[],
  names: SheetNames,
  words: Words,
): SheetPlan {
  const { workbook, frame } = words.book;
  const section = (heading: string, ...lines: WorkbookLine[]): WorkbookLine[] => [{ heading }, ...lines];
  const missing = undelivered(edition, words);
  const illustrative = tables.some(({ group }) => hasIllustrative(group.observations));
  return {
    name: names.cover,
    title: workbookTitle(edition, words),
    lines: [
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
      ...section(
        workbook.whereNext,
        { text: workbook.toContents, sheet: names.contents },
        { text: workbook.toNotes, sheet: names.notes },
      ),
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
    group.indicators
      .map((id) => words.indicator(group.dataset, id).title)
      .join(words.book.punctuation.semicolon),
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

function contentsColumns(columns: Words["book"]["workbook"]["columns"]): ColumnPlan[] {
  return [
    { header: columns.worksheet, align: "left", widest: 26 },
    { header: columns.table, align: "left", widest: 44 },
    { header: columns.unit, align: "left", widest: 14 },
    { header: columns.indicators, align: "left", widest: 44, mostLines: 4 },
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
