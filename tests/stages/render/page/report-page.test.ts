import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { datasets } from "../../../../pipeline/datasets/registry.ts";
import type { Checked } from "../../../../pipeline/run.ts";
import { escapeHtml, html } from "../../../../pipeline/stages/render/html.ts";
import { chartScript } from "../../../../pipeline/stages/render/page/chart-script.ts";
import { languageSwitch } from "../../../../pipeline/stages/render/page/language-switch.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { checkEdition } from "../../../support/check-edition.ts";

let checked: Checked;
const page = readFileSync("reports/2020/index.html", "utf8");
beforeAll(async () => {
  checked = await checkEdition();
});

describe("the page", () => {
  test("opens the origin of every number, and every origin ends in cells", () => {
    const targets = new Set(
      [...page.matchAll(/class="figure" popovertarget="([^"]+)"/g)].map((match) => match[1]),
    );
    const origins = new Map(
      [...page.matchAll(/<div popover id="([^"]+)"([\s\S]*?)\n<\/div>/g)].map((match) => [
        match[1],
        match[2] ?? "",
      ]),
    );
    expect(targets.size).toBeGreaterThan(500);
    for (const target of targets) expect(origins.get(target), target).toMatch(/<code>[^<]+\.(xlsx|csv) › /);
    const observations = checked.computed.flatMap((own) => own.observations);
    expect(origins.size).toBe(observations.length);
  });

  test("asks nothing of any network", () => {
    expect(page).not.toMatch(/<(link|iframe|img|object|embed|base)\b|<script[^>]/);
    expect(page.replace(/xmlns(:\w+)?="[^"]*"/g, "")).not.toMatch(
      /(src|href|url)\s*[=(]\s*["']?(https?:)?\/\//,
    );
  });

  test("has a policy that allows its own style, its one script and nothing else", () => {
    const hash = (element: string) => {
      const [own, ...others] = [...page.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, "g"))];
      expect(others).toEqual([]);
      return createHash("sha256")
        .update(own?.[1] ?? "")
        .digest("base64");
    };
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'");
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${hash("script")}'; style-src 'sha256-${hash("style")}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(Buffer.byteLength(chartScript)).toBeLessThan(4096);
    expect(Buffer.byteLength(page)).toBeLessThan(2_000_000);
  });

  test("has the values of charts in the page and none in the pictures to download", () => {
    for (const [figure, id] of page.matchAll(/<figure id="chart-([^"]+)"[\s\S]*?<\/figure>/g)) {
      expect(figure, id).toMatch(/data-values=[\s\S]*data-spots=[\s\S]*data-spots=/);
      expect(readFileSync(`reports/2020/charts/${id}.svg`, "utf8"), id).not.toMatch(/data-|<script/);
    }
  });

  test("links its languages where there are several, and marks its own", () => {
    const words = wordsOf("en", checked.areas);
    expect(languageSwitch("index", ["en"], words)).toBeNull();
    const { markup } = languageSwitch("index", ["en", "zh-Hans", "mn"], words) ?? { markup: "" };
    expect(markup).toContain('<a href="index.html" hreflang="en" lang="en" aria-current="page">English</a>');
    expect(markup).toContain('<a href="index.zh-Hans.html" hreflang="zh-Hans" lang="zh-Hans">简体中文</a>');
  });

  test("says of every chart and table with illustrative data that it is", () => {
    const figures = [...page.matchAll(/<figure id="chart-([^"]+)"[^>]*>([\s\S]*?)<\/figure>/g)];
    const illustrative = figures.filter(([, , content]) => content?.includes('title="illustrative"'));
    expect(illustrative.length).toBeGreaterThan(2);
    for (const [, id, content] of illustrative) {
      expect(content, id).toContain("– Illustrative data</caption>");
      expect(content, id).toMatch(/>Illustrative data<\/text>/);
    }
  });

  test("states no number in its prose that is not an observation", () => {
    for (const dataset of datasets) {
      const own = checked.computed.find(({ dataset: id }) => id === dataset.id)?.observations ?? [];
      const passages = dataset.narrative(own, "en");
      expect(passages.length, dataset.id).toBeGreaterThan(0);
      const words = passages.flatMap(({ parts }) => parts.filter((part) => typeof part === "string"));
      expect(words.filter((word) => /\d/.test(word))).toEqual([]);
    }
  });
});

describe("text in markup", () => {
  test.each([
    ["<script>alert(1)</script>", "&#60;script&#62;alert(1)&#60;/script&#62;"],
    [`" onclick='x' &amp;`, "&#34; onclick=&#39;x&#39; &#38;amp;"],
    ["a\u0000b\u001bc\u0085d", "abcd"],
  ])("%j is escaped", (hostile, safe) => {
    expect(escapeHtml(hostile)).toBe(safe);
    expect(html`<p title="${hostile}">${[hostile]}</p>`.markup).toBe(`<p title="${safe}">${safe}</p>`);
  });
});
