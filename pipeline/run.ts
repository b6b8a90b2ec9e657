import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dataset } from "./model/dataset.ts";
import type { Edition } from "./model/edition.ts";
import { type Finding, isError } from "./model/finding.ts";
import type { Locale } from "./model/locale.ts";
import { type Memory, noMemory } from "./model/memory.ts";
import type { Report } from "./model/report.ts";
import { compute } from "./stages/compute.ts";
import { applyCorrections } from "./stages/correct/apply-corrections.ts";
import { readReferences } from "./stages/correct/read-references.ts";
import { folder } from "./stages/ingest/folder.ts";
import { ingest } from "./stages/ingest/ingest.ts";
import type { readRawFile } from "./stages/ingest/read-raw-file.ts";
import { judgeOf, staleAcceptances } from "./stages/judge/judge.ts";
import { publish, withdraw } from "./stages/publish.ts";
import { localName } from "./stages/render/file-names.ts";
import { fontsFor } from "./stages/render/fonts/fonts-for.ts";
import { type LoadedTypeface, loadTypeface } from "./stages/render/fonts/load-typeface.ts";
import { type Format, formats } from "./stages/render/formats.ts";
import type { Material } from "./stages/render/material.ts";
import { processedFiles } from "./stages/render/processed.ts";
import { renderQuality } from "./stages/render/render-quality.ts";
import { wordsOf } from "./stages/render/words.ts";
import { validate } from "./stages/validate/validate.ts";

/** Where an edition is read from and written to, and who is told how far it is. */
export interface Job {
  readonly root: string;
  readonly edition: string;
  readonly datasets: readonly Dataset[];
  /** There are other datasets: what is accepted of theirs is left alone. */
  readonly partial?: boolean;
  /** What a report is made of, and in which languages; every format and those of the edition by default. */
  readonly only?: readonly Format[];
  readonly locales?: readonly Locale[];
  /** For runs that follow each other: how files are read, and what is kept from run to run. */
  readonly read?: typeof readRawFile;
  readonly memory?: Memory;
  progress(step: string): void;
}

/** An edition after checking; the sheets stay at hand for whoever asks where a number comes from. */
export interface Checked extends Omit<Material, "edition" | "files"> {
  readonly edition: Material["edition"] | null;
  readonly files: Awaited<ReturnType<typeof ingest>>["files"];
}

/** Raw files to checked observations; writes nothing. */
export async function check(job: Job): Promise<Checked> {
  const { root, edition: year, datasets, partial, progress, memory = noMemory } = job;
  progress("reading");
  const folders = [folder(join(root, "data/raw", year)), folder(join(root, "data"))] as const;
  const raw = await ingest(...folders, datasets, job.read);
  const { edition, files } = raw;
  const {
    areas,
    acceptances,
    findings: referenceFindings,
    ...reference
  } = readReferences(raw, edition?.published ?? "");
  const chosen = (file: string) => partial !== true || datasets.some(({ id }) => file.startsWith(`${id}/`));
  const corrections = reference.corrections.filter(({ cell }) => chosen(cell.file));
  const early = [...raw.findings, ...referenceFindings, ...applyCorrections(files, corrections)];
  if (!edition) return { edition, areas, files, corrections, validated: [], computed: [], findings: early };

  progress("checking");
  const judge = judgeOf(files, datasets, acceptances, edition.published);
  const reviewed = [JSON.stringify(edition), ...raw.areas, ...raw.acceptances, ...raw.corrections];
  const validated = datasets.map((dataset) => {
    const own = files.filter((file) => file.dataset === dataset.id);
    const make = () => validate(dataset, files, { edition, areas }, judge);
    return memory(`validated ${dataset.id}`, [...reviewed, ...own], make);
  });
  progress("computing");
  const computed = validated
    .filter(({ sound }) => sound)
    .map((own) => memory(`computed ${own.dataset.id}`, [own], () => compute(own, { edition, areas })));
  const findings = [
    ...judge(early),
    ...validated.flatMap((own) => own.findings),
    ...judge(computed.flatMap((own) => own.findings)),
  ];
  const unchecked = (id: string) => {
    const own = validated.find(({ dataset }) => dataset.id === id);
    return own ? !own.sound : partial === true;
  };
  findings.push(...judge(staleAcceptances(acceptances, findings, unchecked, edition.published)));
  return { edition, areas, files, corrections, validated, computed, findings };
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
    { ...job, locales: localesOf(job, edition), formats: new Set(job.only ?? formats), typefaceOf },
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

async function typefaceOf(locale: Locale): Promise<LoadedTypeface> {
  const typeface = fontsFor(locale);
  const [regular, bold] = await Promise.all([readFile(typeface.regular), readFile(typeface.bold)]);
  return loadTypeface(typeface, { regular, bold });
}
