import { expect, test } from "vitest";
import { light } from "../../../../pipeline/charts/theme.ts";
import { makeHere } from "../../../../pipeline/flow/make-here.ts";
import { printFaces } from "../../../../pipeline/stages/render/fonts/faces-for-print.ts";
import { documentData, templateFamilies } from "../../../../pipeline/stages/render/pdf/document-data.ts";
import { body } from "../../../../pipeline/stages/render/pdf/template-body.ts";
import { fit } from "../../../../pipeline/stages/render/pdf/template-fit.ts";
import { front, page } from "../../../../pipeline/stages/render/pdf/template-page.ts";
import { section } from "../../../../pipeline/stages/render/pdf/template-section.ts";
import { setup } from "../../../../pipeline/stages/render/pdf/template-setup.ts";
import { typeset } from "../../../../pipeline/stages/render/pdf/typesetter.ts";
import { typefaceOf } from "../fonts/typeface-of.ts";
import { readPdf } from "./read-pdf.ts";

const typeface = typefaceOf("en");
const faces = await printFaces("", typeface, makeHere);

/** What stands on the pages after the cover. */
async function pagesOf(
  sections: string,
  imprint: readonly string[] = ["Licence"],
  more: object = {},
): Promise<string[]> {
  const data = {
    ...{ title: "Report", network: "Network", date: [2021, 6, 30], published: "Published", reissued: "" },
    words: {
      contents: "Contents",
      imprint: "Imprint",
      ...{ measured: "Methods", annex: "Annex", marks: "Marks" },
    },
    ...{ verdict: [], cover: null, logo: null, standings: [], marks: [], imprint },
    ...more,
  };
  const bytes = typeset({
    template: setup(light) + templateFamilies(faces.families) + page + front + section + fit + sections,
    data: documentData(data, "en", typeface),
    faces,
  });
  const { pages } = await readPdf(bytes);
  return pages.slice(1);
}

/** Sections of parts: a name, how much of a page it is high, and what else is known of it. */
function sections(...all: readonly string[]): string {
  return `
#let part(name, share, ..known) = (
  whole: true, ..known.named(), body: block(breakable: false, width: 100%, height: share * room, name),
)
#let title(name) = (whole: true, leads: true, body: heading(level: 1, name))
#context {
  set-all((${all.map((parts) => `scale => (${parts},)`).join(", ")},))
}`;
}

/** The names of parts on each page. */
async function placed(...all: readonly string[]): Promise<string[]> {
  const [, ...pages] = await pagesOf(sections(...all));
  return pages.map((text) =>
    (text.match(/\b[A-H]\b/g) ?? []).filter((name, at, names) => names.indexOf(name) === at).join(""),
  );
}

test.each([
  ["a section goes on where the one before leaves room", ['part("A", 40%)', 'part("B", 30%)'], ["AB"]],
  ["to the last line, less the gap between them", ['part("A", 80%)', 'part("B", 15%)'], ["AB"]],
  ["and begins a page where that one leaves little", ['part("A", 80%)', 'part("B", 16%)'], ["A", "B"]],
  [
    "a chart moves up past words where a fifth of a page would be blank",
    ['part("A", 30%), part("B", 45%, gives-way: true), part("C", 55%, chart: true), part("D", 20%)'],
    ["AC", "BD"],
  ],
  [
    "charts change places where that fills a page",
    ['part("A", 50%), part("B", 60%, chart: true), part("C", 30%, chart: true)'],
    ["AC", "B"],
  ],
  ["what is no chart keeps its place", ['part("A", 50%), part("B", 60%), part("C", 30%)'], ["A", "BC"]],
  ["charts shrink where that saves a page", ['part("A", 50%), part("B", 60% * scale, chart: true)'], ["AB"]],
  ["a title stays with what it leads", ['part("A", 90%), title("B"), part("C", 30%)'], ["A", "BC"]],
])("%s", async (_, given, expected) => {
  expect(await placed(...given)).toEqual(expected);
});

test.each([
  ["at the foot of the contents", 3, "Contents"],
  ["at the end where these leave no room", 60, "Body"],
])("the imprint stands %s", async (_, lines, beside) => {
  const imprint = Array.from({ length: lines }, (_, at) => `Line ${at}.`);
  const body = "#pagebreak(weak: true)\nBody\n#context if not imprint-in-front() { imprint }";
  const holding = (await pagesOf(body, imprint)).filter((text) => text.includes("Line 0."));
  expect(holding).toEqual([expect.stringContaining(beside)]);
});

test("a page tells as many changed figures as it holds, of each edition, and how many it leaves", async () => {
  const changed = (name: string, rows: number) => ({
    ...{ title: name, summary: "", heads: ["Figure", "Was", "Now"], stale: "", sentences: [] },
    rows: Array.from({ length: rows }, (_, at) => [`${name}${at}`, "1", "2", "Reason"]),
    more: Array.from({ length: rows }, (_, at) => (at + 1 < rows ? `${name} leaves ${rows - at - 1}` : "")),
  });
  const pages = await pagesOf(body, [], {
    ...{ foreword: [], photograph: null, brief: [], keys: [], asBefore: [], chapters: [], places: [] },
    ...{ changes: [changed("P", 60), changed("Q", 3)], undelivered: [], methods: [] },
  });
  const [page = ""] = pages.filter((text) => /P0/.test(text));
  const told = new Set(page.match(/P\d+/g)).size;
  expect([told > 15, told < 60, new Set(page.match(/Q\d+/g)).size]).toEqual([true, true, 3]);
  expect(page).toContain(`P leaves ${60 - told}`);
});
