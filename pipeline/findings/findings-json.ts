import { writeCsv } from "../escape/csv.ts";
import { streamedJson } from "../escape/streamed-json.ts";
import { visible } from "../escape/visible.ts";
import { textIn } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import { type FindingRecord, type FindingsDocument, findingsFormat } from "../model/findings-document.ts";
import { fingerprintOf } from "../model/judgement.ts";
import { cellsAt } from "../model/place.ts";
import { formatCells } from "../model/source.ts";
import { phraseOf } from "./findings.ts";
import { addressOf, type FindingsReport, pathIn } from "./findings-report.ts";

/** Findings as JSON for other programs, described by docs/findings.schema.json; yielded in parts. */
export function findingsJson(report: FindingsReport): Iterable<string> {
  const { edition, file, files, findings, verdict } = report;
  const frame: FindingsDocument = {
    format: findingsFormat,
    version: 1,
    edition,
    file,
    files: [...files],
    verdict,
    findings: [],
  };
  return streamedJson(frame, findingRecords(findings, report));
}

export function* findingRecords(
  findings: readonly Finding[],
  report: FindingsReport,
): Generator<FindingRecord> {
  for (const found of findings) yield findingRecord(found, report);
}

function findingRecord(found: Finding, report: FindingsReport): FindingRecord {
  const { code, severity, at, subject, weighedSo, accepted } = found;
  const { says, fix } = phraseOf(found, report.book);
  const range = cellsAt(at);
  return {
    code,
    severity,
    message: visible(says),
    fix: visible(fix ?? ""),
    address: addressOf(found),
    path: at.medium === "figure" ? null : pathIn(report, found),
    sheet: at.medium === "grid" && at.sheet !== "" ? at.sheet : null,
    cells: range ? formatCells(range) : null,
    range: range
      ? { row: range.row, column: range.column, toRow: range.toRow, toColumn: range.toColumn }
      : null,
    text: at.medium === "text" ? { part: at.part, from: at.from, to: at.to } : null,
    figure:
      at.medium === "figure"
        ? { indicator: at.indicator, area: at.area, period: at.period, breakdown: at.breakdown }
        : null,
    typed: subject && subject.raw !== "" ? subject.raw : null,
    reason: weighedSo ? textIn(weighedSo, report.book.locale) : null,
    accepted: accepted
      ? { reason: accepted.reason, author: accepted.author, expires: accepted.expires }
      : null,
    fingerprint: subject ? fingerprintRecord(fingerprintOf(code, subject)) : null,
  };
}

function fingerprintRecord(parts: readonly string[]): FindingRecord["fingerprint"] {
  const [code = "", dataset = "", column = "", key = "", raw = ""] = parts;
  const [, line = ""] = writeCsv([], [[...parts, "", "", ""]]).split("\n");
  return { code, dataset, column, "row key": key, "raw value": raw, line };
}
