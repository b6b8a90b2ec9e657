import { fileOf, orderFindings, phraseOf } from "../../../findings/findings.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { severities } from "../../../model/define-problem.ts";
import { delivers } from "../../../model/delivers.ts";
import type { Edition } from "../../../model/edition.ts";
import type { Finding, Severity } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import { isDoubted, type Observation } from "../../../model/observation.ts";
import { figuresIn, type Passage } from "../../../model/passage.ts";
import type { Period } from "../../../model/period.ts";
import { cellsAt, formatPlace } from "../../../model/place.ts";
import { isIllustrative } from "../../../model/quantity.ts";
import { placesWith, type StandingCount } from "../../../model/standing.ts";
import { targetToldBy } from "../story/told-of-targets.ts";
import type { Words } from "../words.ts";
import { type DatasetFigure, type FigureSources, type RestingFigures, restingFigures } from "./resting.ts";

interface Example {
  /** The place or dataset. */
  readonly subject: string;
  readonly wrong: string;
  /** The address. */
  readonly at: string;
}

/** More would be read by nobody; all are in the list below. */
const mostExamples = 3;

/** One task: who, what, by when, and the published figures that wait for it. */
export interface AgendaItem {
  readonly severity: Severity;
  readonly who: string;
  readonly due: Period | null;
  /** The places or datasets that it is about, that of the first finding first. */
  readonly subjects: readonly string[];
  /** What findings of the kind have in common; null where nobody has said it. */
  readonly title: string | null;
  /** The first few. */
  readonly examples: readonly Example[];
  /** Whether it casts doubt on what was reported, instead of saying what did not come. */
  readonly doubts: boolean;
  /** What to do, each kind of advice once. */
  readonly advice: readonly string[];
  readonly findings: number;
  readonly figures: readonly DatasetFigure[];
  /** How many of them are in what the report opens with. */
  readonly leads: number;
  /** The sentences that have them. */
  readonly opening: readonly Passage[];
  /** The standings towards targets that rest on it, of how many; null without any. */
  readonly standings: { readonly touched: readonly Observation[]; readonly all: number } | null;
  /** Datasets of which no figure can be given before. */
  readonly withheld: readonly Dataset[];
}

export interface Matters extends FigureSources {
  readonly edition: Edition | null;
  readonly findings: readonly Finding[];
  /** The sentences that the report opens with. */
  readonly opening: readonly Passage[];
}

/**
 * What is to be done about findings: errors first, then what casts doubt on figures, what touches the opening of the report,
 * and by figures affected; illustrative figures do not count. Of one kind, the finding that touches most is named.
 */
export function agendaOf({ edition, findings, opening, ...sources }: Matters, words: Words): AgendaItem[] {
  const pressing = findings.filter(
    ({ accepted, severity, kind }) => !accepted && severity !== "note" && kind.mends !== null,
  );
  const { datasets, computed } = sources;
  const resting = restingFigures(sources);
  const judged = judgedIn(sources);
  const leading = new Set(opening.flatMap(figuresIn));
  const kindOf = (found: Finding) =>
    JSON.stringify([
      ...[whoMends(found, edition, words), found.severity, found.code],
      phraseOf(found, words.book).title,
    ]);
  const items = [...groupBy(pressing, kindOf)].map(([, alike]) => itemOf(alike));
  return items.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      Number(b.doubts) - Number(a.doubts) ||
      b.leads - a.leads ||
      countOfReal(b.figures) - countOfReal(a.figures) ||
      b.figures.length - a.figures.length ||
      b.findings - a.findings,
  );

  function itemOf(alike: readonly Finding[]): AgendaItem {
    const isLeading = ({ observation }: DatasetFigure) => leading.has(observation);
    const gravest = orderFindings(alike)
      .map((found) => {
        const figures = resting.on([found.at]);
        const area = resting.areaOf(found.at);
        return { found, area, leads: figures.filter(isLeading).length, real: countOfReal(figures) };
      })
      .sort(
        (a, b) => Number(b.area !== null) - Number(a.area !== null) || b.leads - a.leads || b.real - a.real,
      );
    const ordered = gravest.map(({ found }) => found);
    const placed = gravest.flatMap(({ area }) => (area === null ? [] : words.area(area)));
    const [first] = ordered;
    if (!first) throw new Error("missing finding");
    const { title = null } = phraseOf(first, words.book);
    const figures = resting.on(alike.map(({ at }) => at));
    const touched = new Set(figures.map(({ observation }) => observation));
    const dues = alike.map((found) => dueOf(found, edition));
    return {
      severity: first.severity,
      who: whoMends(first, edition, words),
      due: dues.reduce((early, due) => (early === null || (due !== null && due < early) ? due : early), null),
      subjects: [...new Set(placed.length > 0 ? placed : ordered.map((found) => datasetNamed(found, words)))],
      title,
      examples: ordered.slice(0, mostExamples).map((found) => ({
        subject: subjectOf(found, resting, words),
        wrong: phraseOf(found, words.book).says,
        at: formatPlace(found.at, words.file(fileOf(found))),
      })),
      doubts: first.kind.doubts ?? false,
      advice: [...new Set(ordered.flatMap((found) => adviceOn(found, words) ?? []))],
      findings: alike.length,
      figures: [...figures.filter(isLeading), ...figures.filter((figure) => !isLeading(figure))],
      leads: figures.filter(isLeading).length,
      opening: opening.filter((sentence) => figuresIn(sentence).some((figure) => touched.has(figure))),
      standings: first.kind.doubts ? standingsOn(figures, judged) : null,
      withheld: datasets.filter(
        ({ id }) =>
          first.severity === "error" &&
          !computed.some(({ dataset }) => dataset === id) &&
          alike.some((found) => fileOf(found).split("/")[0] === id),
      ),
    };
  }
}

