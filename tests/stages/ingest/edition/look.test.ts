import { rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Checked, check } from "../../../../pipeline/flow/check.ts";
import { drawingOf } from "../../../../pipeline/stages/ingest/edition/drawing.ts";
import { networkStyle } from "../../../../pipeline/stages/render/page/network-style.ts";
import { encodePng } from "../../../../pipeline/stages/render/png/encode-png.ts";
import { datasets } from "../../../support/datasets.ts";
import { allBut, type Copy, copyEdition, placeOf } from "../../../support/edition.ts";
import { publishedLocales } from "../../../support/published-locales.ts";
import { remembered } from "../../../support/remembered.ts";

const pngOf = (width: number, height: number) =>
  Buffer.from(encodePng({ colours: new Int32Array(width * height).fill(0x787878), width, height }, 72));
const png = pngOf(8, 4);
const svgOf = (inside: string, root = 'viewBox="0 0 24 8"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>`);
const svg = svgOf('<path d="M0 0h8v8z" fill="#ffd400"/>');

describe("an SVG", () => {
  test.each([
    ["shapes", '<g fill="red"><path d="M0 0h8v8z"/></g>'],
    [
      "a gradient",
      '<defs><linearGradient id="a"><stop offset="1"/></linearGradient></defs><rect fill="url(#a)"/>',
    ],
    [
      "a gradient of another",
      '<linearGradient id="b" xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    ],
    ["a style sheet of colours", "<style>.a{fill:#ffd400}</style><path class='a' d='M0 0'/>"],
    ["a title and a comment", "<!-- made by hand --><title>A &amp; B</title>"],
  ])("of %s is a logo", (_, inside) => {
    expect(drawingOf(svgOf(inside))).toMatchObject({ format: "svg", width: 24, height: 8 });
  });

  test.each([
    ["script", "<script>alert(1)</script>"],
    ["foreignObject", "<foreignObject><body/></foreignObject>"],
    ["onload", '<g onload="alert(1)"/>'],
    ["onClick", "<path onClick = 'alert(1)'/>"],
    ["href", '<linearGradient href="https://example.org/a.svg#a"/>'],
    ["xlink:href", '<linearGradient xlink:href="&#x6a;avascript:alert(1)"/>'],
    ["image", '<image href="data:image/png;base64,AAAA"/>'],
    ["use", '<use href="#a"/>'],
    ["text", "<text>Network</text>"],
    ["animate", '<animate attributeName="href"/>'],
    ["style", "<style>@import url(https://example.org/a.css)</style>"],
    ["style", '<style>.a{fill:url("//example.org/a")}</style>'],
    ["style", '<g style="background:\\75rl(x)"/>'],
    ["fill", '<g fill="u&#114;l(https://example.org)"/>'],
    ["x:script", '<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>'],
    ["<![CDATA[<sc", "<style><![CDATA[<script/>]]></style>"],
    ["<?php echo 1", "<?php echo 1 ?>"],
    ["<g fill=red/", "<g fill=red/>"],
  ])("with %s is none", (forbidden, inside) => {
    expect(drawingOf(svgOf(inside))).toEqual({ forbidden });
  });

  test.each([
    ["not-a-drawing", Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"/>')],
    ["not-a-drawing", Buffer.from("<html><svg></svg></html>")],
    ["not-a-drawing", Buffer.from([0xff, 0xfe, 0x3c])],
    ["damaged", svgOf("<g>")],
    ["damaged", svgOf("", "")],
    ["damaged", svgOf("", 'viewBox="0 0 0 8"')],
    ["damaged", svgOf("", 'viewBox="0 0 24 8" width="0"')],
    ["damaged", Buffer.from(svg.toString().replace("2000/svg", "1999/xhtml"))],
  ])("is %s", (fault, bytes) => {
    expect(drawingOf(bytes)).toBe(fault);
  });

  test("is read soon, however long and wherever it breaks off", () => {
    const long = `<path d="${"M0 0 ".repeat(30_000)}" `.padEnd(199_000, " a");
    expect(drawingOf(svgOf(long))).toEqual({ forbidden: '<path d="M0' });
    expect(drawingOf(svgOf("<!--".repeat(40_000)))).toEqual({ forbidden: "<!--<!--<!--" });
  });
});

describe("the look of a network in edition.json", () => {
  let copy: Copy;
  beforeEach(async () => {
    copy = await copyEdition("2020", allBut("governance"));
  });
  afterEach(() => copy.dispose());

  const checked = (): Promise<Checked> =>
    check({ root: copy.root, edition: "2020", datasets, progress: () => {}, ...remembered(copy.root) });
  const say = (fields: object) =>
    copy.edit("edition.json", '"network":', `${JSON.stringify(fields).slice(1, -1)}, "network":`);
  const line = "edition.json › line 11";
  const errors = async () =>
    (await checked()).findings
      .filter(({ severity }) => severity === "error")
      .map((found) => ("fault" in found ? `${found.code} ${found.fault} ${placeOf(found)}` : found.code));

  test("has a logo, found wanting at its line and mended as each fault says", async () => {
    await say({ logo: "logo.svg" });
    expect(await errors()).toEqual([`invalid-look absent ${line}`]);
    for (const [fault, bytes] of [
      ["wrong-type", Buffer.from("<html>")],
      ["damaged", png.subarray(0, 30)],
      ["damaged", svgOf("", "")],
      ["too-large", svgOf(`<path d="${"M0 0 ".repeat(50_000)}"/>`)],
      ["forbidden", svgOf("<script>alert(1)</script>")],
    ] as const) {
      await writeFile(copy.path("logo.svg"), bytes);
      expect(await errors()).toEqual([`invalid-look ${fault} ${line}`]);
    }
    for (const mended of [svg, png]) {
      await writeFile(copy.path("logo.svg"), mended);
      expect(await errors()).toEqual([]);
    }
    const { front, hashes, findings } = await checked();
    expect(front.logo).toMatchObject({ format: "png", width: 8, height: 4 });
    expect(findings.map(({ code }) => code)).not.toContain("orphan-file");
    expect(hashes.size).toBeGreaterThan(0);
  });

  test("has the network's name for all languages, or for each", async () => {
    await copy.edit("edition.json", '"network": "ICLEI East Asia"', '"network": { "en": "Cities" }');
    expect([...new Set(await errors())]).toEqual([`invalid-edition missing-text ${line}`]);
    const names = Object.fromEntries(publishedLocales.map((locale) => [locale, "Cities"]));
    await copy.edit("edition.json", '{ "en": "Cities" }', JSON.stringify(names));
    expect(await errors()).toEqual([]);
  });

  test("has a photograph with words in every language, of bounded size", async () => {
    const photograph = { file: "photo.jpg", description: { en: "A harbour" }, credit: "A. Photographer" };
    await say({ photograph });
    await writeFile(copy.path("photo.jpg"), png);
    expect([...new Set(await errors())]).toEqual([`invalid-edition missing-text ${line}`]);
    await copy.edit("edition.json", '{"en":"A harbour"}', '"A harbour"');
    expect(await errors()).toEqual([]);
    await writeFile(copy.path("photo.jpg"), svg);
    expect(await errors()).toEqual([`invalid-look wrong-type ${line}`]);
    await writeFile(copy.path("photo.jpg"), Buffer.concat([png, Buffer.alloc(1_000_000)]));
    expect(await errors()).toEqual([`invalid-look too-large ${line}`]);
    await writeFile(copy.path("photo.jpg"), pngOf(7_000, 6_000));
    expect(await errors()).toEqual([`invalid-look too-large ${line}`]);
    await rm(copy.path("photo.jpg"));
    expect(await errors()).toEqual([`invalid-look absent ${line}`]);
    await writeFile(copy.path("photo.jpg"), pngOf(700, 600));
    expect(await errors()).toEqual([]);
    await copy.edit("edition.json", '"description":"A harbour",', "");
    expect(await errors()).toEqual([`invalid-edition missing ${line}`]);
  });

  test("has a signed foreword in each of its languages", async () => {
    await say({ foreword: { signature: "The President" } });
    await writeFile(copy.path("foreword.ja.md"), "よい年であった。\n");
    const others = ["en", "zh-Hans", "zh-Hant", "ko", "mn"];
    expect(await errors()).toEqual(others.map(() => `invalid-look untranslated ${line}`));
    const asked = (await checked()).findings.flatMap((found) => ("file" in found ? [found.file] : []));
    expect(asked).toEqual(others.map((locale) => `foreword.${locale}.md`));
    await writeFile(copy.path("foreword.md"), "A good year.\n");
    expect(await errors()).toEqual([]);
  });

  test("has colours that can be read, or the finding names the nearest that can", async () => {
    await say({ colours: { light: "#FFD400", dark: "#000080" } });
    const { findings } = await checked();
    const faults = findings.filter(({ code }) => code === "invalid-edition");
    expect(faults).toMatchObject([
      { fault: "low-contrast", value: "#FFD400", contrast: 1.3, nearest: "#866f00" },
      { fault: "low-contrast", value: "#000080", contrast: 1, nearest: "#8b8bc5" },
    ]);
    await copy.edit("edition.json", "#FFD400", "#866f00");
    await copy.edit("edition.json", "#000080", "#8b8bc5");
    const mended = await checked();
    expect(await errors()).toEqual([]);
    if (!mended.edition) throw new Error("missing edition");
    const style = networkStyle(mended.edition, { ...mended.front, logo: null });
    expect(style).toContain("@media screen{:root{--accent:#866f00}");
    expect(style).toContain("(prefers-color-scheme:dark){:root{--accent:#8b8bc5}");
    const { colours: _, ...plain } = mended.edition;
    expect(networkStyle(plain, mended.front)).toBe("");
  });
});
