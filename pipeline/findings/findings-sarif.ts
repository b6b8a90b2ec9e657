import { createHash } from "node:crypto";
import { streamedJson } from "../escape/streamed-json.ts";
import { visible } from "../escape/visible.ts";
import { textIn } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import { fingerprintOf } from "../model/judgement.ts";
import { cellsAt, formatWithin, linesAt } from "../model/place.ts";
import { phraseOf } from "./findings.ts";
import { addressOf, type FindingsReport, pathIn } from "./findings-report.ts";

/** Findings as SARIF 2.1.0 for code scanning, in parts. */
export function findingsSarif(report: FindingsReport): Iterable<string> {
  const { findings, verdict, isComplete } = report;
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const frame = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "almanac", rules: codes.map((code) => rule(code, report)) } },
        invocations: [
          {
            executionSuccessful: isComplete,
            exitCode: isComplete ? verdict.exitCode : 2,
            exitCodeDescription: verdict.says,
          },
        ],
        columnKind: "unicodeCodePoints",
        results: [],
      },
    ],
  };
  return streamedJson(frame, resultsOf(codes, report));
}

function* resultsOf(codes: readonly string[], report: FindingsReport) {
  for (const found of report.findings) yield result(found, codes.indexOf(found.code), report);
}

/** A check as in the catalogue; its help is taken from its first finding, whose values are known. */
function rule(code: string, { findings, book }: FindingsReport) {
  const first = findings.find((found) => found.code === code);
  if (!first) throw new Error(`missing finding: ${code}`);
  const { says, fix = "" } = phraseOf(first, book);
  const words = code.replaceAll("-", " ");
  return {
    id: code,
    shortDescription: { text: words[0]?.toUpperCase() + words.slice(1) },
    fullDescription: { text: first.kind.catches },
    help: { text: visible(`${says} ${fix}`.trim()) },
    defaultConfiguration: { level: first.kind.severity },
  };
}

function result(found: Finding, ruleIndex: number, report: FindingsReport) {
  const { at, code, severity, subject, accepted, weighedSo } = found;
  const { says, fix = "" } = phraseOf(found, report.book);
  const place = formatWithin(at);
  const cells = cellsAt(at);
  const lines = linesAt(at);
  const fingerprint =
    subject && createHash("sha256").update(fingerprintOf(code, subject).join("\0")).digest("hex");
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: visible(`${addressOf(found)}: ${says} ${fix}`.trim()) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(found, report) },
          // Columns of a region count characters, not table columns, so the cell is the logical location.
          ...(lines ? { region: { startLine: lines.from, endLine: lines.to } } : {}),
        },
        logicalLocations: [
          {
            name: visible(place === "" ? addressOf(found) : place),
            fullyQualifiedName: visible(addressOf(found)),
            kind: cells ? "cells" : at.medium === "grid" ? "sheet" : at.medium,
          },
        ],
      },
    ],
    ...(fingerprint ? { partialFingerprints: { "almanac/v1": fingerprint } } : {}),
    ...(accepted
      ? {
          suppressions: [
            {
              kind: "external",
              status: "accepted",
              justification: visible(`${accepted.reason} (${accepted.author}, ${accepted.expires})`),
            },
          ],
        }
      : {}),
    ...(weighedSo ? { properties: { reason: visible(textIn(weighedSo, report.book.locale)) } } : {}),
  };
}

/** A lone surrogate cannot be encoded in a URI and becomes the replacement character, as in file systems. */
function uriOf(found: Finding, report: FindingsReport): string {
  const path = pathIn(report, found).replace(/\p{Cs}/gu, "\ufffd");
  const uri = path.split("/").map(encodeURIComponent).join("/");
  return found.at.medium === "figure" ? `${uri}/` : uri;
}
