import { expect, test } from "vitest";
import { decodeXml, rawPlace } from "../../../pipeline/stages/read-text/docx/raw-text.ts";

test.each([
  ["9 &lt; 10 &amp;amp; more", "9 < 10 &amp; more"],
  ["&#26085;&#x672c; &#X672C;", "日本 本"],
  ["&apos;&quot;&gt;", "'\">"],
  // What no spreadsheet may hold either stays as it is written.
  ["&#0; &#xFFFE00; &#xD800; &nbsp; R&D; & so", "&#0; &#xFFFE00; &#xD800; &nbsp; R&D; & so"],
])("%j stands for %j", (raw, text) => {
  expect(decodeXml(raw)).toBe(text);
});

test("each place of a text is found in the raw XML, whatever stands for it", () => {
  const raw = "a&amp;b&#26085;&nbsp;c";
  const text = decodeXml(raw);
  const places = [...text].map((_, at) =>
    rawPlace(`<t>${raw}</t>`, { at: 0, from: 3, to: 3 + raw.length }, at),
  );
  expect(text).toBe("a&b日&nbsp;c");
  expect(places).toEqual([3, 4, 9, 10, 18, 19, 20, 21, 22, 23, 24]);
});
