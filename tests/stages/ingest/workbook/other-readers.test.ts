import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formatsOf, formulasOf, only, read, valuesOf, zip } from "./support.ts";

describe("a workbook by exceljs", () => {
  async function written(): Promise<Uint8Array> {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Data");
    sheet.addRow(["Name", "Value", "Day", "Sum", "Flag", "_x0041_"]);
    sheet.addRow([
      "北京",
      0.25,
      new Date(Date.UTC(2020, 11, 31)),
      { formula: "B2-B2", result: 0 },
      false,
      "a\nb",
    ]);
    sheet.addRow([
      { richText: [{ text: "two " }, { font: { bold: true }, text: "runs" }] },
      { error: "#N/A" },
      null,
      { formula: "B3" },
    ]);
    sheet.getCell("B2").numFmt = "0.0%";
    sheet.getCell("C2").numFmt = "yyyy-mm-dd";
    sheet.mergeCells("A5:C6");
    sheet.getRow(2).hidden = true;
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }

  it("is read with blank bytes behind it, but with nothing else", async () => {
    const own = await written();
    const sheet = only(await read(Uint8Array.of(...own, 0x0d, 0x0a, 0)));
    expect(valuesOf(sheet)).toMatchObject({ A1: "Name" });
    expect((await read(Uint8Array.of(...own, 0x41))).findings).toMatchObject([{ code: "damaged" }]);
  });

  it.each(["its own part order", "Excel's part order"])("is read cell by cell, in %s", async (order) => {
    const own = await written();
    const parts = unzipSync(own);
    // Excel writes the sheets first and the shared strings after them.
    const late = (name: string) => (/sharedStrings|styles/.test(name) ? 1 : 0);
    const sorted = Object.entries(parts).sort(([a], [b]) => late(a) - late(b));
    const sheet = only(await read(order.startsWith("its") ? own : zip(Object.fromEntries(sorted))));
    expect(valuesOf(sheet)).toEqual({
      A1: "Name",
      B1: "Value",
      C1: "Day",
      D1: "Sum",
      E1: "Flag",
      F1: "A",
      A2: "北京",
      B2: 0.25,
      C2: 44196,
      D2: 0,
      E2: false,
      F2: "a\nb",
      A3: "two runs",
      B3: { error: "#N/A" },
      D3: { formula: "B3" },
    });
    expect(formulasOf(sheet)).toEqual({ D2: "B2-B2", D3: "B3" });
    expect(formatsOf(sheet)).toEqual({ B2: "0.0%", C2: "yyyy-mm-dd" });
    expect([...sheet.hiddenRows]).toEqual([2]);
  });
});
