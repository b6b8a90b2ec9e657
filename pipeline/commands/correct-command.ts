import { visible } from "../escape/visible.ts";
import { commandWords } from "../locales/desk-phrasebooks.ts";
import { isPeriod } from "../model/period.ts";
import { formatInSheet, sheetName } from "../model/place.ts";
import { formatCells, rangeOf } from "../model/source.ts";
import { cellNamed, correctionContract, readCorrections } from "../stages/correct/read-corrections.ts";
import { rawText } from "../stages/validate/readers/cell.ts";
import { chooseEdition, chooseFile } from "./choose.ts";
import { chooseChecked } from "./choose-checked.ts";
import type { CodeOption } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { addLine } from "./reviewed-table.ts";
import type { Terminal } from "./terminal.ts";

export interface CorrectOptions extends CodeOption {
  readonly root: string;
  readonly edition?: string;
  readonly to: string;
  readonly reason: string;
  readonly source: string;
  readonly reportedTo: string;
  readonly until: string;
  readonly dryRun?: boolean;
}

/** `almanac correct CELL`: adds a line to corrections.csv, by which a cell is read as another value until a day. */
export async function correctCommand(
  address: string,
  options: CorrectOptions,
  terminal: Terminal,
): Promise<number> {
  const { root, until, dryRun } = options;
  if (!isPeriod(until)) throw new CliError(`“${until}” is not a day such as 2022-12-31`);
  const year = await chooseEdition(root, options.edition);
  const { areas, edition, files, corrections } = await chooseChecked(options, year, terminal);
  const [path = "", within = path] = address.split(" › ");
  const file = chooseFile(
    path,
    year,
    files.filter(({ dataset }) => dataset !== null).map(({ path: sent }) => sent),
  );
  const cell = cellNamed(file, within);
  const sheets = files.find((sent) => sent.path === file)?.sheets ?? [];
  const sheet = cell && sheets.find(({ name }) => name === cell.sheet);
  if (!cell || !sheet) {
    const names = sheets.map(({ name }) => sheetName(name)).filter((name) => name !== "");
    const sheetsThere = names.length === 0 ? "" : `; its sheets are ${names.join(", ")}`;
    throw new CliError(
      `“${address}” names no cell of ${file}, such as ${file} › ${names[0] ? `${names[0]}!` : ""}D3${sheetsThere}`,
    );
  }
  const where = formatInSheet(rangeOf(cell));
  const before = corrections.find(
    (line) => line.cell.file === file && formatInSheet(rangeOf(line.cell)) === where,
  );
  const expected = before?.expected ?? rawText(sheet, cell.row, cell.column);
  const line = {
    ...{ file, cell: where, "expected raw value": expected, "corrected value": options.to },
    ...{ reason: options.reason, source: options.source, "reported to": options.reportedTo, expires: until },
  };
  const added = await addLine(
    {
      ...{ root, file: correctionContract.file, dryRun },
      ...{ line, header: Object.keys(line), key: ["file", "cell"] },
      check: (table) => readCorrections(table, areas, edition.published).findings,
    },
    terminal,
  );
  const read = commandWords(terminal.locale).isReadAs(
    ...([`${file} › ${formatCells(cell)}`, options.to, expected, until] as const),
  );
  terminal.tell([added, ...(dryRun ? [] : [read])].map(visible).join("\n"));
  return 0;
}
