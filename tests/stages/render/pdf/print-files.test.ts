import { expect, test } from "vitest";
import { makeHere } from "../../../../pipeline/flow/make-here.ts";
import { chartName } from "../../../../pipeline/stages/render/file-names.ts";
import type { PrintChart } from "../../../../pipeline/stages/render/pdf/print.ts";
import { printFiles } from "../../../../pipeline/stages/render/print-files.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { checkEdition } from "../../../support/check-edition.ts";
import { datasets, retrofit } from "../../../support/datasets.ts";
import { typefaceOf } from "../fonts/typeface-of.ts";
import { readPdf } from "./read-pdf.ts";

const { edition, areas } = await checkEdition("activities");

test("a chart by itself has every character, also where the report prints a shorter one", async () => {
  if (!edition) throw new Error("missing edition");
  const drawn = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text font-family="'Noto Sans JP'" y="20">${text}</text></svg>`;
  const chart: PrintChart = {
    chart: { id: "c", form: "bars", title: "", subtitle: "", unit: "member", points: [] },
    heading: "Heading",
    description: "Description",
    svg: drawn("鬱蒼"),
    brief: drawn("蒼"),
  };
  const subject = {
    dataset: retrofit,
    observations: [],
    passages: [],
    files: [],
    ground: "",
    corrections: [],
  };
  const front = { forewords: new Map(), cover: null, logo: null, photograph: null, boundaries: null };
  const files = await printFiles(
    {
      ...{
        edition,
        front,
        changes: [],
        since: null,
        verdict: [],
        changed: [],
        brief: [],
        changeOf: () => null,
      },
      ...{ standings: [], areas },
      missing: [],
      subjects: [{ ...subject, charts: [chart] }],
    },
    {
      ...{ summary: "", words: wordsOf("ja", areas, datasets), typeface: typefaceOf("ja"), make: makeHere },
      formats: new Set(["pdf"]),
      remember: async (_part, _ground, make) => make(),
    },
  );
  const pdf = await readPdf(new Map(files).get(chartName("c", "pdf", "ja")) ?? new Uint8Array());
  expect(pdf.text).toContain("鬱蒼");
});
