import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cellsAt } from "../../../../pipeline/model/place.ts";
import { fixture, type Parts, read, refusal, sheetXml, workbookParts, zip } from "./support.ts";

const bounded = { interruptAfterTimeLimit: 4000, numRuns: 300, seed: 20_201_231 };

/** Either sheets without an error but at their cells, or one error and no sheets; never a throw. */
async function expectOutcome(bytes: Uint8Array): Promise<void> {
  const result = await read(bytes);
  const refused = /^[a-z-]+( [a-z ]+)? @ (file|sheet .*)$/s.test(refusal(result));
  const clean =
    result.sheets.length > 0 &&
    result.findings.every(({ severity, at }) => severity !== "error" || cellsAt(at) !== null);
  expect(refused || clean).toBe(true);
}

describe("whatever becomes of a good workbook", () => {
  const files = [fixture("openpyxl.xlsx"), fixture("libreoffice.xlsx"), fixture("libreoffice.xls")];
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });

  it("bytes of the file change", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        edits,
        fc.option(fc.nat(), { freq: 8 }),
        async (good, changes, cut) => {
          const bytes = Uint8Array.from(good);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          await expectOutcome(cut === null ? bytes : bytes.subarray(0, cut % bytes.length));
        },
      ),
      bounded,
    );
  });

  it("bytes of its directory change", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), edits, async (good, changes) => {
        const bytes = Uint8Array.from(good);
        const span = Math.min(900, bytes.length);
        for (const [at, byte] of changes) bytes[bytes.length - 1 - (at % span)] = byte;
        await expectOutcome(bytes);
      }),
      bounded,
    );
  });

  const tokens = [
    "<",
    ">",
    "/",
    '"',
    "'",
    "&",
    "=",
    " ",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?",
    "?>",
    "<!",
    "<v>",
    "</v>",
    "<c>",
    "</c>",
    "<f>",
    "<is>",
    "<t>",
    "</row>",
    "<row>",
    't="s"',
    't="b"',
    'r="A1"',
    's="9"',
    ' xmlns="u"',
    ' xmlns:x="u"',
    "x:",
    "0",
    "-1",
    "1e9",
    "é",
    "\u0000",
    "\ud83d\ude00",
    "&#0;",
    "&amp;",
    "_x0041_",
    '<f t="array" ref="A1:C9">',
    '<f t="shared" si="0"/>',
  ];
  const sources = files.slice(0, 2).map((file) => ({ ...unzipSync(file) }));
  sources.push(
    unzipSync(
      zip(
        workbookParts(
          sheetXml('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><f>A1</f><v>2</v></c></row>'),
        ),
      ),
    ),
  );
  const change = fc.record({ at: fc.nat(), remove: fc.nat(12), insert: fc.constantFrom("", ...tokens) });

  it("text of its parts changes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.nat(),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (source, which, changes) => {
          const names = Object.keys(source).filter(
            (name) => /\.(xml|rels)$/.test(name) && !name.includes("theme"),
          );
          const name = names[which % names.length] ?? "";
          let text = strFromU8(source[name] ?? new Uint8Array());
          for (const { at, remove, insert } of changes) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + insert + text.slice(place + remove);
          }
          const parts: Parts = { ...source, [name]: text };
          await expectOutcome(zip(parts));
        },
      ),
      bounded,
    );
  });
});
