import ExcelJS from "exceljs";
import { defaultLimits } from "../../stages/ingest/limits.ts";
import { openSource } from "../../stages/ingest/workbook/inflate-part.ts";
import { undated, writeZip } from "../../stages/render/workbook/write-zip.ts";
import { copied } from "../annotate/package-edit.ts";

const firstDay = new Date("1980-01-01T00:00:00Z");

/** An empty workbook with constant dates. */
export function newWorkbook(): ExcelJS.Workbook {
  return Object.assign(new ExcelJS.Workbook(), { creator: "Almanac", created: firstDay, modified: firstDay });
}

/** The bytes of such a workbook: equal for equal content, whenever it is written. */
export async function workbookBytes(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  const source = await openSource(new Uint8Array(await workbook.xlsx.writeBuffer()), defaultLimits);
  const entries = [...source.pack.parts.values()].map(async (part) => undated(await copied(source, part)));
  return writeZip(await Promise.all(entries));
}
