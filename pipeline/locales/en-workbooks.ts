import type { AnnotationWords, TemplateWords } from "./phrasebook.ts";

const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(", ");

/** The words of the copies that go back to an office. */
export const annotation: AnnotationWords = {
  sheet: "Findings",
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

export const template: TemplateWords = {};
