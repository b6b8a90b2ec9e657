import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Limits } from "../model/contract.ts";
import type { Dataset } from "../model/dataset.ts";
import { lastPart } from "../model/file-name.ts";
import type { Finding } from "../model/finding.ts";
import { annotateCsv } from "../offices/annotate/annotate-csv.ts";
import { annotateWorkbook } from "../offices/annotate/annotate-workbook.ts";
import { defaultLimits } from "../stages/ingest/limits.ts";
import { kindOf } from "../stages/ingest/read-tables.ts";
import type { Checked } from "./check.ts";

type File = Checked["files"][number];

/** A raw file with its findings. */
export interface Marking {
  readonly file: File;
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
  readonly datasets: readonly Dataset[];
}

/** A copy of a workbook with the findings marked, and its path below the edition's folder; null where it cannot be made. */
export async function markedCopy(
  { file, bytes, findings, datasets }: Marking,
  book: Phrasebook,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const [sheet] = file.sheets;
  const kind = kindOf(file.format);
  if (!sheet || kind === null) return null;
  const name = lastPart(file.path);
  const given = { bytes, findings, limits: limitsOf(file, datasets), name };
  if (kind === "csv") {
    const lines = book.annotation.howToMendCsv.map((say) => say(name));
    const copy = await annotateCsv({ ...given, sheet, lines }, book);
    return copy && { name: `${file.path}.xlsx`, bytes: copy };
  }
  const copy = await annotateWorkbook(
    { ...given, sheets: file.sheets, lines: book.annotation.howToMend },
    book,
  );
  return copy && { name: file.path, bytes: copy };
}

function limitsOf(file: File, datasets: readonly Dataset[]): Limits {
  const contract = datasets.find(({ id }) => id === file.dataset)?.sources[file.source ?? ""];
  return { ...defaultLimits, ...contract?.reading.limits };
}
