import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type XmlHandler, XmlScanner } from "../../../../pipeline/stages/ingest/workbook/xml-scanner.ts";
import { formatsOf, formulasOf, main, readRows, valuesOf } from "./support.ts";

/** Everything a handler is told of this XML when it comes in chunks of `size` bytes. */
function told(xml: string, size: number): string[] {
  const log: string[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") log.push(`text ${text}`);
    text = "";
  };
  const handler: XmlHandler = {
    open(code, scanner) {
      flush();
      log.push(`open ${code} ${scanner.depth} ${scanner.attributes.get("a")}`);
    },
    text(scanner, from, to) {
      text += scanner.string(from, to);
    },
    close(code) {
      flush();
      log.push(`close ${code}`);
    },
  };
  const scanner = new XmlScanner("part.xml", { names: ["root", "item"], namespaces: [main] }, handler);
  const bytes = Buffer.from(xml);
  for (let at = 0; at < bytes.length; at += size) scanner.write(bytes.subarray(at, at + size));
  scanner.finish();
  return log;
}

describe("the scanner", () => {
  const xml =
    `<?xml version="1.0"?>\n<!-- a > b --><x:root xmlns:x="${main}" a='1 > 0 &amp; "é"'>` +
    '<x:item a="中文 &#128512;" />text é <![CDATA[<item>&amp;]]]]><![CDATA[>]]> after\r\n' +
    `<item xmlns="${main}" ><y xmlns="urn:other"><item/></y></item ><!----><item/></x:root >\n<?end?><!--x-->`;

  it("resolves names by namespace, whatever the prefix", () => {
    expect(told(xml, 10_000)).toEqual([
      'open 0 1 1 > 0 & "é"',
      "open 1 2 中文 😀",
      "close 1",
      "text text é <item>&amp;]]> after\n",
      "open 1 2 null",
      "open -1 3 null",
      "open -1 4 null",
      "close -1",
      "close -1",
      "close 1",
      // Without a declaration an element is taken at its word.
      "open 1 2 null",
      "close 1",
      "close 0",
    ]);
  });

  it("is told the same in chunks of any size", () => {
    const whole = told(xml, 10_000);
    for (let size = 1; size < 80; size++) expect(told(xml, size)).toEqual(whole);
  });

  const malformed = [
    "<root",
    "<root>",
    "</root>",
    "<root></item>",
    "<root/><root/>",
    "text",
    "<root/>text",
    "<root a/>",
    "<root a=1/>",
    "<root a='<'/>",
    "<root a='1' a='2'/>",
    "< root/>",
    "<root/ >",
    "<root><!-- </root>",
    "<root>&</root>",
    "<x:root/>",
    "<![CDATA[x]]><root/>",
    "",
  ];
  it.each(malformed)("refuses %j", (broken) => {
    for (const size of [1, 3, 100]) expect(() => told(broken, size)).toThrow("damaged");
  });
});

describe("a cell means the same in every form", () => {
  // The first form is read in one pass, the others the general way.
  const forms: readonly ((attributes: string, value: string) => string)[] = [
    (attributes, value) => `<c${attributes}><v>${value}</v></c>`,
    (attributes, value) => `<c${attributes} ><v>${value}</v></c>`,
    (attributes, value) => `<c${attributes.replaceAll('"', "'")}><v>${value}</v></c>`,
    (attributes, value) => `<c${attributes}>\n  <v>${value}</v>\n</c>`,
    (attributes, value) => `<c${attributes}><v><![CDATA[${value}]]></v></c>`,
    (attributes, value) => `<c${attributes}><v>${value.slice(0, 1)}<!-- -->${value.slice(1)}</v></c>`,
    (attributes, value) => `<x:c xmlns:x="${main}"${attributes}><x:v>${value}</x:v></x:c>`,
  ];
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => String(value + 0)),
    fc.integer().map(String),
    fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.nat(9_999_999)).map(([a, b]) => `${a}.${b}`),
  );
  const cell = fc.oneof(
    fc.record({ type: fc.constantFrom("", "n"), value: number }),
    fc.record({ type: fc.constant("s"), value: fc.constantFrom("0", "1") }),
    fc.record({ type: fc.constant("b"), value: fc.constantFrom("0", "1") }),
    fc.record({ type: fc.constant("str"), value: fc.constantFrom("x", "12", "é") }),
    fc.record({ type: fc.constantFrom("", "s", "b"), value: fc.constant("") }),
  );
  const placed = fc.record({
    cell,
    style: fc.constantFrom("", "0", "2", "3"),
    gap: fc.nat(2),
    named: fc.boolean(),
  });

  it("plain or not", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(placed, { maxLength: 5 }), { maxLength: 4 }), async (rows) => {
        const written = forms.map((form) => {
          const each = rows.map((cells, index) => {
            let column = 0;
            const parts = cells.map(({ cell: { type, value }, style, gap, named }) => {
              column += named ? gap + 1 : 1;
              const address = named ? ` r="${String.fromCharCode(64 + column)}${index + 1}"` : "";
              return form(`${address}${style && ` s="${style}"`}${type && ` t="${type}"`}`, value);
            });
            return `<row r="${index + 1}">${parts.join("")}</row>`;
          });
          return each.join("");
        });
        const sheets = await Promise.all(written.map((xml) => readRows(xml)));
        const [first, ...others] = sheets.map((sheet) => [
          valuesOf(sheet),
          formatsOf(sheet),
          formulasOf(sheet),
        ]);
        for (const other of others) expect(other).toEqual(first);
        // What JavaScript itself makes of a number is what must be read.
        let row = 0;
        for (const cells of rows) {
          row++;
          let column = 0;
          for (const {
            cell: { type, value },
            gap,
            named,
          } of cells) {
            column += named ? gap + 1 : 1;
            if ((type === "" || type === "n") && value !== "") {
              expect(sheets[0]?.cells.value(row, column)).toBe(Number(value) + 0);
            }
          }
        }
      }),
      { numRuns: 80, seed: 7, interruptAfterTimeLimit: 4000 },
    );
  });
});
