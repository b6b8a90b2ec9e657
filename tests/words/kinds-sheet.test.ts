import { describe, expect, test } from "vitest";
import { kindsOf } from "../../pipeline/findings/problems.ts";
import * as model from "../../pipeline/model/problems.ts";
import { factsIn } from "../../pipeline/words/problem-facts.ts";
import { sheetRows, sheetRowsIn } from "../../pipeline/words/sheets.ts";

describe("words/kinds.csv", () => {
  test("has a row of each kind of problem, but of those that model/ declares, and no other", () => {
    const own = new Set<string>(Object.values(model).map(({ kind }) => kind.code));
    const codes = kindsOf([]).flatMap(({ code }) => (own.has(code) ? [] : [code]));
    expect(own.size).toBe(3);
    expect(
      sheetRows("kinds")
        .map(({ code }) => code)
        .sort(),
    ).toEqual(codes.sort());
  });

  test.each([
    ["x,other,error,yes,office,,Wrong.,one", "invalid group: other"],
    ["x,value,bad,yes,office,,Wrong.,one", "invalid severity: bad"],
    ["x,value,error,perhaps,office,,Wrong.,one", "invalid movable: perhaps"],
    ["x,value,error,yes,,,Wrong.,one", "invalid mends: "],
    ["x,value,error,yes,office,no,Wrong.,one", "invalid doubts: no"],
    [
      "x,value,error,yes,office,,Wrong.,one\nx,value,error,yes,office,,Wrong.,one",
      "duplicate kind of problem: x",
    ],
  ])("is refused with “%s”, by file and row", (lines, fault) => {
    const sound = "y,value,note,weighed only,nobody,yes,Odd.,two";
    const rows = sheetRowsIn(
      `code,group,severity,movable,mends,doubts,catches,example\n${sound}\n${lines}\n`,
    );
    expect(() => factsIn(rows)).toThrow(`${fault} in words/kinds.csv, row ${rows.length + 1}`);
  });
});
