import { defaultLimits } from "../../stages/ingest/limits.ts";
import { openPackage } from "../../stages/ingest/workbook/open-package.ts";
import { undated, writeZip } from "../../stages/render/workbook/write-zip.ts";
import { copied } from "./package-edit.ts";

/** A workbook of our own with a constant date for its entries. */
export async function redated(bytes: Uint8Array): Promise<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pack = await openPackage(buffer, defaultLimits);
  const source = { pack, limits: defaultLimits, spent: { bytes: 0 } };
  const entries = [...pack.parts.values()].map(async (part) => undated(await copied(source, part)));
  return writeZip(await Promise.all(entries));
}
