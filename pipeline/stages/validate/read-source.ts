import type { Areas } from "../../model/area.ts";
import { type Column, type Contract, readsSheet } from "../../model/contract.ts";
import { type Finding, finding, isError } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import { inFile, onSheet } from "../../model/place.ts";
import { isTyped, type Sheet } from "../../model/sheet.ts";
import type { Table } from "../../model/table.ts";
import { isAddedSheet } from "../../words/added-sheets.ts";
import { emptyRead } from "../ingest/problems.ts";
import { SeenKeys } from "./keys/seen-keys.ts";
import { asHeader } from "./locate/header-names.ts";
import { hiddenData } from "./locate/hidden-data.ts";
import { type Location, locateTable } from "./locate/locate-table.ts";
import type { Located } from "./locate/located.ts";
import { otherCut } from "./locate/other-cut.ts";
import { missingHeader, unreadSheet } from "./locate/problems.ts";
import { illustrativeData } from "./problems.ts";
import { readTable } from "./read/read-table.ts";
import { joinTables } from "./read/typed-table.ts";
import type { SourceRead } from "./source-read.ts";

/** The rows of every sheet with a contract's header, as one table; adds to the findings. */
export function readSource(
  sheets: readonly Sheet[],
  contract: Contract,
  areas: Areas,
  findings: Finding[],
): Pick<SourceRead, "table" | "tally" | "headed"> {
  let headed: Contract | undefined;
  const tables: Table[] = [];
  const seenBelow = keysBelowHeads();
  const tally = { used: 0, setAside: 0, rejected: 0 };
  const empty = new Map<string, Finding>();
  const filled = new Set<string>();
  const isNew = onceInFile();
  for (const [sheet, location] of chosenSheets(sheets, contract, findings)) {
    findings.push(...hiddenData(sheet), ...location.findings.filter((found) => isNew(found, sheet)));
    if (!location.located) continue;
    headed ??= location.located.contract;
    const faults = location.findings.filter(isError);
    if (faults.length > 0) {
      if (faults.every(({ code }) => code === "missing-column"))
        for (const found of belowHeader(location.located, location.misspelt, areas)) findings.push(found);
      continue;
    }
    const read = readTable(location.located, areas, seenBelow(location.located));
    // One by one: a call takes at most some ten thousand arguments.
    for (const found of read.findings) findings.push(found);
    findings.push(...illustrative(sheet, read.table.illustrative));
    tables.push(read.table);
    if (read.hasRows) filled.add(sheet.file);
    else {
      const nothing = finding(emptyRead({ hasHeader: true }), onSheet(sheet.file, sheet.name));
      empty.set(sheet.file, read.allAreOthers ?? empty.get(sheet.file) ?? nothing);
    }
    tally.used += read.tally.used;
    tally.setAside += read.tally.setAside;
    tally.rejected += read.tally.rejected;
  }
  // An empty sheet among others may be a leftover template; a file without rows is a delivery without data.
  for (const [file, nothing] of empty) if (!filled.has(file)) findings.push(nothing);
  return { table: joinTables(tables), tally, ...(headed && { headed }) };
}

/** Whether a finding is not one on columns without meaning that an earlier sheet of the file has, too. */
function onceInFile(): (found: Finding, sheet: Sheet) => boolean {
  const told = new Set<string>();
  return (found, { file }) => {
    if (found.code !== "unknown-column" || !("names" in found)) return true;
    const names = JSON.stringify([file, found.names]);
    const isNew = !told.has(names);
    told.add(names);
    return isNew;
  };
}

/** The keys seen in the tables that share a value across with one: files of other years have the same keys. */
function keysBelowHeads(): (located: Located) => SeenKeys {
  const groups: { readonly heads: Set<string>; readonly seen: SeenKeys }[] = [];
  return ({ spread }) => {
    const heads = (spread?.blocks ?? []).map(({ heads }) =>
      JSON.stringify([...heads.values()].map(({ text }) => asHeader(text))),
    );
    const found = groups.find((other) => !spread || heads.some((head) => other.heads.has(head)));
    const group = found ?? { heads: new Set(), seen: new SeenKeys() };
    if (!found) groups.push(group);
    for (const head of heads) group.heads.add(head);
    return group.seen;
  };
}

/** Findings on cells below a header that lacks columns, so that the sender learns of everything at once. */
function belowHeader(
  { contract, ...located }: Located,
  misspelt: ReadonlyMap<string, number>,
  areas: Areas,
): Finding[] {
  const columns = new Map([...located.columns, ...misspelt]);
  const isThere = (name: string, { place }: Column) =>
    place === "sheet-name" || columns.has(name) || located.fields.has(name) || located.times.has(name);
  const there = Object.entries(contract.columns).filter(([name, column]) => isThere(name, column));
  const names = new Set(there.map(([name]) => name));
  // A number whose unit is in a missing column cannot be read.
  const readable = there.filter(
    ([, column]) =>
      column.kind !== "quantity" || typeof column.unitFrom === "string" || names.has(column.unitFrom.column),
  );
  const narrower = {
    ...contract,
    columns: Object.fromEntries(readable),
    key: contract.key.filter((name) => names.has(name)),
  };
  const { findings } = readTable({ ...located, columns, contract: narrower }, areas, new SeenKeys());
  // Without all columns it is unclear which rows are totals, whose cells may be empty.
  return findings.filter(
    ({ kind, code, severity }) => kind.group === "value" && severity === "error" && code !== "missing-value",
  );
}

/** The sheets of each file with the contract's header; reports sheets without it, and files without any. */
function chosenSheets(
  sheets: readonly Sheet[],
  contract: Contract,
  findings: Finding[],
): (readonly [Sheet, Location])[] {
  const byFile = groupBy(sheets, (sheet) => sheet.file);
  return [...byFile].flatMap(([file, group]) => {
    const read = group.filter(({ name }) => readsSheet(contract, name));
    const located = read.map((sheet) => [sheet, locateTable(sheet, contract)] as const);
    const chosen = located.filter(([, location]) => location.located !== null);
    if (chosen.length === 0) {
      const wanted = Object.values(contract.columns).flatMap((column) =>
        column.place === "column" ? column.names.en.slice(0, 1) : [],
      );
      const [cut] = read.flatMap((sheet) => otherCut(sheet, contract) ?? []);
      findings.push(finding(missingHeader({ wanted, ...cut }), inFile(file)));
    } else {
      for (const [sheet, location] of located) {
        if (location.located || !isTyped(sheet) || sheet.cells.count === 0) continue;
        if (isAddedSheet(sheet.name)) continue;
        findings.push(finding(unreadSheet(), onSheet(file, sheet.name)));
      }
    }
    return chosen;
  });
}

function illustrative({ file, name }: Sheet, rows: number): Finding[] {
  if (rows === 0) return [];
  return [finding(illustrativeData({ rows }), onSheet(file, name))];
}
