import { themeConfig, themesOf } from "../../charts/theme.ts";
import { summaryOf } from "../../findings/findings.ts";
import { foldFindings } from "../../findings/fold-findings.ts";
import { completeLocales, phrasebooks } from "../../locales/phrasebooks.ts";
import type { Finding } from "../../model/finding.ts";
import { briefOf } from "./brief.ts";
import { type ChangeOf, changeSince } from "./changes/change-since.ts";
import { changeTables } from "./changes/change-table.ts";
import { chartCsv } from "./chart-csv.ts";
import { draftingOf } from "./drafting-of.ts";
import { chartName, localName } from "./file-names.ts";
import { findingsCsv } from "./findings-csv.ts";
import { carryFaces, wordsIn } from "./fonts/carry-faces.ts";
import { webFaces } from "./fonts/subset-faces.ts";
import { groundOf } from "./ground.ts";
import { inTime } from "./in-time.ts";
import type { RenderedLanguage } from "./language.ts";
import { datasetsOf, type Material } from "./material.ts";
import { carryStyle } from "./page/carry-style.ts";
import { networkStyle } from "./page/network-style.ts";
import { pageStyle } from "./page/page-style.ts";
import { smallPageStyle } from "./page/small-page-style.ts";
import { printCharts, printFiles } from "./print-files.ts";
import { renderPages } from "./render-pages.ts";
import { cardFiles, hasCards } from "./sharing/card-files.ts";
import { feedName } from "./sharing/feed.ts";
import { specText } from "./spec-text.ts";
import { changedSentences } from "./story/changed-sentences.ts";
import { besideOpening, verdictOf } from "./story/verdict.ts";
import { subjectPart } from "./subject-part.ts";
import { undelivered } from "./undelivered.ts";
import { withDeliveries, withPlaces, wordsOf } from "./words.ts";
import { planWorkbook } from "./workbook/plan-workbook.ts";

/** The names of all languages, which are drawn alike whatever others a report has. */
function languageNames(): string {
  return completeLocales()
    .map((locale) => phrasebooks[locale].languageName)
    .join("");
}

/** A page without the searchable names of places, which are never drawn. */
function withoutNames(page: string): string {
  return page.replaceAll(/ data-names="[^"]*"/g, "");
}

/** Every file that one language has of its own: pages, charts, prints, workbook. */
export async function renderLanguage(
  material: Material,
  language: RenderedLanguage,
): Promise<{ readonly files: Map<string, string | Uint8Array> } | { readonly findings: readonly Finding[] }> {
  const { locale, within, typeface, formats, remember, make } = language;
  const { edition, front, findings, corrections } = material;
  const plain = withDeliveries(wordsOf(locale, material.areas, datasetsOf(material)), edition);
  const words = withPlaces(plain, language.profiles.of);
  const ground = groundOf(material, { locale, typeface, formats: within.formats });
  const drafting = draftingOf(material, language, words);
  // Ordered first, so that every thread has work while charts are prepared.
  const workbook = formats.has("xlsx")
    ? inTime(planWorkbook(material, words, { remember, ground }).then((plan) => make("workbook", plan)))
    : null;
  const drafted = material.validated.map(({ dataset }) =>
    subjectPart(dataset, material, { ...language, ground, drafting }),
  );
  const parts = await Promise.all(drafted);
  const problems = parts.flatMap((part) => part.problems);
  if (problems.length > 0) return { findings: problems };
  const summary = summaryOf(findings, words.book);
  const folded = formats.has("html") || formats.has("csv") ? foldFindings(findings, words.book) : [];
  const changes = changeTables(material, words);
  const missing = undelivered(material, words);
  const files = new Map<string, string | Uint8Array>();
  const pages = new Map<string, string>();
  const smallTexts: string[] = [];
  const { since } = material.past;
  const brief = briefOf(parts, locale, since);
  const verdict = verdictOf(parts, brief, { locale, since });
  const changed = changedSentences(parts, since, words);
  const changeOf: ChangeOf = (dataset, observation) => changeSince(dataset, observation, material, words);
  // Ordered before the pages, which nothing else waits for.
  const prints =
    formats.has("png") || formats.has("pdf")
      ? inTime(
          Promise.all(
            parts.map(async (subject) => ({
              ...subject,
              charts: await printCharts(subject, drafting, language),
              corrections: corrections.filter(({ cell }) => cell.file.startsWith(`${subject.dataset.id}/`)),
            })),
          ).then((subjects) =>
            printFiles(
              {
                edition,
                front,
                subjects,
                changes,
                changeOf,
                since,
                missing,
                verdict,
                changed,
                brief: besideOpening(brief, [...verdict, ...changed]),
                standings: language.profiles.standings,
                areas: material.areas,
              },
              { summary, words, typeface, formats, make, remember },
            ),
          ),
        )
      : null;
  const charts = parts.flatMap((part) => part.charts);
  const cards = hasCards(edition, formats)
    ? inTime(cardFiles({ edition, charts, verdict, profiles: language.profiles }, language, words))
    : null;
  if (formats.has("html")) {
    const context = {
      ...language,
      drafting,
      changes,
      changeOf,
      missing,
      summary,
      folded,
      brief,
      verdict,
      changed,
    };
    const rendered = await renderPages(parts, material, context);
    for (const [name, page] of rendered.small) {
      files.set(name, page);
      smallTexts.push(withoutNames(page));
    }
    if (rendered.feed !== null) files.set(feedName(locale), rendered.feed);
    for (const [name, page] of rendered.withFaces) pages.set(name, page);
  }
  const pictures = formats.has("svg") ? charts : [];
  const switches = languageNames();
  const texts = [
    ...[...pages.values()].map((page) => page + switches),
    ...pictures.map(({ wide }) => wordsIn(wide.svg)),
    ...(smallTexts.length > 0 ? [smallTexts.join("") + switches] : []),
  ];
  const faces = await webFaces(texts, typeface, make);
  const themes = themesOf(edition);
  const own = networkStyle(edition, front);
  for (const [index, [name, page]] of [...pages].entries())
    files.set(name, carryStyle(page, pageStyle(page, faces[index] ?? [], typeface, themes) + own));
  if (smallTexts.length > 0) {
    const style = smallPageStyle + pageStyle("", faces.at(-1) ?? [], typeface, themes);
    files.set(localName("style.css", locale), style + own);
  }
  if (formats.has("svg")) {
    const marks = words.book.punctuation;
    for (const [index, { chart, wide, spec }] of pictures.entries()) {
      const subsets = faces[pages.size + index] ?? [];
      files.set(chartName(chart.id, "svg", locale), carryFaces(wide.svg, subsets));
      files.set(chartName(chart.id, "vl.json", locale), spec);
    }
    files.set(
      chartName("theme", "json", locale),
      specText(themeConfig(themes.light, typeface.families, marks)),
    );
    files.set(
      chartName("theme-dark", "json", locale),
      specText(themeConfig(themes.dark, typeface.families, marks)),
    );
  }
  if (formats.has("csv")) {
    files.set(localName("findings.csv", locale), findingsCsv(folded, words));
    for (const { chart } of charts) files.set(chartName(chart.id, "csv", locale), chartCsv(chart, words));
  }
  if (workbook) files.set(localName("statistics.xlsx", locale), await workbook);
  for (const [name, content] of (await prints) ?? []) files.set(name, content);
  for (const [name, content] of (await cards) ?? []) files.set(name, content);
  return { files };
}
