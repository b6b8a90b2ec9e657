import type { Chart } from "../../../model/chart.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { RenderedChart } from "../charts/render-chart.ts";
import { chartEntries } from "../data-grid.ts";
import type { Formats } from "../formats.ts";
import { type Html, html, trusted } from "../html.ts";
import type { Words } from "../words.ts";
import { dataTable } from "./data-table.ts";
import type { FigureIds } from "./figure.ts";

/** A chart, drawn for wide and for narrow screens, with its downloads and the table of what it shows. */
export function chartFigure(
  chart: Chart,
  wide: RenderedChart,
  narrow: RenderedChart,
  formats: Formats,
  ids: FigureIds,
  words: Words,
): Html {
  const { frame } = words.book;
  const illustrative = chart.points.some(
    ({ observation: { value } }) => !isMissing(value) && value.status === "illustrative",
  );
  const entries = chartEntries(chart, words);
  const corner = chart.points.some(({ category }) => "period" in category) ? frame.year : "";
  const unit = words.unit(chart.unit);
  const caption = `${chart.title}${unit === "" ? "" : ` (${unit})`}${illustrative ? ` – ${frame.illustrative}` : ""}`;
  return html`<figure id="chart-${chart.id}">
<div class="wide">${trusted(wide.svg)}</div><div class="narrow">${trusted(narrow.svg)}</div>
<figcaption>
${downloads(chart.id, formats, words)}
<details><summary>${frame.dataTable}: ${chart.title}</summary>
${dataTable(caption, corner, entries, ids, words)}
</details>
</figcaption>
</figure>
`;
}

function downloads(id: string, formats: Formats, words: Words): Html | null {
  const { frame } = words.book;
  const link = (name: string, extension: string) =>
    html`<a href="charts/${id}.${extension}" download>${name}</a>`;
  const links = [
    ...(formats.has("svg") ? [link("SVG", "svg")] : []),
    ...(formats.has("png") ? [link("PNG", "png")] : []),
    ...(formats.has("pdf") ? [link("PDF", "pdf")] : []),
    ...(formats.has("svg") ? [link(frame.specification, "vl.json")] : []),
  ];
  if (links.length === 0) return null;
  return html`<p class="links">${frame.download}: ${links.map((each, index) => html`${index > 0 ? " · " : ""}${each}`)}</p>`;
}
