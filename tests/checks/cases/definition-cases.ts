import { rm } from "node:fs/promises";
import { defineMethod, type Method, type MethodBeside } from "../../../pipeline/datasets/declared/method.ts";
import { codeRefused } from "../../../pipeline/datasets/declared/problems.ts";
import { exampleFindings } from "../../../pipeline/flow/example-findings.ts";
import { defineProblem } from "../../../pipeline/model/define-problem.ts";
import { context } from "../../datasets/activities/rows.ts";
import { definitionWith, small, withRow } from "../../datasets/declared/definitions.ts";
import { checkedPair } from "../../datasets/joined-pair.ts";
import { dataRepository, workbookOf } from "../../support/data-repository.ts";
import type { Case, Cases } from "./case.ts";

type Sheets = Parameters<typeof definitionWith>[0];

function inSheets(at: string, wrong: Sheets, right: Sheets = {}): Case {
  const found = (sheets: Sheets) => () => definitionWith(sheets, ["en"]).findings;
  return { at: `datasets/waste/${at}`, reject: found(wrong), accept: found(right) };
}

const indicator = (where: string | null, id = "x") =>
  withRow("indicators", 4, [id, "X", "t", "sum", "waste.amount", null, null, where]);
const unit = (base: string) => ({
  units: [
    ["unit", "one", "many", "base", "factor"],
    ["load", "load", "loads", base, "12"],
  ],
});
const sentence = (text: string) => ({ sentences: [["sentence"], [text]] });
const source = (...cells: readonly (string | null | { readonly formula: string })[]) => ({
  sources: [["source", "file", "question"], cells],
});
const two = (of: string) => ({
  indicators: [
    ...(small.indicators ?? []),
    ["a", "A", null, "share", "b", "waste", null, null],
    ["b", "B", null, "share", of, "waste", null, null],
  ],
});

/** What is found where the dataset names this method: in its sheets, or else when it runs. */
function namingMethod(method: Method) {
  const dataset = [...(small.dataset ?? []), ["method", "weighed"]];
  const declared = definitionWith({ dataset }, ["en"], new Map([["weighed", method]]));
  return [...declared.findings, ...(declared.dataset?.check?.({}, context) ?? [])];
}

const countedTwice = defineProblem({
  ...{ code: "counted-twice", group: "value", severity: "warning", movable: true, mends: "office" },
  tells: { raw: "quoted" },
  catches: "An amount that is counted twice.",
  example: "5 and 5",
});
const counting = defineMethod({ needs: {}, problems: { countedTwice } });

/** What is found where the dataset names the code beside its sheets, and `problems.csv` has these rows. */
function naming(own: MethodBeside | null, problems: readonly (readonly string[])[] = []) {
  const dataset = [...(small.dataset ?? []), ["method", "method.js"]];
  const sheets = { dataset, problems: problems.length > 0 ? [["code", "part", "en"], ...problems] : null };
  return definitionWith(sheets, ["en"], new Map(), own).findings;
}

/** An example of two rows with this as its figure. */
function workedOut(figure: string) {
  const examples = [
    ["example", "source", "row", "indicator", "part", "area", "period", "figure"],
    ["sum", "waste", "city is KOR|year is 2018|kind is Food|amount is 30"],
    ["sum", "waste", "city is JPN|year is 2018|kind is Food|amount is 40"],
    ["sum", null, null, "waste", null, null, "2018", figure],
  ];
  const { dataset, findings } = definitionWith({ examples });
  return dataset ? exampleFindings(dataset) : findings;
}

/** A definition as a workbook, beside a sheet of it as CSV or not. */
async function twice(isTwice: boolean) {
  const repository = await dataRepository();
  try {
    await repository.write("data/datasets/waste/definition.xlsx", await workbookOf(small));
    if (isTwice) await repository.write("data/datasets/waste/lists.csv", "list,value\n");
    return (await repository.registry()).findings;
  } finally {
    await rm(repository.root, { recursive: true, force: true });
  }
}

/** A folder with a definition, or with one that nobody reads. */
async function emptied(isEmptied: boolean) {
  const repository = await dataRepository();
  try {
    const name = isEmptied ? "notes.txt" : "definition.xlsx";
    await repository.write(`data/datasets/waste/${name}`, await workbookOf(small));
    return (await repository.registry()).findings;
  } finally {
    await rm(repository.root, { recursive: true, force: true });
  }
}

/** A sentence, in an edition to which Seoul sent figures, or others too. */
async function told(text: string, others = "") {
  const repository = await dataRepository();
  try {
    const sheets = { ...small, ...sentence(text) };
    await repository.write("data/datasets/waste/definition.xlsx", await workbookOf(sheets));
    await repository.write(
      "data/raw/2020/waste/waste.csv",
      `City,Year,Kind,Amount\nSeoul,2019,Food,5\n${others}`,
    );
    return (await repository.check()).findings;
  } finally {
    await repository.dispose();
  }
}

