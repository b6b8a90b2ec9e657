import { problemsOf } from "../../../pipeline/flow/translate/program-texts.ts";
import { readBack } from "../../../pipeline/flow/translate/read-back.ts";
import type { TranslationGroup } from "../../../pipeline/offices/translate/translation.ts";
import { faultsIn } from "../../../pipeline/words/faults-of.ts";
import { sheetOf, type TestCell } from "../../support/sheet.ts";
import type { Case, Cases } from "./case.ts";

const file = "pipeline/words/page.csv";
const text = "{count} rows since 2010";
const place = { file, at: 2, column: "mn", note: "" };
const group: TranslationGroup = {
  id: "program",
  reviewedBy: { ...place, row: "reviewed by", text: "", current: "", mayBeEmpty: true, judge: () => [] },
  texts: [
    {
      ...{ ...place, row: "page.rows", text, current: "", mayBeEmpty: false },
      judge: (said) => problemsOf(faultsIn(said, text, { count: "number" }), "mn"),
    },
  ],
};

const right = [file, "page.rows", text, "2010 оноос {count} мөр"];

function returned(at: string, ...wrong: readonly TestCell[]): Case {
  const found = async (row: readonly TestCell[]) => {
    const sheet = sheetOf([["file", "row", "text", "mn"], row], { file: "words.xlsx", name: "program" });
    return (await readBack([sheet], async () => [group])).findings;
  };
  return { at: `words.xlsx › program!${at}`, reject: () => found(wrong), accept: () => found(right) };
}

/** A workbook that a translator sends back, with one cell that is not as it should be. */
export const wordsCases: Cases = {
  "unknown-text": returned("B2", file, "page.row", text, "2010 оноос {count} мөр"),
  "changed-text": returned("C2", file, "page.rows", "{count} rows since 2011", "2010 оноос {count} мөр"),
  "other-braces": returned("D2", file, "page.rows", text, "2010 оноос {file} мөр"),
  "other-numbers": returned("D2", file, "page.rows", text, "2011 оноос {count} мөр"),
};
