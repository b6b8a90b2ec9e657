import { setImmediate as nextTurn } from "node:timers/promises";
import { isError } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import { type Format, formats } from "../stages/render/formats.ts";
import { inTime } from "../stages/render/in-time.ts";
import type { Make } from "../stages/render/make.ts";
import type { Remember } from "../stages/render/remember.ts";
import { type Checked, type CheckedEdition, type CheckJob, check } from "./check.ts";
import { exportedFiles } from "./exported-files.ts";
import { makeHere } from "./make-here.ts";
import { readLand } from "./read-land.ts";
import { readTypeface } from "./read-typeface.ts";

/** The languages and formats that a report has, or that are asked for. */
export interface DraftPart {
  readonly locales: readonly Locale[];
  readonly formats: readonly Format[];
}

/** An edition to check, and what to make of it: by default every format in the edition's languages. */
export interface DraftJob extends CheckJob {
  readonly only?: readonly Format[];
  readonly locales?: readonly Locale[];
  /** The report that the files are part of, so that its pages can be linked to. */
  readonly within?: DraftPart;
  /** Makes what takes long; on this thread by default. */
  readonly make?: Make;
  /** Returns what was made before; by default everything is made again. */
  readonly remember?: Remember;
  /** Work to do while other threads make the report. */
  meanwhile?(checked: Checked): void;
}

/** The checked edition, what was asked for, and the report in memory, or null where a finding prevents it. */
export interface Draft {
  readonly checked: Checked;
  readonly part: DraftPart;
  readonly report: Report | null;
}

/** Turns raw files into a report in memory; writes nothing. */
export async function draft(job: DraftJob): Promise<Draft> {
  const checked = await check(job);
  const { edition, findings } = checked;
  const part = {
    locales: inOrder(job.locales ?? edition?.locales ?? ["en"], edition?.locales),
    formats: formats.filter((format) => job.only?.includes(format) ?? true),
  };
  if (!edition || findings.some(isError)) return { checked, part, report: null };

  job.progress("rendering");
  // The charts' library is slow to load, and only a report draws.
  const { render } = await import("../stages/render/render.ts");
  const within = job.within ?? part;
  const rendering = inTime(
    render(
      { ...checked, edition },
      {
        ...job,
        locales: part.locales,
        formats: new Set(part.formats),
        within: { locales: inOrder(within.locales, edition.locales), formats: new Set(within.formats) },
        typefaceOf: readTypeface,
        land: readLand,
        make: job.make ?? makeHere,
      },
    ),
  );
  // Runs after the first orders have been sent to other threads.
  await nextTurn();
  job.meanwhile?.(checked);
  const rendered = await rendering;
  if ("findings" in rendered)
    return { checked: { ...checked, findings: [...findings, ...rendered.findings] }, part, report: null };
  const { files } = rendered.report;
  const all = part.formats.includes("csv")
    ? new Map([...withTables(files, checked), ...(await exportsOf(job.root, { ...checked, edition }))])
    : files;
  return { checked, part, report: { ...rendered.report, files: all } };
}

/** Adds CSV files of figures by group that are too many for pages: `retrofit-by-building.csv`. */
function withTables(files: Report["files"], { computed, validated }: Checked): Report["files"] {
  const tables = computed.flatMap(({ dataset, tables }) => {
    const by = validated.find((validated) => validated.dataset.id === dataset)?.dataset.stream?.by;
    return [...(tables ?? [])].map(([format, bytes]) => [`${dataset}-by-${by}.${format}`, bytes] as const);
  });
  return tables.length === 0 ? files : new Map([...files, ...tables]);
}

/** The figures in the export formats that the edition asks for. */
async function exportsOf(
  root: string,
  checked: CheckedEdition,
): Promise<(readonly [path: string, content: string])[]> {
  const { exports = [] } = checked.edition;
  if (exports.length === 0) return [];
  const { files } = await exportedFiles(root, checked, exports);
  return files.map(([path, content]) => [`exports/${path}`, content] as const);
}

/** In the edition's order, so that files are the same in a part of a report and in the whole. */
function inOrder(asked: readonly Locale[], order: readonly Locale[] = []): readonly Locale[] {
  const all = new Set(asked);
  return [...order.filter((locale) => all.has(locale)), ...all].filter(
    (locale, index, list) => list.indexOf(locale) === index,
  );
}
