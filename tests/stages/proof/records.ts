import { readFileSync } from "node:fs";
import { unitNames } from "../../../pipeline/locales/unit-names.ts";
import { readAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { readTextDecisions } from "../../../pipeline/stages/correct/read-text-decisions.ts";
import { readCsv } from "../../../pipeline/stages/ingest/csv/read-csv.ts";
import { folder } from "../../../pipeline/stages/ingest/folder.ts";
import { defaultLimits } from "../../../pipeline/stages/ingest/limits.ts";
import { readRawFile, referenceReading } from "../../../pipeline/stages/ingest/read-raw-file.ts";
import { parseObservations } from "../../../pipeline/stages/ingest/record/parse-observations.ts";
import { type Proof, Proofreader, type Records } from "../../../pipeline/stages/proof/proofreader.ts";
import { editionOf, type PublishedEdition } from "../../../pipeline/stages/proof/record.ts";
import type { ProofedFigure } from "../../../pipeline/stages/proof/verdict.ts";
import type { ReadBlock, ReadText } from "../../../pipeline/stages/read-text/text.ts";
import { datasets } from "../../support/datasets.ts";

const { areas } = readAreas(
  (await readRawFile(folder("data/reference"), "areas.csv", referenceReading)).sheets,
);
const published = readFileSync("reports/2020/observations.csv", "utf8");

/** The published edition as a record of any year, with some of its text replaced. */
export function edition(year = "2020", change: (csv: string) => string = (csv) => csv): PublishedEdition {
  const vintages = parseObservations(change(published), year);
  if (!vintages) throw new Error("invalid record");
  return editionOf(year, vintages);
}

export function records(change: Partial<Records> = {}, decided: readonly string[] = []): Records {
  const own = { edition: edition(), earlier: [], reported: ["2020"], datasets, areas, unitNames };
  return { ...own, decisions: decisionsOf(...decided).decisions, ...change };
}

/** What lines of a table of decisions say, and what is wrong with them. */
export function decisionsOf(...lines: readonly string[]) {
  return decisionsIn("reference/text-decisions.csv", ...lines);
}

export function decisionsIn(file: string, ...lines: readonly string[]) {
  const head = "sentence,figure,dataset,indicator,area,period,breakdown,until,author,reason";
  const bytes = new TextEncoder().encode([head, ...lines, ""].join("\n"));
  const how = { reading: { delimiter: "," }, limits: defaultLimits, headerNames: [] } as const;
  const { sheets, findings } = readCsv(bytes, file, how);
  const read = readTextDecisions(lines.length === 0 ? [] : sheets, areas);
  return { ...read, findings: [...findings, ...read.findings] };
}

/** Lines as a text; those with `# ` are headings. */
export function asText(...lines: readonly string[]): ReadText {
  const blocks = lines.map((line, index): ReadBlock => {
    const kind = line.startsWith("# ") ? "heading" : "paragraph";
    return { kind, text: line.replace(/^# /, ""), place: { line: index + 1 } };
  });
  return { format: "text", blocks, remarks: [] };
}

let reader: Proofreader | undefined;

/** What is said of a text, held against the record of 2020. */
export function proofOf(...lines: readonly string[]): Proof {
  reader ??= new Proofreader(records());
  return reader.read(asText(...lines));
}

/** Figures as text and verdict; names and dates left out. */
export function verdicts({ figures }: { readonly figures: readonly ProofedFigure[] }): string[] {
  return figures.flatMap(({ text, verdict }) => (verdict === "no-figure" ? [] : [`${text} ${verdict}`]));
}
