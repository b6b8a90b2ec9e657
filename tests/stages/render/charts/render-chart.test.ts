import { describe, expect, test } from "vitest";
import { onPathFrom } from "../../../../pipeline/charts/forms/path.ts";
import { stacked } from "../../../../pipeline/charts/forms/stacked.ts";
import { forms } from "../../../../pipeline/charts/forms.ts";
import { type Json, light, themeConfig } from "../../../../pipeline/charts/theme.ts";
import { makeHere } from "../../../../pipeline/flow/make-here.ts";
import { ON_TRACK_FROM } from "../../../../pipeline/methods/progress-status.ts";
import type { Chart } from "../../../../pipeline/model/chart.ts";
import type { Land } from "../../../../pipeline/model/land.ts";
import { punctuation } from "../../../../pipeline/model/punctuation.ts";
import { isMissing, missing } from "../../../../pipeline/model/quantity.ts";
import { draw } from "../../../../pipeline/stages/render/charts/draw.ts";
import { emptyChart } from "../../../../pipeline/stages/render/charts/problems.ts";
import { type RenderedChart, renderChart } from "../../../../pipeline/stages/render/charts/render-chart.ts";
import type { Make } from "../../../../pipeline/stages/render/make.ts";
import { specText } from "../../../../pipeline/stages/render/spec-text.ts";
import { madeOnce } from "../../../support/remembered.ts";
import * as sample from "./sample-charts.ts";
import { labelFaults } from "./scene-boxes.ts";

const font = sample.font();
/** Every form that draws whatever has amounts. */
const formsOfAmounts = Object.keys(forms).filter((name) => /^(amount|part)$/.test(forms[name]?.needs ?? ""));

async function render(
  chart: Chart,
  width = 720,
  words = sample.wordsOf(chart),
  make: Make = madeOnce,
): Promise<RenderedChart> {
  const result = await renderChart(chart, {
    words,
    font,
    make,
    colors: light,
    basemap: sample.basemap,
    width,
  });
  if ("problem" in result) throw new Error(JSON.stringify(result.problem));
  return result.rendered;
}

interface Spec {
  readonly title: { readonly text: readonly string[]; readonly subtitle: readonly string[] };
}

test("every form of chart has a sample, which is held to what holds of all", () => {
  const drawn = new Set(sample.samples.map(({ form }) => form));
  expect(Object.keys(forms).filter((name) => !drawn.has(name))).toEqual([]);
});

describe.each(sample.samples.map((chart) => [chart.id, chart] as const))("%s", (_, chart) => {
  test.each([720, 390])("labels neither overlap nor leave the picture at %d px", async (width) => {
    expect(labelFaults(await render(chart, width), width, font)).toEqual([]);
  });

  test("is a labelled picture of its own", async () => {
    const { svg, spec, id } = await render(chart);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 [67]\d\d \d+"[^>]*role="img" lang="en" aria-labelledby="/);
    expect(svg).toContain(`aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">`);
    expect(svg).toContain(`<desc id="${id}-desc">`);
    expect(svg).toContain(`fill="${light.ground}"`);
    for (const [, own] of svg.matchAll(/ id="([^"]+)"/g)) expect(own).toMatch(new RegExp(`^${id}-`));
    expect(svg).not.toMatch(/ style=| class=|href|url\((?!#)|graphics-|aria-hidden/);
    expect(unbalancedTags(svg)).toEqual([]);
    expect((spec as unknown as Spec).title.text.join(" ")).toContain(chart.title.slice(0, 9));
    expect(svg).toContain("Source: ");
  });

  test("names its data as a user of Vega-Lite would, and takes its looks from the theme", async () => {
    const { spec } = await render(chart);
    const { config, ...own } = spec;
    const text = JSON.stringify(own);
    expect(text).not.toContain('"url"');
    const known =
      /^(period|until|from|area|category|series|amount|unit|status|qualifier|note|label|years|earlier|run|end|at|order|signed|to|longitude2?|latitude2?|degrees|labelX|labelY|x|y)$/;
    for (const [, field] of text.matchAll(/"field":"([^"]*)"/g)) expect(field).toMatch(known);
    expect(text).not.toMatch(/#[0-9a-f]{6}|font(?:Size)?"/);
    expect(config).toEqual(themeConfig(light, font.families, punctuation.en));
  });

  test("draws the same from its published text alone", async () => {
    const { spec, svg } = await render(chart);
    const again = draw(JSON.parse(specText(spec)), light.ground, font.width);
    const paths = (of: string) => [...of.matchAll(/(?:translate\([^)]*\)|<text[^>]*>[^<]*)/g)].map(String);
    expect(paths(svg).length).toBeGreaterThan(10);
    expect(new Set(paths(again.svg)).size).toBeGreaterThan(10);
    expect(again.warnings).toEqual([]);
  });
});

function unbalancedTags(svg: string): string[] {
  const open: string[] = [];
  for (const [, close, name = "", , alone] of svg.matchAll(/<(\/?)(\w+)("[^"]*"|[^">])*?(\/?)>/g)) {
    if (alone === "/") continue;
    if (close === "") open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
}

test("the same chart gives the same bytes, alone or among others", async () => {
  const anew = (chart: Chart) => render(chart, 720, undefined, makeHere);
  const alone = await Promise.all(sample.samples.map((chart) => render(chart)));
  const again = await Promise.all([...sample.samples].reverse().map(anew));
  expect(again.reverse()).toEqual(alone);
});

/** The lines drawn through values: the only paths that are stroked and not filled. */
const strokes = (svg: string): string[] =>
  [...svg.matchAll(/<path d="([^"]*)" stroke="[^"]*" stroke-width="2(?:\.25)?"[^>]*>/g)].map(
    ([, path = ""]) => path,
  );

