import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Edition, pageAddress } from "../../../../pipeline/model/edition.ts";
import { cardSvg } from "../../../../pipeline/stages/render/sharing/card-svg.ts";
import { downloadName } from "../../../../pipeline/stages/render/sharing/download-name.ts";
import { allBut, type Copy, copyEdition } from "../../../support/edition.ts";
import { typefaceOf } from "../fonts/typeface-of.ts";
import { chunksOf } from "../png/chunks-of.ts";

const address = "https://example.org/reports/2020";

describe("a report with an address", () => {
  let copy: Copy;
  const read = (name: string) => readFileSync(`${copy.root}/reports/2020/${name}`, "utf8");
  beforeAll(async () => {
    copy = await copyEdition("2020", allBut("recycling"));
    const network = Object.fromEntries(
      ["en", "zh-Hans", "zh-Hant", "ko", "mn"].map((tag) => [tag, "ICLEI East Asia"]),
    );
    await copy.edit(
      "edition.json",
      '"network": "ICLEI East Asia"',
      `"address": "${address}", "network": ${JSON.stringify({ ...network, ja: "イクレイ東アジア" })}`,
    );
    await copy.report({ only: ["html", "svg", "png"], locales: ["en", "ja"] });
  });
  afterAll(() => copy.dispose());

  const content = (page: string, property: string) =>
    new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)">`).exec(page)?.[1];

  test.each([
    ["index.html", "card.png"],
    ["charts/recycling-rate.html", "charts/recycling-rate.card.png"],
    ["places/JPN.html", "places/JPN.card.png"],
    ["charts/ja/recycling-rate.html", "charts/ja/recycling-rate.card.png"],
  ])("says in %s its own address, those in other languages, its finding and its card", (name, card) => {
    const page = read(name);
    expect(page).toContain(`<link rel="canonical" href="${address}/${name}">`);
    expect(page.match(/<link rel="alternate" hreflang="(en|ja)"/g)).toHaveLength(2);
    expect(content(page, "og:url")).toBe(`${address}/${name}`);
    expect(content(page, "og:image")).toBe(`${address}/${card}`);
    expect(content(page, "og:title")).not.toBe("");
    expect(content(page, "description")).not.toBe("");
    const header = Buffer.from(
      chunksOf(readFileSync(`${copy.root}/reports/2020/${card}`)).find(({ type }) => type === "IHDR")?.data ??
        [],
    );
    expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([1200, 630]);
  });

  test("calls the network in each language as edition.json does", () => {
    expect(content(read("index.html"), "og:site_name")).toBe("ICLEI East Asia");
    for (const name of ["index.ja.html", "places/JPN.ja.html", "quality.ja.html", "feed.ja.xml"]) {
      expect(read(name)).toContain("イクレイ東アジア");
      expect(read(name)).not.toContain("ICLEI East Asia</");
    }
    expect(read("charts/ja/recycling-rate.html")).toMatch(
      /download="イクレイ東アジア-2020-recycling-rate-ja\.svg"/,
    );
  });

  test("has a small page for each chart, with what to copy, and a feed of the edition", () => {
    const page = read("charts/recycling-rate.html");
    expect(Buffer.byteLength(page)).toBeLessThan(60_000);
    expect(page).toMatch(/download="iclei-east-asia-2020-recycling-rate-en\.svg"/);
    expect(page).toContain(`&#60;iframe src=&#34;${address}/charts/recycling-rate.html`);
    const feed = read("feed.xml");
    expect(feed).toContain(`<id>${address}/index.html</id>`);
    expect(feed).toMatch(/<updated>\d{4}-\d{2}-\d{2}T00:00:00Z<\/updated>/);
  });
});

test("without an address there is none to say", () => {
  expect(pageAddress({}, "index.html")).toBeNull();
  expect(pageAddress({ address: "https://example.org" }, "charts/a.svg")).toBe(
    "https://example.org/charts/a.svg",
  );
});

test("a download is called after network, edition, chart and language, in any script, and never after a path", () => {
  const edition = { network: "../Réseau / 東アジア", edition: "2021" } as Edition;
  expect(downloadName(edition, "pm25", { locale: "ja", extension: "svg" })).toBe(
    "réseau-東アジア-2021-pm25-ja.svg",
  );
});

test("a card keeps a hostile headline as text, within its width", () => {
  const font = typefaceOf("en");
  const headline = `<script>alert(1)</script> & ${"word ".repeat(40)}`;
  const svg = cardSvg(
    { headline, lines: [], plot: null, footer: "a & b", family: "'Noto Sans'", accent: "#0b4f7d" },
    "card",
    font,
  );
  expect(svg).not.toContain("<script>");
  expect(svg).toContain("&#38;");
  for (const [, line = ""] of svg.matchAll(/font-size="56"[^>]*>([^<]*)</g))
    expect(font.width(line.replaceAll(/&#\d+;/g, "&"), 56, true)).toBeLessThanOrEqual(1200);
});
