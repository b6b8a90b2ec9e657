import type { ExportFormat } from "../../model/export-format.ts";
import { dataPackage } from "./data-package.ts";
import type { Exported } from "./exported.ts";
import type { Files } from "./files.ts";
import { jsonStat } from "./json-stat.ts";
import { type NotCarried, type NoteLoss, noteBook } from "./not-carried.ts";
import { openSdg } from "./open-sdg.ts";
import { sdmx } from "./sdmx.ts";

type Format = (exported: Exported, note: NoteLoss) => Files;

const formats: { readonly [F in ExportFormat]: Format } = {
  "open-sdg": openSdg,
  sdmx,
  datapackage: dataPackage,
  "json-stat": jsonStat,
};

/** The files of a format in memory, and what it could not carry. */
export function exportAs(
  format: ExportFormat,
  exported: Exported,
): { readonly files: ReadonlyMap<string, string>; readonly notCarried: readonly NotCarried[] } {
  const { note, entries } = noteBook(format);
  const files = new Map(formats[format](exported, note));
  return { files, notCarried: entries() };
}
