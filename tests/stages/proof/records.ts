import { readFileSync } from "node:fs";
import { unitNames } from "../../../pipeline/locales/unit-names.ts";
import { readAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { folder } from "../../../pipeline/stages/ingest/folder.ts";
import { readRawFile, referenceReading } from "../../../pipeline/stages/ingest/read-raw-file.ts";
import { parseObservations } from "../../../pipeline/stages/ingest/record/parse-observations.ts";
import { readClaims } from "../../../pipeline/stages/proof/claims.ts";
import { type Proof, Proofreader, type Records } from "../../../pipeline/stages/proof/proofreader.ts";
import { type Edition, editionOf } from "../../../pipeline/stages/proof/record.ts";
import type { Figure } from "../../../pipeline/stages/proof/verdict.ts";
import type { Block, ReadText } from "../../../pipeline/stages/read-text/text.ts";
import { datasets } from "../../support/datasets.ts";

const { areas } = readAreas(
  (await readRawFile(folder("data/reference"), "areas.csv", referenceReading)).sheets,
);
const published = readFileSync("reports/2020/observations.csv", "utf8");

/** The published edition as a record of any year, with some of its text replaced. */
export function edition(year = "2020", change: (csv: string) => string = (csv) => csv): Edition {
  const vintages = parseObservations(change(published), year);
  if (!vintages) throw new Error("invalid record");
  return editionOf(year, vintages);
}

export function records(change: Partial<Records> = {}, claims = ""): Records {
  const own = { edition: edition(), earlier: [], reported: ["2020"], datasets, areas, unitNames };
  return { ...own, claims: readClaims(claims).claims, ...change };
}

/** Lines as a text; those with `# ` are headings. */
export function asText(...lines: readonly string[]): ReadText {
  const blocks = lines.map((line, index): Block => {
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
export function verdicts({ figures }: { readonly figures: readonly Figure[] }): string[] {
  return figures.flatMap(({ text, verdict }) => (verdict === "no-figure" ? [] : [`${text} ${verdict}`]));
}
