import { type Edition, textIn, titleOf } from "../../../model/edition.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { DatasetFigures } from "../brief.ts";
import { keyFigureCaption } from "../captions.ts";
import type { ChangeOf } from "../changes/change-since.ts";
import type { KeyFigure } from "../key-figures.ts";
import { publicationHeading, reissuedText } from "../publication-line.ts";
import type { Words } from "../words.ts";
import type { Notes } from "./notes.ts";
import { digitsOf } from "./number-format.ts";
import { unitName } from "./observation-unit.ts";
import type { Link, SheetPlan, TablePlan, WorkbookLine } from "./plan.ts";
import { shorthand, shorthandKeys } from "./shorthand.ts";
import { valueCell } from "./value-cell.ts";

/** What the cover says and leads to. */
export interface Front {
  readonly edition: Edition;
  readonly name: string;
  /** How many have which standing, and the way to them; sentences, each with the notes on it. */
  readonly verdict: readonly WorkbookLine[];
  readonly keys: readonly KeyFigure<DatasetFigures>[];
  readonly changeOf: ChangeOf;
  /** Sentences on what did not come. */
  readonly missing: readonly string[];
  /** The sheets behind it, in their order. */
  readonly sheets: readonly SheetPlan[];
}

/** The year on a page: the verdict and key figures, the way to each sheet, and who publishes what and when. */
export function coverSheet(
  { edition, name, verdict, sheets, missing, ...figures }: Front,
  words: Words,
): SheetPlan {
  const { workbook, frame } = words.book;
  const section = (heading: string, ...lines: WorkbookLine[]): WorkbookLine[] => [{ heading }, ...lines];
  return {
    name,
    title: workbookTitle(edition, words),
    lines: verdict,
    table: keyFigures(figures, words),
    below: [
      ...section(
        workbook.whereNext,
        ...sheets.map(
          ({ title, name, table }): Link => ({
            text: table === null ? title : workbook.withRows(title, table.rows.length),
            sheet: name,
          }),
        ),
        workbook.printText,
      ),
      ...(missing.length > 0 ? section(frame.notDelivered, ...missing) : []),
      ...(sheets.some(({ isIllustrative }) => isIllustrative)
        ? section(workbook.illustrative, frame.illustrativeNotice)
        : []),
      ...section(workbook.about, workbook.aboutText, workbook.shorthandText),
      ...section(
        publicationHeading(edition, words),
        ...[words.period(edition.published), reissuedText(edition, words)].filter((text) => text !== ""),
      ),
      ...section(
        workbook.contact,
        textIn(edition.network, words.locale),
        edition.contact === undefined
          ? workbook.noContact(textIn(edition.network, words.locale))
          : textIn(edition.contact, words.locale),
      ),
    ],
  };
}

/** The key figures as numbers, each with what the page says of its change; null for a report without any. */
function keyFigures({ keys, changeOf }: Pick<Front, "keys" | "changeOf">, words: Words): TablePlan | null {
  if (keys.length === 0) return null;
  const { workbook, frame, changes, statuses } = words.book;
  return {
    id: "key_figures",
    columns: [
      { header: frame.keyFigures, align: "left", widest: 76 },
      { header: workbook.columns.anyValue, align: "right", widest: 14 },
      { header: workbook.columns.unit, align: "left", widest: 14 },
      { header: workbook.columns.status, align: "left", widest: 14 },
      { header: changes.change, align: "left", widest: 44 },
    ],
    rows: keys.map(({ subject: { dataset }, observation }) => {
      const { value } = observation;
      const quantities = isMissing(value) ? [] : [value];
      return [
        keyFigureCaption(dataset, observation, words),
        valueCell(value, digitsOf(quantities)),
        quantities.map(({ unit }) => unitName(unit, words)).join() || shorthand["not-applicable"],
        quantities.map(({ status }) => statuses[status]).join() || shorthand["not-applicable"],
        changeOf(dataset, observation) ?? shorthand["not-applicable"],
      ];
    }),
  };
}

/** The title and year of the workbook, shown on the cover. */
export function workbookTitle(edition: Edition, words: Words): string {
  return words.book.workbook.title(titleOf(edition, words.locale));
}

/** The numbered notes, then the shorthand, in one table. */
export function notesSheet(notes: Notes, name: string, words: Words): SheetPlan {
  const { workbook } = words.book;
  const { columns } = workbook;
  const numbered = notes.all.map(({ reference, subject, text }) => [reference, subject, text]);
  const letters = shorthandKeys.map((key) => [
    shorthand[key],
    workbook.shorthandSubject,
    workbook.shorthand[key],
  ]);
  return {
    name,
    title: workbook.notes,
    lines: [],
    table: {
      id: "notes",
      columns: [
        { header: columns.note, align: "left", widest: 10 },
        { header: columns.subject, align: "left", widest: 34 },
        { header: columns.meaning, align: "left", widest: 90 },
      ],
      rows: [...numbered, ...letters],
    },
  };
}