test("a missing value interrupts the line and is never drawn as zero", async () => {
  const { svg, spec } = await render(sample.recycling);
  // Japan 2000–2008, 2010–2017; Korea 2000–2006, 2009–2016.
  expect(strokes(svg).map((path) => path.split("L").length)).toEqual([9, 8, 7, 8]);
  expect(JSON.stringify(spec)).not.toContain('"amount":0,');
});

test("points that are not comparable are not joined; targets are joined by dashes", async () => {
  const { svg } = await render(sample.targets);
  expect(strokes(svg)).toHaveLength(2);
  expect([...svg.matchAll(/ stroke-dasharray="5,4"/g)]).toHaveLength(2);
});

test("an upper bound is hollow, points down and says so", async () => {
  const { svg, spec } = await render(sample.targets);
  expect(svg).toContain("fewer than 10 %");
  expect(svg).toContain("about 23.5 %");
  expect(JSON.stringify(spec)).toContain('"angle":180');
});

test("a value that stands alone says what it is", async () => {
  const year = (period: string, amount: number | null) =>
    sample.point("percent", { period }, { text: "a" }, { amount });
  const points = [
    year("2016", 1.25),
    year("2017", null),
    year("2018", 10),
    year("2019", 11),
    year("2020", 12),
  ];
  const { svg } = await render({ ...sample.recycling, points });
  expect(svg).toContain(">1.3 %<");
  expect(svg).not.toContain(">10 %<");
});

test("a value that stands alone is drawn even where points are too many to mark", async () => {
  const points = Array.from({ length: 120 }, (_, year) =>
    sample.point(
      "percent",
      { period: String(1900 + year) },
      { text: "a" },
      { amount: [59, 61].includes(year) ? null : 5 },
    ),
  );
  const { spec } = await render({ ...sample.recycling, points });
  const { items } = draw(structuredClone(spec), light.ground, font.width);
  const dots = items.filter(({ type, datum }) => type === "symbol" && (datum as { alone?: boolean }).alone);
  const others = items.filter(
    ({ type, datum }) => type === "symbol" && (datum as { period?: unknown }).period,
  );
  expect(dots).toHaveLength(1);
  // The end's key is the other.
  expect(others.length).toBeLessThanOrEqual(2);
});

test("bars say in words what is not exact, and with a sign where there is no room", async () => {
  expect((await render(sample.ranking)).svg).toContain("more than 200 participants");
  const narrow = (await render(sample.ranking, 390)).svg;
  expect(narrow).toContain("&gt; 200");
  expect(narrow).toContain("n/a");
});

test.each([sample.heatTable, sample.categories, sample.ranking])(
  "$form marks what is missing",
  async (chart) => {
    expect((await render(chart)).svg).toContain(">n/a<");
  },
);

