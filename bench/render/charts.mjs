// Charts of each form per second: SVG beside the same specifications drawn by Vega alone; one of each for print.
import * as vega from "vega";
import { compile } from "vega-lite";
import { light } from "../../dist/charts/theme.js";
import { makeHere } from "../../dist/flow/make-here.js";
import { groupBy } from "../../dist/model/group-by.js";
import { printFaces } from "../../dist/stages/render/fonts/faces-for-print.js";
import { measureText } from "../../dist/stages/render/fonts/text-measure.js";
import { chartPdfData, chartTemplate } from "../../dist/stages/render/pdf/chart-pdf.js";
import { documentData, templateFamilies } from "../../dist/stages/render/pdf/document-data.js";
import { setup } from "../../dist/stages/render/pdf/template-setup.js";
import { median, tell, timed } from "./clock.mjs";
import { drawn } from "./drawn.mjs";
import { forget } from "./forget.mjs";

const [, , root] = process.argv;
const enough = 1.5;

const { typeface, chapters } = await drawn(root, "en");
const chinese = await drawn(root, "zh-Hans");
const all = chapters.flatMap(({ charts }) => charts);
const facesOf = ({ chapters, typeface }) =>
  printFaces(chapters.flatMap(({ charts }) => charts.map(({ svg }) => svg)).join(""), typeface, makeHere);
const faces = await facesOf({ chapters, typeface });
const chineseFaces = await facesOf(chinese);

const drawSvg = ({ spec }) =>
  makeHere("drawing", {
    spec,
    background: "#ffffff",
    measure: measureText(JSON.stringify(spec), typeface),
    fields: { category: "period", series: "area" },
  });
const drawByVega = ({ spec }) =>
  new vega.View(vega.parse(compile(structuredClone(spec)).spec), { renderer: "none" }).toSVG();
const drawPng = ({ svg }) => makeHere("picture", { svg, as: ["print"], faces });
const drawChinesePng = ({ svg }) => makeHere("picture", { svg, as: ["print"], faces: chineseFaces });
const template = setup(light) + templateFamilies(faces.families) + chartTemplate;
const setPdf = (print) => {
  forget();
  return makeHere("print", { template, data: documentData(chartPdfData(print), "en", typeface), faces });
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
