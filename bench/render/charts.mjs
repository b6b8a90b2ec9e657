// Charts of each form per second: SVG beside the same specifications drawn by Vega alone; one of each for print.
import * as vega from "vega";
import { compile } from "vega-lite";
import { groupBy } from "../../dist/model/group-by.js";
import { renderChart } from "../../dist/stages/render/charts/render-chart.js";
import { chartPdf } from "../../dist/stages/render/pdf/chart-pdf.js";
import { typesetter } from "../../dist/stages/render/pdf/typesetter.js";
import { chartPng } from "../../dist/stages/render/png/chart-png.js";
import { median, tell, timed } from "./clock.mjs";
import { drawn } from "./drawn.mjs";
import { forget } from "./forget.mjs";

const [, , root] = process.argv;
const enough = 1.5;

const { words, typeface, chapters } = await drawn(root, "en");
const chinese = await drawn(root, "zh-Hans");
const setter = typesetter(typeface.bytes);
const all = chapters.flatMap(({ charts }) => charts);

const drawSvg = ({ chart, description }) => renderChart(chart, wordsFor(chart, description), typeface.font);
const drawByVega = ({ spec }) =>
  new vega.View(vega.parse(compile(structuredClone(spec)).spec), { renderer: "none" }).toSVG();
const drawPng = (print) => chartPng(print.svg, typeface);
const drawChinesePng = (print) => chartPng(print.svg, chinese.typeface);
const setPdf = (print) => {
  forget();
  chartPdf(print, "en", typeface, setter);
};

const forms = [];
for (const [form, charts] of groupBy(all, ({ chart }) => chart.form)) {
  const [one] = charts;
  const [other] = chinese.chapters
    .flatMap((own) => own.charts)
    .filter(({ chart }) => chart.id === one.chart.id);
  const [svg, vega] = await perSecond(charts, drawSvg, drawByVega);
  const [png] = await perSecond([one], drawPng);
  const [chinesePng] = await perSecond([other], drawChinesePng);
  const [pdf] = await perSecond([one], setPdf);
  forms.push({ form, count: charts.length, svg, vega, png, chinesePng, pdf });
}
tell({ forms });

/** By the median round of each, taken in turn after one to warm up: other work on the machine slows both. */
async function perSecond(charts, ...makers) {
  const round = async (make) => {
    for (const chart of charts) await make(chart);
  };
  const first = await timed(() => round(makers[0]));
  const times = makers.map(() => []);
  for (let count = Math.max(3, Math.ceil(enough / first)); count > 0; count--) {
    for (const [at, make] of makers.entries()) times[at].push(await timed(() => round(make)));
  }
  return times.map((own) => charts.length / median(own));
}

function wordsFor({ unit }, description) {
  const { illustrative, projected, source } = words.book.frame;
  return {
    locale: words.locale,
    label: words.label,
    amount: ({ value }) => words.amount(value),
    number: (amount) => words.number(amount),
    unit: () => words.unit(unit),
    illustrative,
    projected,
    source: (files) => `${source}: ${files.join(", ")}`,
    description,
  };
}
