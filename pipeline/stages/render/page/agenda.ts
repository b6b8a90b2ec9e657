import { fileOf } from "../../../findings/findings.ts";
import { type FoldedFinding, foldFindings } from "../../../findings/fold-findings.ts";
import type { Areas } from "../../../model/area.ts";
import { fits } from "../../../model/contract.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { severities } from "../../../model/define-problem.ts";
import type { Edition } from "../../../model/edition.ts";
import type { Finding, Severity } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Period } from "../../../model/period.ts";
import { formatPlace } from "../../../model/place.ts";
import { isIllustrative } from "../../../model/quantity.ts";
import type { Computed } from "../../compute/compute.ts";
import type { Words } from "../words.ts";
import { type DatasetFigure, type RestingFigures, restingFigures } from "./resting.ts";

/** One task: who, what, by when, and the published figures that wait for it. */
export interface AgendaItem {
  readonly severity: Severity;
  readonly who: string;
  readonly due: Period | null;
  /** The places or datasets that it is about, that of the first finding first. */
  readonly subjects: readonly string[];
  /** The address of the first finding. */
  readonly at: string;
  /** What is wrong, as its first sentence. */
  readonly wrong: string;
  /** What to do, each kind of advice once. */
  readonly advice: readonly string[];
  readonly findings: number;
  readonly figures: readonly DatasetFigure[];
  /** How many of them are in what the report opens with. */
  readonly leads: number;
  /** Datasets of which no figure can be given before. */
  readonly withheld: readonly Dataset[];
}

export interface Matters {
  readonly edition: Edition | null;
  readonly areas: Areas;
  readonly datasets: readonly Dataset[];
  readonly computed: readonly Computed[];
  readonly findings: readonly Finding[];
  /** The figures that the report opens with. */
  readonly leading: ReadonlySet<Observation>;
}

/**
 * What is to be done about findings: errors first, then what touches the opening of the report, then by figures affected;
 * illustrative figures do not count.
 */
export function agendaOf(
  { edition, areas, datasets, computed, findings, leading }: Matters,
  words: Words,
): AgendaItem[] {
  const pressing = findings.filter(
    ({ accepted, severity, kind }) => !accepted && severity !== "note" && kind.mends !== null,
  );
  const resting = restingFigures(datasets, computed, areas);
  const items = [
    ...groupBy(pressing, (found) =>
      JSON.stringify([whoMends(found, edition, words), found.severity, found.code]),
    ),
  ].map(([, alike]) => itemOf(alike));
  return items.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      b.leads - a.leads ||
      countOfReal(b.figures) - countOfReal(a.figures) ||
      b.figures.length - a.figures.length ||
      b.findings - a.findings,
  );

  function itemOf(alike: readonly Finding[]): AgendaItem {
    const folded: readonly FoldedFinding[] = foldFindings(alike, words.book);
    const lead = folded.find(({ finding }) => placeIn(finding, resting) !== null) ?? folded[0];
    if (!lead) throw new Error("missing finding");
    const first = lead.finding;
    const figures = resting.on(alike.map(({ at }) => at));
    const isLeading = ({ observation }: DatasetFigure) => leading.has(observation);
    const dues = alike.map((found) => dueOf(found, edition));
    return {
      severity: first.severity,
      who: whoMends(first, edition, words),
      due: dues.reduce((early, due) => (early === null || (due !== null && due < early) ? due : early), null),
      subjects: subjectsOf([first, ...alike], resting, words),
      at: formatPlace(first.at),
      wrong: lead.says[0] ?? "",
      advice: [...new Set(folded.map(({ fix }) => fix))].filter((fix) => fix !== ""),
      findings: alike.length,
      figures: [...figures.filter(isLeading), ...figures.filter((figure) => !isLeading(figure))],
      leads: figures.filter(isLeading).length,
      withheld: datasets.filter(
        ({ id }) =>
          first.severity === "error" &&
          !computed.some(({ dataset }) => dataset === id) &&
          alike.some((found) => fileOf(found).split("/")[0] === id),
      ),
    };
  }
}

function countOfReal(figures: readonly DatasetFigure[]): number {
  return figures.filter(({ observation }) => !isIllustrative(observation.value)).length;
}

/** The place that a finding is about, by its row or its name; null where it is about more. */
function placeIn({ at }: Finding, resting: RestingFigures): string | null {
  if (at.medium === "figure") return at.area;
  return resting.nearest(at)?.observation.area ?? null;
}

/** What a finding is about: a place, or else the dataset. */
export function subjectOf(found: Finding, resting: RestingFigures, words: Words): string {
  const area = placeIn(found, resting);
  return area === null ? words.dataset(fileOf(found).split("/")[0] ?? "") : words.area(area);
}

/** The places that findings are about; without any, their datasets. */
function subjectsOf(all: readonly Finding[], resting: RestingFigures, words: Words): string[] {
  const placed = all.filter((found) => placeIn(found, resting) !== null);
  return [...new Set((placed.length > 0 ? placed : all).map((found) => subjectOf(found, resting, words)))];
}

/** Whoever has to act on a finding: an office by its name, the secretariat or the programmers. */
export function whoMends(found: Finding, edition: Edition | null, { book, office: named }: Words): string {
  if (found.kind.mends === "program") return book.page.programmers;
  const office = found.kind.mends === "office" ? deliveryOf(found, edition)?.office : undefined;
  return office === undefined ? book.page.secretariat : named(office);
}

/** The day of its delivery; otherwise before publication (what blocks it, drafts) or before the next edition. */
function dueOf(found: Finding, edition: Edition | null): Period | null {
  if (edition === null) return null;
  const due = deliveryOf(found, edition)?.due;
  if (due !== undefined) return due;
  const { published, draft } = edition;
  if (found.severity === "error" || draft) return published;
  // The day is not known yet; of a report that was reissued later, not even the month.
  const next = `${Number(published.slice(0, 4)) + 1}${published.slice(4, 7)}`;
  return next < (edition.reissued ?? "") ? null : next;
}

function deliveryOf(found: Finding, edition: Edition | null): Edition["deliveries"][number] | undefined {
  const file = fileOf(found);
  return edition?.deliveries.find((delivery) => fits(`${delivery.dataset}/${delivery.file}`, file));
}