test("heat prints every number", async () => {
  const { svg } = await render(sample.heatTable);
  const numbers = [...svg.matchAll(/font-weight="700"[^>]*>(\d)<\/text>/g)].map(([, number]) =>
    Number(number),
  );
  const amounts = sample.heatTable.points.flatMap(({ observation: { value } }) =>
    "amount" in value ? [value.amount] : [],
  );
  expect(numbers.sort()).toEqual(amounts.sort());
});

test("a heat table of twenty years names some of them, whole, and tells its numbers by a scale", async () => {
  const years = Array.from({ length: 20 }, (_, at) => `${2005 + at}`);
  const points = ["Alberta", "Quebec"].flatMap((name) =>
    years.map((year, at) =>
      sample.point("percent", { text: name }, { period: year }, { amount: 900.5 - at }, true, year),
    ),
  );
  const { svg } = await render({ ...sample.heatTable, unit: "percent", points });
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = ""]) => words);
  const heads = texts.filter((words) => years.includes(words));
  expect(heads.length).toBeGreaterThan(5);
  expect(heads.length).toBeLessThan(20);
  expect(texts).not.toContain("900.5");
  expect(texts).toContain("800");
});

test("what is planned has a dashed outline, and a cell without a number the theme's own", async () => {
  const dashed = (svg: string) => /stroke="([^"]+)"[^>]*stroke-dasharray="[23],2"/.exec(svg)?.[1];
  const planned = sample.samples.find(({ id }) => id === "retrofit");
  expect(planned && dashed((await render(planned)).svg)).toBe(light.palette[0]);
  expect(dashed((await render(sample.heatTable)).svg)).toBe(light.absent);
});

test("the illustrative and projected marks stand in the picture when a point has that status", async () => {
  const marks = async (chart: Chart): Promise<boolean[]> => {
    const { svg } = await render(chart);
    return [svg.includes("Illustrative data"), svg.includes("Projected, not measured")];
  };
  expect(await marks(sample.members)).toEqual([true, false]);
  expect(await marks(sample.targets)).toEqual([false, true]);
  expect(await marks(sample.recycling)).toEqual([false, false]);
});

test("on a page, panels keep their names and the whole its own heading alone", async () => {
  const { body, svg } = await render(sample.panels);
  const words = (of: string) => [...of.matchAll(/<text[^>]*>([^<]*)</g)].map(([, word = ""]) => word);
  const names = [...new Set(sample.panels.points.map(({ series }) => ("text" in series ? series.text : "")))];
  for (const name of names) expect(words(body)).toContain(name);
  expect(words(svg).length).toBeGreaterThan(words(body).length);
  expect(words(body).join(" ")).not.toContain(sample.panels.title);
});

test("sources are named once each", async () => {
  expect((await render(sample.targets)).svg).toContain(
    ">Source: recycling/published-rates.csv, recycling/targets.csv<",
  );
});

const hostile = `<script>alert(1)</script>]]>&"'\u0000\u0007\u202e\ud800 \${datum} {"signal":"x"}`;

test.each(formsOfAmounts)("hostile words in %s stay words", async (form) => {
  const chart: Chart = {
    id: `x"><script>`,
    form,
    title: hostile,
    subtitle: hostile,
    unit: "percent",
    note: hostile,
    points: [
      sample.point("percent", { text: hostile }, { text: hostile }, { amount: 10, file: hostile }),
      sample.point("percent", { text: "b" }, { text: `${hostile}2` }, { amount: 20 }),
    ],
  };
  const { svg } = await render(chart, 720, {
    ...sample.words,
    unit: () => hostile,
    heading: hostile,
    subtitle: hostile,
    description: hostile,
  });
  expect(svg).not.toContain("<script");
  expect(svg).not.toContain("]]>");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(svg).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\ud800-\udfff]/);
  expect(svg).toContain("&lt;script&gt;");
  expect(unbalancedTags(svg)).toEqual([]);
});

