import { existsSync } from "node:fs";
import { keyOf } from "../dist/model/figure-key.js";
import { locales } from "../dist/model/locale.js";
import { keyText } from "../dist/stages/compare/ledger.js";
import { Proofreader } from "../dist/stages/proof/proofreader.js";
import { readText } from "../dist/stages/read-text/read-text.js";
import { goldPage, withText } from "./proof/gold.mjs";
import { labelledTexts } from "./proof/labelled.mjs";
import { mutations, randomFrom, seeded } from "./proof/mutate.mjs";
import { byOrigin, recordsOf, reportedEditions } from "./proof/records.mjs";

/**
 * How well figures are found, linked and judged: on the published pages stripped of their marks, in every language, as they
 * are and with seeded errors; on texts labelled by hand; and how long a text of 100,000 words takes. Prose and tables apart.
 * `--misses` prints each miss; `--locale=ja` takes one language, `--edition=2020` one edition, `--seeded=place,year` errors of
 * these kinds alone, `--draw=8` other errors than the usual ones, `--only=pages` (or texts, speed) one part; `--kept-back` reads the texts that are kept back.
 * Exit code 1 below the bars.
 */
const shows = process.argv.includes("--misses");
const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split("=")[1];
const only = option("locale");
const part = option("only");
const kindsAsked = option("seeded")?.split(",");
const bars = { found: 99, right: 99, seeded: 90, wrong: 0.5 };
const accusing = new Set(["disagrees", "stale", "inconsistent"]);
const asked = option("edition");
const editions = reportedEditions();
const draw = Number(option("draw") ?? 7);
const random = randomFrom(draw);
/** In how many cells of an edition's pages in a language errors are seeded. */
const mostCells = 60;
const missed = [];

for (const year of editions) {
  if ((asked && asked !== year) || (part && part !== "pages")) continue;
  const records = await recordsOf(year, editions);
  console.log(`edition ${year}`);
  await gold(year, records, new Proofreader(records));
}
if (!part || part === "texts") await texts();
if (!part || part === "speed") await speed();
if (missed.length > 0) {
  console.log(`below the bars: ${missed.join("; ")}`);
  process.exitCode = 1;
}

async function gold(year, records, reader) {
  for (const locale of locales) {
    if (only && only !== locale) continue;
    const path = `reports/${year}/index${locale === "en" ? "" : `.${locale}`}.html`;
    if (!existsSync(path)) continue;
    const page = goldPage(path);
    const origins = byOrigin(records, locale);
    const gold = page.gold.map((one) => ({
      ...one,
      observation: origins.get(one.of),
      text: page.blocks[one.block].text.slice(one.from, one.to),
    }));
    const proof = reader.read(asText(page.blocks));
    for (const [kind, own] of [
      ["prose", gold.filter(({ cell }) => !cell)],
      ["tables", gold.filter(({ cell }) => cell)],
    ]) {
      const plain = judged(locale, kind, own, page, proof);
      const seeded =
        kind === "prose"
          ? seededErrors(locale, own, page, { records, reader, random })
          : seededErrors(locale, sampled(own), page, { records, reader, random: randomFrom(draw + 4) });
      report({ year, locale, kind }, plain, seeded);
    }
    const elsewhere = proof.figures.filter(
      (figure) => accusing.has(figure.verdict) && !page.gold.some((one) => at(figure, one)),
    );
    for (const figure of elsewhere)
      miss(locale, `called ${figure.verdict}, though no figure of the gold set`, figure.sentence.text);
    if (elsewhere.length > 0)
      console.log(`${locale} elsewhere on the page: ${elsewhere.length} called wrong`);
  }
}

function asText(blocks) {
  return { format: "html", blocks, remarks: [] };
}

function at(figure, { block, from, to }) {
  return figure.block === block && figure.printed && figure.from < to && figure.to > from;
}

function judged(locale, kind, gold, page, proof) {
  const counts = { all: gold.length, found: 0, linked: 0, same: 0, right: 0, wrong: 0 };
  for (const one of gold) {
    const figure = proof.figures.find((own) => at(own, one));
    const context = page.blocks[one.block].text.slice(Math.max(0, one.from - 60), one.to + 40);
    if (!figure) {
      miss(locale, "not found", `${one.text} in ${context}`, kind);
      continue;
    }
    counts.found++;
    if (accusing.has(figure.verdict)) {
      counts.wrong++;
      miss(locale, `right, called ${figure.verdict}`, `${one.text} in ${context}`, kind);
    } else if (figure.verdict !== "agrees") miss(locale, "not linked", `${one.text} in ${context}`, kind);
    else {
      counts.linked++;
      const [got] = figure.reading.operands;
      if (isThis(got, one.observation)) counts.right++;
      if (isThis(got, one.observation) || isSame(got, one.observation)) counts.same++;
      else
        miss(locale, "linked to another", `${one.text} in ${context}: ${keyText(got)} for ${one.of}`, kind);
    }
  }
  return counts;
}

function isThis(got, of) {
  return of !== undefined && keyOf(got) === keyOf(of);
}

/** The same number of the same place and year, published under another name: 91 members as counted and as printed. */
function isSame(got, of) {
  if (of === undefined) return false;
  return (
    got.area === of.area &&
    got.unit === of.unit &&
    got.amount === of.amount &&
    got.period.slice(0, 4) === of.period.slice(0, 4)
  );
}

