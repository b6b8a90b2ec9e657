import { readFileSync } from "node:fs";
import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { builtReader } from "../../../support/built-reader.ts";

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const most = { memory: 1000, seconds: 60 };

test("a process of its own reads what this one would, in any time zone", async () => {
  const readInChild = await builtReader();
  const zone = process.env.TZ;
  try {
    process.env.TZ = "America/Sao_Paulo";
    const cell = '<Cell><Data ss:Type="DateTime">2018-11-04T00:00:00.000</Data></Cell>';
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row>${cell}</Row></Table></Worksheet></Workbook>`;
    const read = await readInChild(strToU8(xml), { format: "xml-spreadsheet", encoding: null }, most);
    expect(read).toMatchObject({ sheets: [{ name: "A", rows: [1], values: [43408] }] });
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("a page that would take hours or all memory is given up by its limits, and nothing else with it", async () => {
  const readInChild = await builtReader();
  const page = { format: "html", encoding: null } as const;
  const nested = strToU8("<div>".repeat(200_000));
  await expect(readInChild(nested, page, { ...most, seconds: 1 })).rejects.toMatchObject({
    problem: { code: "costly-file", what: "seconds", allowed: 1 },
  });
  const many = strToU8(`<table>${"<tr><td>1<td>2<td>3".repeat(100_000)}`);
  await expect(readInChild(many, page, { ...most, memory: 20 })).rejects.toMatchObject({
    problem: { code: "costly-file", what: "memory", allowed: 20 },
  });
});

test("a file with a password, or of no sense, is refused as in this process", async () => {
  const readInChild = await builtReader();
  const cut = fixture("city.xls").subarray(0, 4000);
  expect(await readInChild(cut, { format: "xls", encoding: null }, most)).toEqual({ refused: "damaged" });
});
