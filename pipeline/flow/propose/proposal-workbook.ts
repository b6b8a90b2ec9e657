import { newWorkbook, workbookBytes } from "../../offices/template/new-workbook.ts";
import type { DefinitionRows } from "./proposal.ts";

/** The proposal as a workbook, one sheet each with a bold, fixed header; questions are highlighted. */
export async function proposalWorkbook(sheets: DefinitionRows): Promise<Uint8Array> {
  const book = newWorkbook();
  for (const [name, rows] of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
    for (const row of rows) sheet.addRow([...row]);
    sheet.getRow(1).font = { bold: true };
    const questions = (rows[0] ?? []).indexOf("question") + 1;
    for (const [index, column] of (rows[0] ?? []).entries()) {
      const widest = Math.max(column.length, ...rows.map((row) => (row[index] ?? "").length));
      sheet.getColumn(index + 1).width = Math.min(60, widest + 2);
    }
    if (questions === 0) continue;
    sheet.getColumn(questions).eachCell((cell, row) => {
      if (row > 1 && cell.value)
        cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } };
    });
  }
  return workbookBytes(book);
}
