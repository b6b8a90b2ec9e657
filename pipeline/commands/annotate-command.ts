import { join } from "node:path";
import { writeCsv } from "../escape/csv.ts";
import { visible } from "../escape/visible.ts";
import { bookOf } from "../findings/book-of.ts";
import { fileOf, findingsForOffices, marksFor, phraseOf, summaryOf } from "../findings/findings.ts";
import { foldFindings } from "../findings/fold-findings.ts";
import { type Checked, check } from "../flow/check.ts";
import { markedCopy } from "../flow/marked-copy.ts";
import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Dataset } from "../model/dataset.ts";
import { deliveryPath } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import { formatWithin } from "../model/place.ts";
import { folder } from "../stages/ingest/folder.ts";
import { kindOf } from "../stages/ingest/read-tables.ts";
import { chooseEdition } from "./choose.ts";
import { type CodeOption, chooseToCompute } from "./choose-source.ts";
import { outputPlace } from "./output-place.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

export interface AnnotateOptions extends CodeOption {
  readonly root: string;
  readonly to: string;
  readonly dataset?: readonly string[];
}

/** `almanac annotate`: a marked copy of each file with errors or warnings, to return to its office. */
export async function annotateCommand(
  year: string | undefined,
  { root, to, dataset, code }: AnnotateOptions,
  terminal: Terminal,
): Promise<number> {
  const edition = await chooseEdition(root, year);
  const chosen = await chooseToCompute({ root, code }, edition, dataset);
  const place = await outputPlace(root, to);
  const partial = dataset !== undefined;
  const { progress } = terminal;
  const checked = await check({ root, edition, ...chosen, partial, examples: mostListed, progress });
  return annotateFiles({ root, edition, datasets: chosen.datasets, checked }, place, terminal);
}

/** A checked edition, for writing about its files. */
interface CheckedEdition {
  readonly root: string;
  readonly edition: string;
  readonly datasets: readonly Dataset[];
  readonly checked: Checked;
}

/** Writes a marked copy of each file with errors or warnings into a folder. */
export async function annotateFiles(
  { root, edition, datasets, checked }: CheckedEdition,
  place: string,
  terminal: Pick<Terminal, "print" | "progress">,
): Promise<number> {
  const ours = bookOf("en", datasets, checked.areas);
  const open = findingsForOffices(checked.findings, ours);
  const raw = folder(join(root, "data/raw", edition));
  const grave = marksFor(checked.findings, ours);
  const byFile = groupBy(open, fileOf);
  const written: string[] = [];
  const left: string[] = [];
  for (const path of new Set(grave.map(fileOf))) {
    terminal.progress(`annotating ${path}`);
    const found = byFile.get(path) ?? [];
    const file = checked.files.find((candidate) => candidate.path === path && candidate.dataset !== null);
    const { office, book } = deliveryOf(checked, path, datasets);
    if (file?.isLarge) {
      const list = join(place, `${path}.bad-rows.csv`);
      await writeOutput(root, list, badRows(found, book));
      written.push(`  ${list}${forOffice(office)}  ${summaryOf(found, ours)}`);
      continue;
    }
    const bytes = file && (await raw.read(path));
    const copy = bytes ? await markedCopy({ file, bytes, findings: found, datasets }, book) : null;
    if (!copy) {
      const [name = path, ...lines] = unannotated(path, found, ours);
      const isForeign = file !== undefined && file.format !== null && kindOf(file.format) === null;
      left.push(isForeign ? `${name}${notMarked}` : name, ...lines);
      continue;
    }
    const target = join(place, copy.name);
    await writeOutput(root, target, copy.bytes);
    written.push(`  ${target}${forOffice(office)}  ${summaryOf(found, ours)}`);
  }
  terminal.progress("");
  if (written.length > 0)
    terminal.print(["Annotated copies to send back:", ...written].map(visible).join("\n"));
  if (left.length > 0)
    terminal.print(["No copy could be made, so write to the office:", ...left].map(visible).join("\n"));
  const awaited = checked.findings.filter(({ code, accepted }) => code === "missing-file" && !accepted);
  if (awaited.length > 0) {
    const lines = awaited.map(
      (found) => `  ${fileOf(found)}${forOffice(deliveryOf(checked, fileOf(found), datasets).office)}`,
    );
    terminal.print(["Not delivered yet, so ask for it:", ...lines].map(visible).join("\n"));
  }
  if (grave.length === 0) terminal.print("Nothing to annotate: no file has an error or a warning.");
  return 0;
}

const notMarked =
  "  (only .xlsx and text tables are marked; a copy saved as .xlsx and delivered instead can be)";

/** For a source too large to copy: how many rows of each kind of fault are listed. */
export const mostListed = 10_000;

/** The bad rows of a large source, one a line; the last of each kind says how many more there are. */
function badRows(found: readonly Finding[], book: Phrasebook): string {
  const rows = found.map((finding) => {
    const { says, fix = "", office } = phraseOf(finding, book);
    return [
      formatWithin(finding.at),
      finding.raw ?? "",
      finding.severity,
      finding.code,
      says,
      office ?? fix,
      (finding.rows ?? 1) - 1,
    ];
  });
  return writeCsv(["row", "value", "severity", "code", "what is wrong", "what to do", "more like it"], rows);
}

function forOffice(office: string | null): string {
  return office === null ? "" : `  for ${office}`;
}

/** The office that sent the file, and the words in its language. */
function deliveryOf({ edition, areas }: Checked, path: string, datasets: readonly Dataset[]) {
  const delivery = edition?.deliveries.find((candidate) => deliveryPath(candidate) === path);
  return { office: delivery?.office ?? null, book: bookOf(delivery?.locale ?? "en", datasets, areas) };
}

function unannotated(path: string, findings: readonly Finding[], book: Phrasebook): string[] {
  const grave = findings.filter(({ severity }) => severity !== "note");
  return [
    `  ${path}`,
    ...foldFindings(grave, book).map(({ where, says, fix }) =>
      [where === "" ? "   " : `    ${where}:`, ...says, fix].join(" "),
    ),
  ];
}
