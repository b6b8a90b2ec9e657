import { setImmediate as nextTurn } from "node:timers/promises";
import { isError } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import { type Format, formats } from "../stages/render/formats.ts";
import { inTime } from "../stages/render/in-time.ts";
import type { Make } from "../stages/render/make.ts";
import type { Remember } from "../stages/render/remember.ts";
import { type Checked, type CheckJob, check } from "./check.ts";
import { exportedFiles } from "./exported-files.ts";
import { makeHere } from "./make-here.ts";
import { readLand } from "./read-land.ts";
import { readTypeface } from "./read-typeface.ts";

/** What a report holds, or what is asked for of one. */
export interface DraftPart {
  readonly locales: readonly Locale[];
  readonly formats: readonly Format[];
}

/** An edition to check, and what its report is made of: every format and the languages of the edition by default. */
export interface DraftJob extends CheckJob {
  readonly only?: readonly Format[];
  readonly locales?: readonly Locale[];
  /** The report that the files come into: its pages are what links lead to. */
  readonly within?: DraftPart;
  /** What takes long is made on this thread by default. */
  readonly make?: Make;
  /** What was made before; by default everything is made again. */
  readonly remember?: Remember;
  /** What else is to do while the report is made by others. */
  meanwhile?(checked: Checked): void;
}

/** What was checked, what was asked for, and the report in memory, or null where a finding keeps it from being. */
export interface Draft {
  readonly checked: Checked;
  readonly part: DraftPart;
  readonly report: Report | null;
}

/** Raw files to a report in memory; writes nothing. */
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
  // After the first orders have gone out.
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

/** Beside the other CSV files, the figures by the group that are too many for its pages: `retrofit-by-building.csv`. */
function withTables(files: Report["files"], { computed, validated }: Checked): Report["files"] {
  const tables = computed.flatMap(({ dataset, tables }) => {
    const by = validated.find((validated) => validated.dataset.id === dataset)?.dataset.stream?.by;
    return [...(tables ?? [])].map(([format, bytes]) => [`${dataset}-by-${by}.${format}`, bytes] as const);
  });
  return tables.length === 0 ? files : new Map([...files, ...tables]);
}

/** The figures in the formats for other programs that the edition asks for. */
async function exportsOf(
  root: string,
  checked: Checked & { readonly edition: NonNullable<Checked["edition"]> },
): Promise<(readonly [path: string, content: string])[]> {
  const { exports = [] } = checked.edition;
  if (exports.length === 0) return [];
  const { files } = await exportedFiles(root, checked, exports);
  return files.map(([path, content]) => [`exports/${path}`, content] as const);
}

/** In the order of the edition, so that a part of a report is the same files as the whole one has. */
function inOrder(asked: readonly Locale[], order: readonly Locale[] = []): readonly Locale[] {
  const all = new Set(asked);
  return [...order.filter((locale) => all.has(locale)), ...all].filter(
    (locale, index, list) => list.indexOf(locale) === index,
  );
}
