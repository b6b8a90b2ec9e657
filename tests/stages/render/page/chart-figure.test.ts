import { expect, test } from "vitest";
import type { Edition } from "../../../../pipeline/model/edition.ts";
import { chartFigure } from "../../../../pipeline/stages/render/page/chart-figure.ts";
import { pageData } from "../../../../pipeline/stages/render/page/page-data.ts";
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
const below = { caution: "", notes: [], revised: "", source: "Source: Network, Roster (2020)" };
const drawing = { id: "c", spec: {}, body: "<svg></svg>", svg: "<svg></svg>", below, spots: [] };
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
  const drawn = {
    chart,
    heading: "91 members",
    wide: drawing,
    narrow: drawing,
    description: "",
  };
  const frame = {
    edition,
    formats: new Set([]),
    ids: new Map(),
    corrections: [],
    dataset: retrofit,
    data: pageData(),
  } as const;
  const { markup } = chartFigure(drawn, frame, wordsOf("en", areas));
  const [, group = "", rest = ""] = /<hgroup>([\s\S]*?)<\/hgroup>([\s\S]*)/.exec(markup) ?? [];
  expect(group.replace(/<[^>]*>/g, "").trim()).toBe("91 members");
  expect(group).not.toContain("<a");
  expect(markup).toContain(`aria-labelledby="${/<h4 id="([^"]+)"/.exec(group)?.[1]}"`);
  expect(rest).toMatch(/<a class="anchor" href="#chart-c" aria-label="Link to this chart: 91 members">/);
  // A chart has a page of its own where it is drawn as a file.
  expect(markup).not.toContain("charts/c.html");
  const withFiles = chartFigure(drawn, { ...frame, formats: new Set(["svg"]) }, wordsOf("en", areas));
  expect(withFiles.markup).toContain('<a href="charts/c.html">');
});

test("no line ends after the slash of a unit: in the heading, in the notes, where it is cited", () => {
  const chart = {
    id: "c",
    form: "dots",
    title: "배출량",
    subtitle: "",
    unit: "t/person",
    points: [],
  } as const;
  const heading = "보고값이 가장 적은 곳은 도쿄(4.10 t/인)";
  const wide = { ...drawing, below: { ...below, notes: ["최고 22.17 t/인(타이중)"] } };
  const drawn = { chart, heading, wide, narrow: drawing, description: "" };
  const frame = {
    edition,
    formats: new Set([]),
    ids: new Map(),
    corrections: [],
    dataset: retrofit,
    data: pageData(),
  } as const;
  const { markup } = chartFigure(drawn, frame, wordsOf("ko", areas));
  for (const element of ["h4", "p", 'p class="links"']) {
    expect(markup).toMatch(new RegExp(`<${element}[^\\n]*<span class="whole">[^<]*t/인</span>`));
  }
});

test("what stands below a chart keeps each amount and each date on one line, and says the caution first", () => {
  const chart = { id: "c", form: "series", title: "Use", subtitle: "", unit: "member", points: [] } as const;
  const own = {
    ...below,
    caution: "Illustrative data",
    notes: ["Read in winter, 21 January 2017: 23.1 kWh a day."],
  };
  const wide = { ...drawing, below: { ...own, revised: "2 values have been revised." } };
  const drawn = { chart, heading: "Aims at 40 %", wide, narrow: drawing, description: "" };
  const frame = {
    edition: { ...edition, licence: { en: "CC BY 4.0" } },
    formats: new Set([]),
    ids: new Map(),
    corrections: [],
    dataset: retrofit,
    data: pageData(),
  } as const;
  const { markup } = chartFigure(drawn, frame, wordsOf("en", areas));
  const [, open = "", closed = ""] = /<figcaption>([\s\S]*)<details([\s\S]*)<\/details>/.exec(markup) ?? [];
  const lines = [...open.matchAll(/<p[^>]*>(.*)<\/p>/g)].map(([, line = ""]) => line.replace(/<[^>]*>/g, ""));
  expect(lines).toEqual([
    "Illustrative data. Read in winter, 21 January 2017: 23.1 kWh a day.",
    "Source: Network, Roster (2020) · Licence: CC BY 4.0",
  ]);
  expect(open).toContain('<span class="whole">23.1 kWh</span>');
  expect(open).toContain('<span class="whole">21 January 2017</span>');
  expect(closed).toMatch(/Cite as: .*“Aims <span class="whole">at 40 %<\/span>”/);
  expect(closed).toContain("2 values have been revised.");
});
