import { existsSync } from "node:fs";
import { locales } from "../../dist/model/locale.js";
import { goldPage, withText } from "./gold.mjs";
import { labelledTexts } from "./labelled.mjs";
import { mutations, randomFrom, seeded, withFigure } from "./mutate.mjs";
import { byOrigin } from "./records.mjs";

const accusing = new Set(["disagrees", "stale", "inconsistent"]);

export function isAccused(verdict) {
  return accusing.has(verdict);
}

/**
 * What rules are tried on: the labelled texts, sections and some tables of a published page in each language, and errors seeded in
 * some of their figures. `keep` reads a text and gives the verdicts on its labels' figures.
 */
export function ablationTexts(records, keep) {
  const random = randomFrom(3);
  for (const { edition, texts } of labelledTexts(false))
    for (const { text, bytes, labels } of texts) {
      if (bytes || !records.has(edition)) continue;
      const own = labels.map((one) => ({ ...one, isWrong: one.label === "wrong" || isAccused(one.label) }));
      const told = keep({ edition, blocks: text.blocks, labels: own });
      const right = own.filter(({ isWrong }, at) => !isWrong && told[at] === "agrees" && at % 9 === 0);
      for (const label of right) {
        const written = slipOf(text.blocks[label.block].text.slice(label.from, label.to), random);
        if (written === null) continue;
        const before = text.blocks.slice(0, label.block);
        const blocks = [...before, withFigure(text.blocks[label.block], label, written)];
        keep({ edition, blocks, labels: [seededAt(label, written)] });
      }
    }
  const years = [...records.keys()];
  for (const [at, locale] of locales.entries()) {
    const edition = years[at % years.length];
    const path = `reports/${edition}/index${locale === "en" ? "" : `.${locale}`}.html`;
    if (!existsSync(path)) continue;
    const page = goldPage(path);
    const origins = byOrigin(records.get(edition), locale);
    const gold = page.gold.map((one) => ({ ...one, label: "agrees", of: origins.get(one.of) }));
    for (const text of [
      ...sections(page, gold),
      ...tables(page, gold),
      ...slips(page, gold, records.get(edition)),
    ])
      keep({ edition, ...text });
  }
}

function seededAt({ block, from }, written) {
  return { block, from, to: from + written.length, isSeeded: true, label: "wrong" };
}

function slipOf(text, random) {
  if (!/\d/.test(text)) return null;
  const kinds = [mutations.digit, mutations.transposed, mutations["power of ten"]];
  const written = kinds[Math.floor(random() * kinds.length)]({ text }, random);
  return written === text ? null : written;
}

const left = { kind: "code", text: "", place: {} };

/** Each section by itself under the page's title, without its tables. */
function* sections({ blocks }, gold) {
  const heads = blocks.flatMap(({ kind }, at) => (kind === "heading" ? [at] : []));
  for (const [index, start] of heads.entries()) {
    const end = heads[index + 1] ?? blocks.length;
    const labels = gold.filter(({ cell, block }) => !cell && block >= start && block < end);
    if (labels.length === 0) continue;
    const own = blocks.slice(start, end).map((block) => (block.kind === "cell" ? left : block));
    yield {
      blocks: [blocks[heads[0]], ...own],
      labels: labels.map((one) => ({ ...one, block: one.block - start + 1 })),
    };
  }
}

/** Three of the smaller tables, each with its caption. */
function* tables({ blocks }, gold) {
  const byTable = new Map();
  for (const one of gold.filter(({ cell }) => cell)) {
    const { table } = blocks[one.block].cell;
    byTable.set(table, [...(byTable.get(table) ?? []), one]);
  }
  const small = [...byTable].filter(([, { length }]) => length < 40);
  for (const [table, cells] of small.filter((_, at) => at % Math.ceil(small.length / 3) === 0)) {
    const isOwn = ({ cell }) => cell?.table === table;
    const first = blocks.findIndex(isOwn) - 1;
    yield {
      blocks: blocks.slice(first, blocks.findLastIndex(isOwn) + 1),
      labels: cells.map((one) => ({ ...one, block: one.block - first })),
    };
  }
}

/** Errors of all kinds in some figures of the prose and of the tables. */
function* slips({ blocks }, gold, records) {
  const random = randomFrom(4);
  const kinds = Object.values(mutations);
  const some = (own, every) => own.filter(({ of }, at) => of && at % every === 0);
  const prose = gold.filter(({ cell }) => !cell);
  for (const one of [...some(prose, 12), ...some(gold, Math.ceil(gold.length / 4))]) {
    const text = blocks[one.block].text.slice(one.from, one.to);
    const mutate = kinds[Math.floor(random() * kinds.length)];
    const written = seeded(mutate, { text, of: one.of }, records, random);
    if (written !== null) yield { blocks: withText(blocks, one, written), labels: [seededAt(one, written)] };
  }
}
