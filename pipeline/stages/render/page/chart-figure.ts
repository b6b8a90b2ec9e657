import type { Chart } from "../../../model/chart.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { RenderedChart } from "../charts/render-chart.ts";
import { type Html, html, trusted } from "../html.ts";
import type { Words } from "../words.ts";
import { dataTable } from "./data-table.ts";
import type { FigureIds } from "./figure.ts";

/** A chart, drawn for wide and for narrow screens, with its downloads and the table of what it shows. */
export function chartFigure(
  chart: Chart,
  wide: RenderedChart,
  narrow: RenderedChart,
  ids: FigureIds,
  words: Words,
): Html {
  const { frame } = words.book;
  const illustrative = chart.points.some(
    ({ observation: { value } }) => !isMissing(value) && value.status === "illustrative",
  );
  const entries = chart.points.map(({ observation, category, series }) => ({
    row: words.label(category),
    column: words.label(series),
    observation,
  }));
  const corner = chart.points.some(({ category }) => "period" in category) ? frame.year : "";
  const unit = words.unit(chart.unit);
  const caption = `${chart.title}${unit === "" ? "" : ` (${unit})`}${illustrative ? ` – ${frame.illustrative}` : ""}`;
  return html`<figure id="chart-${chart.id}">
<div class="wide">${trusted(wide.svg)}</div><div class="narrow">${trusted(narrow.svg)}</div>
<figcaption>
<p class="links">${frame.download}: <a href="charts/${chart.id}.svg" download>SVG</a> · <a href="charts/${chart.id}.vl.json" download>${frame.specification}</a></p>
<details><summary>${frame.dataTable}: ${chart.title}</summary>
${dataTable(caption, corner, entries, ids, words)}
</details>
</figcaption>
</figure>
`;
}
