import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { expect, test } from "vitest";
import { light } from "../../../../pipeline/charts/theme.ts";
import { renderChart } from "../../../../pipeline/stages/render/charts/render-chart.ts";
import { publishedSpec } from "../../../../pipeline/stages/render/spec-text.ts";
import { madeOnce } from "../../../support/remembered.ts";
import * as sample from "./sample-charts.ts";

/** As the library has it; drawing puts the typefaces' own widths in its place. */
const { textMetrics } = vega as unknown as { textMetrics: { width: unknown } };
const ownWidth = textMetrics.width;

/** What a specification gives in the hands of somebody who has it and the two libraries, and nothing of ours. */
async function drawnByOthers(published: string) {
  textMetrics.width = ownWidth;
  const said: string[] = [];
  const logger = vega.logger(vega.Warn, "warn", (_, __, words) => said.push([...words].join(" ")));
  const { spec } = compile(JSON.parse(published) as TopLevelSpec, { logger });
  const view = new vega.View(vega.parse(spec), { renderer: "none", logger });
  await view.runAsync();
  const svg = await view.toSVG();
  view.finalize();
  return { said, svg };
}

/** Marks by shape and colour, without where they stand: another typeface moves the plot as a whole. */
function marks(svg: string): string[] {
  const shapes = [...svg.matchAll(/<(path|line|rect)\b[^>]*>/g)].map(([mark]) => mark);
  const drawn = shapes.filter(
    (mark) => /(fill|stroke)="(#|rgb)/.test(mark) && !/class="background"/.test(mark),
  );
  return drawn
    .map((mark) => (/ d="([^"]*)"/.exec(mark)?.[1] ?? "") + (/fill="([^"]+)"/.exec(mark)?.[1] ?? ""))
    .sort();
}
const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]+)/g)].map(([, text]) => text).sort();

test.each(sample.samples.map((chart) => [chart.id, chart] as const))(
  "%s is drawn by Vega-Lite alone, without a warning, with the same marks and words, and in the theme's colours alone",
  async (_, chart) => {
    const result = await renderChart(chart, {
      words: sample.wordsOf(chart),
      font: sample.font(),
      make: madeOnce,
      colors: light,
      basemap: sample.basemap,
    });
    if ("problem" in result) throw new Error(JSON.stringify(result.problem));
    const { spec, svg } = result.rendered;
    const others = await drawnByOthers(publishedSpec(chart.id, spec));
    expect(others.said).toEqual([]);
    expect(JSON.parse(publishedSpec(chart.id, spec)).usermeta.data).toBe(`${chart.id}.csv`);
    expect(words(others.svg)).toEqual(words(svg));
    expect(marks(others.svg)).toEqual(marks(svg));
    expect(marks(svg).length).toBeGreaterThan(5);
    const colors = (text: string) => new Set(text.match(/#[0-9a-f]{6}\b/g));
    const red = publishedSpec(chart.id, spec).replaceAll(/#[0-9a-f]{6}\b/g, "#ff0000");
    // Every colour is the theme's: with another theme nothing keeps its own.
    const own = JSON.stringify({ ...JSON.parse(publishedSpec(chart.id, spec)), config: null });
    expect(colors(own)).toEqual(new Set());
    expect(own).not.toMatch(/"(white|black)"/);
    expect(colors(JSON.stringify(compile(JSON.parse(red) as TopLevelSpec).spec))).toEqual(
      new Set(["#ff0000"]),
    );
  },
);
