import { join } from "node:path";
import { type Checked, type CheckJob, check } from "./check.ts";
import type { Edition } from "./model/edition.ts";
import { type Finding, isError } from "./model/finding.ts";
import type { Locale } from "./model/locale.ts";
import type { Report } from "./model/report.ts";
import { readTypeface } from "./read-typeface.ts";
import { publish, withdraw } from "./stages/publish.ts";
import { localName } from "./stages/render/file-names.ts";
import { type Format, formats } from "./stages/render/formats.ts";
import { processedFiles } from "./stages/render/processed.ts";
import { renderQuality } from "./stages/render/render-quality.ts";
import { wordsOf } from "./stages/render/words.ts";

/** An edition to check, and what its report is made of: every format and the languages of the edition by default. */
export interface Job extends CheckJob {
  readonly only?: readonly Format[];
  readonly locales?: readonly Locale[];
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
  const { render } = await import("./stages/render/render.ts");
  const rendered = await render(
    { ...checked, edition },
    {
      ...job,
      locales: localesOf(job, edition),
      formats: new Set(job.only ?? formats),
      typefaceOf: readTypeface,
    },
  );
  if ("findings" in rendered)
    return { checked: { ...checked, findings: [...findings, ...rendered.findings] }, report: null };
  return { checked, report: rendered.report };
}

/** The whole corridor. One gate: an error leaves the last report as it is and writes only why it was refused. */
export async function report(job: Job): Promise<readonly Finding[]> {
  const { checked, report } = await draft(job);
  if (!report) return refuse(job, checked);

  job.progress("publishing");
  const processed = checked.validated.flatMap((own, index) => {
    const computed = checked.computed[index];
    return computed ? [...processedFiles(own, computed)] : [];
  });
  await publish(join(job.root, "data/processed", job.edition), new Map(processed));
  await publish(join(job.root, "reports", job.edition), report.files);
  await withdraw(join(job.root, "reports", `${job.edition}.refused`));
  return checked.findings;
}

async function refuse(job: Job, checked: Checked): Promise<readonly Finding[]> {
  const locales = localesOf(job, checked.edition);
  const page = (locale: Locale) => renderQuality(checked, wordsOf(locale, checked.areas), locales);
  const pages = locales.map((locale) => [localName("quality.html", locale), page(locale)] as const);
  await publish(join(job.root, "reports", `${job.edition}.refused`), new Map(pages));
  return checked.findings;
}

function localesOf(job: Job, edition: Edition | null): readonly Locale[] {
  return job.locales ?? edition?.locales ?? ["en"];
}
