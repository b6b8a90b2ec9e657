import { join } from "node:path";
import { type Contract, spellingsIn } from "../../model/contract.ts";
import { type Finding, finding, type Problem } from "../../model/finding.ts";
import { atCells, inFile, type Place } from "../../model/place.ts";
import { raggedRow, unclosedQuote } from "../ingest/csv/problems.ts";
import { readCsv } from "../ingest/csv/read-csv.ts";
import { defaultLimits } from "../ingest/limits.ts";
import { emptyRead, limitExceeded, miscounted, unknownEncoding } from "../ingest/problems.ts";
import { damagedFile } from "../ingest/workbook/problems.ts";
import { csvHead } from "./csv-head.ts";
import { EngineFault } from "./engine.ts";
import { withRest } from "./few-findings.ts";
import { type DuckDb, nameOf } from "./open-duckdb.ts";
import type { Opened } from "./opened.ts";
import { otherLineEnd, rowTooLong } from "./problems.ts";
import { type CsvSurvey, longestRow, mostEmptyRows, surveyCsv } from "./survey-csv.ts";
import { isDamage, unpacked } from "./unpacked.ts";

interface CsvFile {
  readonly file: string;
  readonly place: string;
  readonly contract: Contract;
}

interface Layout {
  readonly names: readonly string[];
  readonly delimiter: string;
}

/** What an engine made of it: the rows it took, and the table of those it did not. */
interface Staged {
  readonly id: string;
  readonly path: string;
  readonly rows: number;
}

const most = 20;
const notUtf8 = unknownEncoding({ declared: null, readableAs: [] });

/** Converts a CSV file to Parquet of texts; one that is damaged, or that the engine would misread, is reported instead. */
export async function openCsv(engine: DuckDb, csv: CsvFile, findings: Finding[]): Promise<Opened | null> {
  const { file, place } = csv;
  const refused = (...found: readonly Finding[]) => {
    findings.push(...found);
    return null;
  };
  try {
    const layout = await layoutOf(csv);
    if (!("names" in layout)) return refused(...layout);
    const [surveyed, staging] = await Promise.allSettled([
      surveyOf(place, layout),
      stage(engine, place, layout),
    ]);
    if (surveyed.status === "rejected") throw surveyed.reason;
    const survey = surveyed.value;
    const unfit = unfitIn(survey, file);
    if (unfit.length > 0) return refused(...unfit);
    if (staging.status === "rejected") throw staging.reason;
    const staged = staging.value;
    const { found, count } = await leftOut(engine, staged, { file, ...layout });
    const counted = 1 + staged.rows + count;
    const values = { part: "records", expected: survey.rows, found: counted };
    // With a stray quotation mark, it is uncertain where rows end.
    if (counted !== survey.rows && found.every(({ code }) => code !== "unclosed-quote"))
      return refused(finding(miscounted(values), inFile(file)));
    findings.push(...found);
    const from = `read_parquet(${nameOf(staged.path)}, file_row_number = true)`;
    const columns = layout.names.map((name, at) => ({ name, type: "VARCHAR", as: columnAt(at) }));
    return { file, columns, ...(await numbered(engine, { ...staged, from }, survey.empty.first, count)) };
  } catch (fault) {
    if (isDamage(fault))
      return refused(finding(damagedFile({ part: place.endsWith(".gz") ? "gzip" : "zstd" }), inFile(file)));
    if (fault instanceof EngineFault && /not utf-8|unicode/i.test(fault.message))
      return refused(finding(notUtf8, inFile(file)));
    throw fault;
  }
}

const columnAt = (at: number) => `c${at + 1}`;

/** The column names and the delimiter, or why they cannot be read. */
async function layoutOf({ file, place, contract }: CsvFile): Promise<Layout | readonly Finding[]> {
  const head = await csvHead(place);
  if (head === null) return [finding(rowTooLong({ allowed: longestRow }), atRow(file, 1))];
  if (head.length === 0) return [finding(emptyRead({ hasHeader: false }), inFile(file))];
  const how = { reading: contract.reading, limits: defaultLimits, headerNames: spellingsIn(contract) };
  const { sheets, delimiter, encoding, findings } = readCsv(head, file, how);
  const [sheet] = sheets;
  if (encoding?.startsWith("utf-16")) return [finding(notUtf8, inFile(file))];
  if (!sheet || delimiter === null) return findings;
  const names = Array.from({ length: sheet.cells.lastColumn }, (_, at) => sheet.cells.text(1, at + 1));
  while (names.at(-1) === "") names.pop();
  return { names, delimiter };
}

