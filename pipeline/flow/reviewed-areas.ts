import { join } from "node:path";
import type { Areas } from "../model/area.ts";
import { readAreas } from "../stages/correct/read-areas.ts";
import { folder } from "../stages/ingest/folder.ts";
import { areasFile } from "../stages/ingest/ingest.ts";
import { readRawFile, referenceReading } from "../stages/ingest/read-raw-file.ts";

/** The reviewed places of a data repository; empty without their table. */
export async function reviewedAreas(root: string): Promise<Areas> {
  const { sheets } = await readRawFile(folder(join(root, "data")), areasFile, referenceReading);
  return readAreas(sheets).areas;
}