/** What is found where a row of Seoul has this beside it. */
async function seoulIn(land: string) {
  const repository = await dataRepository();
  try {
    const sheets = {
      dataset: "setting,value\ntitle,Waste\nabout,Waste of cities\n",
      sources: "source,file\nwaste,waste.csv\n",
      columns:
        "source,name,kind,header,unit,key\nwaste,land,text,Land,,yes\nwaste,city,area,City,,yes\nwaste,amount,quantity,Amount,t,\n",
      indicators:
        "indicator,title,definition,unit,operation,column,by\nwaste,Waste,All waste,t,mean,waste.amount,city\n",
    };
    for (const [name, text] of Object.entries(sheets))
      await repository.write(`data/datasets/waste/${name}.csv`, text);
    await repository.write("data/raw/2020/waste/waste.csv", `Land,City,Amount\n${land},Seoul,5\n`);
    return (await repository.check()).findings;
  } finally {
    await repository.dispose();
  }
}

export const definitionCases: Cases = {
  "other-parent": {
    at: "waste/waste.csv › A2",
    reject: () => seoulIn("Japan"),
    accept: () => seoulIn("Korea"),
  },
  "missing-definition-sheet": { ...inSheets("", { indicators: null }), at: "datasets/waste" },
  "missing-definition": {
    at: "datasets/waste",
    reject: () => emptied(true),
    accept: () => emptied(false),
  },
  "undeclared-unit": inSheets("units.csv › D2", unit("dozen"), unit("t")),
  "two-definitions": {
    at: "datasets/waste/definition.xlsx",
    reject: () => twice(true),
    accept: () => twice(false),
  },
  "definition-formula": inSheets("sources.csv › B2", source("waste", { formula: '"waste"&".csv"' })),
  "invalid-id": inSheets("indicators.csv › A4", indicator(null, "Waste 2020"), indicator(null, "waste-2020")),
  "taken-id": inSheets("indicators.csv › A4", indicator(null, "members"), indicator(null, "citizens")),
  "not-understood": inSheets(
    "indicators.csv › H4",
    indicator("amount is at mots 5"),
    indicator("amount is at most 5"),
  ),
  "unclosed-brace": inSheets("sentences.csv › A2", sentence("{waste of it"), sentence("{waste} of it")),
  "circular-definition": inSheets("indicators.csv › A5", two("a"), two("food")),
  "not-joined": {
    at: "datasets/garbage/indicators.csv › G3",
    reject: async () => (await checkedPair({ people: ["Seoul,2018,9400", "Busan,2018,3400"] })).findings,
    accept: async () => (await checkedPair()).findings,
  },
  "wrong-kind": inSheets("indicators.csv › H4", indicator("city is at most 5"), indicator("city is filled")),
  "untold-figure": {
    at: "datasets/waste/definition.xlsx › sentences!A2",
    reject: () => told("Seoul had {waste JPN-TYO}."),
    accept: () => told("Seoul had {waste KOR-SEO}."),
  },
  "unsayable-sentence": {
    at: "datasets/waste/definition.xlsx › sentences!A2",
    reject: () => told("{rank 1 waste area} had the most.", "Tokyo,2018,Food,9\n"),
    accept: () =>
      told("Of {population rank 1 waste} {rank 1 waste area} had the most.", "Tokyo,2018,Food,9\n"),
  },
  "example-differs": {
    at: "datasets/waste/examples.csv › H4",
    reject: () => workedOut("80"),
    accept: () => workedOut("70"),
  },
  untranslated: {
    at: "datasets/waste/dataset.csv › B2",
    reject: () => definitionWith({}, ["en", "ja"]).findings,
    accept: () => definitionWith({}, ["en"]).findings,
  },
  "unmet-need": {
    at: "datasets/waste/dataset.csv › B4",
    reject: () => namingMethod(defineMethod({ needs: { waste: { weight: "quantity" } } })),
    accept: () => namingMethod(defineMethod({ needs: { waste: { amount: "quantity" } } })),
  },
  "not-a-method": {
    at: "datasets/waste/dataset.csv › B4",
    reject: () => naming(null),
    accept: () => naming(defineMethod({ needs: {} })),
  },
  "code-refused": {
    at: "datasets/waste/dataset.csv › B4",
    reject: () => naming(codeRefused()),
    accept: () => naming(defineMethod({ needs: {} })),
  },
  "unsaid-problem": {
    at: "datasets/waste/problems.csv › A2:C2",
    reject: () => naming(counting, [["counted-twice", "says", "{raw} is counted twice."]]),
    accept: () =>
      naming(counting, [
        ["counted-twice", "says", "{raw} is counted twice."],
        ["counted-twice", "fix", "Remove one."],
      ]),
  },
  "open-question": inSheets("sources.csv › C2", source("waste", "waste.csv", "Is it this file?")),
};
