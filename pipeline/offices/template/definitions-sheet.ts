import type ExcelJS from "exceljs";
import { everyName } from "../../model/contract.ts";
import { groupBy } from "../../model/group-by.ts";
import { columnLetters } from "../../model/source.ts";
import { columnsNeeded } from "../annotate/text-width.ts";
import type { TemplateColumn, TemplateLanguage } from "./template-column.ts";
import { looks, put } from "./template-looks.ts";

const firstList = 7;

/** Fills the Definitions sheet with column meanings and the lists of dropdowns; returns each list's formula by column. */
export function fillDefinitions(
  sheet: ExcelJS.Worksheet,
  columns: readonly TemplateColumn[],
  notes: readonly string[],
  { words, punctuation }: TemplateLanguage,
): ReadonlyMap<string, string> {
  const widths = [24, 46, 10, 14, 44, 3];
  for (const [index, note] of notes.entries()) {
    put(sheet.getCell(index + 1, 1), note, looks.note);
    sheet.mergeCells(index + 1, 1, index + 1, 5);
    sheet.getRow(index + 1).height = 16 * Math.ceil(columnsNeeded(note) / 125);
  }
  const header = notes.length + 2;
  const titles = [words.column, words.whatToWrite, words.unit, words.mustBeFilled, words.otherNames];
  for (const [index, title] of titles.entries()) put(sheet.getCell(header, index + 1), title, looks.header);
  for (const [index, column] of columns.entries()) {
    const texts = [
      column.shown,
      column.help,
      column.unit,
      column.required ? words.yes : words.no,
      everyName(column.column.names)
        .filter((name) => name !== column.shown)
        .join(", "),
    ];
    for (const [at, text] of texts.entries())
      put(sheet.getCell(header + 1 + index, at + 1), text, looks.definition);
  }
  const lists = distinctLists(columns);
  for (const [index, { users, list }] of lists.entries()) {
    const title = punctuation.label(words.lists, users.map(({ shown }) => shown).join(punctuation.comma));
    for (const [row, text] of [title, ...list].entries())
      put(sheet.getCell(header + row, firstList + index), text, row === 0 ? looks.header : looks.definition);
    widths.push(Math.min(48, Math.max(16, ...list.map(columnsNeeded)) + 2));
  }
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
  sheet.views = [{ state: "frozen", ySplit: header, showGridLines: false }];
  const formulas = lists.flatMap(({ users, list }, index) => {
    const letters = columnLetters(firstList + index);
    const formula = `'${sheet.name}'!$${letters}$${header + 1}:$${letters}$${header + list.length}`;
    return users.map(({ name }) => [name, formula] as const);
  });
  return new Map(formulas);
}

/** Each list once, with the columns that use it: several may name places. */
function distinctLists(columns: readonly TemplateColumn[]) {
  const groups = groupBy(
    columns.filter(({ list }) => list !== null),
    ({ list }) => JSON.stringify(list),
  );
  return [...groups.values()].map((users) => ({ users, list: users[0]?.list ?? [] }));
}
