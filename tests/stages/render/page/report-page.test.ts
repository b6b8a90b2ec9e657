import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { datasets } from "../../../../pipeline/datasets/registry.ts";
import type { Checked } from "../../../../pipeline/run.ts";
import { escapeHtml, html } from "../../../../pipeline/stages/render/html.ts";
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

  test("asks nothing of any network and runs no script", () => {
    expect(page).not.toMatch(/<(script|link|iframe|img|object|embed|base)\b/);
    expect(page.replace(/xmlns(:\w+)?="[^"]*"/g, "")).not.toMatch(
      /(src|href|url)\s*[=(]\s*["']?(https?:)?\/\//,
    );
  });

  test("has a policy that allows its own style and nothing else", () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'");
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  test("says of every chart and table with illustrative data that it is", () => {
    const figures = [...page.matchAll(/<figure id="chart-([^"]+)">([\s\S]*?)<\/figure>/g)];
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
