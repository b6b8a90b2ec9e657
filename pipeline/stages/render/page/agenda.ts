import { fileOf } from "../../../findings/findings.ts";
import { type FoldedFinding, foldFindings } from "../../../findings/fold-findings.ts";
import { fits } from "../../../model/contract.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { severities } from "../../../model/define-problem.ts";
import type { Edition } from "../../../model/edition.ts";
import type { Finding, Severity } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Period } from "../../../model/period.ts";
import { cellsAt, fileAt, type Place } from "../../../model/place.ts";
import { cellsBehind, isIllustrative } from "../../../model/quantity.ts";
import type { CellRange } from "../../../model/source.ts";
import { overlap } from "../../../model/touching.ts";
import type { Computed } from "../../compute/compute.ts";
import type { Words } from "../words.ts";

/** One task: who, what, by when, and the published figures that wait for it. */
export interface AgendaItem {
  readonly severity: Severity;
  readonly who: string;
  readonly due: Period | null;
  /** What is wrong, as its first sentence. */
  readonly wrong: string;
  /** What to do, each kind of advice once. */
  readonly advice: readonly string[];
  readonly findings: number;
  readonly files: readonly string[];
  readonly figures: readonly AgendaFigure[];
  /** Datasets of which no figure can be given before. */
  readonly withheld: readonly Dataset[];
}

export interface AgendaFigure {
  readonly dataset: Dataset;
  readonly observation: Observation;
}

export interface Matters {
  readonly edition: Edition | null;
  readonly datasets: readonly Dataset[];
  readonly computed: readonly Computed[];
  readonly findings: readonly Finding[];
}

/** What is to be done about findings, errors first, then by figures affected; illustrative figures do not count. */
export function agendaOf({ edition, datasets, computed, findings }: Matters, words: Words): AgendaItem[] {
  const pressing = findings.filter(
    ({ accepted, severity, kind }) => !accepted && severity !== "note" && kind.mends !== null,
  );
  const behind = cellsOf(datasets, computed);
  const byFile = groupBy(
    behind.flatMap((resting) => resting.files.map((file) => ({ file, resting }))),
    ({ file }) => file,
  );
  const items = [
    ...groupBy(pressing, (found) =>
      JSON.stringify([whoMends(found, edition, words), found.severity, found.code]),
    ),
  ].map(([, alike]) => itemOf(alike));
  return items.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      countOfReal(b.figures) - countOfReal(a.figures) ||
      b.figures.length - a.figures.length ||
      b.findings - a.findings,
  );

  function itemOf(alike: readonly Finding[]): AgendaItem {
    const [first] = alike;
    if (!first) throw new Error("missing finding");
    const folded: readonly FoldedFinding[] = foldFindings(alike, words.book);
    const places = groupBy(
      alike.map(({ at }) => at),
      fileAt,
    );
    const touched = new Set(
      [...places].flatMap(([file, filePlaces]) =>
        (byFile.get(file) ?? []).flatMap(({ resting }) =>
          filePlaces.some((place) => rests(resting, place)) ? [resting] : [],
        ),
      ),
    );
    const dues = alike.map((found) => dueOf(found, edition));
    return {
      severity: first.severity,
      who: whoMends(first, edition, words),
      due: dues.reduce((early, due) => (early === null || (due !== null && due < early) ? due : early), null),
      wrong: folded[0]?.says[0] ?? "",
      advice: [...new Set(folded.map(({ fix }) => fix))].filter((fix) => fix !== ""),
      findings: alike.length,
      files: [...new Set(alike.map(fileOf))],
      figures: behind.filter((resting) => touched.has(resting)).map(({ figure }) => figure),
      withheld: datasets.filter(
        ({ id }) =>
          first.severity === "error" &&
          !computed.some(({ dataset }) => dataset === id) &&
          alike.some((found) => fileOf(found).split("/")[0] === id),
      ),
    };
  }
}

function countOfReal(figures: readonly AgendaFigure[]): number {
  return figures.filter(({ observation }) => !isIllustrative(observation.value)).length;
}

interface Resting {
  readonly figure: AgendaFigure;
  readonly cells: readonly CellRange[];
  /** The files of its cells, and the key of a figure that stands in place of a file. */
  readonly files: readonly string[];
}

function cellsOf(datasets: readonly Dataset[], computed: readonly Computed[]): Resting[] {
  return computed.flatMap(({ dataset: id, observations }) => {
    const dataset = datasets.find((dataset) => dataset.id === id);
    if (!dataset) return [];
    return observations.map((observation) => {
      const cells = cellsBehind(observation.value);
      const files = [...new Set([id, ...cells.map(({ file }) => file)])];
      return { figure: { dataset, observation }, cells, files };
    });
  });
}

/** Whether a figure is at a place, or has cells in it. */
function rests({ figure: { dataset, observation }, cells }: Resting, place: Place): boolean {
  if (place.edition !== undefined) return false;
  if (place.medium === "figure")
    return (
      place.dataset === dataset.id &&
      place.indicator === observation.indicator &&
      place.area === observation.area &&
      place.period === observation.period &&
      place.breakdown === observation.breakdown
    );
  const range = cellsAt(place);
  if (range) return cells.some((cell) => overlap(cell, range));
  return cells.some(
    ({ file, sheet }) => file === place.file && (place.medium !== "grid" || sheet === place.sheet),
  );
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
  // The day is not known yet.
  return `${Number(published.slice(0, 4)) + 1}${published.slice(4, 7)}`;
}

function deliveryOf(found: Finding, edition: Edition | null): Edition["deliveries"][number] | undefined {
  const file = fileOf(found);
  return edition?.deliveries.find((delivery) => fits(`${delivery.dataset}/${delivery.file}`, file));
}
