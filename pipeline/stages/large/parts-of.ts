import { join } from "node:path";
import { type Contract, spellingsIn } from "../../model/contract.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { atCells, inFile } from "../../model/place.ts";
import { Cells, type Sheet } from "../../model/sheet.ts";
import { TextList } from "../../model/texts.ts";
import type { RawUnit } from "../../model/unit.ts";
import { raggedRow, unclosedQuote } from "../ingest/csv/problems.ts";
import { readCsv } from "../ingest/csv/read-csv.ts";
import { defaultLimits } from "../ingest/limits.ts";
import { emptyRead, unknownEncoding } from "../ingest/problems.ts";
import { damagedFile } from "../ingest/workbook/problems.ts";
import { headingUnit } from "../validate/locate/heading-unit.ts";
import { locateTable } from "../validate/locate/locate-table.ts";
import { missingHeader } from "../validate/locate/problems.ts";
import { EngineFault } from "./engine.ts";
import { isWhole } from "./is-whole.ts";
import type { DuckDb } from "./open-duckdb.ts";
import { columnsDiffer, nestedColumn } from "./problems.ts";
import type { Part, PartColumn } from "./queries.ts";

/** The files or the table of a source as an engine reads them, and what is wrong with their columns. */
export interface Parts {
  readonly parts: readonly Part[];
  /** What the headers of quantities say of their unit, by column. */
  readonly headerUnits: ReadonlyMap<string, RawUnit>;
  readonly findings: readonly Finding[];
}

/** A file as an engine sees it: its columns by name and type. */
interface Opened {
  readonly file: string;
  readonly from: string;
  readonly line: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly as: string }[];
}

const most = 20;

/** The files of a source; a CSV is first turned into Parquet in the engine's own folder, so that it is read once. */
export async function filesOf(
  engine: DuckDb,
  raw: string,
  paths: readonly string[],
  contract: Contract,
): Promise<Parts> {
  const findings: Finding[] = [];
  const opened: Opened[] = [];
  for (const path of paths) {
    const place = join(raw, path);
    const one = path.endsWith(".parquet")
      ? await openParquet(engine, path, place, findings)
      : await openCsv(engine, { file: path, place, contract }, findings);
    if (one) opened.push(one);
  }
  return locateAll(engine, opened, contract, findings);
}

/** The columns of each by the contract, which must be of one type in all of them. */
export function locateAll(
  { dialect }: Pick<DuckDb, "dialect">,
  opened: readonly Opened[],
  contract: Contract,
  before: readonly Finding[] = [],
): Parts {
  const findings = [...before];
  const headerUnits = new Map<string, RawUnit>();
  const types = new Map<string, { readonly type: string; readonly file: string }>();
  const parts = opened.flatMap(({ file, from, line, columns: delivered }): Part[] => {
    const sheet = headerSheet(
      file,
      delivered.map(({ name }) => name),
    );
    const { located, findings: found } = locateTable(sheet, contract);
    findings.push(...found);
    if (!located) {
      const wanted = Object.values(contract.columns).flatMap(({ names }) => names.en.slice(0, 1));
      findings.push(finding(missingHeader({ wanted }), inFile(file)));
      return [];
    }
    const columns = new Map<string, PartColumn>();
    for (const [name, at] of located.columns) {
      const own = delivered[at - 1];
      const column = contract.columns[name];
      if (!own || !column) continue;
      const kind = dialect.kindOf(own.type);
      const header = { file, sheet: "", row: 1, column: at, toRow: 1, toColumn: at };
      if (kind === "nested")
        findings.push(finding(nestedColumn({ name: own.name, type: own.type }), atCells(header)));
      const first = types.get(name);
      if (!first) types.set(name, { type: own.type, file });
      else if (dialect.kindOf(first.type) !== kind) {
        const told = { name: own.name, type: own.type, other: first.file, otherType: first.type };
        findings.push(finding(columnsDiffer(told), atCells(header)));
      }
      columns.set(name, { name: own.as, kind, at, header: own.name });
      if (column.kind !== "quantity" || typeof column.unitFrom !== "string") continue;
      const unit = headingUnit(located, name, column);
      if ("code" in unit) findings.push(finding(unit, atCells(header)));
      else headerUnits.set(name, unit);
    }
    return [{ file, from, line, columns }];
  });
  return { parts, headerUnits, findings };
}