/** The judged places that have a figure of their target among these that is in doubt, of how many; null without any. */
function standingsOn(
  figures: readonly DatasetFigure[],
  judged: readonly StandingCount[],
): AgendaItem["standings"] {
  const doubted = new Set(
    figures.flatMap(({ observation }) => (isDoubted(observation) ? targetToldBy(observation) : [])),
  );
  const places = judged.flatMap((count) => count.places);
  const touched = places.filter((place) => doubted.has(targetToldBy(place)));
  return touched.length === 0
    ? null
    : { touched, all: judged.reduce((sum, count) => sum + placesWith(count), 0) };
}

/** The places of all datasets whose standing towards a target is known, by standing. */
function judgedIn({ datasets, computed }: FigureSources): StandingCount[] {
  return computed.flatMap(({ dataset: id, observations }) => {
    const dataset = datasets.find((each) => each.id === id);
    const counts = (dataset?.standings?.(observations) ?? []).flatMap(({ counts }) => counts);
    return counts.filter(({ standing }) => standing !== "unknown");
  });
}

function countOfReal(figures: readonly DatasetFigure[]): number {
  return figures.filter(({ observation }) => !isIllustrative(observation.value)).length;
}

/** What a finding is about: a place, or else the dataset. */
export function subjectOf(found: Finding, resting: RestingFigures, words: Words): string {
  const area = resting.areaOf(found.at);
  return area === null ? datasetNamed(found, words) : words.area(area);
}

function datasetNamed(found: Finding, words: Words): string {
  return words.dataset(fileOf(found).split("/")[0] ?? "");
}

/** Whoever has to act on a finding: an office by its name, the secretariat or the programmers. */
export function whoMends(found: Finding, edition: Edition | null, { book, office: named }: Words): string {
  if (found.kind.mends === "program") return book.page.programmers;
  const office = found.kind.mends === "office" ? deliveryOf(found, edition)?.office : undefined;
  return office === undefined ? book.page.secretariat : named(office);
}

/** What to do about a finding; the cells of a public file are not for an office to change. */
export function adviceOn(found: Finding, words: Words): string | undefined {
  const publisher =
    found.kind.mends === "office" && cellsAt(found.at) ? words.publisher(fileOf(found)) : null;
  return publisher === null ? phraseOf(found, words.book).fix : words.book.page.askPublisher(publisher);
}

/** The day of its delivery; otherwise of publication (what blocks it, drafts) or of the next edition, if that is known. */
function dueOf(found: Finding, edition: Edition | null): Period | null {
  if (edition === null) return null;
  const due = deliveryOf(found, edition)?.due;
  if (due !== undefined) return due;
  return found.severity === "error" || edition.draft ? edition.published : (edition.next ?? null);
}

function deliveryOf(found: Finding, edition: Edition | null): Edition["deliveries"][number] | undefined {
  const file = fileOf(found);
  return edition?.deliveries.find((delivery) => delivers(delivery, file));
}