describe("refuses", () => {
  const problem = async (chart: Chart): Promise<unknown> => {
    const result = await renderChart(chart, {
      words: sample.wordsOf(chart),
      font,
      make: makeHere,
      colors: light,
      basemap: sample.basemap,
    });
    return "problem" in result ? result.problem : null;
  };
  const value = (amount: number | null) =>
    sample.point("percent", { period: "2020" }, { text: "a" }, { amount });

  test("a chart without a known value", async () => {
    const empty = emptyChart({ chart: "recycling-rate" });
    expect(await problem({ ...sample.recycling, points: [] })).toEqual(empty);
    expect(await problem({ ...sample.recycling, points: [value(null)] })).toEqual(empty);
  });

  test("two points in one place", async () => {
    const message = "duplicate point: 2020, a";
    expect(await problem({ ...sample.recycling, points: [value(1), value(2)] })).toMatchObject({ message });
  });

  test("a point in another unit", async () => {
    expect(await problem({ ...sample.recycling, unit: "t" })).toMatchObject({
      message: "wrong unit: percent",
    });
  });

  test("a negative part of a whole", async () => {
    const chart: Chart = { ...sample.recycling, form: "stacked", points: [value(-1)] };
    expect(await problem(chart)).toMatchObject({ code: "chart-warning", message: "negative part: 2020" });
  });

  test("a specification that Vega warns about", () => {
    const { warnings } = draw(
      {
        data: { values: [{ c0: 1 }] },
        mark: "rect",
        encoding: { x: { field: "c0", type: "quantitative" }, strokeDash: { field: "c0", type: "nominal" } },
      },
      light.ground,
      font.width,
    );
    expect(warnings).toEqual(['strokeDash dropped as it is incompatible with "rect".']);
  });
});

test("months stand in time, however the parts of their wholes come", async () => {
  const part = (period: string, series: string) =>
    sample.point("percent", { period }, { text: series }, { amount: 5 });
  const points = [part("2020-02", "a"), part("2020-01", "b"), part("2020-02", "b")];
  const { spec } = await render({ ...sample.recycling, form: "stacked", points });
  expect(JSON.stringify(spec)).toContain('"domain":["2020-01","2020-02"]');
});

test("a part without a member is neither in the legend nor in words", async () => {
  const part = (period: string, series: string, amount: number) =>
    sample.point("percent", { period }, { text: series }, { amount });
  const points = ["2020-01", "2020-02"].flatMap((month) => [part(month, "held", 5), part(month, "moved", 0)]);
  const chart: Chart = { ...sample.recycling, form: "stacked", points };
  const { svg } = await render(chart);
  expect(svg).toContain(">held");
  expect(svg).not.toContain("moved");
  const told = stacked.tell(chart, { ...sample.words, period: String, amount: String, change: () => null });
  expect(told).toHaveLength(1);
  const none = points.filter(({ observation: { value } }) => !isMissing(value) && value.amount === 0);
  expect((await render({ ...chart, points: none })).svg).toContain("moved");
});

test("what is not stated comes last, on its axis and in grey among the series", async () => {
  const { spec, svg } = await render(sample.monthly);
  const { items } = draw(structuredClone(spec), light.ground, font.width);
  const below = items.filter(({ text }) => /^(2020-\d\d|\n?not\nstated)$/.test(text ?? ""));
  const inOrder = below.sort((a, b) => a.x + a.toX - b.x - b.toX).map(({ text }) => text?.trim());
  // The last month has its name, and what is not stated stands below it where both would touch.
  expect(inOrder.slice(-2)).toEqual(["2020-12", "not\nstated"]);
  expect(svg).toContain(`fill="${light.palette.at(-1)}"`);
  const bars = await render({ ...sample.monthly, form: "bars" });
  const rows = draw(structuredClone(bars.spec), light.ground, font.width).items;
  const names = rows.filter(({ text, x }) => /^(2020-\d\d|not stated)$/.test(text ?? "") && x < 100);
  expect(names.sort((a, b) => a.y - b.y).at(-1)?.text).toBe("not stated");
});

test("one point is enough", async () => {
  for (const form of formsOfAmounts) {
    const points = [sample.point("percent", { period: "2020" }, { text: "a" }, { amount: 0 })];
    expect((await render({ ...sample.recycling, form, points })).svg).toContain("<svg");
  }
});

