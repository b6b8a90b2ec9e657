import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Limits } from "../../../../pipeline/model/contract.ts";
import { defaultLimits } from "../../../../pipeline/stages/ingest/limits.ts";
import { type RawEntry, rawZip } from "./raw-archive.ts";
import {
  main,
  only,
  type Parts,
  read,
  refusal,
  sharedStringsXml,
  sheetXml,
  valuesOf,
  workbookParts,
  workbookXml,
  zip,
} from "./support.ts";

const plain = '<row r="1"><c r="A1"><v>1</v></c></row>';
const sheetPart = "xl/worksheets/sheet1.xml";

function entries(changes: Parts = {}): RawEntry[] {
  return Object.entries(workbookParts(sheetXml(plain), changes)).map(([name, content]) => ({
    name,
    content: content ?? "",
  }));
}

describe("an archive that lies", () => {
  const zeros = Buffer.alloc(110_000_000);
  const withEntry = (entry: RawEntry) =>
    rawZip([...entries().filter(({ name }) => name !== entry.name), entry]);
  const content = sheetXml(plain);
  const cases: readonly (readonly [name: string, bytes: () => Uint8Array, refused: string])[] = [
    [
      "a part of 110 MB",
      () => withEntry({ name: sheetPart, content: zeros }),
      "limit-exceeded part bytes @ sheet Sheet1",
    ],
    [
      "a bomb within the part's limit",
      () => withEntry({ name: sheetPart, content: zeros.subarray(0, 90_000_000) }),
      "limit-exceeded compression ratio @ sheet Sheet1",
    ],
    [
      "a bomb that claims to be small",
      () => withEntry({ name: sheetPart, content: zeros, claimedSize: 5000 }),
      "damaged @ sheet Sheet1",
    ],
    [
      "a part that claims to be larger",
      () => withEntry({ name: sheetPart, content, claimedSize: 5000 }),
      "damaged @ sheet Sheet1",
    ],
    [
      "a wrong checksum",
      () => withEntry({ name: sheetPart, content, claimedCrc: 1 }),
      "damaged @ sheet Sheet1",
    ],
    [
      "a password on a part",
      () => withEntry({ name: sheetPart, content, flags: 1 }),
      "encrypted @ sheet Sheet1",
    ],
    [
      "an unknown compression",
      () => withEntry({ name: sheetPart, content, method: 14 }),
      "damaged @ sheet Sheet1",
    ],
    [
      "an entry twice",
      () => rawZip([...entries(), { name: sheetPart, content: "<worksheet/>" }]),
      "duplicate-part @ file",
    ],
    [
      "an entry twice in other letter case",
      () => rawZip([...entries(), { name: "XL/Workbook.xml", content: "" }]),
      "duplicate-part @ file",
    ],
    [
      "a way out of the folder",
      () => rawZip([...entries(), { name: "xl/../../etc/passwd", content: "" }]),
      "unsafe-path @ file",
    ],
    [
      "a way out by backslashes",
      () => rawZip([...entries(), { name: "..\\x", content: "" }]),
      "unsafe-path @ file",
    ],
    [
      "an absolute name",
      () => rawZip([...entries(), { name: "/etc/passwd", content: "" }]),
      "unsafe-path @ file",
    ],
    ["a drive", () => rawZip([...entries(), { name: "C:\\x", content: "" }]), "unsafe-path @ file"],
    [
      "too many entries",
      () =>
        rawZip([
          ...entries(),
          ...Array.from({ length: 2000 }, (_, index) => ({ name: `x/${index}`, content: "" })),
        ]),
      "limit-exceeded zip entries @ file",
    ],
    ["a tail cut off", () => rawZip(entries()).slice(0, -30), "damaged @ file"],
    ["half a file", () => rawZip(entries()).slice(0, 900), "damaged @ file"],
    ["bytes after the end", () => Buffer.concat([rawZip(entries()), Buffer.from("tail")]), "damaged @ file"],
    [
      "no workbook in it",
      () => rawZip(entries().filter(({ name }) => name !== "xl/workbook.xml")),
      "damaged @ file",
    ],
  ];
  it.each(cases)("%s", async (_, bytes, refused) => {
    expect(refusal(await read(bytes()))).toBe(refused);
  });

  it("a part stored without compression is read", async () => {
    const stored = rawZip(entries().map((entry) => ({ ...entry, method: 0 })));
    expect(valuesOf(only(await read(stored)))).toEqual({ A1: 1 });
  });

  it("an unused part of 300 MB costs nothing", async () => {
    const media = { name: "xl/media/film.bin", content: zeros.subarray(0, 1000), claimedSize: 300_000_000 };
    expect(valuesOf(only(await read(rawZip([...entries(), media]))))).toEqual({ A1: 1 });
  });
});

