import { formOf } from "../../charts/forms.ts";
import { hasValue } from "../../charts/shown.ts";
import type { Chart } from "../../model/chart.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Passage } from "../../model/passage.ts";
import type { DatasetFigures } from "./brief.ts";
import { type Drafting, type Drawn, drawCharts, type ShownChart } from "./draw-charts.ts";
import { datasetGround } from "./ground.ts";
import type { RenderedLanguage } from "./language.ts";
import { type CitedFile, citedFiles, type Material, observationsOf } from "./material.ts";
import { notedBrief } from "./shortened-chart.ts";
import { publishedSpec } from "./spec-text.ts";

/** A drawn chart with its specification as written to the file. */
interface KeptChart extends ShownChart {
  readonly spec: string;
}

/** The parts of one dataset for page, print and workbook. */
export interface SubjectPart extends DatasetFigures, Pick<Drawn, "problems"> {
  readonly charts: readonly KeptChart[];
  readonly passages: readonly Passage[];
  readonly files: readonly CitedFile[];
  /** A hash of what its parts are made from. */
  readonly ground: string;
}

/** Above these, a chart is a list that nobody reads to its end, or a tangle of lines. */
const [mostRows, mostLines] = [200, 60];

interface SubjectContext extends RenderedLanguage {
  readonly ground: string;
  readonly drafting: Drafting;
}

/** The texts and charts of a dataset in one language; charts whose inputs are unchanged are not drawn again. */
export async function subjectPart(
  dataset: Dataset,
  material: Material,
  { locale, ids, remember, ground: shared, drafting }: SubjectContext,
): Promise<SubjectPart> {
  const { areas } = material;
  const { words } = drafting;
  const observations = observationsOf(material, dataset.id);
  const declared = dataset
    .charts(observations, locale, words.area)
    .filter((chart) => hasValue(chart, areas))
    .map((chart) => inRoom(chart, drafting));
  const files = citedFiles(material, dataset.id, words);
  const ground = datasetGround(shared, { dataset, observations, declared, files }, ids);
  const drawn = await remember("charts", ground, async () => {
    const { charts, problems } = await drawCharts(declared, drafting);
    // The figures of a chart are matched by identity, not by content.
    return {
      charts: charts.map(({ chart, wide: { spec, ...wide }, narrow: { spec: _, ...narrow }, ...rest }) => ({
        at: declared.indexOf(chart),
        ...rest,
        wide,
        narrow,
        spec: publishedSpec(chart.id, spec),
      })),
      problems,
    };
  });
  const charts = drawn.charts.flatMap(({ at, ...rest }) => {
    const chart = declared[at];
    return chart ? [{ chart, ...rest }] : [];
  });
  const passages = dataset.narrative(observations, locale);
  return { dataset, observations, passages, files, ground, charts, problems: drawn.problems };
}

/** A chart with as many of its places as can be read, and how many it has; a map has room for all. */
function inRoom(chart: Chart, drafting: Drafting): Chart {
  if (formOf(chart).needs === "place") return chart;
  const isInRows = chart.points.every(({ category }) => "area" in category);
  return notedBrief(chart, isInRows ? mostRows : mostLines, drafting) ?? chart;
}
