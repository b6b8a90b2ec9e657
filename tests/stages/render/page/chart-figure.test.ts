import { expect, test } from "vitest";
import type { Edition } from "../../../../pipeline/model/edition.ts";
import { chartFigure } from "../../../../pipeline/stages/render/page/chart-figure.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { retrofit } from "../../../support/datasets.ts";

const edition: Edition = {
  edition: "2020",
  network: "Network",
  published: "2021-06-30",
  locales: ["en"],
  deliveries: [],
  title: { en: "Report" },
};
const areas = { all: [], find: () => null, nearest: () => null, get: () => null };

test("a chart's heading is its title alone, and the link to the chart stands beside it", () => {
  const chart = {
    id: "c",
    form: "bars",
    title: "Members",
    subtitle: "",
    unit: "member",
    points: [],
  } as const;
  const drawing = { id: "c", spec: {}, body: "<svg></svg>", svg: "<svg></svg>", spots: [] };
  const drawn = {
    chart,
    heading: "91 members",
    wide: drawing,
    narrow: drawing,
    lines: [],
    description: "",
  };
  const frame = {
    edition,
    formats: new Set([]),
    ids: new Map(),
    corrections: [],
    dataset: retrofit,
  } as const;
  const { markup } = chartFigure(drawn, frame, wordsOf("en", areas));
  const [, group = "", rest = ""] = /<hgroup>([\s\S]*?)<\/hgroup>([\s\S]*)/.exec(markup) ?? [];
  expect(group.replace(/<[^>]*>/g, "").trim()).toBe("91 members");
  expect(group).not.toContain("<a");
  expect(markup).toContain(`aria-labelledby="${/<h4 id="([^"]+)"/.exec(group)?.[1]}"`);
  expect(rest).toMatch(/<a class="anchor" href="#chart-c" aria-label="Link to this chart: 91 members">/);
});

test("no line ends after the slash of a unit: in the heading, in the figures in words, where it is cited", () => {
  const chart = {
    id: "c",
    form: "dots",
    title: "배출량",
    subtitle: "",
    unit: "t/person",
    points: [],
  } as const;
  const drawing = { id: "c", spec: {}, body: "<svg></svg>", svg: "<svg></svg>", spots: [] };
  const [heading, lines] = ["보고값이 가장 적은 곳은 도쿄(4.10 t/인)", ["최고 22.17 t/인(타이중)"]];
  const drawn = { chart, heading, wide: drawing, narrow: drawing, lines, description: "" };
  const frame = {
    edition,
    formats: new Set([]),
    ids: new Map(),
    corrections: [],
    dataset: retrofit,
  } as const;
  const { markup } = chartFigure(drawn, frame, wordsOf("ko", areas));
  for (const element of ["h4", "li", 'p class="links"']) {
    expect(markup).toMatch(new RegExp(`<${element}[^\\n]*<span class="whole">[^<]*t/인</span>`));
  }
});

test("what is told below a chart keeps each amount and each date on one line", () => {
  const chart = { id: "c", form: "series", title: "Use", subtitle: "", unit: "member", points: [] } as const;
  const drawing = { id: "c", spec: {}, body: "<svg></svg>", svg: "<svg></svg>", spots: [] };
  const lines = ["measured: 23.1 kWh a day (21 January 2017)"];
  const drawn = { chart, heading: "Aims at 40 %", wide: drawing, narrow: drawing, lines, description: "" };
  const frame = {
    edition,
    formats: new Set([]),
    ids: new Map(),
    corrections: [],
    dataset: retrofit,
  } as const;
  const { markup } = chartFigure(drawn, frame, wordsOf("en", areas));
  const [, line = ""] = /<li>(.*)<\/li>/.exec(markup) ?? [];
  expect(line.replace(/<[^>]*>/g, "")).toBe("Measured: 23.1 kWh a day (21 January 2017)");
  expect(line).toContain('<span class="whole">23.1 kWh</span>');
  expect(line).toContain('<span class="whole">21 January 2017</span>');
  expect(markup).toMatch(/Cite as: .*“Aims <span class="whole">at 40 %<\/span>”/);
});