describe("XML that wants more than to be read", () => {
  const declared = (declaration: string, xml = sheetXml(plain)) =>
    `<?xml version="1.0"?>${declaration}${xml}`;
  const laughs = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  );
  const cases: readonly (readonly [name: string, xml: string | Uint8Array])[] = [
    [
      "an entity bomb",
      declared(
        `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs.join("")}]>`,
        sheetXml("<row><c t='str'><v>&l9;</v></c></row>"),
      ),
    ],
    [
      "an external entity",
      declared(
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        sheetXml("<row><c t='str'><v>&e;</v></c></row>"),
      ),
    ],
    ["a SYSTEM DOCTYPE", declared('<!DOCTYPE worksheet SYSTEM "http://example.org/x.dtd">')],
    ["a small DOCTYPE", declared("<!doctype x>")],
    ["a DOCTYPE in UTF-16", Buffer.from(`\ufeff${declared("<!DOCTYPE x>")}`, "utf16le")],
    ["an entity declaration", declared('<!ENTITY e "x">')],
    ["an undeclared entity", sheetXml("<row><c t='str'><v>&nbsp;</v></c></row>")],
  ];
  it.each(cases)("%s", async (_, xml) => {
    expect(refusal(await read(zip(workbookParts(xml))))).toBe("forbidden-xml @ sheet Sheet1");
  });

  it.each([
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "xl/_rels/workbook.xml.rels",
    "_rels/.rels",
  ])("a DOCTYPE in %s", async (name) => {
    const parts = workbookParts(sheetXml(plain));
    const bytes = zip({ ...parts, [name]: `<!DOCTYPE x>${parts[name]}` });
    expect(refusal(await read(bytes))).toBe("forbidden-xml @ file");
  });

  it("the word in a text is only a word", async () => {
    const sheet = sheetXml(
      '<row><c t="str"><v>&lt;!DOCTYPE x&gt;</v></c><c t="str"><v><![CDATA[<!ENTITY]]></v></c></row>',
    );
    expect(valuesOf(only(await read(zip(workbookParts(sheet)))))).toEqual({
      A1: "<!DOCTYPE x>",
      B1: "<!ENTITY",
    });
  });

  const broken: readonly (readonly [name: string, xml: string, refused: string])[] = [
    [
      "200,000 nested elements",
      sheetXml("<a>".repeat(200_000) + "</a>".repeat(200_000)),
      "limit-exceeded nesting @ sheet Sheet1",
    ],
    [
      "a text of 5 MB",
      sheetXml(`<row><c t="str"><v>${"x".repeat(5_000_000)}</v></c></row>`),
      "limit-exceeded text length @ sheet Sheet1",
    ],
    [
      "a tag of 5 MB",
      sheetXml(`<row spans="${"x y".repeat(1_700_000)}"/>`),
      "limit-exceeded text length @ sheet Sheet1",
    ],
    ["a comment without end", sheetXml(`<!--${"x".repeat(300_000)}`), "damaged @ sheet Sheet1"],
    [
      "a thousand attributes",
      sheetXml(`<row ${Array.from({ length: 1000 }, (_, index) => `a${index}=""`).join(" ")}/>`),
      "damaged @ sheet Sheet1",
    ],
    [
      "a thousand namespaces",
      sheetXml(
        Array.from({ length: 200 }, (_, index) => `<a xmlns:n${index}="u" xmlns:m${index}="u">`).join(""),
      ),
      "damaged @ sheet Sheet1",
    ],
    [
      "thousands of element names",
      sheetXml(Array.from({ length: 5000 }, (_, index) => `<e${index}/>`).join("")),
      "damaged @ sheet Sheet1",
    ],
    ["two roots", `${sheetXml(plain)}<worksheet/>`, "damaged @ sheet Sheet1"],
    ["text after the root", `${sheetXml(plain)}more`, "damaged @ sheet Sheet1"],
    ["another root", `<html xmlns="${main}"/>`, "damaged @ sheet Sheet1"],
    ["nothing", "", "damaged @ sheet Sheet1"],
    [
      "an encoding nobody knows",
      `<?xml version="1.0" encoding="klingon"?>${sheetXml(plain)}`,
      "unknown-encoding @ sheet Sheet1",
    ],
  ];
  it.each(broken)("%s", async (_, xml, refused) => {
    expect(refusal(await read(zip(workbookParts(xml)), { ratio: 1e9 }))).toBe(refused);
  });
});

