import { join } from "node:path";
import type { Edition } from "../model/edition.ts";
import { readEdition } from "../stages/ingest/edition/read-edition.ts";
import { folder } from "../stages/ingest/folder.ts";
import { CliError } from "./cli-error.ts";

/** The edition.json of a year; throws where it is missing or invalid. */
export async function readEditionOf(root: string, year: string): Promise<Edition> {
  const bytes = await folder(join(root, "data/raw", year)).read("edition.json");
  const { edition } = readEdition(bytes ?? new Uint8Array(), year);
  if (edition) return edition;
  throw new CliError(
    bytes
      ? `data/raw/${year}/edition.json has faults; almanac check ${year} names them`
      : `data/raw/${year} has no edition.json; remove the folder, or write one as docs/edition.md shows`,
  );
}