function headerSheet(file: string, names: readonly string[]): Sheet {
  const cells = new Cells(new TextList());
  for (const [index, name] of names.entries()) if (name !== "") cells.setText(1, index + 1, "text", name);
  const none = { merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  return { file, name: "", hidden: false, date1904: false, cells, ...none };
}

async function openParquet(
  engine: DuckDb,
  file: string,
  place: string,
  findings: Finding[],
): Promise<Opened | null> {
  const from = `read_parquet(${engine.dialect.text(place)}, file_row_number = true)`;
  const described = await describe(engine, from).catch((fault: unknown) => {
    if (!(fault instanceof EngineFault)) throw fault;
    findings.push(finding(damagedFile({ part: "Parquet" }), inFile(file)));
    return null;
  });
  if (!described) return null;
  const columns = described.filter(({ name }) => name !== "file_row_number");
  // The names of the columns are row 1, as in any table.
  return {
    file,
    from,
    line: "file_row_number + 2",
    columns: columns.map((own) => ({ ...own, as: own.name })),
  };
}

async function describe(engine: DuckDb, from: string) {
  const rows = await engine.rows(`DESCRIBE SELECT * FROM ${from}`);
  return rows.map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
}

/** A CSV file as it is called, where it lies, and what it must hold. */
interface CsvFile {
  readonly file: string;
  readonly place: string;
  readonly contract: Contract;
}

/** A file that is damaged, or no text that can be read, is left out and named. */
async function openCsv(engine: DuckDb, csv: CsvFile, findings: Finding[]): Promise<Opened | null> {
  const { file, place } = csv;
  const refused = (problem: Parameters<typeof finding>[0]) => {
    findings.push(finding(problem, inFile(file)));
    return null;
  };
  const own: Finding[] = [];
  const [whole, staged] = await Promise.all([
    isWhole(place),
    stageCsv(engine, csv, own).catch((fault: unknown) => {
      if (!(fault instanceof EngineFault)) throw fault;
      return fault;
    }),
  ]);
  if (!whole) return refused(damagedFile({ part: place.endsWith(".gz") ? "gzip" : "zstd" }));
  if (!(staged instanceof EngineFault)) {
    findings.push(...own);
    return staged;
  }
  if (/not utf-8|unicode/i.test(staged.message)) return refused(notUtf8);
  throw staged;
}

const notUtf8 = unknownEncoding({ declared: null, readableAs: [] });

/** Turns a CSV file into Parquet of texts; rows that are not cut as its header is are left out and named. */
async function stageCsv(
  engine: DuckDb,
  { file, place, contract }: CsvFile,
  findings: Finding[],
): Promise<Opened | null> {
  const text = engine.dialect.text;
  const lines = await engine.rows(
    `SELECT line FROM read_csv(${text(place)}, columns = {'line': 'VARCHAR'}, header = false, auto_detect = false, delim = '\u0001', quote = '', escape = '') LIMIT ${most}`,
  );
  const head = lines.map(({ line }) => String(line ?? ""));
  if (head.length === 0) {
    findings.push(finding(emptyRead({ hasHeader: false }), inFile(file)));
    return null;
  }
  const bytes = new TextEncoder().encode(`${head.join("\n")}\n`);
  const how = { reading: contract.reading, limits: defaultLimits, headerNames: spellingsIn(contract) };
  const { sheets, delimiter, findings: ofHead } = readCsv(bytes, file, how);
  const [sheet] = sheets;
  if (!sheet || delimiter === null) {
    findings.push(...ofHead);
    return null;
  }
  const names = Array.from({ length: sheet.cells.lastColumn }, (_, at) => sheet.cells.text(1, at + 1));
  while (names.at(-1) === "") names.pop();
  const as = names.map((_, at) => `c${at + 1}`);
  const id = engine.freshName();
  const staged = text(join(engine.spill, `${id}.parquet`));
  const columns = as.map((name) => `'${name}': 'VARCHAR'`).join(", ");
  await engine.rows(`COPY (SELECT * FROM read_csv(${text(place)}, columns = {${columns}}, header = true, auto_detect = false,
    delim = ${text(delimiter)}, quote = '"', escape = '"', strict_mode = true,
    store_rejects = true, rejects_table = '${id}', rejects_scan = '${id}_scan', rejects_limit = 0)) TO ${staged} (FORMAT parquet)`);
  const rejected = `SELECT line, min(column_idx) AS cells, max(error_type::VARCHAR) AS fault, max(csv_line) AS text FROM ${id} GROUP BY line`;
  const [counted] = await engine.rows(`SELECT count(*) AS n FROM (${rejected})`);
  const n = Number(counted?.n ?? 0);
  const from = `read_parquet(${staged}, file_row_number = true)`;
  const own = { file, columns: names.map((name, at) => ({ name, type: "VARCHAR", as: as[at] ?? "" })) };
  if (n === 0) return { ...own, from, line: "file_row_number + 2" };
  const first = await engine.rows(`${rejected} ORDER BY line LIMIT ${most}`);
  for (const [index, { line, cells, fault }] of first.entries()) {
    const row = Number(line);
    const ragged = String(fault).includes("COLUMNS");
    // A row with too few ends in the last that it has; one with too many is met at the first beyond.
    const found = String(fault).startsWith("MISSING") ? Number(cells) : names.length + 1;
    const problem = ragged
      ? raggedRow({ expected: names.length, found })
      : String(fault).includes("ENCODING")
        ? notUtf8
        : unclosedQuote({ inside: true });
    const at = { file, sheet: "", row, column: 1, toRow: row, toColumn: ragged ? found : 1 };
    const isLast = index === first.length - 1 && n > first.length;
    const rest = isLast ? { rows: 1 + n - first.length } : {};
    findings.push({ ...finding(problem, atCells(at)), ...rest });
  }
  // The rows that were left out count as lines all the same.
  const shifted = `(SELECT staged.*, file_row_number + 2 + coalesce(left_out.k, 0) AS line FROM ${from} AS staged
    ASOF LEFT JOIN (SELECT before, max(k) AS k
      FROM (SELECT line - 1 - row_number() OVER (ORDER BY line) AS before, row_number() OVER (ORDER BY line) AS k FROM (${rejected}))
      GROUP BY before) AS left_out
    ON file_row_number >= left_out.before)`;
  return { ...own, from: shifted, line: "line" };
}