describe("ordinary templates that kill other readers", () => {
  const all = "A1:XFD1048576";
  const cases: readonly (readonly [name: string, rest: string, before: string])[] = [
    ["a merge of the whole sheet", `<mergeCells><mergeCell ref="${all}"/></mergeCells>`, ""],
    [
      "a dropdown on the whole sheet",
      `<dataValidations><dataValidation type="list" sqref="${all}"><formula1>"a"</formula1></dataValidation></dataValidations>`,
      "",
    ],
    [
      "a dropdown on a whole column",
      '<dataValidations><dataValidation type="list" sqref="A2:A1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
      "",
    ],
    ["columns to 99999999", "", '<cols><col min="1" max="99999999" width="9"/></cols>'],
    ["a dimension that claims everything", "", `<dimension ref="${all}"/>`],
    [
      "200,000 hidden column ranges",
      "",
      `<cols>${'<col min="3" max="16384" hidden="1"/>'.repeat(200_000)}</cols>`,
    ],
  ];
  it.each(cases)("%s", async (_, rest, before) => {
    const sheet = only(await read(zip(workbookParts(sheetXml(plain, rest, before))), { ratio: 1e9 }));
    expect(valuesOf(sheet)).toEqual({ A1: 1 });
    expect(sheet.merges).toEqual([]);
    expect(sheet.hiddenColumns.size).toBe(0);
  });

  it("a million empty rows", async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 1}"/>`);
    const bytes = zip(workbookParts(sheetXml(rows.join(""))));
    const sheet = only(await read(bytes));
    expect(sheet.cells.lastRow).toBe(0);
  });
});

describe("limits", () => {
  const rows = (count: number, cells: string) => `<row>${cells}</row>`.repeat(count);
  const scattered = Array.from(
    { length: 16_000 },
    (_, index) => `<row r="${index * 60 + 1}"><c><v>1</v></c></row>`,
  );
  const cases: readonly (readonly [limit: string, limits: Partial<Limits>, parts: Parts])[] = [
    ["file bytes", { fileBytes: 100 }, {}],
    ["bytes in all", { totalBytes: 1000 }, {}],
    [
      "characters in all",
      { totalBytes: 10_000 },
      {
        [sheetPart]: sheetXml(rows(20, '<c t="s"><v>0</v></c>')),
        "xl/sharedStrings.xml": sharedStringsXml(`<t>${"x".repeat(1000)}</t>`),
      },
    ],
    ["cells", { cells: 9 }, { [sheetPart]: sheetXml(rows(5, "<c><v>1</v></c><c><v>1</v></c>")) }],
    ["cells", { cells: 9 }, { [sheetPart]: sheetXml(scattered.join("")) }],
    [
      "cells",
      { cells: 100 },
      { [sheetPart]: sheetXml('<row><c><f t="array" ref="A1:XFD1048576">B1</f></c></row>') },
    ],
    [
      "cells",
      { cells: 3 },
      { [sheetPart]: sheetXml(plain, `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(4)}</mergeCells>`) },
    ],
    ["rows", { rows: 4 }, { [sheetPart]: sheetXml(rows(5, "<c><v>1</v></c>")) }],
    ["columns", { columns: 4 }, { [sheetPart]: sheetXml(rows(1, "<c><v>1</v></c>".repeat(5))) }],
    ["shared strings", { sharedStrings: 2 }, { "xl/sharedStrings.xml": sharedStringsXml("", "", "") }],
  ];
  it.each(cases)("%s", async (limit, limits, parts) => {
    const result = await read(zip(workbookParts(sheetXml(plain), parts)), limits);
    expect(refusal(result)).toMatch(new RegExp(`^limit-exceeded ${limit} @ `));
  });

  it("rows and columns count only where there is content", async () => {
    const sheet = sheetXml(
      `<row r="1"><c r="A1" s="1"/><c r="Z1"><v>1</v></c></row>${rows(50, '<c s="1"/>')}`,
    );
    const read1 = await read(zip(workbookParts(sheet)), { rows: 1, columns: 1, cells: 1 });
    expect(valuesOf(only(read1))).toEqual({ Z1: 1 });
  });

  it("cells scattered over the sheet cannot eat memory", async () => {
    const cells = Array.from({ length: 900 }, (_, column) => `<c><v>${column}</v></c>`).join("");
    const far = Array.from({ length: 40 }, (_, index) => `<row r="${index * 1024 + 1}">${cells}</row>`).join(
      "",
    );
    expect(refusal(await read(zip(workbookParts(sheetXml(far)))))).toBe(
      "limit-exceeded cells @ sheet Sheet1",
    );
  });

  it("a workbook may not list a sheet more often than it has parts", async () => {
    const listed = Array.from({ length: 3000 }, (_, index) => [`S${index}`, "rId1"] as const);
    const bytes = zip(workbookParts(sheetXml(plain), { "xl/workbook.xml": workbookXml(...listed) }));
    expect(refusal(await read(bytes))).toBe("damaged @ file");
  });
});

