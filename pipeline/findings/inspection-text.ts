import { visible } from "../escape/visible.ts";
import { runs } from "../stages/validate/locate/hidden-data.ts";
import type { InspectionRecord } from "./inspection.ts";
import { wrapLines } from "./terminal-lines.ts";

const widest = 80;
const nameWidth = 25;
const indent = " ".repeat(10);

/** An inspection for a terminal of 80 columns: the file, each sheet with its table, and what would be refused. */
export function inspectionText(record: InspectionRecord): string {
  const { file, format, bytes, sha256, writer, facts, sheets, findings, verdict } = record;
  const shownFacts = Object.entries(facts).filter(
    ([, value]) => value !== null && value !== false && !isEmptyList(value),
  );
  const lines = [
    visible(file),
    line("format", `${format}${writer === null ? "" : `, written by ${visible(writer)}`}`),
    line(
      "size",
      `${new Intl.NumberFormat("en").format(bytes)} bytes, ${sha256 === "" ? "not read" : `sha256 ${sha256.slice(0, 16)}…`}`,
    ),
    ...shownFacts.map(([name, value]) => line(spaced(name), fact(value))),
    ...sheets.flatMap(sheetLines),
    "",
    ...findings.flatMap(({ severity, code, where, count, says, fix }) => [
      ...hanging(`${severity.padEnd(7)} ${code}  ${visible(where)}${count > 1 ? `  ${count} times` : ""}`, 2),
      ...[says, ...(fix === "" ? [] : [`→ ${fix}`])].flatMap((line) =>
        wrapLines(visible(line), widest - indent.length).map((part) => indent + part),
      ),
    ]),
    verdict === "readable"
      ? "Readable."
      : sheets.length > 0
        ? "Refused until that is mended; shown as it would be read."
        : "Refused: nothing of this file is read.",
  ];
  return lines.join("\n");
}

function sheetLines({
  name,
  hidden,
  used,
  cells,
  merges,
  hiddenRows,
  hiddenColumns,
  withoutResult,
  table,
  seems,
}: InspectionRecord["sheets"][number]): string[] {
  const about = [
    used === null ? "empty" : `${used}, ${cells} filled cells`,
    merges > 0 ? `${merges} merges` : "",
    hidden ? "the sheet is hidden" : "",
    hiddenRows.length > 0 ? `hidden rows ${runsOf(hiddenRows)}` : "",
    hiddenColumns.length > 0 ? `hidden columns ${hiddenColumns.join(", ")}` : "",
    withoutResult > 0 ? `${withoutResult} formulas without a result` : "",
  ].filter((part) => part !== "");
  const head = ["", `${name === null ? "table" : `sheet ${visible(name)}`}`, line("used", about.join("; "))];
  if (!table)
    return [
      ...head,
      line("table", used === null ? "none" : "none that a contract knows"),
      ...(seems ? seemsLines(seems) : []),
    ];
  const columns = Object.entries(table.columns).map(([column, letter]) => `${letter} ${column}`);
  const fields = Object.entries(table.fields).map(([field, cell]) => `${cell} ${field}`);
  return [
    ...head,
    line("table", `${visible(table.contract)}, header ${table.header}`),
    ...(fields.length > 0 ? [line("above the table", fields.join(", "))] : []),
    line("columns", columns.join(", ")),
    ...(table.missing.length > 0 ? [line("missing", table.missing.join(", "))] : []),
    ...(table.rows
      ? [
          line(
            "rows",
            `${table.rows.used} used, ${table.rows.setAside} set aside, ${table.rows.rejected} rejected`,
          ),
        ]
      : []),
  ];
}

const mostColumns = 40;

/** What `almanac propose` would begin with. */
function seemsLines({
  header,
  rows,
  columns,
  totals,
}: NonNullable<InspectionRecord["sheets"][number]["seems"]>): string[] {
  const shown = columns.slice(0, mostColumns).map(({ column, header: name, kind, unit, hasGaps, isKey }) => {
    const traits = [kind, unit ?? "", isKey ? "key" : "", hasGaps ? "with gaps" : ""].filter(
      (part) => part !== "",
    );
    return line(`  ${column ?? "across"}`, `${visible(name)} (${visible(traits.join(", "))})`);
  });
  const more =
    columns.length > mostColumns ? [line("", `… and ${columns.length - mostColumns} columns more`)] : [];
  return [
    line("seems to hold", `${rows} rows of ${columns.length} columns`),
    line("header", header === null ? "none" : `row ${header}`),
    ...shown,
    ...more,
    ...(totals.length > 0 ? [line("totals", visible(totals.join(", ")))] : []),
  ];
}

const mostRuns = 20;

/** Gives `2, 5–9`; a list longer than a screen is cut. */
function runsOf(rows: readonly number[]): string {
  const ranges = runs(rows).map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return ranges.length <= mostRuns ? ranges.join(", ") : `${ranges.slice(0, mostRuns).join(", ")}, …`;
}

/** Wraps a long text, with all but the first line indented. */
function hanging(text: string, at: number): string[] {
  const [first = "", ...rest] = wrapLines(text.trimEnd(), widest - indent.length);
  return [" ".repeat(at) + first, ...rest.map((part) => indent + part)];
}

function line(name: string, value: string): string {
  return (
    `  ${name}`.padEnd(nameWidth) + wrapLines(value, widest - nameWidth).join(`\n${" ".repeat(nameWidth)}`)
  );
}

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const unseen: { readonly [text: string]: string } = { "\t": "tab", "\n": "LF", "\r\n": "CRLF", "\r": "CR" };

function fact(value: InspectionRecord["facts"][string]): string {
  if (typeof value === "boolean") return "yes";
  if (typeof value === "string" && Object.hasOwn(unseen, value)) return unseen[value] ?? value;
  return visible(Array.isArray(value) ? value.join(", ") : String(value));
}

function isEmptyList(value: unknown): boolean {
  return (Array.isArray(value) && value.length === 0) || value === 0;
}
