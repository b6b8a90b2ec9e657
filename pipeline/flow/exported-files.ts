import type { ExportFormat } from "../model/export-format.ts";
import type { Exported } from "../stages/export/exported.ts";
import type { NotCarried } from "../stages/export/not-carried.ts";
import type { CheckedEdition } from "./check.ts";
import { publishedVintages } from "./published-vintages.ts";
import { figuresOf } from "./remade.ts";

/** An edition in formats for other programs. */
export interface ExportedFiles {
  readonly exported: Exported;
  /** Files of each format below a folder of its name, and `not-carried.csv`. */
  readonly files: readonly (readonly [path: string, content: string])[];
  /** What every format loses, and what each loses besides. */
  readonly notCarried: readonly NotCarried[];
  readonly formats: readonly {
    readonly format: ExportFormat;
    readonly files: number;
    readonly notCarried: readonly NotCarried[];
  }[];
}

/** Writes a checked edition in each of the formats, in memory. */
export async function exportedFiles(
  root: string,
  checked: CheckedEdition,
  formats: readonly ExportFormat[],
): Promise<ExportedFiles> {
  // Loaded here because most reports have no exports.
  const [{ exportedOf }, { exportAs }, { notCarriedCsv, noteBook }] = await Promise.all([
    import("../stages/export/exported.ts"),
    import("../stages/export/formats.ts"),
    import("../stages/export/not-carried.ts"),
  ]);
  const vintagesOf = await publishedVintages(root, figuresOf(checked.computed), checked.restatements);
  const all = noteBook("all");
  const exported = exportedOf(checked, vintagesOf, all.note);
  const files: (readonly [path: string, content: string])[] = [];
  const made = formats.map((format) => {
    const written = exportAs(format, exported);
    for (const [path, content] of written.files) files.push([`${format}/${path}`, content]);
    return { format, files: written.files.size, notCarried: written.notCarried };
  });
  const ofAll = all.entries();
  files.push(["not-carried.csv", notCarriedCsv([...ofAll, ...made.flatMap(({ notCarried }) => notCarried)])]);
  return { exported, files, notCarried: ofAll, formats: made };
}
