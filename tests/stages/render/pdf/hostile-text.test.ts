import { expect, test } from "vitest";
import { light } from "../../../../pipeline/charts/theme.ts";
import { makeHere } from "../../../../pipeline/flow/make-here.ts";
import { printFaces } from "../../../../pipeline/stages/render/fonts/faces-for-print.ts";
import { printableSvg } from "../../../../pipeline/stages/render/fonts/printable.ts";
import { chartPdfData, chartTemplate } from "../../../../pipeline/stages/render/pdf/chart-pdf.ts";
import { documentData, templateFamilies } from "../../../../pipeline/stages/render/pdf/document-data.ts";
import { annexTemplate, reportTemplate } from "../../../../pipeline/stages/render/pdf/template-report.ts";
import { setup } from "../../../../pipeline/stages/render/pdf/template-setup.ts";
import { typeset } from "../../../../pipeline/stages/render/pdf/typesetter.ts";
import { encodePng } from "../../../../pipeline/stages/render/png/encode-png.ts";
import { typefaceOf } from "../fonts/typeface-of.ts";
import { readPdf } from "./read-pdf.ts";

const typeface = typefaceOf("en");
const faces = await printFaces("评", typeface, makeHere);
const fonts = templateFamilies(faces.families);
const picture = Buffer.from(
  encodePng({ colours: new Int32Array(8 * 8).fill(0x787878), width: 8, height: 8 }, 72),
).toString("base64");
const hostile = [
  '#import "@preview/cetz:0.3.0"',
  '#read("/etc/passwd")',
  "$ x^2 $ *bold* _it_ `raw` = head",
  "]] ) } \\ \\u{41} \\n // gone /* gone",
  '"quote" <label> @ref ~ -- ...',
  "评🙂",
  "देहली ไทย العربية",
];

/** The report and its annex. */
function printsOf(text: string, by = faces): Uint8Array[] {
  const run = { text, mark: "", ending: "" };
  const table = {
    caption: text,
    heads: [text],
    columns: [text],
    rows: [{ heads: [text], cells: [[{ text, mark: text, gap: false }]] }],
    layout: { strips: 1, shares: [] },
    legend: [{ mark: text, text }],
    note: text,
  };
  const parted = { ...table, rows: [...table.rows, ...table.rows], layout: { strips: 2, shares: [2, 1] } };
  const svg = printableSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="40"><text font-family="any" y="20">chart</text></svg>`,
    typeface,
  );
  const told = {
    title: text,
    prose: [[run, run]],
    legend: [{ mark: text, text }],
    charts: [{ title: text, alt: text, svg, width: 720 }],
  };
  const data = {
    title: text,
    report: text,
    methods: [{ title: text, measured: text }],
    further: told.charts,
    network: text,
    date: [2021, 6, 30],
    published: text,
    reissued: text,
    changes: [
      {
        title: text,
        summary: text,
        heads: [text, text, text],
        rows: [[text, text, text, text]],
        more: [text],
        stale: text,
        sentences: [[{ text, stale: true }]],
      },
    ],
    imprint: [text],
    marks: [{ mark: text, text }],
    cover: null,
    logo: { file: "logo.png", width: 52, height: 52 },
    photograph: { file: "photograph.png", ratio: 1, alt: text, credit: text },
    signature: text,
    foreword: [
      { kind: "heading", text },
      { kind: "paragraph", text },
    ],
    words: {
      contents: text,
      brief: text,
      changed: text,
      comma: text,
      withoutTarget: text,
      keyFigures: text,
      measured: text,
      annex: text,
      foreword: text,
      imprint: text,
      marks: text,
      further: text,
      definitions: text,
      demonstrations: text,
      demonstrationsNotice: text,
      definition: text,
      method: text,
      sources: text,
      corrections: text,
      notDelivered: text,
    },
    undelivered: [text],
    places: [
      {
        ...{ title: text, about: text, tables: [table], more: text, unjudgedTitle: text },
        alike: [{ reason: text, lists: [{ country: text, names: [text] }], rest: text }],
        unjudged: [
          {
            reason: text,
            lists: [
              { country: text, names: [text] },
              { country: text, names: Array.from({ length: 9 }, () => text) },
            ],
            rest: text,
          },
        ],
      },
    ],
    verdict: [{ phrases: [[run], [run]], mark: text, below: text }],
    changed: [{ prose: [run], notes: text, furtherNotes: text }],
    standings: [
      {
        title: text,
        about: text,
        counts: [{ standing: "behind", places: 1, number: text, name: text, parts: text, reasons: text }],
      },
    ],
    brief: [{ prose: [run], standing: "on-track", mark: text, data: text, change: text }],
    briefLegend: [{ mark: text, text }],
    asBefore: [run],
    keys: [{ value: text, what: text, change: text, spark: { svg, alt: text }, given: true }],
    chapters: [{ title: text, subjects: [{ ...told, about: text }] }],
    definitions: [
      {
        title: text,
        prose: told.prose,
        legend: told.legend,
        indicators: [{ title: text, definition: text, method: text, tables: [table] }],
        tables: [table, parted],
        files: [{ path: text, office: text }],
        corrections: [text],
      },
    ],
    demonstrations: [told],
  };
  return [reportTemplate, annexTemplate].map((template) =>
    typeset({
      template: setup(light) + fonts + template,
      data: documentData(data, "en", typeface),
      faces: by,
      pictures: [
        { name: "logo.png", base64: picture },
        { name: "photograph.png", base64: picture },
      ],
    }),
  );
}

test.each(hostile)("%s is only text, wherever it stands", async (text) => {
  const prints = await Promise.all(printsOf(text).map(readPdf));
  const shown = text
    .replace(/[🙂\p{Script=Devanagari}\p{Script=Thai}\p{Script=Arabic}]/gu, "\ufffd")
    .replace(/\s+/g, "");
  const squeezed = prints.map((pdf) => pdf.text.replace(/\s+/g, "")).join();
  expect(squeezed.split(shown).length - 1).toBeGreaterThan(55);
  for (const { fonts: own } of prints)
    expect([...own].filter((font) => !font.startsWith("NotoSans"))).toEqual([]);
});

test("another compiler gives the same bytes", () => {
  expect(Buffer.concat(printsOf("again", { ...faces, key: "another" }))).toEqual(
    Buffer.concat(printsOf("again")),
  );
});

test("control characters and lone surrogates make no difference to a chart's print", async () => {
  const chart = {
    chart: {
      id: "c",
      form: "bars",
      title: "A\u0000B\u0007\ud800C",
      subtitle: "",
      unit: "member",
      points: [],
    },
    heading: "A\u0000B\u0007\ud800C",
    description: "D\u001bE",
    svg: printableSvg(
      '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"><text font-family="any" y="20">x评</text></svg>',
      typeface,
    ),
  } as const;
  const pdf = await readPdf(
    typeset({
      template: setup(light) + fonts + chartTemplate,
      data: documentData(chartPdfData(chart), "en", typeface),
      faces,
    }),
  );
  expect([pdf.title, pdf.alts]).toEqual(["ABC", ["DE"]]);
  expect(pdf.raw).toContain("/MediaBox [0 0 72 36]");
});

test("a template that is wrong is an error that says where it went wrong", () => {
  expect(() => typeset({ template: "#unknown-thing", data: "", faces })).toThrow(
    "unknown variable: unknown-thing",
  );
  expect(() => typeset({ template: '#read("/etc/passwd")', data: "", faces })).toThrow("invalid document");
});