async function surveyOf(place: string, { delimiter, names }: Layout): Promise<CsvSurvey> {
  const survey = surveyCsv(delimiter, names.length);
  for await (const bytes of unpacked(place)) survey.push(bytes);
  return survey.end();
}

/** Reports what the engine would skip, misread or refuse with a message of its own. */
function unfitIn({ tooLong, empty, endsOtherwise, unclosed }: CsvSurvey, file: string): Finding[] {
  const found: Finding[] = tooLong.first.map((row) =>
    finding(rowTooLong({ allowed: longestRow }), atRow(file, row)),
  );
  const shown = [...withRest(found, tooLong.count - found.length)];
  const add = (problem: Problem, at: Place) => shown.push(finding(problem, at));
  if (unclosed !== null) add(unclosedQuote({ inside: false }), atRow(file, unclosed));
  if (endsOtherwise) {
    const { row, end, others } = endsOtherwise;
    add(otherLineEnd({ end, others }), atRow(file, row));
  }
  if (empty.count > mostEmptyRows)
    add(limitExceeded({ limit: "empty rows", claimed: empty.count, allowed: mostEmptyRows }), inFile(file));
  return shown;
}

function atRow(file: string, row: number, toColumn = 1): Place {
  return atCells({ file, sheet: "", row, column: 1, toRow: row, toColumn });
}

/** Converts it into Parquet of texts; rows that do not match the header go into a table of their own. */
async function stage(engine: DuckDb, place: string, { names, delimiter }: Layout): Promise<Staged> {
  const { text } = engine.dialect;
  const id = engine.freshName();
  const path = join(engine.spill, `${id}.parquet`);
  const columns = names.map((_, at) => `'${columnAt(at)}': 'VARCHAR'`).join(", ");
  // DuckDB does not recognize the ending of a name with a question mark.
  const compression = place.endsWith(".gz") ? "gzip" : place.endsWith(".zst") ? "zstd" : "none";
  const [copied] =
    await engine.rows(`COPY (SELECT * FROM read_csv(${nameOf(place)}, columns = {${columns}}, header = true, auto_detect = false,
    compression = '${compression}', hive_partitioning = false, delim = ${text(delimiter)}, quote = '"', escape = '"', strict_mode = true,
    store_rejects = true, rejects_table = '${id}', rejects_scan = '${id}_scan', rejects_limit = 0)) TO ${text(path)} (FORMAT parquet)`);
  return { id, path, rows: Number(copied?.Count ?? 0) };
}

/** Findings on the first rows that the engine did not take, and their number. */
async function leftOut(engine: DuckDb, { id }: Staged, { file, names }: Layout & { readonly file: string }) {
  const rejected = `SELECT line, min(column_idx) AS cells, max(error_type::VARCHAR) AS fault FROM ${id} GROUP BY line`;
  const [counted] = await engine.rows(`SELECT count(*) AS n FROM (${rejected})`);
  const count = Number(counted?.n ?? 0);
  const first = await engine.rows(`${rejected} ORDER BY line LIMIT ${most}`);
  const found = first.map(({ line, cells, fault }): Finding => {
    const isRagged = String(fault).includes("COLUMNS");
    // A row with too few cells ends at its last; one with too many is reported at the first extra one.
    const width = String(fault).startsWith("MISSING") ? Number(cells) : names.length + 1;
    const problem = isRagged
      ? raggedRow({ expected: names.length, found: width })
      : String(fault).includes("ENCODING")
        ? notUtf8
        : unclosedQuote({ inside: true });
    return finding(problem, atRow(file, Number(line), isRagged ? width : 1));
  });
  return { found: withRest(found, count - found.length), count };
}

/** Its rows with their numbers, which count rows left out and empty ones. */
async function numbered(
  engine: DuckDb,
  { id, from }: Staged & { readonly from: string },
  empty: readonly number[],
  count: number,
): Promise<Pick<Opened, "from" | "line">> {
  if (count === 0 && empty.length === 0) return { from, line: "file_row_number + 2" };
  await engine.rows(`CREATE TABLE ${id}_gaps AS SELECT before, max(k) AS k
    FROM (SELECT line - 1 - row_number() OVER (ORDER BY line) AS before, row_number() OVER (ORDER BY line) AS k
      FROM (SELECT line FROM ${id} UNION SELECT unnest(${JSON.stringify(empty)}::BIGINT[])))
    GROUP BY before`);
  const rows = `SELECT staged.*, file_row_number + 2 + coalesce(gaps.k, 0) AS line FROM ${from} AS staged
    ASOF LEFT JOIN ${id}_gaps AS gaps ON file_row_number >= gaps.before`;
  return { from: `(${rows})`, line: "line" };
}
