import { join } from "node:path";
import { languages } from "../locales/languages.ts";
import { delivers } from "../model/delivers.ts";
import type { Edition } from "../model/edition.ts";
import { keyOf } from "../model/figure-key.ts";
import { type Finding, finding, isError } from "../model/finding.ts";
import type { Comparison, Past } from "../model/movement.ts";
import { inFile } from "../model/place.ts";
import type { Measure } from "../model/quantity.ts";
import { asShown } from "../model/shown-number.ts";
import type { Vintage } from "../model/vintage.ts";
import { compare } from "../stages/compare/compare.ts";
import { needsLine } from "../stages/compare/find-movements.ts";
import { notReportedBy } from "../stages/compare/not-reported-by.ts";
import { draftAgain, invalidPrevious, reissueUndated } from "../stages/compare/problems.ts";
import type { Computed } from "../stages/compute/compute.ts";
import { folder } from "../stages/ingest/folder.ts";
import { type EditionRecord, readRecord } from "../stages/ingest/record/read-record.ts";
import type { CheckJob } from "./check-job.ts";
import type { MadeEdition } from "./make.ts";
import { previousOf } from "./published-editions.ts";
import { againstInputs, figuresOf, readEdition, remadeFrom } from "./remade.ts";
import { withRevisions } from "./with-revisions.ts";

/** A computed edition, before comparison with others. */
export interface Present extends MadeEdition {
  readonly edition: Edition;
}

/** Makes another edition from its raw files. */
export type Remake = (edition: string) => Promise<MadeEdition>;

/**
 * Compares an edition with the one before and with its own publication. The raw files of the edition before are processed
 * with today's rules, to find out what moved a figure.
 */
export async function lookBack(
  { root, datasets, previous: asked, partial = false }: CheckJob,
  present: Present,
  remake: Remake,
): Promise<{
  readonly past: Past;
  readonly computed: readonly Computed[];
  readonly findings: readonly Finding[];
}> {
  const { edition, restatements, computed } = present;
  const reports = folder(join(root, "reports"));
  const findings: Finding[] = [];
  const ways = edition.locales.map((locale) => languages[locale].magnitudes);
  const printed = (measure: Measure) => asShown(measure, ways);
  // An error in a figure is reported once, by the check that found it.
  const sound = computed.filter(({ findings: some }) => !some.some(isError));
  const ids = new Set(sound.map((each) => each.dataset));
  const chosen = datasets.filter(({ id }) => ids.has(id));
  const ofSound = (vintages: readonly Vintage[]) => vintages.filter(({ dataset }) => ids.has(dataset));
  const figures = figuresOf(sound);
  const linesBetween = (from: string) =>
    restatements.filter((line) => line.from === from && line.to === edition.edition);
  const shared = {
    to: edition.edition,
    until: edition.published,
    isGivenUp: (path: string) =>
      edition.deliveries.some((delivery) => delivery.state === "not-delivered" && delivers(delivery, path)),
    partial,
    figures,
    printed,
    datasets: chosen,
    current: readEdition(present),
  };

  const named = asked === undefined || asked === edition.edition ? edition : { ...edition, previous: asked };
  const before = await readPrevious(root, named, findings);
  let since: Comparison | null = null;
  let sinceThen: readonly Finding[] = [];
  if (before) {
    const again = await remake(before.edition);
    const { remade, previous, problems } = remadeFrom(before, again, ids);
    findings.push(...problems);
    const compared = compare({
      ...shared,
      from: before.edition,
      published: before.published,
      vintages: ofSound(before.vintages),
      definitions: before.definitions.filter(({ dataset }) => ids.has(dataset)),
      lines: linesBetween(before.edition),
      recorded: before.inputs,
      previous,
      remade,
      findings: present.findings,
    });
    since = compared.comparison;
    sinceThen = compared.findings;
  }

  const reissueFindings: Finding[] = [];
  const published = await readRecord(reports, edition.edition);
  reissueFindings.push(...published.findings);
  const { record } = published;
  // Figures of a draft may change; a released edition must not become a draft again.
  if (record && !record.draft && edition.draft) {
    reissueFindings.push(finding(draftAgain({ edition: edition.edition }), inFile("edition.json")));
  }
  let reissue: Comparison | null = null;
  let earlier: readonly Vintage[] = [];
  if (record && !record.draft) {
    const first = new Map(
      [...record.vintages, ...record.earlier].map((vintage) => [keyOf(vintage), vintage]),
    );
    const compared = compare({
      ...shared,
      from: record.edition,
      published: record.published,
      vintages: ofSound([...first.values()]),
      definitions: [],
      lines: linesBetween(record.edition),
      recorded: record.inputs,
      previous: null,
      remade: againstInputs(record, present, figures),
      findings: present.findings,
    });
    // Against the first publication, figures added later are not reported.
    const movements = compared.comparison.movements.filter(({ was }) => was !== null);
    const moved = movements.filter(needsLine);
    sinceThen = notReportedBy(compared.findings, sinceThen);
    reissueFindings.push(...compared.findings);
    if (moved.length > 0) {
      reissue = { ...compared.comparison, movements };
      earlier = movements.flatMap(({ was }) => was ?? []);
      if (edition.reissued === undefined) {
        const problem = reissueUndated({ edition: edition.edition, count: moved.length });
        reissueFindings.push(finding(problem, inFile("edition.json")));
      }
    }
  }
  findings.push(...sinceThen, ...reissueFindings);
  const had = new Set(before?.vintages.map(({ dataset }) => dataset));
  const expected = new Set(edition.deliveries.map(({ dataset }) => dataset));
  const left = datasets.filter(({ id }) => had.has(id) && !expected.has(id));
  const past = { since, reissue, earlier, left };
  return { past, computed: withRevisions(computed, past, findings), findings };
}

async function readPrevious(
  root: string,
  edition: Edition,
  findings: Finding[],
): Promise<EditionRecord | null> {
  const previous = await previousOf(root, edition);
  if (previous === null) return null;
  const read = await readRecord(folder(join(root, "reports")), previous);
  findings.push(...read.findings);
  if (read.findings.length > 0) return null;
  const why =
    !read.record || read.record.draft
      ? "unpublished"
      : read.record.published > edition.published
        ? "published-later"
        : null;
  if (why === null) return read.record;
  findings.push(finding(invalidPrevious({ previous, why }), inFile("edition.json")));
  return null;
}
