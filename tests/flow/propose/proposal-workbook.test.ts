import { expect, test, vi } from "vitest";
import { proposalWorkbook } from "../../../pipeline/flow/propose/proposal-workbook.ts";

test("a proposal is the same to the byte, whenever it is made", async () => {
  const madeOn = async (day: string) => {
    vi.setSystemTime(day);
    return proposalWorkbook(new Map([["dataset", [["id", "question"]]]]));
  };
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    expect(await madeOn("2022-02-03")).toEqual(await madeOn("2021-01-02"));
  } finally {
    vi.useRealTimers();
  }
});
