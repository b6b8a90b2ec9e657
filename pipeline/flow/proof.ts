import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { unitNames } from "../locales/unit-names.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Finding } from "../model/finding.ts";
import { type Locale, locales } from "../model/locale.ts";
import type { Proofed } from "../offices/proof/proof-report.ts";
import type { BoundRecord } from "../stages/bind/check-bound.ts";
import { readTextDecisions, textDecisionFiles } from "../stages/correct/read-text-decisions.ts";
import { folder } from "../stages/ingest/folder.ts";
import { readOptional } from "../stages/ingest/ingest.ts";
import { parseObservations } from "../stages/ingest/record/parse-observations.ts";
import { countNumbers } from "../stages/proof/context/analyse.ts";
import { Proofreader, type Records } from "../stages/proof/proofreader.ts";
import { editionOf, type PublishedEdition } from "../stages/proof/record.ts";
import type { ProofedFigure } from "../stages/proof/verdict.ts";
import { textLimits } from "../stages/read-text/limits.ts";
import { readText } from "../stages/read-text/read-text.ts";
import { type FileRefusal, isRefusal } from "../stages/read-text/text.ts";
import { boundRecord, certainOf, checkPlaces, noDoubts } from "./bound.ts";
import { publishedBefore, reportedEditions } from "./published-editions.ts";
import { reviewedAreas } from "./reviewed-areas.ts";
import type { TextFile } from "./text-file.ts";

export interface OpenRecords extends Records {
  /** Findings on the reviewed tables. */
  readonly findings: readonly Finding[];
}

/** An edition's published record and earlier ones; null where the edition has no readable record. */
export async function openRecords(
  root: string,
  year: string,
  datasets: readonly Dataset[],
): Promise<OpenRecords | null> {
  const edition = await recordOf(root, year);
  if (!edition) return null;
  const earlier: PublishedEdition[] = [];
  for (const other of await publishedBefore(root, year)) {
    const record = await recordOf(root, other);
    if (record) earlier.push(record);
  }
  // What it published before it was published again.
  const former = await recordOf(root, year, "vintages.csv");
  if (former) earlier.push(former);
  const data = folder(join(root, "data"));
  const areas = await reviewedAreas(root);
  const tables = [];
  for (const file of textDecisionFiles) tables.push(...(await readOptional(data, file)));
  const { decisions, findings: ofDecisions } = readTextDecisions(
    tables.flatMap(({ sheets }) => sheets),
    areas,
  );
  const findings = [...tables.flatMap((table) => table.findings), ...ofDecisions];
  const reported = await reportedEditions(root);
  return { edition, earlier, reported, datasets, areas, decisions, findings, unitNames };
}

async function recordOf(
  root: string,
  year: string,
  file = "observations.csv",
): Promise<PublishedEdition | null> {
  const csv = await readFile(join(root, "reports", year, file), "utf8").catch(() => null);
  const vintages = csv === null ? null : parseObservations(csv, year);
  return vintages && editionOf(year, vintages);
}

/** A file with its proof, or the reason why it was not read. */
export type ProofOfFile = Proofed | { readonly file: string; readonly refusal: FileRefusal };

/** Proofreads files one after another against the same records. */
export async function proofFiles(
  files: readonly TextFile[],
  records: Records,
  locale?: Locale,
): Promise<ProofOfFile[]> {
  const reader = new Proofreader(records);
  const proofs: ProofOfFile[] = [];
  let record: BoundRecord | undefined;
  for (const textFile of files) {
    if ("refusal" in textFile) {
      if (!isMarkOf(textFile, files)) proofs.push(textFile);
      continue;
    }
    const { file, bytes } = textFile;
    const read = await readText(bytes, file);
    if (isRefusal(read)) {
      proofs.push({ file, refusal: read });
      continue;
    }
    const text = textFile.isOpen
      ? { ...read, remarks: [{ code: "open-elsewhere" } as const, ...read.remarks] }
      : read;
    const analysed = reader.analyse(text, { locale });
    const numbers = countNumbers(analysed);
    if (numbers > textLimits.numbers) {
      const refusal = {
        refused: "too-large",
        what: "numbers",
        claimed: numbers,
        allowed: textLimits.numbers,
      } as const;
      proofs.push({ file, refusal });
      continue;
    }
    const proof = reader.read(text, analysed);
    if (proof.locale === null) proofs.push({ file, refusal: { refused: "no-language", languages: locales } });
    else {
      if (analysed.blocks.some(({ block }) => block.bound)) record ??= boundRecord(records);
      const bound = record ? certainOf(checkPlaces({ file, analysed }, record, noDoubts)) : [];
      const isBound = ({ block, from, to }: ProofedFigure) =>
        bound.some(({ check }) => check.block === block && from < check.to && to > check.from);
      const figures = proof.figures.filter((figure) => !isBound(figure));
      proofs.push({ file, bytes, text, proof: { ...proof, figures }, bound });
    }
  }
  return proofs;
}

/** Whether a file is the lock file of another named file, which already covers it. */
function isMarkOf(textFile: TextFile, files: readonly TextFile[]): boolean {
  if (!("refusal" in textFile) || textFile.refusal.refused !== "mark-of-open") return false;
  const document = join(dirname(textFile.file), textFile.refusal.document);
  return files.some(({ file }) => join(file) === document);
}
