import { describe, expect, test } from "vitest";
import { Proofreader } from "../../../pipeline/stages/proof/proofreader.ts";
import { asText, records, verdicts } from "./records.ts";

const reader = new Proofreader(records());
const said = "In 2020 Korea had 47 members. ";

describe("a text of more than anybody writes", () => {
  test.each([
    ["numbers", "1 000 ".repeat(5000)],
    ["commas", "1,".repeat(50_000)],
    ["brackets", `${"(".repeat(20_000)}5`],
    ["years", "2020 ".repeat(5000)],
    ["sentences", said.repeat(5000)],
    ["numerals in words", "五百个会员、".repeat(5000)],
  ])("is read in one go: %s", (_, more) => {
    const { locale, blocks } = reader.analyse(asText(said + more), { locale: "en" });
    expect(locale).toBe("en");
    const sentences = blocks.flatMap((block) => block.sentences);
    const held = sentences.map(({ numbers, times, places, breaks }) =>
      [numbers, times, places, breaks].reduce((sum, { length }) => sum + length, 0),
    );
    expect(Math.max(...held)).toBeLessThanOrEqual(130);
    expect(sentences.map(({ from }) => from)).toEqual([0, ...sentences.slice(0, -1).map(({ to }) => to)]);
  });

  test("says of each sentence what it says of one", () => {
    const all = verdicts(reader.read(asText(said.repeat(300))));
    expect(all).toHaveLength(300);
    expect(new Set(all)).toEqual(new Set(verdicts(reader.read(asText(said)))));
  });

  test("rows that run together are read in pieces, and none of them is called wrong", () => {
    const row = Array.from({ length: 200 }, (_, index) => `${index + 1} of the members in Korea`).join(", ");
    const proof = reader.read(asText(`In 2020 there were ${row}`));
    expect(proof.figures.filter(({ printed }) => printed)).toHaveLength(200);
    expect(verdicts(proof).filter((one) => /disagrees|stale|inconsistent/.test(one))).toEqual([]);
  });
});