describe("the steps that a file costs grow with its length and no faster", () => {
  let counter: Worker;
  beforeAll(() => {
    counter = new Worker(new URL("./count-steps.mjs", import.meta.url));
  });
  afterAll(() => counter.terminate());

  /** Blocks of code that are entered to read a sheet, which no busy machine changes. */
  const stepsOf = async (sheet: string): Promise<number> => {
    counter.postMessage({ bytes: zip(workbookParts(sheet)), limits: { ...defaultLimits, ratio: 1e9 } });
    const [steps] = await once(counter, "message");
    return steps;
  };
  const many = 5000;
  const all = "A1:XFD1048576";
  const cases: readonly (readonly [name: string, sheet: string])[] = [
    [
      "empty rows",
      sheetXml(Array.from({ length: many }, (_, index) => `<row r="${index * 200 + 1}"/>`).join("")),
    ],
    ["nested elements", sheetXml("<a>".repeat(many) + "</a>".repeat(many))],
    ["a long text", sheetXml(`<row><c t="str"><v>${"x".repeat(many * 20)}</v></c></row>`)],
    ["a long tag", sheetXml(`<row spans="${"x y".repeat(many * 10)}"/>`)],
    [
      "attributes",
      sheetXml(`<row ${Array.from({ length: many }, (_, index) => `a${index}=""`).join(" ")}/>`),
    ],
    ["element names", sheetXml(Array.from({ length: many }, (_, index) => `<e${index}/>`).join(""))],
    [
      "hidden columns",
      sheetXml(plain, "", `<cols>${'<col min="3" max="16384" hidden="1"/>'.repeat(many)}</cols>`),
    ],
    [
      "merges of the whole sheet",
      sheetXml(plain, `<mergeCells>${`<mergeCell ref="${all}"/>`.repeat(many)}</mergeCells>`),
    ],
    [
      "dropdowns on the whole sheet",
      sheetXml(
        plain,
        `<dataValidations>${`<dataValidation type="list" sqref="${all}"><formula1>"a"</formula1></dataValidation>`.repeat(many)}</dataValidations>`,
      ),
    ],
    ["columns without end", sheetXml(plain, "", '<cols><col min="1" max="99999999" width="9"/></cols>')],
    ["a dimension without end", sheetXml(plain, "", `<dimension ref="${all}"/>`)],
  ];
  it.each(cases)("%s", async (_, sheet) => {
    // A workbook of one cell takes 9,000, and a character up to 14.
    expect(await stepsOf(sheet)).toBeLessThan(20_000 + 20 * sheet.length);
  });

  it("and what is read is counted", async () => {
    const [few, more] = [await stepsOf(sheetXml(plain)), await stepsOf(sheetXml(plain.repeat(1000)))];
    expect(few).toBeGreaterThan(1000);
    expect(more).toBeGreaterThan(few * 10);
  });
});
