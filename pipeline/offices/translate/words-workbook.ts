import type ExcelJS from "exceljs";
import type { Locale } from "../../model/locale.ts";
import { newWorkbook, workbookBytes } from "../template/new-workbook.ts";
import { fill, looks, put } from "../template/template-looks.ts";
import { sheetColumns, type Translation, type TranslationGroup } from "./translation.ts";

const headRow = 3;
const marks = { untranslated: fill("FFFFD966"), unreviewed: fill("FFFFF2CC") } as const;

const howTo = (locale: Locale) =>
  `Write into the column “${locale}” alone. What stands in braces is filled in: keep it, wherever the sentence needs it. Whoever has read all of a sheet writes the name into its row “reviewed by”.`;

/** A workbook for a translator: a sheet for the program and for each dataset, with what is untranslated or unreviewed. */
export async function wordsWorkbook(
  groups: readonly TranslationGroup[],
  locale: Locale,
): Promise<Uint8Array> {
  const workbook = newWorkbook();
  for (const group of groups)
    await fillSheet(workbook.addWorksheet(nameFor(group.id, workbook)), group, locale);
  return workbookBytes(workbook);
}

/** At most 31 characters; ids with the same beginning are numbered. */
function nameFor(id: string, workbook: ExcelJS.Workbook): string {
  const short = id.slice(0, 31);
  return workbook.getWorksheet(short) ? `${id.slice(0, 27)} ${workbook.worksheets.length}` : short;
}

async function fillSheet(
  sheet: ExcelJS.Worksheet,
  { id, reviewedBy, texts }: TranslationGroup,
  locale: Locale,
): Promise<void> {
  const { file, row, text, note, state } = sheetColumns;
  const header = [file, row, text, locale, note, state];
  const widths = [34, 34, 60, 60, 50, 14];
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
  put(sheet.getCell(1, 1), `${id}: words in ${locale}`, looks.title);
  put(sheet.getCell(2, 1), howTo(locale), looks.note);
  sheet.mergeCells(2, 1, 2, header.length);
  sheet.getRow(2).height = 32;
  for (const [index, name] of header.entries()) put(sheet.getCell(headRow, index + 1), name, looks.header);
  const isReviewed = reviewedBy.current !== "";
  for (const [index, text] of [reviewedBy, ...texts].entries()) {
    const state = stateOf(text, isReviewed);
    const cells = [text.file, text.row, text.text, text.current, text.note, state];
    const marked = state === "" ? {} : { fill: marks[state] };
    const open = { ...looks.definition, ...marked, protection: { locked: false } };
    for (const [at, value] of cells.entries()) {
      const style = header[at] === locale ? open : looks.definition;
      put(sheet.getCell(headRow + 1 + index, at + 1), value, style);
    }
  }
  sheet.views = [{ state: "frozen", ySplit: headRow + 1, xSplit: 0 }];
  sheet.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: headRow + 1 + texts.length, column: header.length },
  };
  // Without a password, as it guards against mistakes only.
  await sheet.protect("", { formatColumns: true, formatRows: true, sort: true, autoFilter: true });
}

function stateOf({ current, mayBeEmpty }: Translation, isReviewed: boolean): keyof typeof marks | "" {
  if (current === "") return mayBeEmpty ? "" : "untranslated";
  return isReviewed ? "" : "unreviewed";
}
