import { type Contract, readsSheet } from "../../model/contract.ts";
import type { Context, Dataset } from "../../model/dataset.ts";
import type { Judge } from "../../model/finding.ts";
import { type Finding, finding, isError } from "../../model/finding.ts";
import { cellsAt, fileAt, linesAt, onSheet } from "../../model/place.ts";
import type { Rule } from "../../model/rule.ts";
import type { Sheet } from "../../model/sheet.ts";
import { hasManyGroups } from "../../model/stream.ts";
import { rowsElsewhere, type Table } from "../../model/table.ts";
import { isAddedSheet } from "../../words/added-sheets.ts";
import { datasetFailure } from "./dataset-failure.ts";
import { leaveOut, markLeftOut } from "./leave-out.ts";
import { shown } from "./locate/header-names.ts";
import { unreadSheet } from "./locate/problems.ts";
import { readSource } from "./read-source.ts";
import type { SourceRead } from "./source-read.ts";
import { withPlaceLabels } from "./totals/with-place-labels.ts";

/** A dataset after reading; `sound` is false where its figures must not be computed. */
export interface Validated {
  readonly dataset: Dataset;
  readonly sources: readonly SourceRead[];
  readonly findings: readonly Finding[];
  readonly sound: boolean;
}

/** What this stage needs to know about a raw file. */
interface SheetsOfSource {
  readonly dataset: string | null;
  readonly source: string | null;
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
}

/** A source that an engine has read and checked. */
export interface ReadElsewhere extends Omit<SourceRead, "source" | "isRuled"> {
  readonly findings: readonly Finding[];
}

/** What was delivered: the files as read, and the sources of this dataset that an engine has read, by name. */
interface Delivered {
  readonly files: readonly SheetsOfSource[];
  readonly elsewhere?: ReadonlyMap<string, ReadElsewhere>;
}

/**
 * Reads a dataset's sheets by its contracts and runs its own checks. These wait until every row can be read, since
 * consequences of a bad cell are not reported beside it. A dataset that throws is a finding.
 */
export function validate(
  dataset: Dataset,
  delivered: Delivered,
  context: Context,
  judge: Judge = (found) => [...found],
): Validated {
  try {
    return validateRows(dataset, delivered, context, judge);
  } catch (thrown) {
    return { dataset, sources: [], findings: [datasetFailure(dataset, thrown)], sound: false };
  }
}

function validateRows(
  dataset: Dataset,
  { files, elsewhere }: Delivered,
  context: Context,
  judge: Judge,
): Validated {
  const datasetFiles = files.filter((file) => file.dataset === dataset.id);
  const found: Finding[] = [];
  // Several sources may read sheets of one workbook, which belongs to the first of them.
  const filesOf = ({ file }: Contract) =>
    datasetFiles.filter(({ source }) => dataset.sources[source ?? ""]?.file === file);
  const sources = Object.entries(dataset.sources).map(([source, contract]): SourceRead => {
    const large = elsewhere?.get(source);
    if (large) {
      for (const each of large.findings) found.push(each);
      return { source, table: large.table, tally: large.tally, isRuled: true };
    }
    const sheets = filesOf(contract).flatMap((file) => file.sheets);
    const dated = datedIn(contract, context.edition.edition);
    return { source, ...readSource(sheets, withPlaceLabels(dated, context.areas), context.areas, found) };
  });
  found.push(...sheetsOfNobody(dataset, datasetFiles));
  const moved = new Set(datasetFiles.flatMap((file) => file.findings).flatMap(movedRow));
  const findings = judge(found.filter((each) => !moved.has(rowOf(each))));
  const readable = ![...findings, ...judge(datasetFiles.flatMap((file) => file.findings))].some(isError);
  // Otherwise missing deliveries would be reported as faults of others.
  const awaited = Object.entries(dataset.sources).some(
    ([, contract]) =>
      contract.required && !("missing-file" in (contract.severities ?? {})) && filesOf(contract).length === 0,
  );
  if (!readable || awaited) {
    const ofRows = judge(ruleFindings(dataset, sources, context, isByRow));
    return { dataset, sources, findings: [...findings, ...ofRows], sound: false };
  }
  const checked = checkRows(dataset, sources, context, judge);
  const all = markLeftOut([...findings, ...checked.findings], checked.sources);
  return { dataset, sources: checked.sources, findings: all, sound: !all.some(isError) };
}

