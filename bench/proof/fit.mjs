import { writeFileSync } from "node:fs";
import { locales } from "../../dist/model/locale.js";
import { facts } from "../../dist/stages/proof/judge/facts.js";
import { isRuledOut } from "../../dist/stages/proof/judge/may-accuse.js";
import { Proofreader } from "../../dist/stages/proof/proofreader.js";
import { goldPage, withText } from "./gold.mjs";
import { labelledTexts } from "./labelled.mjs";
import { mutations, randomFrom, seeded, withFigure } from "./mutate.mjs";
import { byOrigin, recordsOf, reportedEditions } from "./records.mjs";

/**
 * Fits what each fact weighs before a figure is called wrong (`stages/proof/judge/weights.ts`): a logistic regression on the
 * figures of the labelled texts and of the published pages that fit nothing, right ones beside errors, both the
 * labelled ones and those seeded into right figures. Each text is judged by weights fitted without it, which chooses the least
 * weight: the number of right figures that would then be accused is printed beside the errors found. `--write` writes the file.
 */
const names = Object.keys(facts);
const wrong = new Set(["disagrees", "stale", "inconsistent", "wrong"]);
const random = randomFrom(5);
const editions = reportedEditions();
/** How many parts the texts are divided in; each is judged by what the others say. */
const folds = 8;
/** How much a labelled error tells beside one seeded in a text or in a page. */
const tells = { labelled: 3, seeded: 0.7, page: 1 };
/** Of how many right figures one may be accused, by weights that have not seen them. */
const oneOf = 1000;

const records = new Map();
for (const year of editions) records.set(year, await recordsOf(year, editions));
const cases = [...texts(), ...pages()];
weighAll(cases);

/** Figures of the labelled texts, and errors seeded in those that are right. */
function* texts() {
  for (const set of labelledTexts(false))
    for (const { name, text, bytes, labels } of set.texts) {
      if (bytes || !records.has(set.edition)) continue;
      const listen = listenerOf(set.edition);
      const plain = listen(text);
      for (const label of labels) {
        const isWrong = wrong.has(label.label);
        yield { of: name, isWrong, kind: "labelled", heard: plain.heard(label) };
        const figure = plain.figureAt(label);
        if (isWrong || figure?.verdict !== "agrees" || figure.reading.operation !== "value") continue;
        const own = {
          text: text.blocks[label.block].text.slice(label.from, label.to),
          of: figure.reading.operands[0],
        };
        for (const written of seeds(own, set.edition)) {
          const blocks = text.blocks.map((block, at) =>
            at === label.block ? withFigure(block, label, written) : block,
          );
          const to = label.from + written.length;
          const heard = listen({ ...text, blocks }).heard({ ...label, to });
          yield { of: name, isWrong: true, kind: "seeded", heard };
        }
      }
    }
}

/** Figures in the prose of the published pages, and errors seeded in some of them. */
function* pages() {
  for (const year of editions)
    for (const locale of locales) {
      const file = `reports/${year}/index${locale === "en" ? "" : `.${locale}`}.html`;
      const page = goldPage(file);
      const origins = byOrigin(records.get(year), locale);
      const listen = listenerOf(year);
      const plain = listen({ format: "html", blocks: page.blocks, remarks: [] });
      const gold = page.gold.filter((one) => !one.cell && origins.has(one.of));
      for (const one of gold) yield { of: file, isWrong: false, kind: "page", heard: plain.heard(one) };
      const each = Math.max(1, Math.floor(gold.length / 20));
      for (const one of gold.filter((_, at) => at % each === 0)) {
        const own = { text: page.blocks[one.block].text.slice(one.from, one.to), of: origins.get(one.of) };
        for (const text of seeds(own, year)) {
          const blocks = withText(page.blocks, one, text);
          const heard = listen({ format: "html", blocks, remarks: [] }).heard({
            ...one,
            to: one.from + text.length,
          });
          yield { of: file, isWrong: true, kind: "page", heard };
        }
      }
    }
}

/** Reads texts and keeps, of each figure, what would be weighed of it. */
function listenerOf(year) {
  let hearings = [];
  const accuses = (hearing) => {
    hearings.push(hearing);
    return false;
  };
  const reader = new Proofreader({ ...records.get(year), accuses });
  return (text) => {
    hearings = [];
    const { figures } = reader.read(text);
    const own = hearings;
    const isAt = (one, { from, to }) => one.from < to && one.end > from;
    return {
      figureAt: ({ block, from, to }) =>
        figures.find((one) => one.block === block && one.printed && one.from < to && one.to > from),
      heard: (place) => {
        const all = own.filter(
          ({ charge }) =>
            charge.around.block.block === text.blocks[place.block] && isAt(charge.printed, place),
        );
        // What was said before the sentence's other figures were known is said again.
        const last = all.filter(({ charge }) => charge.anchors === all.at(-1).charge.anchors);
        return last.map((hearing) => ({
          isOpen: !isRuledOut(hearing),
          values: names.map((name) => facts[name](hearing)),
        }));
      },
    };
  };
}

/** Errors of some of the kinds, in the place of a figure. */
function* seeds(own, year) {
  for (const mutate of Object.values(mutations)) {
    if (random() < 0.4) continue;
    const text = seeded(mutate, own, records.get(year), random);
    if (text !== null) yield text;
  }
}

