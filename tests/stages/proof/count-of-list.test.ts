import { expect, test } from "vitest";
import { Proofreader } from "../../../pipeline/stages/proof/proofreader.ts";
import { readText } from "../../../pipeline/stages/read-text/read-text.ts";
import { isRefusal } from "../../../pipeline/stages/read-text/text.ts";
import { docx, p, r } from "../read-text/docx-fixture.ts";
import { records } from "./records.ts";

const reader = new Proofreader(records());
const rest = "\n\nThe secretariat thanks its members in Korea for the year that is behind us.\n";

/** The counts that the list after them contradicts. */
async function accused(source: string | Uint8Array, name = "a.md"): Promise<string[]> {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source + rest) : source;
  const text = await readText(bytes, name);
  if (isRefusal(text)) throw new Error(`refused: ${text.refused}`);
  const { figures } = reader.read(text);
  return figures.flatMap(({ text: own, contradiction }) =>
    contradiction?.kind === "list" ? [`${own}: ${contradiction.items}`] : [],
  );
}

const item = (text: string, level = 0) =>
  p(`<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr></w:pPr>`, r(text));

test.each([
  ["We published three playbooks:\n\n- heat\n- water\n- waste\n- food", "a.md"],
  ["We published 3 new playbooks:\n- heat\n- water\n- waste\n- food", "a.txt"],
  [
    "<p>We published three playbooks:</p><ul><li>heat<ul><li>at night</li></ul></li><li>water</li><li>waste</li><li>food</li></ul>",
    "a.html",
  ],
])("a count that the list after it does not have is told", async (source, name) => {
  const wanted = source.includes("3 new") ? "3: 4" : "three: 4";
  expect(await accused(source, name)).toEqual([wanted]);
});

test("a count above a list of a docx is told, whose second level does not count", async () => {
  const list =
    ["heat", "water", "waste", "food"].map((text) => item(text)).join("") + item("school meals", 1);
  const body = p(r("We published three playbooks:")) + list + p(r(rest));
  expect(await accused(docx(body), "a.docx")).toEqual(["three: 4"]);
});

test.each([
  ["as many items", "We published three playbooks:\n\n- heat\n- water\n- waste"],
  ["what was done in so many places", "We worked in three cities:\n\n- heat\n- water\n- waste\n- food"],
  [
    "an incomplete list",
    "Among others we published, for example, five playbooks:\n\n- heat\n- water\n- waste",
  ],
  ["a list far from the count", "We published twelve playbooks:\n\n- heat\n- water"],
  [
    "a list that goes on after a paragraph",
    "We published four playbooks:\n\n- heat\n- water\n\nand, later in the year,\n\n- waste\n- food",
  ],
  ["a sentence that goes on after its count", "Three playbooks were published this year:\n\n- heat\n- water"],
])("nothing is told of %s", async (_, source) => {
  expect(await accused(source)).toEqual([]);
});
