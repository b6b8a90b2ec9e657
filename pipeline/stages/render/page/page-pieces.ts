import { type Html, html } from "../../../escape/html.ts";
import type { Dataset } from "../../../model/dataset.ts";
import type { Observation } from "../../../model/observation.ts";
import type { ShownChart } from "../draw-charts.ts";
import type { CitedFile } from "../material.ts";
import type { Words } from "../words.ts";
import { chartFigure } from "./chart-figure.ts";
import { definitionsOf } from "./definitions-of.ts";
import { origin } from "./origin.ts";
import type { PageFrame } from "./page-frame.ts";

/** What of a dataset's part of the page is long, and rests on its figures alone. */
export interface PagePieces {
  /** A figure for each of its charts. */
  readonly figures: readonly Html[];
  readonly definitions: Html;
  /** A panel for each of its figures. */
  readonly origins: Html;
}

export interface PageSubject {
  readonly dataset: Dataset;
  readonly observations: readonly Observation[];
  readonly charts: readonly ShownChart[];
  readonly files: readonly CitedFile[];
}

export function pagePieces(subject: PageSubject, frame: PageFrame, words: Words): PagePieces {
  const { ids, corrections } = frame;
  const { dataset, observations, charts } = subject;
  const origins = observations.flatMap((observation) => {
    const id = ids.get(observation);
    return id ? [origin({ id, dataset, observation }, corrections, words)] : [];
  });
  return {
    figures: charts.map((drawn) => chartFigure(drawn, { ...frame, dataset }, words)),
    definitions: definitionsOf(subject, ids, words),
    origins: html`${origins}`,
  };
}