/** Cells spread evenly over all tables: to seed an error of each kind in every one of thousands takes an hour. */
function sampled(cells) {
  const each = Math.max(1, Math.floor(cells.length / mostCells));
  return cells.filter((_, index) => index % each === 0).slice(0, mostCells);
}

function seededErrors(locale, gold, page, { records, reader, random }) {
  const kinds = {};
  for (const [name, mutate] of Object.entries(mutations)) {
    if (kindsAsked && !kindsAsked.includes(name)) continue;
    const tally = { all: 0, caught: 0 };
    kinds[name] = tally;
    for (const one of gold) {
      if (!one.observation) continue;
      const text = seeded(mutate, { text: one.text, of: one.observation }, records, random);
      if (text === null) continue;
      tally.all++;
      const blocks = withText(page.blocks, one, text);
      const proof = reader.read(asText(blocks));
      const changed = { ...one, to: one.from + text.length };
      const caught = proof.figures.some((figure) => accusing.has(figure.verdict) && at(figure, changed));
      if (caught) tally.caught++;
      else {
        const figure = proof.figures.find((own) => at(own, changed));
        const block = page.blocks[one.block].text;
        miss(
          locale,
          `seeded ${name}, called ${figure?.verdict ?? "nothing"}`,
          `${one.text} → ${text} in ${block.slice(Math.max(0, one.from - 60), one.to + 40)}`,
          one.cell ? "tables" : "prose",
        );
      }
    }
  }
  return kinds;
}

function report({ year, locale, kind }, { all, found, linked, right, same, wrong }, seeded) {
  const where = `${year} ${locale}`;
  const percent = (part, whole) => (whole === 0 ? 100 : (part / whole) * 100);
  const parts = [
    `found ${percent(found, all).toFixed(1)} % of ${all}`,
    `linked ${percent(linked, all).toFixed(1)} %`,
    `right observation ${percent(same, linked).toFixed(1)} % (by its very key ${percent(right, linked).toFixed(1)} %)`,
    `right called wrong ${wrong}`,
  ];
  if (seeded) {
    const caught = Object.values(seeded).reduce((sum, own) => sum + own.caught, 0);
    const made = Object.values(seeded).reduce((sum, own) => sum + own.all, 0);
    const kinds = Object.entries(seeded).map(([name, own]) => `${name} ${own.caught}/${own.all}`);
    parts.push(
      `seeded errors reported ${percent(caught, made).toFixed(1)} % of ${made} (${kinds.join(", ")})`,
    );
    if (kind === "prose" && percent(found, all) < bars.found) missed.push(`${where} found`);
    if (kind === "prose" && percent(same, linked) < bars.right) missed.push(`${where} right observation`);
    // No bar is stated for tables.
    if (kind === "prose" && percent(caught, made) < bars.seeded) missed.push(`${where} seeded errors`);
  }
  if (percent(wrong, all) > bars.wrong) missed.push(`${where} ${kind} called wrong`);
  console.log(`${locale} ${kind}: ${parts.join("; ")}`);
}

async function texts() {
  for (const set of labelledTexts(process.argv.includes("--kept-back"))) {
    if (!editions.includes(set.edition)) continue;
    const reader = new Proofreader(await recordsOf(set.edition, editions));
    const counts = { files: 0, figures: 0, asLabelled: 0, accused: 0, right: 0, errors: 0, caught: 0 };
    const kinds = { named: 0, right: 0 };
    for (const { name, text, bytes, labels } of set.texts) {
      const read = bytes ? await readText(bytes, name) : text;
      const proof = reader.read(read);
      counts.files++;
      for (const { label, said, verdict } of set.match(proof, read, labels)) {
        counts.figures++;
        const isError = label === "wrong" || accusing.has(label);
        const called = accusing.has(verdict);
        if (isError) counts.errors++;
        else counts.right++;
        if (isError && called) counts.caught++;
        if (!isError && called) counts.accused++;
        // Older texts say only that a figure is wrong, newer ones how.
        if (called && accusing.has(label)) {
          kinds.named++;
          if (verdict === label) kinds.right++;
          else miss(name, `${label}, called ${verdict}`, said);
        }
        if (verdict === label || (isError && called)) counts.asLabelled++;
        else miss(name, `${label}, called ${verdict}`, said);
      }
    }
    console.log(
      `${set.name}: ${counts.files} texts, ${counts.figures} figures, ${counts.asLabelled} as labelled; ${counts.accused} of ${counts.right} right ones called wrong; ${counts.caught} of ${counts.errors} errors reported${kinds.named > 0 ? `, ${kinds.right} of ${kinds.named} by their kind` : ""}`,
    );
  }
}

async function speed() {
  const year = editions.at(-1);
  const records = await recordsOf(year, editions);
  const page = goldPage(`reports/${year}/index.html`);
  const prose = page.blocks.filter(({ kind }) => kind === "paragraph");
  const blocks = [];
  let words = 0;
  while (words < 100_000)
    for (const block of prose) {
      blocks.push(block);
      words += block.text.split(/\s+/).length;
      if (words >= 100_000) break;
    }
  const start = performance.now();
  const { figures } = new Proofreader(records).read(asText(blocks));
  const seconds = (performance.now() - start) / 1000;
  console.log(`${words} words, ${figures.length} numbers: ${seconds.toFixed(1)} s (bar 10 s)`);
  if (seconds > 10) missed.push("time");
}

function miss(where, what, context, kind = "prose") {
  if (shows && kind === "prose")
    console.log(`  ${where} ${what}: ${context.replace(/\s+/g, " ").slice(0, 260)}`);
}