describe("what was published before", () => {
  const restated = (amount: number): Chart => ({
    ...sample.ranking,
    points: sample.ranking.points.map((one, index) =>
      index === 0 ? { ...one, observation: sample.revisedFrom(one.observation, amount) } : one,
    ),
  });
  const [first] = sample.ranking.points;
  const is = first && "amount" in first.observation.value ? first.observation.value.amount : 0;
  const strokes = ({ spec }: RenderedChart) =>
    draw(structuredClone(spec), light.ground, font.width).items.filter(
      ({ type, datum }) => type === "rect" && (datum as { past?: unknown }).past === true,
    );

  test("is a quiet mark where it is more than a mark's size away, and the words below say so", async () => {
    const far = await render(restated(is / 2));
    expect(strokes(far)).toHaveLength(1);
    expect(far.svg).toContain("grey strokes");
  });

  test("is not drawn within the mark; the words still say that the value is revised", async () => {
    const near = await render(restated(is * 1.001));
    expect(strokes(near)).toEqual([]);
    expect(near.svg).toContain("1 revised.");
    expect((await render(sample.ranking)).svg).not.toContain("revised");
  });

  test("leaves the value itself to be pointed at, and stays within the plot", async () => {
    const [plain, far] = await Promise.all([render(sample.recycling), render(sample.restated)]);
    const sizes = ({ spots }: RenderedChart) => spots.map(({ y, toY }) => Math.round(toY - y));
    expect(sizes(far)).toEqual(sizes(plain));
    const beyond = await render(restated(is * 3));
    const [stroke] = strokes(beyond);
    expect(stroke?.toX).toBeLessThan(700);
  });
});

test("a span lasts to the end of the year or month that it names, and its years stand below it", async () => {
  const programmes = sample.samples.find(({ id }) => id === "programmes");
  if (!programmes) throw new Error("missing sample");
  const { spec } = await render(programmes);
  const { data } = spec as {
    readonly data: { readonly values: readonly { until: string; open: boolean }[] };
  };
  expect(data.values.map(({ until, open }) => [until, open])).toEqual([
    ["2019-12-31", false],
    ["2021-12-31", false],
    ["2024-12-31", true],
    ["2024-12-31", false],
  ]);
});

test("lines are named with their numbers side by side, each name over its line, where that fits", async () => {
  const lines = [
    { amount: 40, label: "Guideline" },
    { amount: 42, label: "First interim target" },
  ];
  const chart = { ...sample.ranking, references: lines };
  const { spec } = await render(chart);
  const { items } = draw(structuredClone(spec), light.ground, font.width);
  const names = items.filter(({ text }) => /^Guideline, 40$|^First interim target, 42$/.test(text ?? ""));
  expect(names).toHaveLength(2);
  expect(new Set(names.map(({ y }) => y)).size).toBe(1);
  const long = lines.map((line) => ({ ...line, label: `${line.label} of the World Health Organization` }));
  for (const form of ["bars", "dots"] as const)
    for (const references of [lines, long])
      for (const width of [720, 390]) {
        const drawn = await render({ ...chart, form, references }, width);
        expect(labelFaults(drawn, width, font), `${form} ${width}`).toEqual([]);
      }
});

test("a line of little change begins at 0, but where its unit's zero says nothing", async () => {
  const axisOf = async (unit: "1" | "degC") => {
    const points = [95, 85].map((amount, index) =>
      sample.point(unit, { period: `${2020 + index}` }, { text: "a" }, { amount }),
    );
    const { spec } = await render({ ...sample.targets, id: "little", unit, points });
    return JSON.stringify(spec);
  };
  expect(await axisOf("1")).toContain('"domain":[0,');
  expect(await axisOf("degC")).not.toContain('"domain":[0,');
});

test("on a narrow screen a name is wrapped between its words, and no word is cut", async () => {
  const name = "боловсруулах үйлдвэрт ирсэн";
  const points = [7, 8].map((amount, index) =>
    sample.point("percent", { period: `${2020 + index}` }, { text: name }, { amount }),
  );
  const { svg } = await render({ ...sample.targets, id: "narrow", points }, 390);
  for (const word of name.split(" ")) expect(svg).toMatch(new RegExp(`[> ]${word}[< ]`));
});

test("a name of several lines stands with their middle beside its bar, which is no thicker for it", async () => {
  const { spec } = await render(sample.ranking);
  const { items } = draw(structuredClone(spec), light.ground, font.width);
  const middle = ({ y, toY }: { readonly y: number; readonly toY: number }) => (y + toY) / 2;
  const names = items.filter(({ text }) => text?.includes("\n") && /eight member cities|pandemic/.test(text));
  const bars = items.filter(({ type }) => type === "rect");
  expect(names).toHaveLength(2);
  for (const name of names)
    expect(Math.min(...bars.map((bar) => Math.abs(middle(bar) - middle(name))))).toBeLessThan(3);
  for (const { y, toY } of bars) expect(toY - y).toBeLessThan(30);
});

