import { fork } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ablationTexts, isAccused } from "./ablation-texts.mjs";
import { recordsOf, reportedEditions } from "./records.mjs";
import { built, listening, rulesIn, without } from "./rules.mjs";

/**
 * What each rule of the proofreader is good for: every function, condition, branch, loop and filter of its code is left out, one at a
 * time, and the labelled texts, the published pages and errors seeded in both are read again where it can make a difference. A line
 * a rule, as it is found out; a rule with 0 changes no verdict, one below 0 costs more than it is good for.
 * `--in=judge` takes the files whose path has that, `--kinds=function,guard` rules of these kinds, `--most=40` those that matter in
 * so many texts at most, which are the ones that may go and are soon tried.
 */
const option = (name) => process.argv.find((one) => one.startsWith(`--${name}=`))?.split("=")[1];
const scratch = "dist/stages";
const kept = join(scratch, "ablation.json");
const editions = reportedEditions();
/** Made once for a language and kept: what is changed in them shows in every text. */
const madeOnce = new Set([
  ...["languages.js", "record.js", "context/places.js", "context/features.js"],
  ...["readings/vocabulary.js", "readings/units-around.js", "numbers/grammar.js"],
]);
/** So much for the worse, and the rule is needed. */
const enough = 4;
/** Milliseconds after which a text without end is given up. */
const patience = 300_000;
const processes = 2;

if (process.send) await work();
else await lead();

async function lead() {
  const rules = rulesIn().filter(({ file }) => file.includes(option("in") ?? ""));
  const { texts, firedIn } = await read(rules);
  writeFileSync(kept, JSON.stringify(texts));
  const every = texts.map((_, at) => at);
  const jobs = rules.map((rule) => {
    const fired = rule.fires ? [...(firedIn.get(rule.id) ?? [])] : every;
    return { rule, texts: madeOnce.has(rule.file) && fired.length > 0 ? every : fired };
  });
  const idle = jobs.filter((job) => job.texts.length === 0);
  for (const { rule } of idle) tell(rule, "never");
  const most = Number(option("most") ?? every.length);
  const open = jobs
    .filter(({ rule, texts: own }) => own.length > 0 && own.length <= most && isAsked(rule))
    .sort((a, b) => a.texts.length - b.texts.length);
  console.log(`${rules.length} rules, ${texts.length} texts; ${open.length} rules to try`);
  await Promise.all(Array.from({ length: processes }, (_, at) => manage(at, open)));
  for (const name of readdirSync(scratch))
    if (/^proof-|^ablation/.test(name)) rmSync(join(scratch, name), { recursive: true });
}

function isAsked({ kind }) {
  return option("kinds")?.split(",").includes(kind) ?? true;
}

function tell({ file, line, kind, says }, told) {
  console.log(`${file}:${line} | ${kind} | ${says.slice(0, 90)} | ${told}`);
}

/** What the proofreader says of all texts, and in which of them each rule can make a difference. */
async function read(rules) {
  const firedIn = new Map();
  const texts = [];
  globalThis.fired = (id, when, value) => {
    const is = { some: value != null, none: value == null, true: Boolean(value), false: !value };
    if (is[when]) firedIn.set(id, (firedIn.get(id) ?? new Set()).add(texts.length));
    return value;
  };
  const plain = await variant("proof-plain", (file, text) =>
    listening(
      text,
      rules.filter((one) => one.file === file),
    ),
  );
  const records = new Map();
  for (const year of editions) records.set(year, await recordsOf(year, editions));
  const readers = new Map(editions.map((year) => [year, new plain.Proofreader(records.get(year))]));
  ablationTexts(records, (text) => {
    const told = verdictsOf(readers.get(text.edition), text);
    texts.push({ ...text, told });
    return told;
  });
  return { texts, firedIn };
}

/** Hands rules to a process of its own, which is begun anew where it is full or does not end. */
async function manage(worker, open) {
  while (open.length > 0) {
    const child = fork(process.argv[1], [String(worker)]);
    await new Promise((done) => {
      let timer;
      let job;
      child.on("message", ({ told }) => {
        clearTimeout(timer);
        if (told) tell(job.rule, told);
        job = open.shift();
        if (!job) return child.kill();
        timer = setTimeout(() => {
          tell(job.rule, "does not end");
          child.kill();
        }, patience);
        child.send(job);
      });
      child.on("exit", () => {
        clearTimeout(timer);
        done();
      });
    });
  }
}

