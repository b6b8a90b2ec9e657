import ExcelJS from "exceljs";
import { defaultLimits } from "../../stages/ingest/limits.ts";
import { openPackage } from "../../stages/ingest/workbook/open-package.ts";
import { undated, writeZip } from "../../stages/render/workbook/write-zip.ts";
import { copied } from "../annotate/package-edit.ts";

const firstDay = new Date("1980-01-01T00:00:00Z");

/** An empty workbook with constant dates. */
export function newWorkbook(): ExcelJS.Workbook {
  return Object.assign(new ExcelJS.Workbook(), { creator: "Almanac", created: firstDay, modified: firstDay });
}

/** The bytes of such a workbook: equal for equal content, whenever it is written. */
export async function workbookBytes(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  const pack = await openPackage(buffer, defaultLimits);
  const source = { pack, limits: defaultLimits, spent: { bytes: 0 } };
  const entries = [...pack.parts.values()].map(async (part) => undated(await copied(source, part)));
  return writeZip(await Promise.all(entries));
}