test("every tick of an axis of months has its month, also one just beyond the last value", async () => {
  const point = (until: string, amount: number) => {
    const period = `2017-${until.slice(0, 2) === "12" ? "10" : "01"}-25/2017-${until}`;
    return sample.point("percent", { period }, { text: "a" }, { amount });
  };
  const points = [point("03-28", 1), point("12-28", 2)];
  const { spec } = await render({ ...sample.targets, id: "months", points });
  const { items } = draw(structuredClone(spec), light.ground, font.width);
  const named = items.filter(({ text }) => /^\d{4}-\d\d$/.test(text ?? ""));
  const ticks = items.filter(({ type, x, toX, y, toY }) => type === "rule" && toX - x < 2 && toY - y < 8);
  expect(named.map(({ text }) => text)).toContain("2018-01");
  expect(named).toHaveLength(ticks.length);
});

test("a page's picture begins and ends with its plot, is called by its form and says what its figures say; its places are those of its marks", async () => {
  const { svg, body, below, spots } = await render(sample.ranking, 720, {
    ...sample.wordsOf(sample.ranking),
    name: "Bar chart: Participants",
  });
  const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
  const [, x, y = 0, w = 0, h = 0] = /viewBox="(\d+) (\d+) (\d+) (\d+)"/.exec(body)?.map(Number) ?? [];
  // Three lines of words stand below it.
  expect([x, w]).toEqual([20, width - 40]);
  expect(height - (y + h)).toBe(20 + 18 + 2 * 16);
  const last = Math.max(
    ...[...body.matchAll(/<text [^>]*translate\([\d.]+,([\d.]+)\)/g)].map(([, down]) => Number(down)),
  );
  expect(last).toBeLessThan(y + h);
  expect(body).toContain(">Bar chart: Participants</title>");
  expect(body).toContain(">What its figures say.</desc>");
  expect(body).not.toContain("Source");
  expect(below).toEqual({
    caution: "",
    notes: ["Seven of fourteen events printed a figure."],
    revised: "",
    source: "Source: activities/activities.xlsx",
  });
  expect(body).not.toMatch(/<rect [^>]*fill="#ffffff"/);
  const marks = [...body.matchAll(/<path d="M(?!0,0h1)/g)];
  expect(marks.length).toBeGreaterThan(5);
  expect(Math.max(...spots.map(({ toX }) => toX))).toBeLessThanOrEqual(w);
  expect(Math.min(...spots.map((spot) => spot.x))).toBeGreaterThan(0);
});

test("on a narrow screen too, an axis names its 0 and every step beside it", async () => {
  const change = sample.samples.find(({ id }) => id === "change");
  if (!change) throw new Error("missing sample");
  const points = [11, 1].map((amount, index) =>
    sample.point(change.unit, { period: "2020" }, { text: index === 0 ? "joined" : "left" }, { amount }),
  );
  const { spec } = await render({ ...change, id: "ticks", points }, 390);
  const { items } = draw(structuredClone(spec), light.ground, font.width);
  const numbers = items.flatMap(({ text, x }) =>
    /^−?\d+$/.test(text ?? "") && x < 45 ? [Number(text?.replace("−", "-"))] : [],
  );
  expect(numbers).toEqual([-2, 0, 2, 4, 6, 8, 10, 12]);
});

test("the one city of a chart is named over its plot, unless the chart's own title names what it shows", async () => {
  const points = [1, 2].map((amount, index) =>
    sample.point("percent", { text: `c${index}` }, { text: "Chengdu" }, { amount }),
  );
  const chart: Chart = { ...sample.ranking, id: "one-city", form: "dots", unit: "percent", points };
  expect((await render(chart)).svg).toContain(">Chengdu</text>");
  const { svg } = await render({ ...chart, id: "titled", title: "Chengdu" }, 720, {
    ...sample.wordsOf(chart),
    heading: "A message",
  });
  expect(svg).not.toContain(">Chengdu</text>");
});

test("against a path, marks point up from 95 per cent on and down below it, and are hollow where nothing is achieved", async () => {
  const { spec, spots } = await render(sample.path);
  const { items } = draw(structuredClone(spec), light.ground, font.width);
  const up = items.filter(({ type, datum }) => type === "symbol" && amountOf(datum) >= onPathFrom);
  expect(up).toHaveLength(2);
  expect(onPathFrom).toBe(100 * ON_TRACK_FROM);
  expect(spots).toHaveLength(sample.path.points.length);
  const [line] = items.filter(({ text }) => text === "on the path, 100");
  const behind = items.filter(({ type, datum }) => type === "symbol" && amountOf(datum) < onPathFrom);
  const at = ((line?.x ?? 0) + (line?.toX ?? 0)) / 2;
  expect(behind).toHaveLength(4);
  for (const { x, toX } of behind) expect((x + toX) / 2).toBeLessThan(at);
});

function amountOf(datum: unknown): number {
  return (datum as { readonly amount?: number }).amount ?? Number.NaN;
}

test("what has no path left says so below; what is not reported says so by itself", async () => {
  const [first] = sample.path.points;
  if (!first) throw new Error("missing point");
  const reached = { ...first, category: { text: "Dangjin" } };
  const observation = { ...first.observation, value: missing("not-applicable") };
  const { below } = await render({
    ...sample.path,
    points: [...sample.path.points, { ...reached, observation }],
  });
  expect(below.notes.at(-1)).toBe("n/a: the target is reached or its year has come, so no path is left.");
  expect((await render(sample.path)).below.notes).toHaveLength(1);
});

test("old values come last in a ranking of latest ones, pale, each with its year", async () => {
  for (const form of ["bars", "dots"] as const) {
    const { svg, spec, below } = await render({ ...sample.latestOfYears, form });
    const { items } = draw(structuredClone(spec), light.ground, font.width);
    const named = items.filter(({ text }) => /, \d{4}$/.test(text ?? ""));
    const names = [...named].sort((a, b) => a.y - b.y).map(({ text }) => text);
    const order = form === "bars" ? ["Mongolia, 2013", "Japan, 2010"] : ["Japan, 2010", "Mongolia, 2013"];
    expect(names.slice(-2)).toEqual(order);
    expect(svg).toMatch(/opacity="0.4"/);
    expect(below.notes).toEqual(["Pale, below the others: values from before 2015."]);
  }
});

test("a map has land, cut at its edges, and counts by country what lies nowhere", async () => {
  const { spec, spots, below } = await render(sample.placesLost);
  const { items } = draw(structuredClone(spec), light.ground, font.width);
  expect(items.flatMap(({ text }) => text ?? [])).toContain("Republic of Korea 2");
  expect(spots).toHaveLength(sample.placesLost.points.length - 2);
  expect(below.notes).toEqual(["Land: Natural Earth, without borders."]);
  const { width, height, layer } = spec as unknown as {
    readonly width: number;
    readonly height: number;
    readonly layer: readonly { readonly data?: { readonly values: readonly Json[] } }[];
  };
  const [land] = layer.flatMap(({ data }) => data?.values ?? []);
  const { coordinates } = (land?.geometry ?? {}) as { readonly coordinates: Land };
  // The lake is kept, the island far away is not.
  expect(coordinates.map((rings) => rings.length)).toEqual([2]);
  for (const [x, y] of coordinates.flat(2)) {
    expect(x >= 0 && x <= width && y >= 0 && y <= height, `${x}, ${y}`).toBe(true);
  }
});

describe("a chart of bad input", () => {
  const named = (count: number, amount: (at: number) => number) =>
    Array.from({ length: count }, (_, at) =>
      sample.point("percent", { text: `Place ${at + 1}` }, { text: "All" }, { amount: amount(at) }),
    );
  const inputs = {
    "1 place": named(1, () => 42),
    "2 places": named(2, (at) => at),
    "200 places": named(200, (at) => at / 3),
    "all values equal": named(12, () => 7),
    "all values 0": named(12, () => 0),
    "a name of 60 characters": [
      ...named(3, (at) => at + 1),
      sample.point(
        "percent",
        { text: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochoc" },
        { text: "All" },
        { amount: 9 },
      ),
    ],
  };
  test.each(Object.entries(inputs))(
    "of %s is drawn in each form of amounts and on a map, wide and narrow",
    async (_, points) => {
      const placed = points.map((of, at) => {
        return { ...of, longitude: 100 + ((at * 7) % 29), latitude: 21 + ((at * 11) % 28) };
      });
      for (const form of points.length > 1 ? [...formsOfAmounts, "map"] : formsOfAmounts) {
        for (const width of [720, 390]) {
          const chart: Chart = { ...sample.path, id: "input", form, points: placed };
          expect(labelFaults(await render(chart, width), width, font), `${form} ${width}`).toEqual([]);
        }
      }
    },
  );
});