async function work() {
  const texts = JSON.parse(readFileSync(kept, "utf8"));
  const records = new Map();
  for (const year of editions) records.set(year, await recordsOf(year, editions));
  globalThis.languages = new Map();
  let count = 0;
  process.on("message", async ({ rule, texts: own }) => {
    count++;
    const name = `proof-${process.pid}-${count}`;
    let told = "";
    try {
      const change = (file, text) => (file === rule.file ? without(text, rule) : text);
      const made = await variant(name, change, !madeOnce.has(rule.file));
      told = compared(
        made,
        records,
        own.map((at) => texts[at]),
      );
    } catch (problem) {
      told = `fails: ${String(problem).slice(0, 60)}`;
    }
    rmSync(join(scratch, name), { recursive: true, force: true });
    process.send({ told });
    // Modules are never let go.
    if (count === 120) process.exit();
  });
  process.send({});
}

/** The proofreader with a file changed; what is made once for a language is shared by all that do not change it. */
async function variant(name, change, shares = false) {
  for (const file of readdirSync(built, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".js")) continue;
    const to = join(scratch, name, file);
    mkdirSync(dirname(to), { recursive: true });
    const base = `${"../".repeat(file.split("/").length)}proof/${file}`;
    if (shares && file === "languages.js") writeFileSync(to, sharedLanguages(base));
    else if (shares && madeOnce.has(file) && !file.endsWith("units-around.js"))
      writeFileSync(to, `export * from "${base}";\n`);
    else writeFileSync(to, change(file, readFileSync(join(built, file), "utf8")));
  }
  return await import(`../../${scratch}/${name}/proofreader.js`);
}

function sharedLanguages(base) {
  return `import { ProofLanguages as Own } from "${base}";
export class ProofLanguages {
  constructor(spoken) {
    const known = globalThis.languages.get(spoken.edition) ?? new Own(spoken);
    globalThis.languages.set(spoken.edition, known);
    return known;
  }
}
`;
}

/** How many verdicts change, and whether for the worse. */
function compared({ Proofreader }, records, texts) {
  const readers = new Map(editions.map((year) => [year, new Proofreader(records.get(year))]));
  const changes = {};
  const count = (name) => {
    changes[name] = (changes[name] ?? 0) + 1;
  };
  for (const text of texts) {
    const told = verdictsOf(readers.get(text.edition), text);
    for (const [at, now] of told.entries()) {
      const was = text.told[at];
      const { label, isWrong, isSeeded } = text.labels[at];
      if (was === now) continue;
      const isMore = isAccused(now) && !isAccused(was);
      const isLess = isAccused(was) && !isAccused(now);
      if (!isMore && !isLess) count(now === label ? "linked" : was === label ? "unlinked" : "otherwise");
      else if (isSeeded) count(isMore ? "seeded found" : "seeded lost");
      else if (isWrong) count(isMore ? "error found" : "error lost");
      else count(isMore ? "right accused" : "right spared");
    }
    if (costOf(changes) >= enough) break;
  }
  const all = Object.entries(changes).map(([name, own]) => `${name} ${own}`);
  return [costOf(changes), ...all].join(" | ");
}

/** A right figure called wrong is the worst; a link or a seeded error more or less weighs little. */
const costs = {
  "right accused": 4,
  "right spared": -4,
  "error lost": 2,
  "error found": -2,
  unlinked: 1,
  linked: -1,
  "seeded lost": 1,
  "seeded found": -1,
};

function costOf(changes) {
  return Object.entries(changes).reduce((sum, [name, own]) => sum + (costs[name] ?? 0) * own, 0);
}

/** The verdict on each label's figure; `another` where it is linked to another observation. */
function verdictsOf(reader, { blocks, labels }) {
  const { figures } = reader.read({ format: "text", blocks, remarks: [] });
  return labels.map(({ block, from, to, of }) => {
    const figure = figures.find((own) => own.block === block && own.from < to && own.to > from);
    if (figure?.verdict !== "agrees" || !of) return figure?.verdict ?? "no-figure";
    const [{ area, amount, period }] = figure.reading.operands;
    const isSame = area === of.area && amount === of.amount && period.slice(0, 4) === of.period.slice(0, 4);
    return isSame ? "agrees" : "another";
  });
}