function weighAll(all) {
  const groups = [...new Set(all.map(({ of }) => of))];
  const judged = all.filter(({ heard }) => heard.length > 0);
  for (let fold = 0; fold < folds; fold++) {
    const isOut = ({ of }) => groups.indexOf(of) % folds === fold;
    const weights = regression(judged.filter((one) => !isOut(one)));
    for (const one of judged.filter(isOut)) one.weight = heaviest(one, weights);
  }
  const of = (isWrong, kind) => all.filter((one) => one.isWrong === isWrong && one.kind === kind);
  const right = [...of(false, "labelled"), ...of(false, "page")];
  const accused = (least) => (one) => one.weight !== undefined && one.weight > least;
  console.log(
    `${all.length} figures of ${groups.length} texts, ${right.length} of them right; ${judged.length} are weighed`,
  );
  const told = (least) => {
    const found = Object.keys(tells).map(
      (kind) => `${kind} ${of(true, kind).filter(accused(least)).length}/${of(true, kind).length}`,
    );
    return `above ${least.toFixed(2)}: ${of(false, "labelled").filter(accused(least)).length} + ${of(false, "page").filter(accused(least)).length} right figures accused; errors found: ${found.join(", ")}`;
  };
  for (let least = -2; least <= 3.5; least += 0.5) console.log(told(least));
  const falls = right
    .filter(({ weight }) => weight !== undefined)
    .map(({ weight }) => weight)
    .sort((a, b) => b - a);
  const least = falls[Math.floor(of(false, "labelled").length / oneOf)] ?? 0;
  console.log(`chosen, ${told(least)}`);
  const weights = regression(judged);
  const raw = Object.fromEntries(names.map((name, at) => [name, weights.of[at]]));
  for (const [name, weight] of Object.entries(raw).sort(
    (a, b) => spread(judged, b[0]) * Math.abs(b[1]) - spread(judged, a[0]) * Math.abs(a[1]),
  ))
    console.log(`  ${name} ${weight.toFixed(2)} (moves ${(spread(judged, name) * weight).toFixed(2)})`);
  if (process.argv.includes("--write")) write(raw, least - weights.constant);
}

function spread(judged, name) {
  const at = names.indexOf(name);
  const values = judged.flatMap(({ heard }) => heard.map(({ values }) => values[at]));
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length);
}

function heaviest({ heard }, { of, constant }) {
  const open = heard.filter(({ isOpen }) => isOpen);
  return Math.max(
    ...open.map(({ values }) => values.reduce((sum, value, at) => sum + value * of[at], constant)),
  );
}

/** A logistic regression with a ridge; right figures and errors weigh the same in all. */
function regression(judged) {
  const rows = judged.flatMap(({ isWrong, kind, heard }) =>
    heard.map(({ values }) => ({ values, isWrong, much: (isWrong ? tells[kind] : 1) / heard.length })),
  );
  const sum = (isWrong) => rows.reduce((all, row) => all + (row.isWrong === isWrong ? row.much : 0), 0);
  const even = sum(true) / sum(false);
  for (const row of rows) if (!row.isWrong) row.much *= even;
  const all = 2 * sum(true);
  const columns = names.map((_, at) => {
    const mean = rows.reduce((total, { values }) => total + values[at], 0) / rows.length;
    const deviation = Math.sqrt(
      rows.reduce((total, { values }) => total + (values[at] - mean) ** 2, 0) / rows.length,
    );
    return { mean, deviation: deviation || 1 };
  });
  const plain = rows.map(({ values }) => [
    ...values.map((value, at) => (value - columns[at].mean) / columns[at].deviation),
    1,
  ]);
  const own = new Float64Array(names.length + 1);
  const pace = new Float64Array(names.length + 1);
  for (let step = 0; step < 400; step++) {
    const slope = new Float64Array(names.length + 1);
    for (const [index, values] of plain.entries()) {
      let weight = 0;
      for (let at = 0; at < values.length; at++) weight += own[at] * values[at];
      const off = rows[index].much * (Number(rows[index].isWrong) - 1 / (1 + Math.exp(-weight)));
      for (let at = 0; at < values.length; at++) slope[at] += off * values[at];
    }
    for (let at = 0; at < own.length; at++) {
      const ridge = at < names.length ? 3 * own[at] : 0;
      pace[at] = 0.9 * pace[at] + (0.5 * (slope[at] - ridge)) / all;
      own[at] += pace[at];
    }
  }
  const of = names.map((_, at) => own[at] / columns[at].deviation);
  const constant = own[names.length] - of.reduce((total, one, at) => total + one * columns[at].mean, 0);
  return { of, constant };
}

function write(weights, least) {
  const lines = Object.entries(weights).map(([name, weight]) => `  ${name}: ${weight.toFixed(2)},`);
  writeFileSync(
    "pipeline/stages/proof/judge/weights.ts",
    `import type { Fact } from "./facts.ts";

/** The weight of each fact, written by \`npm run fit:proof\` from labelled texts with seeded errors. */
export const weights: Readonly<Record<Fact, number>> = {
${lines.join("\n")}
};

/** Below this weight a figure is not called wrong; chosen on texts not used for fitting. */
export const leastWeight = ${least.toFixed(2)};
`,
  );
}
