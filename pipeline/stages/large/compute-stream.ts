import type { Context, Dataset } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import type { StoredFile } from "../../model/report.ts";
import type { Fold, Group, RowsBehind, Streamed } from "../../model/stream.ts";
import type { Table } from "../../model/table.ts";
import { mostExamples } from "./check-source.ts";
import type { Engine } from "./engine.ts";
import { fewFindings } from "./few-findings.ts";
import { groupTable } from "./group-table.ts";
import { rowsPerSecond } from "./rows-per-second.ts";

/** What a dataset computes from a source it takes group by group. */
export interface ComputedStream extends Streamed {
  /** The figures of each group as a table, one file a format, for the report's folder. */
  readonly tables: ReadonlyMap<string, StoredFile>;
  /** The rows behind the group whose figures are kept, and the query for them. */
  readonly behind?: RowsBehind;
}

/** Where a source's groups come from: an engine, or a table in memory. */
export interface Feed {
  groups(fold: Fold): AsyncIterable<Group> | Iterable<Group>;
  /** The rows behind one group, and the query for them. */
  behind?(key: string): Promise<RowsBehind>;
  readonly engine?: Engine;
}

export interface StreamJob {
  readonly dataset: Dataset;
  readonly rows: Readonly<Record<string, Table>>;
  readonly feed: Feed;
  readonly context: Context;
  /** The group whose figures keep all their cells, to explain where one comes from. */
  readonly keep: string | null;
  progress(step: string): void;
}

const groupsBetweenWords = 500;

/** Computes a source group by group, in memory that does not grow with their number. */
export async function computeStream(job: StreamJob): Promise<ComputedStream> {
  const { dataset, rows, feed, context, keep, progress } = job;
  const { stream } = dataset;
  if (!stream) throw new Error(`missing stream: ${dataset.id}`);
  const fold = stream.open(rows, context);
  const findings = fewFindings(mostExamples);
  const kept: Observation[] = [];
  let behind: RowsBehind | null = null;
  const table = groupTable(stream.tabulated, stream.addUp.column);
  const began = performance.now();
  let [groups, taken] = [0, 0];
  try {
    for await (const group of feed.groups(fold)) {
      const streamed = fold.take(group);
      for (const found of streamed.findings) findings.add(found);
      table.add(group, streamed.observations);
      if (keep !== null && streamed.observations.some(({ breakdown }) => breakdown === keep)) {
        kept.push(...streamed.observations);
        behind = (await feed.behind?.(group.key)) ?? null;
      }
      taken += group.rows.length + group.sums.reduce((sum, monthSum) => sum + monthSum.rows, 0);
      if (++groups % groupsBetweenWords === 0)
        progress(rowsPerSecond(`computing ${dataset.id}, ${groups} groups`, taken, began));
    }
    const all = fold.close();
    for (const found of all.findings) findings.add(found);
    const alreadyThere = new Set(all.observations);
    return {
      observations: [...all.observations, ...kept.filter((each) => !alreadyThere.has(each))],
      findings: findings.all(),
      tables: await table.files(feed.engine),
      ...(behind ? { behind } : {}),
    };
  } finally {
    table.close();
  }
}
