import { locales } from "../dist/model/locale.js";
import { Proofreader } from "../dist/stages/proof/proofread.js";
import { keyOf } from "../dist/stages/proof/record.js";
import { goldPage } from "./proof/gold.mjs";
import { byOrigin, recordsOf } from "./proof/records.mjs";

const year = "2020";
const verbose = process.argv.includes("--misses");
const only = process.argv.find((a) => a.startsWith("--locale="))?.slice(9);
const records = await recordsOf(year);
const reader = new Proofreader(records);
for (const locale of locales) {
  if (only && only !== locale) continue;
  const page = goldPage(`reports/${year}/index${locale === "en" ? "" : `.${locale}`}.html`);
  const origins = byOrigin(records, locale);
  const proof = reader.read({ format: "html", blocks: page.blocks, remarks: [] });
  const tally = { prose: blank(), cells: blank() };
  for (const gold of page.gold) {
    const t = gold.cell ? tally.cells : tally.prose;
    t.all++;
    const f = proof.figures.find(
      (x) =>
        x.block === gold.block &&
        x.from >= gold.from - 2 &&
        x.to <= gold.to + 2 &&
        x.printed &&
        x.to > gold.from,
    );
    const of = origins.get(gold.of);
    const ctx = page.blocks[gold.block].text;
    const show = (why) =>
      verbose &&
      !gold.cell &&
      console.log(
        locale,
        why,
        JSON.stringify(ctx.slice(gold.from, gold.to)),
        "in",
        ctx.slice(Math.max(0, gold.from - 50), gold.to + 40),
        "| gold",
        gold.of,
        "| got",
        f?.reading?.operands
          .map((o) => [o.indicator, o.area, o.period, o.breakdown, o.amount].join("/"))
          .join("+"),
      );
    if (!f) {
      show("MISSED");
      continue;
    }
    t.found++;
    if (["disagrees", "stale", "inconsistent"].includes(f.verdict)) {
      t.accused++;
      show("ACCUSED " + f.verdict + JSON.stringify(f.contradiction));
      continue;
    }
    if (f.verdict !== "agrees") {
      show("UNLINKED");
      continue;
    }
    t.linked++;
    if (!of) {
      t.unknown++;
      if (verbose) console.log("no origin", gold.of);
      continue;
    }
    const got = f.reading.operands[0];
    if (f.reading.operation === "value" && keyOf(got) === keyOf(of)) {
      t.right++;
      t.same++;
    } else if (
      f.reading.operation === "value" &&
      got.area === of.area &&
      got.unit === of.unit &&
      got.amount === of.amount &&
      got.qualifier === of.qualifier &&
      got.period.slice(0, 4) === of.period.slice(0, 4)
    )
      t.same++;
    else show("OTHER");
  }
  const falseElsewhere = proof.figures.filter(
    (f) =>
      ["disagrees", "stale", "inconsistent"].includes(f.verdict) &&
      !page.gold.some((g) => g.block === f.block && f.from < g.to && f.to > g.from),
  );
  if (verbose)
    for (const f of falseElsewhere)
      console.log(
        locale,
        "ELSEWHERE",
        f.verdict,
        f.text,
        "in",
        f.sentence.text.slice(0, 150),
        JSON.stringify(f.contradiction),
        f.reading?.operands[0]?.indicator,
      );
  console.log(
    locale,
    JSON.stringify(tally),
    "elsewhere accused",
    falseElsewhere.length,
    "figures",
    proof.figures.length,
  );
}
function blank() {
  return { all: 0, found: 0, linked: 0, right: 0, same: 0, accused: 0, unknown: 0 };
}
