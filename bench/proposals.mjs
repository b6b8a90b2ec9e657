import { readdirSync, readFileSync } from "node:fs";
import { chooseRecords } from "../dist/commands/choose-records.js";
import { boundRecord } from "../dist/flow/bound.js";
import { keyOf } from "../dist/model/figure-key.js";
import { boundKeyIn } from "../dist/stages/bind/bound-key.js";
import { evaluate } from "../dist/stages/bind/evaluate.js";
import { proposeKeys } from "../dist/stages/bind/propose-keys.js";
import { Proofreader } from "../dist/stages/proof/proofreader.js";
import { readText } from "../dist/stages/read-text/read-text.js";
import { labelled } from "./proof/labelled.mjs";

/**
 * Which of the numbers that our data cover `bind` proposes, in texts written in the voice of annual reports and labelled with
 * their keys before they were tried: rightly 90 %, wrongly 1 %. `--misses` prints each; `--kept-back` reads those kept back.
 * Exit code 1 below the bars.
 */
const shows = process.argv.includes("--misses");
const isKept = process.argv.includes("--kept-back");
const records = await chooseRecords(".", "2021");
const reader = new Proofreader(records);
const record = boundRecord(records);
const folder = "bench/proposals";
const sum = { covered: 0, right: 0, wrong: 0 };

for (const name of readdirSync(folder)) {
  if (!name.endsWith(".txt") || name.startsWith("kept-back") !== isKept) continue;
  const { labels, text } = labelled(name, readFileSync(`${folder}/${name}`, "utf8"));
  const plain = text.blocks.map((block) => block.text).join("\n\n");
  const read = await readText(Buffer.from(plain), "a.txt");
  const analysed = reader.analyse(read, { hasBareWords: true });
  const proposals = proposeKeys(reader.read(read, analysed).figures, analysed, record);
  const numbers = proposals.filter(({ written }) => !written.endsWith(" period"));
  const at = (label, own) => own.block === label.block && own.from < label.to && own.to > label.from;
  const counts = { covered: labels.length, right: 0, wrong: 0 };
  for (const label of labels) {
    const found = numbers.find((own) => at(label, own));
    if (found && meaning(found.written) === meaning(label.label)) counts.right++;
    else if (found) miss("wrong", found, label.label);
    else miss("missed", label, label.label);
  }
  const stray = numbers.filter((own) => !labels.some((label) => at(label, own)));
  for (const own of stray) miss("not covered", own, own.written);
  counts.wrong = numbers.length - counts.right;
  console.log(`${name}: ${counts.right} of ${counts.covered} proposed rightly, ${counts.wrong} wrongly`);
  for (const key of Object.keys(sum)) sum[key] += counts[key];

  function miss(what, { block, from, to }, key) {
    const whole = read.blocks[block]?.text ?? "";
    if (shows) console.log(`  ${what}: ${whole.slice(Math.max(0, from - 40), to + 20)} (${key})`);
  }
}
const [right, wrong] = [sum.right, sum.wrong].map((count) => (100 * count) / sum.covered);
console.log(
  `${sum.covered} numbers: ${right.toFixed(1)} % rightly, ${wrong.toFixed(1)} % wrongly (bars 90, 1)`,
);
if (right < 90 || wrong > 1) process.exitCode = 1;

/** The figures that a key names, and what it makes of them. */
function meaning(written) {
  const key = boundKeyIn(written.replace(/^! /, ""));
  const value = key && evaluate(key, record.now);
  if (!value?.of) throw new Error(`missing figure: ${written}`);
  return [key.operation, ...value.of.map(keyOf)].join(" & ");
}
