import { join } from "node:path";
import type { Edition } from "../model/edition.ts";
import { type Finding, isError } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import { publish, withdraw } from "../stages/publish.ts";
import { localName } from "../stages/render/file-names.ts";
import { type Format, formats } from "../stages/render/formats.ts";
import type { Make } from "../stages/render/make.ts";
import { observationsOf } from "../stages/render/material.ts";
import { processedFiles } from "../stages/render/processed.ts";
import { renderQuality } from "../stages/render/render-quality.ts";
import { wordsOf } from "../stages/render/words.ts";
import { type Checked, type CheckJob, check } from "./check.ts";
import { makeHere } from "./make-here.ts";
import { programHash } from "./program-hash.ts";
import { readTypeface } from "./read-typeface.ts";
import { rememberedMake, sweep } from "./remembered-make.ts";
import { threads } from "./threads.ts";

/** An edition to check, and what its report is made of: every format and the languages of the edition by default. */
export interface Job extends CheckJob {
  readonly only?: readonly Format[];
  readonly locales?: readonly Locale[];
  /** What takes long is made on this thread by default. */
  readonly make?: Make;
}

/** The report in memory, or null where a finding keeps it from being; writes nothing. */
export async function draft(
  job: Job,
): Promise<{ readonly checked: Checked; readonly report: Report | null }> {
  const checked = await check(job);
  const { edition, findings } = checked;
  if (!edition || findings.some(isError)) return { checked, report: null };

  job.progress("rendering");
  // The charts' library is slow to load, and only a report draws.
  const { render } = await import("../stages/render/render.ts");
  const rendered = await render(
    { ...checked, edition },
    {
      ...job,
      locales: localesOf(job, edition),
      formats: new Set(job.only ?? formats),
      typefaceOf: readTypeface,
      make: job.make ?? makeHere,
    },
  );
  if ("findings" in rendered)
    return { checked: { ...checked, findings: [...findings, ...rendered.findings] }, report: null };
  return { checked, report: rendered.report };
}

/** What came of a run, and where to read it: the report's folder or first page, or the page that says why it was refused. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly place: string;
}

/** The whole corridor. One gate: an error leaves the last report as it is and writes only why it was refused. */
export async function report(job: Job): Promise<Outcome> {
  const cache = join(job.root, "data/processed/.made");
  const { make, close } = threads();
  const drafted = draft({ ...job, make: rememberedMake(cache, programHash(), make) });
  const { checked, report } = await drafted.finally(close);
  if (!report) return refuse(job, checked);

  job.progress("publishing");
  sweep(cache);
  const processed = checked.validated.flatMap((own) => [
    ...processedFiles(own, observationsOf(checked, own.dataset.id)),
  ]);
  await publish(join(job.root, "data/processed", job.edition), new Map(processed));
  const folder = `reports/${job.edition}`;
  await publish(join(job.root, folder), report.files);
  await withdraw(join(job.root, `${folder}.refused`));
  const page = [...report.files.keys()].find((name) => name.startsWith("index."));
  return { findings: checked.findings, place: page === undefined ? folder : `${folder}/${page}` };
}

async function refuse(job: Job, checked: Checked): Promise<Outcome> {
  const locales = localesOf(job, checked.edition);
  const page = (locale: Locale) =>
    renderQuality(checked, wordsOf(locale, checked.areas, job.datasets), locales);
  const pages = locales.map((locale) => [localName("quality.html", locale), page(locale)] as const);
  const folder = `reports/${job.edition}.refused`;
  await publish(join(job.root, folder), new Map(pages));
  return { findings: checked.findings, place: `${folder}/${pages[0]?.[0]}` };
}

function localesOf(job: Job, edition: Edition | null): readonly Locale[] {
  return [...new Set<Locale>(job.locales ?? edition?.locales ?? ["en"])];
}