/** Checks the rows, and again without those whose errors are accepted, as long as there are any. */
function checkRows(
  dataset: Dataset,
  sources: readonly SourceRead[],
  context: Context,
  judge: Judge,
): Pick<Validated, "sources" | "findings"> {
  const findings = judge(runChecks(dataset, sources, context));
  const left = leaveOut(sources, findings);
  if (!left) return { sources, findings };
  const again = checkRows(dataset, left, context, judge);
  const places = new Set(again.findings.map(placeOf));
  return {
    ...again,
    findings: [
      ...findings.filter((found) => found.accepted && !places.has(placeOf(found))),
      ...again.findings,
    ],
  };
}

function placeOf({ code, at }: Finding): string {
  return JSON.stringify([code, at]);
}

/** A key for a finding in one row of a CSV file, else "". */
function rowOf({ at }: Finding): string {
  const lines = cellsAt(at) ? linesAt(at) : null;
  return lines && lines.from === lines.to ? `${fileAt(at)} ${lines.from}` : "";
}

/** The cells of a shifted row are under wrong headers, so their problems are not reported. */
function movedRow(found: Finding): string[] {
  return found.code === "ragged-row" || found.code === "unclosed-quote" ? [rowOf(found)] : [];
}

/** The rows of each source by name, as typed by its contract; none for many groups, which come one by one. */
export function rowsOf({ stream }: Dataset, sources: readonly SourceRead[]): Record<string, Table> {
  const isMany = ({ source, table }: SourceRead) =>
    stream?.source === source && hasManyGroups(table, stream.by);
  return Object.fromEntries(
    sources.map((source) => [source.source, isMany(source) ? rowsElsewhere : source.table]),
  );
}

function runChecks(dataset: Dataset, sources: readonly SourceRead[], context: Context): Finding[] {
  const found: Finding[] = [];
  try {
    found.push(...ruleFindings(dataset, sources, context, () => true));
    for (const each of dataset.check(rowsOf(dataset, sources), context)) found.push(each);
  } catch (thrown) {
    found.push(datasetFailure(dataset, thrown));
  }
  return found;
}

/** Findings of the contracts' rules on the accepted rows. */
function ruleFindings(
  dataset: Dataset,
  sources: readonly SourceRead[],
  context: Context,
  isAsked: (rule: Rule) => boolean,
): Finding[] {
  return sources.flatMap(({ source, table, isRuled, headed }) => {
    const contract = dataset.sources[source];
    const rules = isRuled ? [] : (contract?.rules ?? []).filter(isAsked);
    const rows = rules.length > 0 ? [...table] : [];
    const header = (name: string) => shown(headed?.columns[name] ?? contract?.columns[name]);
    const { published, edition } = context.edition;
    const about = { header, published, edition, areas: context.areas };
    return distinct(rules.flatMap((rule) => [...rule.check(rows, about)]));
  });
}

function isByRow({ byRow, inEngine }: Rule): boolean {
  return byRow === true || inEngine !== "memory only";
}

/** Several rules on one series find the same gap, which is reported once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((found) => [JSON.stringify(found), found])).values()];
}

/** The contract with the day of the edition for its counts of dates; without an edition, the counts apply to all dates. */
export function datedIn(contract: Contract, year: string | null): Contract {
  const totals = contract.totals.map(({ asOf, ...total }) =>
    asOf === undefined || year === null ? total : { ...total, asOf: `${year}${asOf}` },
  );
  return { ...contract, totals };
}

/** Reports sheets of a shared workbook that none of its sources reads. */
function sheetsOfNobody({ sources }: Dataset, files: readonly SheetsOfSource[]): Finding[] {
  return files.flatMap(({ source, sheets }) => {
    const first = sources[source ?? ""];
    const sharing = Object.values(sources).filter(({ file }) => file === first?.file);
    // A source alone that names its sheet leaves the others on purpose.
    if (sharing.length < 2 || sharing.some(({ sheet }) => sheet === undefined)) return [];
    return sheets
      .filter(({ name, cells }) => cells.count > 0 && !isAddedSheet(name))
      .filter(({ name }) => !sharing.some((contract) => readsSheet(contract, name)))
      .map(({ file, name }) => finding(unreadSheet(), onSheet(file, name)));
  });
}
