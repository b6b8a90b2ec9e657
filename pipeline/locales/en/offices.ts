import { definitionsSheets, findingsSheets } from "../../model/own-sheets.ts";
import type { AnnotationWords, DeliveryWords, PackWords, TemplateWords } from "../phrasebook.ts";

const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(", ");

/** The words of the copies that go back to an office. */
export const annotation: AnnotationWords = {
  sheet: findingsSheets.en,
  title: (file, summary) => `To look at in ${file}: ${summary}`,
  howToMend: [
    "1. Click an address in the column “Cell”: it leads to the cell. Red cells are errors and must be corrected; yellow cells are warnings: correct them, or leave them if they are right. Rest the pointer on a coloured cell to read why.",
    "2. Correct the cell itself. Notes need nothing unless they surprise you.",
    "3. Save the workbook and send it back under its old name. The colours, the comments and this sheet may stay in it: only the values of the cells are read.",
  ],
  howToMendCsv: (file) => [
    `This workbook only shows your file ${file}, because a CSV file can hold neither colours nor comments. Its rows and columns are those of the file.`,
    "1. Click an address in the column “Cell”: it leads to the cell. Red cells are errors and must be corrected; yellow cells are warnings: correct them, or leave them if they are right.",
    `2. Correct the value in the program that ${file} comes from, or in the file itself, and send ${file} again under the same name. Notes need nothing unless they surprise you.`,
  ],
  uncommented: (sheets) =>
    `On ${list(sheets)} the cells are coloured but carry no comment, so that nothing of yours is lost; the reasons stand below.`,
  kinds: { error: "ERROR", warning: "Warning", note: "Note" },
  kind: "Kind",
  cell: "Cell",
  wholeFile: "the whole file",
  more: (count) => `… and ${count} more. Correct these first and ask for a new copy.`,
};

/** The words of the empty workbooks that offices fill in. */
export const template: TemplateWords = {
  data: "Data",
  definitions: definitionsSheets.en,
  ownName: "(name of your city or office)",
  howToFill: (file) =>
    `Fill in the white cells, a row each; columns with * must be filled. What each column means stands on the sheet “Definitions”. Save the workbook as ${file}.`,
  howToFillCsv: (file, delimiter, decimal) =>
    `Fill in the sheet “Data”, a row each; columns with * must be filled. Then choose “Save as”, the type “CSV UTF-8”, and the name ${file}. The program expects the columns parted by “${delimiter}” and decimals written with “${decimal}”.`,
  perSheet: (column) =>
    `One sheet for each value of “${column}”: copy the sheet as often as you need and give each copy that name.`,
  key: (columns) => `No two rows may have the same ${columns.join(" and ")}.`,
  column: "Column",
  whatToWrite: "What to write",
  unit: "Unit",
  mustBeFilled: "Must be filled",
  otherNames: "Other names that are understood",
  yes: "yes",
  no: "no",
  lists: "Allowed values",
  mayBeEmpty: "May be left empty.",
  text: "Text.",
  choice: "One of the values of the list.",
  area: "A place of the list.",
  period:
    "A year (2020), a day (2020-12-31), or a month with an apostrophe before it ('2020-10), so that it does not turn into a day.",
  instant: "A time with its offset, such as 2020-11-22T00:00:00+09:00.",
  unitOfRow: "The unit of this row's number.",
  number: (minimum, maximum, unit) => {
    const range =
      minimum === null
        ? maximum === null
          ? ""
          : ` of at most ${maximum}`
        : maximum === null
          ? ` of at least ${minimum}`
          : ` from ${minimum} to ${maximum}`;
    return `A number${range}${unit === "" ? "" : ` in ${unit}`}, without its unit.`;
  },
  notInList: "This is not in the list. Choose one of its values.",
  unusual: "This is not a number in the usual range. Keep it only if it is meant so, such as <10 or n/a.",
};

/** The words of the letter beside an office's forms. */
export const pack: PackWords = {
  fileName: "Read me first",
  to: "To",
  request: (network, published) =>
    `${network} asks you for the files below. What they hold is published on ${published}. Please fill in the forms, keep their names, and send them back.`,
  form: "Form",
  due: (day) => `Wanted by ${day}.`,
  noDue: "Wanted as soon as you can.",
  filled: (rows, last) =>
    `The ${rows} ${rows === 1 ? "row" : "rows"} of ${last} are in it already: correct what has changed, and add what is new.`,
  empty: "It is empty: this year's figures stand alone.",
  unchanged: (last) => `The form asks for the same columns as your file of ${last}.`,
  changed: (last) => `What has changed since your file of ${last}`,
  added: (column) => `New: ${list([column])}.`,
  renamed: (from, column) => `${list([from])} is now called ${list([column])}.`,
  dropped: (column) => `No longer asked for: ${list([column])}.`,
  unit: (columns, from, to) =>
    `Now in ${to}, no longer in ${from}: ${list(columns)}. What is filled in is converted.`,
  thanks: "Thank you.",
};

/** What became of the deliveries of an office. */
export const deliveries: DeliveryWords = {
  byOffice: "Deliveries by office",
  awaited: "not yet",
  awaitedBy: (day) => `not yet (wanted by ${day})`,
  arrived: "arrived",
  unchanged: "arrived; byte for byte last edition's file",
  unreadable: "arrived, but cannot be read",
  toMend: (count) => `arrived; ${count} to mend`,
};
