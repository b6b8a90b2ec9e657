import { join } from "node:path";
import type { Finding } from "../model/finding.ts";
import { isError } from "../model/finding.ts";
import type { Movement } from "../model/movement.ts";
import type { Measure } from "../model/quantity.ts";
import { compareText } from "../model/source.ts";
import { findMovements } from "../stages/compare/find-movements.ts";
import { folder } from "../stages/ingest/folder.ts";
import { hashOf } from "../stages/ingest/hash-of.ts";
import { inputPlace, isShared } from "../stages/ingest/inputs.ts";
import { type EditionRecord, readRecord } from "../stages/ingest/record/read-record.ts";
import { type Format, formats } from "../stages/render/formats.ts";
import type { CheckJob } from "./check.ts";
import { draft } from "./draft.ts";
import { figuresOf } from "./remade.ts";

/** How an edition as published differs from one made again; all lists are empty where it is the same. */
export interface Verified {
  readonly edition: string;
  /** Faults of the record itself; nothing else is compared then. */
  readonly faults: readonly Finding[];
  /** Files of the report that differ from its manifest, except prints and pictures that are not kept. */
  readonly edited: readonly string[];
  /** Raw files that differ from those the report was made from. */
  readonly inputs: readonly string[];
  /** Inputs shared between editions that have changed since: reviewed tables, and the edition before. */
  readonly shared: readonly string[];
  readonly movements: readonly Movement[];
  /** Errors that would prevent its publication today. */
  readonly refused: readonly Finding[];
  /** Files that are drawn differently today. */
  readonly outputs: readonly string[];
  readonly figures: number;
}

/** Makes a published edition again in memory, from its raw files with today's program; writes nothing. */
export async function verify(job: CheckJob): Promise<Verified> {
  const { root, edition } = job;
  const { record, findings: faults } = await readRecord(folder(join(root, "reports")), edition);
  const nothing = {
    edited: [],
    inputs: [],
    shared: [],
    movements: [],
    refused: [],
    outputs: [],
    figures: 0,
  };
  if (!record) return { edition, faults, ...nothing };
  const held = formats.filter((format) => Object.keys(record.outputs).some((name) => isOf(format, name)));
  const { checked, report } = await draft({ ...job, only: held });
  const figures = figuresOf(checked.computed);
  const again = report
    ? new Map([...report.files].map(([name, content]) => [name, hashOf(content)]))
    : new Map();
  const changed = await changedInputs(root, record);
  return {
    edition,
    faults,
    edited: await editedFiles(root, record),
    inputs: changed.filter((path) => !isShared(path)),
    shared: changed.filter(isShared),
    movements: findMovements({
      vintages: record.vintages,
      figures,
      remade: { datasets: new Set(), figures: new Map<string, Measure>() },
      printed: (measure) => JSON.stringify(measure),
      lines: [],
    }),
    refused: checked.findings.filter(isError),
    outputs: Object.entries(record.outputs)
      .filter(([name, sha256]) => again.has(name) && again.get(name) !== sha256)
      .map(([name]) => name)
      .sort(compareText),
    figures: record.vintages.length,
  };
}

function isOf(format: Format, name: string): boolean {
  return name.endsWith(`.${format}`);
}

async function changedInputs(root: string, { edition, inputs }: EditionRecord): Promise<string[]> {
  const all = folder(root);
  const changed: string[] = [];
  for (const [path, sha256] of Object.entries(inputs)) {
    const bytes = await all.read(inputPlace(path, edition));
    if (!bytes || hashOf(bytes) !== sha256) changed.push(path);
  }
  return changed.sort(compareText);
}

async function editedFiles(root: string, { edition, outputs }: EditionRecord): Promise<string[]> {
  const reports = folder(join(root, "reports"));
  const edited: string[] = [];
  for (const [name, sha256] of Object.entries(outputs)) {
    const bytes = await reports.read(`${edition}/${name}`);
    if (bytes && hashOf(bytes) !== sha256) edited.push(name);
  }
  return edited.sort(compareText);
}
