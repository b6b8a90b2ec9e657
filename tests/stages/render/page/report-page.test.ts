import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { escapeHtml, html } from "../../../../pipeline/escape/html.ts";
import type { Checked } from "../../../../pipeline/flow/check.ts";
import { phrasebooks } from "../../../../pipeline/locales/phrasebooks.ts";
import type { Locale } from "../../../../pipeline/model/locale.ts";
import type { Part } from "../../../../pipeline/model/passage.ts";
import { chartName, localName } from "../../../../pipeline/stages/render/file-names.ts";
import { observationsOf } from "../../../../pipeline/stages/render/material.ts";
import { chartScript } from "../../../../pipeline/stages/render/page/chart-script.ts";
import { languageSwitch } from "../../../../pipeline/stages/render/page/language-switch.ts";
import type { CellData, FigureData, StepData } from "../../../../pipeline/stages/render/page/page-data.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { checkEdition } from "../../../support/check-edition.ts";
import { datasets, retrofit } from "../../../support/datasets.ts";
import { publishedLocales } from "../../../support/published-locales.ts";
import { publishedReport } from "../../../support/published-report.ts";

let checked: Checked;
let folder: string;
beforeAll(async () => {
  checked = await checkEdition();
  folder = await publishedReport();
});

describe.each(publishedLocales)("the page in %s", (locale) => {
  let page: string;
  beforeAll(() => {
    page = readFileSync(join(folder, localName("index.html", locale)), "utf8");
  });
  const { frame, statuses, punctuation } = phrasebooks[locale];

  test("carries the origin of every number, and every origin ends in cells", () => {
    const targets = new Set(
      [...page.matchAll(/observations\.csv#row=(\d+)"/g)].map(([, row]) => Number(row)),
    );
    const origins = new Map(
      [...dataIn(page).values()].flatMap(({ figures, steps, texts }) =>
        Object.entries<FigureData>(figures).map(
          ([row, [, , , source, , step]]) => [Number(row), [texts[source], leaves(steps, step)]] as const,
        ),
      ),
    );
    expect(targets.size).toBeGreaterThan(50);
    for (const target of targets) expect(origins.has(target), String(target)).toBe(true);
    const observations = checked.computed.flatMap((own) => own.observations);
    expect(origins.size).toBe(observations.length);
    for (const [row, [source, cells]] of origins) {
      expect(cells, String(row)).toBeGreaterThan(0);
      expect(source, String(row)).not.toBe("");
    }
    const steps = [...dataIn(page).values()].flatMap((own: { steps: StepData[] }) => own.steps);
    expect(steps.map(([value]) => value).filter((value) => /\d\.\d{13}/.test(value))).toEqual([]);
  });

  test("is light enough for a phone", () => {
    expect(Buffer.byteLength(page)).toBeLessThan(1_400_000);
    expect(page.match(/<[a-z]/g)?.length).toBeLessThan(20_000);
  });

  test("asks nothing of any network", () => {
    const icon = /<link rel="icon" href="data:[^"]*">/;
    expect(page).toMatch(icon);
    expect(page.replace(icon, "")).not.toMatch(
      /<(link|iframe|img|object|embed|base)\b|<script(?! type="application\/(?:ld\+json|octet-stream)")[^>]/,
    );
    expect(page.replace(/xmlns(:\w+)?="[^"]*"/g, "")).not.toMatch(
      /(src|href|url)\s*[=(]\s*["']?(https?:)?\/\//,
    );
  });

  test("has a policy that allows its own style, its one script and nothing else", () => {
    const hashes = (element: string) =>
      [...page.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, "g"))].map(
        ([, own = ""]) => `'sha256-${createHash("sha256").update(own).digest("base64")}'`,
      );
    const [style, faces, ...others] = hashes("style");
    expect(others).toEqual([]);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'");
    expect(policy).toBe(
      `default-src 'none'; script-src ${hashes("script")}; style-src ${faces} ${style}; img-src data:; font-src data:; base-uri 'none'; form-action 'self'`,
    );
    expect(Buffer.byteLength(chartScript)).toBeLessThan(4096);
  });

  test("opens with a verdict of figures that open their origins, at most three charts that are not illustrative, and a box that finds a place", () => {
    const main = page.slice(page.indexOf("<main"));
    expect(main).toMatch(/^<main[^>]*>\n<section class="opening" aria-labelledby="brief">/);
    const opening = main.slice(0, main.indexOf("</section>"));
    const [, verdict = ""] = /<h2 id="brief">([\s\S]*?)<\/h2>/.exec(opening) ?? [];
    expect(verdict.match(/class="figure" href="/g)?.length).toBeGreaterThan(1);
    const charts = [...opening.matchAll(/<figure class="lead"[\s\S]*?href="#chart-([^"]+)"/g)];
    expect(charts.length).toBeGreaterThan(0);
    expect(charts.length).toBeLessThanOrEqual(3);
    for (const [, id] of charts) expect(page).toContain(`<figure id="chart-${id}"`);
    const [changed = ""] = /<div class="changed">[\s\S]*?<\/ul><\/div>/.exec(opening) ?? [];
    expect(opening.indexOf(changed)).toBeLessThan(opening.indexOf('<figure class="lead"'));
    expect(changed.match(/<li>/g)?.length).toBeGreaterThan(1);
    expect(changed).not.toContain('href="#changes-');
    expect(opening).toMatch(/<form class="find" action="places\/index[^"]*\.html"/);
    const [, listed] = /<a href="places\/index[^>]*>\D*(\d+)/.exec(opening) ?? [];
    expect(opening.match(/<option value="[^"]+"/g)?.length).toBeGreaterThanOrEqual(Number(listed));
    expect(opening).not.toContain(statuses.illustrative);
    const [panel = ""] = /<div popover id="verdict-[\s\S]*?<\/div>/.exec(opening) ?? [];
    const definitions = datasets.flatMap(({ words }) => Object.values(words[locale].indicators));
    expect(
      definitions.some(({ title, definition }) =>
        panel.includes(escapeHtml(punctuation.label(title, definition))),
      ),
    ).toBe(true);
  });

  test("tells its chapters without samples and invented rows, which have an annex of their own", () => {
    const annex = page.indexOf('id="demonstrations"');
    expect(annex).toBeGreaterThan(page.indexOf('id="definitions"'));
    const chapters = page.slice(page.indexOf('class="chapter"'), page.indexOf('class="annex"'));
    const sample = retrofit.words[locale].breakdowns["sample-electricity"];
    expect(chapters).not.toContain(sample);
    expect(chapters).not.toContain(`<abbr title="${statuses.illustrative}">`);
    expect(page.slice(annex)).toContain(sample);
  });

  test("has the values of charts in the page and none in the pictures to download", () => {
    for (const [figure, id] of page.matchAll(/<figure id="chart-([^"]+)"[\s\S]*?<\/figure>/g)) {
      expect(figure, id).toMatch(/data-chart=[\s\S]*data-spots=[\s\S]*data-spots=/);
      expect(readFileSync(join(folder, chartName(id ?? "", "svg", locale)), "utf8"), id).not.toMatch(
        /data-|<script/,
      );
    }
  });

  test("links its languages where there are several, and marks its own", () => {
    expect(languageSwitch("index.html", [locale], wordsOf(locale, checked.areas))).toBeNull();
    const links = [
      ...page.matchAll(/<a href="([^"]+)" hreflang="([^"]+)" lang="([^"]+)"( aria-current="page")?>/g),
    ];
    expect(
      links.map(([, href, hreflang, lang, current]) => [href, hreflang, lang, current !== undefined]),
    ).toEqual(
      publishedLocales.map((other) => [localName("index.html", other), other, other, other === locale]),
    );
    expect(page).toContain(`<html lang="${locale}">`);
  });

  test("says in its foot whether anybody has read its language", () => {
    const [foot = ""] = /<footer>[\s\S]*<\/footer>/.exec(page) ?? [];
    expect(foot.includes(escapeHtml(frame.unreviewed))).toBe(phrasebooks[locale].reviewedBy === null);
  });

  test("says of every chart and table with illustrative data that it is", () => {
    const figures = [...page.matchAll(/<figure id="chart-([^"]+)"[^>]*>([\s\S]*?)<\/figure>/g)].map(
      ([, id = "", content = ""]) => {
        const [, dataset = "", at = ""] = /data-table="(\S+) (\d+)"/.exec(content) ?? [];
        const { tables, texts } = dataIn(page).get(dataset) ?? {};
        const marks: string[] = tables[at].rows.flatMap(([, ...cells]: [number, ...CellData[]]) =>
          cells.flatMap((cell) => cell.flatMap(([, , ...own]) => own.map((place) => texts[place]))),
        );
        return { id, content, caption: texts[tables[at].caption], marks };
      },
    );
    const illustrative = figures.filter(({ marks }) => marks.includes(statuses.illustrative));
    expect(illustrative.length).toBeGreaterThan(2);
    for (const { id, content, caption } of illustrative) {
      expect(caption, id).toContain(`– ${frame.illustrative}`);
      expect(content, id).toMatch(new RegExp(`<p><strong>[^<]*${frame.illustrative}`));
    }
  });

  test("states no number in its prose that is not an observation, and the same facts as in English", () => {
    for (const dataset of datasets) {
      const own = observationsOf(checked, dataset.id);
      const told = (language: Locale) => dataset.narrative(own, language).flatMap(({ parts }) => parts);
      const parts = told(locale);
      expect(parts.filter((part) => typeof part === "string" && /\p{Nd}/u.test(part))).toEqual([]);
      expect(facts(parts), dataset.id).toEqual(facts(told("en")));
      expect(facts(parts).figures.size).toBeGreaterThan(1);
    }
  });
});

/** What the page's script reads of each dataset. */
function dataIn(page: string): Map<string, ReturnType<typeof JSON.parse>> {
  const scripts = page.matchAll(/<script type="application\/octet-stream" id="data-([^"]+)">(.*)<\/script>/g);
  return new Map(
    [...scripts].map(([, dataset = "", packed = ""]) => {
      const json = inflateRawSync(Buffer.from(packed, "base64")).toString();
      return [dataset, JSON.parse(json)];
    }),
  );
}

/** How many steps of cells a step leads to. */
function leaves(steps: readonly StepData[], at: number): number {
  const [, , , cells = [], ...operands] = steps[at] ?? [];
  return cells.length + operands.reduce((sum, operand) => sum + leaves(steps, operand), 0);
}

/** What prose names, whatever the words around it. */
function facts(parts: readonly Part[]) {
  const named = parts.filter((part) => typeof part !== "string");
  return {
    figures: new Set(named.flatMap((part) => ("figure" in part ? [part.figure] : []))),
    areas: new Set(named.flatMap((part) => ("area" in part ? [part.area] : []))),
    periods: new Set(named.flatMap((part) => ("period" in part ? [part.period] : []))),
  };
}

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
