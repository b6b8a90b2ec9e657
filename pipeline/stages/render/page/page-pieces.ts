import type { Html } from "../../../escape/html.ts";
import type { SubjectPart } from "../subject-part.ts";
import type { Words } from "../words.ts";
import { chartFigure } from "./chart-figure.ts";
import { definitionsOf } from "./definitions-of.ts";
import { rowOf } from "./figure.ts";
import { originOf } from "./origin.ts";
import { pageData } from "./page-data.ts";
import type { PageFrame } from "./page-frame.ts";

/** The large parts of a dataset's page section, which depend only on its figures. */
export interface PagePieces {
  /** One for each of its charts. */
  readonly figures: readonly Html[];
  readonly definitions: Html;
  /** The script's data: its figures, tables and chart values. */
  readonly data: Html;
}

export function pagePieces(subject: SubjectPart, frame: PageFrame, words: Words): PagePieces {
  const { ids } = frame;
  const { dataset, observations, charts } = subject;
  const data = pageData();
  for (const observation of observations) {
    const row = rowOf(observation, ids);
    if (row > 0) data.figures[row] = originOf({ dataset, observation }, frame, data, words);
  }
  return {
    figures: charts.map((drawn) => chartFigure(drawn, { ...frame, dataset, data }, words)),
    definitions: definitionsOf(subject, { dataset, ids, data }, words),
    data: data.markup(dataset.id),
  };
}
