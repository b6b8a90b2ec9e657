import { visible } from "../escape/visible.ts";
import { type ExportedFiles, exportedFiles } from "../flow/exported-files.ts";
import { type ExportFormat, exportFormatNames } from "../model/export-format.ts";
import { isError } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import type { Exported } from "../stages/export/exported.ts";
import { countLeftOut, losses, type NotCarried } from "../stages/export/not-carried.ts";
import { chooseEdition } from "./choose.ts";
import { chooseChecked } from "./choose-checked.ts";
import type { CodeOption } from "./choose-source.ts";
import type { Terminal } from "./terminal.ts";
import { writeNewFolder } from "./write-new-folder.ts";

export interface ExportOptions extends CodeOption {
  readonly root: string;
  readonly to: string;
  /** By default all. */
  readonly format?: ExportFormat;
}

/** `almanac export`: the edition's figures in formats of other programs; exits with 1 where errors prevent publication. */
export async function exportCommand(
  year: string | undefined,
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const edition = await chooseEdition(options.root, year);
  const checked = await chooseChecked(options, edition, terminal);
  const errors = checked.findings.filter(isError).length;
  if (errors > 0) {
    terminal.print(
      `Nothing is exported: ${errors === 1 ? "1 error keeps" : `${errors} errors keep`} ${edition} from being published (exit code 1). almanac check ${edition} names ${errors === 1 ? "it" : "them"}.`,
    );
    return 1;
  }
  const formats = options.format === undefined ? exportFormatNames : [options.format];
  terminal.progress(`writing ${formats.join(", ")}`);
  const {
    exported,
    files,
    notCarried: ofAll,
    formats: made,
  } = await exportedFiles(options.root, checked, formats);
  terminal.progress("");
  await writeNewFolder(options.root, options.to, files);
  terminal.tell(
    [
      `${edition} for other programs, in ${options.to}:`,
      ...made.flatMap((format) => linesOf(format, exported)),
      ...(ofAll.length > 0 ? ["  all formats:", ...lossLines(ofAll)] : []),
      "not-carried.csv names each.",
    ]
      .map(visible)
      .join("\n"),
  );
  return 0;
}

function linesOf(
  { format, files, notCarried }: ExportedFiles["formats"][number],
  { figures, earlier }: Exported,
): string[] {
  const counts = [
    `${figures.length + earlier.length - countLeftOut(notCarried)} values`,
    `${earlier.length} of editions before`,
    `${files} files`,
  ];
  return [`  ${format}: ${counts.join(", ")}`, ...lossLines(notCarried)];
}

/** What was lost or changed, one line for each kind, with its first example. */
function lossLines(entries: readonly NotCarried[]): string[] {
  return [...groupBy(entries, ({ loss }) => loss)].map(([loss, group]) => {
    const count = group.reduce((sum, { figures }) => sum + figures, 0);
    const [first] = group;
    const others = group.length > 1 ? ` and ${group.length - 1} more` : "";
    return `    ${count} values ${losses[loss]} (${first?.about ?? ""}${others})`;
  });
}
