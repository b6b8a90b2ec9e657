import type { Contract } from "../../model/contract.ts";
import { type Finding, finding, isError } from "../../model/finding.ts";
import { cellsAt, inFile } from "../../model/place.ts";
import type { RuleContext } from "../../model/rule.ts";
import { emptyRead } from "../ingest/problems.ts";
import { shown } from "../validate/locate/header-names.ts";
import type { Tally } from "../validate/read/read-table.ts";
import type { Engine } from "./engine.ts";
import { findingsIn, repeatsIn } from "./examples.ts";
import { withRest } from "./few-findings.ts";
import type { Parts } from "./parts-of.ts";
import { ruleInMemoryOnly } from "./problems.ts";
import {
  type Against,
  type AskedRows,
  type Check,
  type DeliveredRows,
  firstFaulty,
  narrowed,
  type Queries,
  queriesOf,
  type RowsQuery,
} from "./queries.ts";

/** How many rows of each kind of fault are listed; the last one says how many more there are. */
export const mostExamples = 20;

/** A source whose rows stay in an engine, after all were checked. */
export interface LargeSource {
  readonly asked: AskedRows;
  readonly findings: readonly Finding[];
  readonly tally: Tally;
  /** The rows without a bad cell; null where the source cannot be read. */
  readonly rows: RowsQuery | null;
  /** The same rows without those that break a rule as an error, for figures once that error is accepted. */
  readonly sound: RowsQuery | null;
}

const nothing: Tally = { used: 0, setAside: 0, rejected: 0 };

/** Reports what an engine cannot check of a contract, so that nothing is skipped silently. */
export function beyondEngine(contract: Contract, file: string): Finding[] {
  const named = (columns: readonly string[]) => columns.map((name) => shown(contract.columns[name]) || name);
  const rules = contract.rules
    .filter(({ inEngine }) => inEngine === "memory only")
    .map(({ columns }) => columns);
  const placed = Object.entries(contract.columns).flatMap(([name, column]) => {
    // Plain tables have neither numbers in one of several units nor values that apply to the whole table.
    const isMixed =
      column.kind === "quantity" && typeof column.unitFrom === "object" && column.units.length > 1;
    return column.place !== "column" ||
      column.spread ||
      column.fillsDown ||
      column.part ||
      column.isHeading ||
      isMixed
      ? [[name]]
      : [];
  });
  // Nor names above names, nor rows of others: an engine reads every row below a single header.
  const selecting = contract.only ? [contract.only.map(({ column }) => column)] : [];
  const underNames = (contract.levels ?? 1) > 1 ? [Object.keys(contract.columns)] : [];
  return [...rules, ...placed, ...selecting, ...underNames].map((columns) =>
    finding(ruleInMemoryOnly({ columns: named(columns) }), inFile(file)),
  );
}

/** Checks every condition of a contract in an engine. */
export async function checkSource(
  engine: Engine,
  { parts, headerUnits, findings: ofFiles }: Parts,
  against: Against,
  most = mostExamples,
): Promise<LargeSource> {
  const { contract } = against;
  const asked: AskedRows = { ...against, parts, headerUnits };
  const before = [...ofFiles, ...parts.slice(0, 1).flatMap(({ file }) => beyondEngine(contract, file))];
  // A file in the wrong format, or rows cut differently, do not keep the rest from being checked.
  const spoilt =
    parts.length === 0 || before.some((earlier) => isError(earlier) && earlier.kind.group !== "file");
  if (spoilt) return { asked, findings: before, tally: nothing, rows: null, sound: null };
  const strict = queriesOf(engine.dialect, asked);
  const header = (name: string) => shown(contract.columns[name]);
  const { published, edition, areas } = against;
  const about: RuleContext = { published, edition, areas, header };

  const [ofCells = {}] = await engine.rows(strict.counts(strict.source, strict.cells));
  const { total: all, ...faults } = ofCells;
  const total = Number(all ?? 0);
  const allPlain = Object.values(faults).every((n) => Number(n) === 0);
  const queries = allPlain ? queriesOf(engine.dialect, asked, true) : strict;
  const { source, accepted, cells, rules } = queries;
  const ask = (query: string) => engine.rows(query, total);
  const countsIn = async (rows: RowsQuery) => (await ask(queries.counts(rows, rules)))[0] ?? {};
  const ofPlain = allPlain && rules.length === 0 ? { total } : await countsIn(accepted);
  const plain = Number(ofPlain.total ?? 0);
  const { copies, found } =
    contract.key.length === 0
      ? { copies: 0, found: [] }
      : await repeats({ rows: ask }, queries, asked, { most, plain });
  const rows = copies === 0 ? accepted : queries.firstOfEachKey;
  // A row that is set aside as a copy breaks no rule.
  const ofRules = copies === 0 || rules.length === 0 ? ofPlain : await countsIn(rows);

  const findings = [...before];
  for (const { file } of total === 0 ? parts.slice(0, 1) : [])
    findings.push(finding(emptyRead({ hasHeader: true }), inFile(file)));
  const foundBy = async (check: Check, of: DeliveredRows, n: unknown) => {
    if (Number(n ?? 0) === 0) return [];
    return counted(findingsIn(await ask(firstFaulty(of, check, most)), check, asked, about), Number(n));
  };
  for (const [at, check] of cells.entries())
    findings.push(...(await foundBy(check, source, ofCells[`c${at}`])));
  const broken: Check[] = [];
  for (const [at, rule] of rules.entries()) {
    const breaches = await foundBy(rule, rows, ofRules[`c${at}`]);
    findings.push(...breaches);
    if (breaches.some(isError)) broken.push(rule);
  }
  findings.push(...found);
  return {
    asked,
    findings,
    tally: { used: plain - copies, setAside: copies, rejected: total - plain },
    rows,
    sound: narrowed(rows, ...broken.map(({ when }) => `NOT ${when(rows)}`)),
  };
}

/** A hash table of so many keys at once takes sixteen bytes each. */
const keysTogether = 100_000_000;

/** Rows that share a key: a single pass proves that there are none if the rows are ordered, otherwise they are counted. */
async function repeats(
  engine: Pick<Engine, "rows">,
  queries: Queries,
  asked: AskedRows,
  { most, plain }: { readonly most: number; readonly plain: number },
) {
  const none = { copies: 0, found: [] };
  const areNone = async (all: readonly string[]) => {
    for (const query of all) if ((await engine.rows(query))[0]?.n !== 0) return false;
    return true;
  };
  if (queries.unproven !== null && (await areNone([queries.unproven]))) return none;
  if (await areNone(queries.sameKeys(Math.ceil(plain / keysTogether)))) return none;
  const [counts] = await engine.rows(queries.repeated.count);
  const copies = Number(counts?.n ?? 0);
  if (copies === 0) return none;
  const first = await engine.rows(queries.repeated.first(most));
  return { copies, found: counted(repeatsIn(first, asked), copies) };
}

/** The findings on the first rows, which may be several a row; the last stands for all rows that are not listed. */
function counted(found: readonly Finding[], rows: number): readonly Finding[] {
  const count = found
    .flatMap(({ at }) => cellsAt(at) ?? [])
    .reduce((sum, at) => sum + at.toRow - at.row + 1, 0);
  return withRest(found, rows - count);
}
