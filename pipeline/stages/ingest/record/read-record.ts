import Papa from "papaparse";
import { z } from "zod";
import { definitionColumns, type IndicatorDefinition } from "../../../model/definition.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { inFile } from "../../../model/place.ts";
import type { Vintage } from "../../../model/vintage.ts";
import type { Folder } from "../folder.ts";
import { hashOf } from "../hash-of.ts";
import { parseObservations } from "./parse-observations.ts";
import { recordEdited, recordIncomplete } from "./problems.ts";

/** The files of a report that later editions are compared with. */
export const recordFiles = ["indicators.csv", "observations.csv", "vintages.csv"] as const;

/** What an edition published, according to its report. */
export interface EditionRecord {
  readonly edition: string;
  readonly published: string;
  /** Not released: nothing is compared with its figures. */
  readonly draft: boolean;
  /** sha256 of the files that it was made from, by path. */
  readonly inputs: Readonly<Record<string, string>>;
  /** sha256 of the report's files, by name. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly vintages: readonly Vintage[];
  /** What it published before it was published again. */
  readonly earlier: readonly Vintage[];
  /** Empty for a report by an older version of the program. */
  readonly definitions: readonly IndicatorDefinition[];
}

const hashes = z.record(z.string(), z.string());
const manifest = z.object({
  edition: z.string(),
  published: z.string(),
  draft: z.boolean().default(false),
  inputs: hashes,
  outputs: hashes,
});

/**
 * Reads the record of an edition from its report and checks it against its manifest.
 * `record` is null where it is missing or faulty.
 */
export async function readRecord(
  reports: Folder,
  edition: string,
): Promise<{ readonly record: EditionRecord | null; readonly findings: readonly Finding[] }> {
  const name = (file: string) => `${edition}/${file}`;
  const at = (file: string) => inFile(`reports/${name(file)}`);
  const faulty = (file: string) => {
    const problem = recordIncomplete({ name: `reports/${name(file)}` });
    return { record: null, findings: [finding(problem, at(file))] };
  };
  const text = await reports.read(name("manifest.json"));
  const csv = await reports.read(name("observations.csv"));
  if (!text && !csv) return { record: null, findings: [] };
  const parsed = manifest.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.edition !== edition) return faulty("manifest.json");
  const { published, draft, inputs, outputs } = parsed.data;
  // A report made without its figures is no record.
  if (!csv) return outputs["observations.csv"] ? faulty("observations.csv") : { record: null, findings: [] };

  const files = new Map<string, Uint8Array>([["observations.csv", csv]]);
  for (const optional of ["vintages.csv", "indicators.csv"]) {
    const bytes = outputs[optional] === undefined ? null : await reports.read(name(optional));
    if (outputs[optional] !== undefined && !bytes) return faulty(optional);
    if (bytes) files.set(optional, bytes);
  }
  const edited = [...files].find(([file, bytes]) => outputs[file] !== hashOf(bytes));
  if (edited) {
    const problem = recordEdited({ name: `reports/${name(edited[0])}` });
    return { record: null, findings: [finding(problem, at(edited[0]))] };
  }
  const figures = (file: string) => parseObservations(decoded(files.get(file)), edition);
  const vintages = figures("observations.csv");
  if (!vintages) return faulty("observations.csv");
  const earlier = files.has("vintages.csv") ? figures("vintages.csv") : [];
  if (!earlier) return faulty("vintages.csv");
  const definitions = parseDefinitions(decoded(files.get("indicators.csv")));
  const record = { edition, published, draft, inputs, outputs, vintages, earlier, definitions };
  return { record, findings: [] };
}

function parseDefinitions(csv: string): IndicatorDefinition[] {
  const { data } = Papa.parse<string[]>(csv, { delimiter: ",", newline: "\n", skipEmptyLines: true });
  const [header, ...rows] = data;
  if (header?.join() !== definitionColumns.join()) return [];
  return rows.map(([dataset = "", indicator = "", unit = "", title = "", definition = "", method = ""]) => ({
    dataset,
    indicator,
    unit,
    title,
    definition,
    method,
  }));
}

function parseJson(bytes: Uint8Array | null): unknown {
  try {
    return JSON.parse(decoded(bytes ?? undefined));
  } catch {
    return undefined;
  }
}

function decoded(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
