import { staleAcceptances } from "../findings/judge/judge.ts";
import { noMemory } from "../model/memory.ts";
import { noPast } from "../model/movement.ts";
import type { Restatement } from "../model/restatement.ts";
import type { ingest } from "../stages/ingest/ingest.ts";
import { unprintableTexts } from "../stages/render/fonts/unprintable-texts.ts";
import type { Material } from "../stages/render/material.ts";
import type { CheckJob } from "./check-job.ts";
import { exampleFindings } from "./example-findings.ts";
import { type MadeEdition, make } from "./make.ts";
import { lookBack } from "./past.ts";
import { installedTypeface } from "./read-typeface.ts";
import { withCautions } from "./with-cautions.ts";

export type { CheckJob } from "./check-job.ts";

/** An edition after checking, with its sheets, which explain where numbers come from. */
export interface Checked extends Omit<Material, "edition" | "files"> {
  readonly edition: Material["edition"] | null;
  readonly files: Awaited<ReturnType<typeof ingest>>["files"];
  readonly hashes: Awaited<ReturnType<typeof ingest>>["hashes"];
  readonly restatements: MadeEdition["restatements"];
}

/** The same where the edition can be read. */
export type CheckedEdition = Checked & Pick<Material, "edition">;

/** Turns raw files into checked observations and compares them with earlier publications; writes nothing. */
export async function check(job: CheckJob): Promise<Checked> {
  const { partial = false, memory = noMemory } = job;
  const { judge, acceptances, ...made } = await make(job);
  const { edition } = made;
  // Without places or the edition's date nothing else can be judged.
  if (!edition || !made.readable) return { ...made, past: noPast };

  job.progress("comparing");
  const remake = (year: string) =>
    make({
      ...job,
      edition: year,
      progress: () => {},
      memory: (name, ...rest) => memory(`${year} ${name}`, ...rest),
    });
  const present = { ...made, edition, judge, acceptances };
  const { past, computed, findings: ofPast } = await lookBack(job, present, remake);
  const { areas, files, corrections, restatements } = made;
  const [locale = "en"] = edition.locales;
  const typeface = installedTypeface(locale);
  const reasons = [...corrections.map(({ reason }) => reason), ...restatements.flatMap(reasonsOf)];
  const printed = { edition, areas: areas.all, computed, reasons, files };
  const found = [
    ...computed.flatMap((each) => each.findings),
    ...job.datasets.flatMap((dataset) =>
      memory(`examples ${dataset.id}`, [dataset], () => exampleFindings(dataset)),
    ),
    ...ofPast,
    ...(typeface ? unprintableTexts(printed, typeface) : []),
  ];
  const findings = [...made.findings, ...judge(found)];
  const unchecked = (id: string) => {
    const isRead = made.validated.some(({ dataset }) => dataset.id === id);
    const isChosen = job.datasets.some((dataset) => dataset.id === id);
    return isRead ? !made.computed.some(({ dataset }) => dataset === id) : partial || isChosen;
  };
  findings.push(...judge(staleAcceptances(acceptances, findings, unchecked, edition.published)));
  return { ...made, computed: withCautions(computed, findings), past, findings };
}

function reasonsOf({ reason }: Restatement): string[] {
  return Object.values(reason);
}
