import { lstat, readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { phraseOf } from "../findings/findings.ts";
import { idOf } from "../flow/propose/ids.ts";
import { proposalOf } from "../flow/propose/proposal.ts";
import { proposalWorkbook } from "../flow/propose/proposal-workbook.ts";
import { type Surveyed, surveyFile } from "../flow/propose/propose.ts";
import { withDeliveries } from "../flow/propose/with-deliveries.ts";
import { registryOf } from "../flow/registry.ts";
import { phrasebooks } from "../locales/phrasebooks.ts";
import { stemOf } from "../model/file-name.ts";
import { isError } from "../model/finding.ts";
import { formatPlace } from "../model/place.ts";
import { type RowSpan, rowSpan } from "../model/sheet.ts";
import { readEdition } from "../stages/ingest/edition/read-edition.ts";
import { folder } from "../stages/ingest/folder.ts";
import type { SaidOfTable } from "../stages/validate/survey/survey-sheet.ts";
import { chooseEdition } from "./choose.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";
import { underLock } from "./under-lock.ts";
import { writeWhole } from "./write-output.ts";

export interface ProposeOptions {
  readonly root: string;
  readonly id?: string;
  /** The sheet with the table, where a workbook has several. */
  readonly sheet?: string;
  /** The rows of the table's header, `4-5`. */
  readonly header?: string;
  /** The rows of the table and its titles, `18-33`. */
  readonly rows?: string;
  /** What the names above the numbers are. */
  readonly across?: NonNullable<SaidOfTable["across"]>;
  /** Takes the files as delivered to the latest edition. */
  readonly deliver?: boolean;
  /** Writes a definition anew, without what was filled in. */
  readonly again?: boolean;
}

/** `almanac propose FILE…`: a first definition of a dataset from delivered files; overwrites one only with `again`. */
export async function proposeCommand(
  files: readonly string[],
  options: ProposeOptions,
  terminal: Terminal,
): Promise<number> {
  const place = {
    sheet: options.sheet,
    header: rowsNamed("header", options.header),
    rows: rowsNamed("rows", options.rows),
    across: options.across,
  };
  const year = options.deliver ? await chooseEdition(options.root, undefined) : null;
  const surveyed: Asked["surveyed"][number][] = [];
  for (const file of files) {
    const stats = await lstat(file).catch(() => null);
    if (!stats) throw new CliError(`there is no file ${file}`);
    if (!stats.isFile()) throw new CliError(`${file} is not a plain file`);
    let survey = await surveyFile(options.root, file, place);
    // Of several files, only some may have the sheet.
    if ("refused" in survey && survey.refused === "no sheet" && files.length > 1)
      survey = await surveyFile(options.root, file, { ...place, sheet: undefined });
    if ("refused" in survey) throw new CliError(refusal(file, survey));
    surveyed.push(survey);
  }
  const id = options.id ?? idOf(basename(files[0] ?? "").replace(/\.[^.]+$/, ""), "");
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    throw new CliError(
      `“${id}” cannot name a dataset; give it small Latin letters and hyphens with --id, such as air-quality`,
    );
  // Another run with `--deliver` must not change edition.json between reading and writing.
  return underLock(options.root, terminal, () => propose({ id, files, surveyed, year }, options, terminal));
}

function rowsNamed(option: string, text: string | undefined): RowSpan | undefined {
  if (text === undefined) return undefined;
  const rows = rowSpan(text);
  if (!rows) throw new CliError(`--${option} takes rows of a sheet, such as 4 or 4-5, and not “${text}”`);
  return rows;
}

interface Asked {
  readonly id: string;
  readonly files: readonly string[];
  /** The edition that they are delivered to. */
  readonly year: string | null;
  readonly surveyed: readonly Extract<Surveyed, { surveys: unknown }>[];
}

async function propose(
  { id, files, surveyed, year }: Asked,
  options: ProposeOptions,
  terminal: Terminal,
): Promise<number> {
  const place = join(options.root, "data/datasets", id);
  const standing = await readdir(place).catch(() => null);
  if (standing && !options.again)
    throw new CliError(
      `${place} exists and may be filled in already; write it anew with --again, or name another with --id`,
    );
  if (standing?.some((name) => name !== "definition.xlsx"))
    throw new CliError(`${place} has more than definition.xlsx; move it away or name another with --id`);
  const delivering = year ? await deliveryOf({ id, files, year }, options) : null;
  const { datasets } = await registryOf(options.root, undefined, "left");
  const others = datasets.flatMap((other) => (other.id === id ? [] : Object.keys(other.indicators)));
  const proposal = proposalOf(id, surveyed, others);
  const path = join(place, "definition.xlsx");
  await writeWhole(path, await proposalWorkbook(proposal.sheets));
  const questions = [...proposal.sheets.values()].flatMap(([header = [], ...rows]) =>
    rows.filter((row) => (row[header.indexOf("question")] ?? "") !== ""),
  );
  const asked = questions.length === 1 ? "1 question stands" : `${questions.length} questions stand`;
  terminal.tell(`Written: ${path}`);
  for (const [place, content] of delivering ?? []) {
    await writeWhole(place, content);
    terminal.tell(`Written: ${place}`);
  }
  for (const note of proposal.notes) terminal.tell(note);
  for (const found of surveyed.flatMap(({ findings }) => findings.filter(isError)))
    terminal.tell(`${formatPlace(found.at)}: ${phraseOf(found, phrasebooks.en).says}`);
  const [first = ""] = files.map((file) => basename(file));
  if (delivering)
    terminal.tell(
      `Reports name ${first} as its own source; almanac set "deliveries[${id}/${first}].office=…" names its publisher.`,
    );
  terminal.print(
    [
      `${asked} in it, in the column “question”. Answer each in its row, and empty its cell;`,
      ...(delivering || standing
        ? []
        : [
            `put the files into data/raw/<edition>/${id}/, and name them among the deliveries of edition.json;`,
          ]),
      "almanac check says what is left, and almanac preview shows the page.",
    ].join("\n"),
  );
  return 0;
}

/** The files for the folder of the latest edition, and edition.json with them; throws where one exists. */
async function deliveryOf(
  { id, files, year }: Pick<Asked, "id" | "files"> & { readonly year: string },
  { root, again = false }: ProposeOptions,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const raw = join(root, "data/raw", year);
  const text = (await folder(raw).read("edition.json")) ?? new Uint8Array();
  const { edition } = readEdition(text, year);
  if (!edition)
    throw new CliError(`data/raw/${year}/edition.json has faults; almanac check ${year} names them`);
  const copies = new Map<string, string | Uint8Array>();
  const fresh: string[] = [];
  for (const file of files) {
    const place = join(raw, id, basename(file));
    const bytes = await readFile(file);
    if (again && bytes.equals(await readFile(place).catch(() => Buffer.of()))) continue;
    if (copies.has(place) || (await lstat(place).catch(() => null)))
      throw new CliError(`${place} is there already; deliver the files by hand`);
    copies.set(place, bytes);
    fresh.push(file);
  }
  const [locale = "en"] = edition.locales;
  if (fresh.length === 0) return copies;
  const added = fresh.map((file) => ({
    dataset: id,
    file: basename(file),
    office: stemOf(basename(file)),
    locale,
  }));
  copies.set(join(raw, "edition.json"), withDeliveries(new TextDecoder().decode(text), added));
  return copies;
}

function refusal(file: string, surveyed: Extract<Surveyed, { refused: unknown }>): string {
  switch (surveyed.refused) {
    case "empty":
      return `${file} is empty: there is nothing to propose from`;
    case "pivot":
      return `${file} holds a pivot table; propose from the sheet that it was made from`;
    case "no sheet":
      return `${file} has no such sheet; it has ${surveyed.sheets.map((name) => `“${name}”`).join(", ")}`;
    case "no table":
      return `${file} holds no table that is found: a row of names over rows of values. If it has one, say in which rows its header stands, such as --header 52`;
    case "unreadable": {
      const [found] = surveyed.findings.filter(isError);
      const { says = "", fix = "" } = found ? phraseOf(found, phrasebooks.en) : {};
      return `${file} cannot be read as a spreadsheet. ${says} ${fix}`.trim();
    }
  }
}
