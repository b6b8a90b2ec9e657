import { describe, expect, test } from "vitest";
import type { ReadingOptions } from "../../../../pipeline/model/contract.ts";
import type { Finding } from "../../../../pipeline/model/finding.ts";
import { inFile } from "../../../../pipeline/model/place.ts";
import { defaultLimits } from "../../../../pipeline/stages/ingest/limits.ts";
import { brief, bytes, cellsOf, file, read, utf16 } from "./csv-fixture.ts";

interface Sound {
  readonly name: string;
  readonly source: string | Uint8Array;
  readonly reading?: ReadingOptions;
  readonly cells: string[][];
  readonly delimiter?: string | null;
  readonly newline?: string | null;
}

const bom = "\uFEFF";

const sound: Sound[] = [
  {
    name: "commas",
    source: "a,b\n1,2\n",
    cells: [
      ["a", "b"],
      ["1", "2"],
    ],
    delimiter: ",",
    newline: "\n",
  },
  {
    name: "no newline at the end",
    source: "a,b\n1,2",
    cells: [
      ["a", "b"],
      ["1", "2"],
    ],
  },
  { name: "one record without newline", source: "a,b", cells: [["a", "b"]], newline: null },
  {
    name: "semicolons, decimal comma and mark",
    source: `${bom}city;rate;count\r\nBusan;1,5;2\r\nSuwon;2,5;3\r\n`,
    cells: [
      ["city", "rate", "count"],
      ["Busan", "1,5", "2"],
      ["Suwon", "2,5", "3"],
    ],
    delimiter: ";",
    newline: "\r\n",
  },
  {
    name: "semicolons where each row has one decimal comma",
    source: "city;rate\nBusan;1,5\nSuwon;2,5\n",
    cells: [
      ["city", "rate"],
      ["Busan", "1,5"],
      ["Suwon", "2,5"],
    ],
    delimiter: ";",
  },
  {
    name: "tabs",
    source: "a\tb\n1,5\t2\n",
    cells: [
      ["a", "b"],
      ["1,5", "2"],
    ],
    delimiter: "\t",
  },
  {
    name: "bars",
    source: "a|b\n1|2\n",
    cells: [
      ["a", "b"],
      ["1", "2"],
    ],
    delimiter: "|",
  },
  {
    name: "declared delimiter in a text that others would cut as well",
    source: "a,b;c\n1,2;3\n",
    reading: { delimiter: ";" },
    cells: [
      ["a,b", "c"],
      ["1,2", "3"],
    ],
    delimiter: ";",
  },
  {
    name: "sep line of Excel",
    source: "sep=;\r\na;b\r\n1,5;2\r\n",
    cells: [
      ["a", "b"],
      ["1,5", "2"],
    ],
    delimiter: ";",
  },
  {
    name: "sep line against the contract",
    source: `${bom}"sep=^"\na^b\n1^2\n`,
    reading: { delimiter: ";" },
    cells: [
      ["a", "b"],
      ["1", "2"],
    ],
    delimiter: "^",
  },
  { name: "one column", source: "a\n1\n2\n", cells: [["a"], ["1"], ["2"]], delimiter: null },
  {
    name: "one column of quoted commas",
    source: '"a,b"\n"1,2"\n',
    cells: [["a,b"], ["1,2"]],
    delimiter: null,
  },
  {
    name: "mixed newlines, kept inside quotes",
    source: 'a,b\r\n1,"x\r\ny\rz"\n2,"p\nq"\r3,4\r\n',
    cells: [
      ["a", "b"],
      ["1", "x\r\ny\rz"],
      ["2", "p\nq"],
      ["3", "4"],
    ],
    newline: "mixed",
  },
  {
    name: "mixed newlines beside quotes that open no field",
    source: '5 "in" pipe,b\r\n1,"5"""\n"2""x",3 "q"\r\n',
    cells: [
      ['5 "in" pipe', "b"],
      ["1", '5"'],
      ['2"x', '3 "q"'],
    ],
    newline: "mixed",
  },
  {
    name: "old Mac newlines",
    source: "a,b\r1,2\r3,4",
    cells: [
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ],
    newline: "\r",
  },
  {
    name: "quoted newline in one record",
    source: 'a,b\n"1\n2",3\n4,5\n',
    cells: [
      ["a", "b"],
      ["1\n2", "3"],
      ["4", "5"],
    ],
  },
  {
    name: "quoted quotes and delimiters",
    source: 'a,b\n"say ""hi""","1,234"\n"","""" \n',
    cells: [
      ["a", "b"],
      ['say "hi"', "1,234"],
      ["", '"'],
    ],
  },
  {
    name: "spaces behind a closing quote at the end",
    source: 'a,b\n1,"2"  ',
    cells: [
      ["a", "b"],
      ["1", "2"],
    ],
  },
  {
    name: "spaces around text are kept",
    source: "a , b\n 1,2 \n",
    cells: [
      ["a ", " b"],
      [" 1", "2 "],
    ],
  },
  {
    name: "blank lines keep their numbers",
    source: "\na,b\n\n,\n1,2\n\n\n",
    cells: [
      ["", ""],
      ["a", "b"],
      ["", ""],
      ["", ""],
      ["1", "2"],
    ],
  },
  {
    name: "names that are properties of every object",
    source: "__proto__,constructor,__proto__\n1,2,3\n",
    cells: [
      ["__proto__", "constructor", "__proto__"],
      ["1", "2", "3"],
    ],
  },
  {
    name: "title above, notes below",
    source: 'Members 2020\n\ncity,count,rate\nBusan,1,2\nSuwon,3,4\n"Source: city offices, 2020"\n',
    cells: [
      ["Members 2020", "", ""],
      ["", "", ""],
      ["city", "count", "rate"],
      ["Busan", "1", "2"],
      ["Suwon", "3", "4"],
      ["Source: city offices, 2020", "", ""],
    ],
  },
  {
    name: "title and note padded by the spreadsheet",
    source: "Members,,\ncity,count,rate\nBusan,1,2\nnote,,\n",
    cells: [
      ["Members", "", ""],
      ["city", "count", "rate"],
      ["Busan", "1", "2"],
      ["note", "", ""],
    ],
  },
  {
    name: "UTF-16 LE with mark",
    source: utf16("도시\t수\n부산\t😀\n", "le", true),
    cells: [
      ["도시", "수"],
      ["부산", "😀"],
    ],
  },
  {
    name: "UTF-16 BE with mark",
    source: utf16("도시,수\n부산,1\n", "be", true),
    cells: [
      ["도시", "수"],
      ["부산", "1"],
    ],
  },
  {
    name: "formulas and numbers stay text",
    source: "a,b,c\n=1+1,007,1e5\n",
    cells: [
      ["a", "b", "c"],
      ["=1+1", "007", "1e5"],
    ],
  },
];

test.each(sound)("reads $name", ({ source, reading, cells, delimiter, newline }) => {
  const result = read(source, reading);
  expect(result.findings).toEqual([]);
  expect(cellsOf(result)).toEqual(cells);
  expect(result.sheets[0]).toMatchObject({ file, name: "" });
  if (delimiter !== undefined) expect(result.delimiter).toBe(delimiter);
  if (newline !== undefined) expect(result.newline).toBe(newline);
});

const unsound: { name: string; source: string | Uint8Array; reading?: ReadingOptions; refused: string }[] = [
  { name: "an empty file", source: "", refused: "empty-read" },
  { name: "a mark alone", source: bom, refused: "empty-read" },
  { name: "blank lines alone", source: "\r\n , \r\n\r\n", refused: "empty-read" },
  { name: "a file of zeros", source: new Uint8Array(5000), refused: "control-character" },
  {
    name: "zeros in the place of most content",
    source: bytes("a,b\n1,2\n", Array(4096).fill(0)),
    refused: "control-character",
  },
  { name: "an unclosed quote", source: 'a,b\n1,2\n3,"4\n5,6\n', refused: "unclosed-quote B3" },
  { name: "an unclosed quote at the end", source: 'a,b\n1,"', refused: "unclosed-quote B2" },
  { name: "text behind a closing quote", source: 'a,b\n"1"x,2\n', refused: "unclosed-quote A2" },
  { name: "quotes escaped by backslashes", source: 'a,b\n1,"\\"x\\""\n', refused: "unclosed-quote B2" },
  { name: "an unclosed quote before bars", source: 'a,b\n1,"x|y\n2,z\n', refused: "unclosed-quote B2" },
  { name: "two delimiters that fit", source: "a,b;c\n1,2;3\n", refused: "ambiguous-delimiter" },
  {
    name: "a delimiter that fits rows but not the header",
    source: "a,l,n\nA,x;y,1,234\nB,z;w,5\nC,u;v,6,789\n",
    refused: "ambiguous-delimiter",
  },
];

test.each(unsound)("refuses $name", ({ source, reading, refused }) => {
  const result = read(source, reading);
  expect(cellsOf(result)).toBeNull();
  expect(result.findings.map(brief)).toEqual([refused]);
  expect(result.findings[0]?.severity).toBe("error");
});

test("names the delimiters between which it cannot decide", () => {
  expect(read("a,b;c\n1,2;3\n").findings).toMatchObject([{ candidates: [",", ";"] }]);
});

describe("quotes in the wrong place", () => {
  test.each([
    ["inside a field", 'a,b,c\n1,Round 48",2\n3,4,5\n', ["unclosed-quote B2 inside"]],
    [
      "round a delimiter",
      'a,b,c\n1,say "x, y" now,2\n',
      ["unclosed-quote B2 inside", "unclosed-quote C2 inside"],
    ],
    ["behind a space", 'a,b\n1, "x"\n', ["unclosed-quote B2 inside"]],
    ["that swallow a row", 'a,b\n1,"2\n3,4"\n5,6\n', ["unclosed-quote B2"]],
    ["that swallow rows", 'a,b,c\n1,"2,3\n4,5,6\n7,8",9\n', ["unclosed-quote B2"]],
    ["round words of several lines", 'a,b\n1,"closed\nsee x, y"\n2,"p\nq"\n', []],
    ["round words in a field", 'a,b\n1,the "Old" Town\n', []],
  ])("%s", (_, source, expected) => {
    const result = read(source, {}, { headerNames: ["a", "b", "c"] });
    expect(result.sheets).toHaveLength(1);
    const told = (found: Finding) => `${brief(found)}${"inside" in found && found.inside ? " inside" : ""}`;
    expect(result.findings.map(told)).toEqual(expected);
    expect(result.findings.every(({ severity }) => severity === "error")).toBe(true);
  });

  test("are gone when the advice is followed", () => {
    const result = read('a,b,c\n1,"Round 48""",2\n3,4,5\n');
    expect(result.findings).toEqual([]);
    expect(cellsOf(result)?.[1]).toEqual(["1", 'Round 48"', "2"]);
  });
});

describe("ragged rows", () => {
  const headerNames = ["City", "Count", "Rate", "Office"];
  test.each([
    {
      name: "wider and narrower",
      source: "city,count,rate\nBusan,1,234,5\nSuwon,3,4\nUlsan,3\n",
      found: ["ragged-row A2:D2", "ragged-row A4:B4"],
    },
    {
      name: "every row wider than the header",
      source: "city,count\nBusan,1,234\nSuwon,3,456\n",
      found: ["ragged-row A2:C2", "ragged-row A3:C3"],
    },
    {
      name: "every row narrower than the header",
      source: "city,count,rate\nBusan,1\nSuwon,3\nUlsan,4\n",
      found: ["ragged-row A1:C1"],
    },
    { name: "an empty field too many", source: "city,count,rate\nBusan,1,2,\n", found: ["ragged-row A2:D2"] },
    {
      name: "labelled fields above the header",
      source: "Office,Busan\nYear,2020\nCity,Count,Rate\nBusan,1,2\n",
      found: [],
    },
    {
      name: "a note beside the table",
      source: "city,count\nBusan,1\n,,see below\n",
      found: ["ragged-row A3:C3"],
    },
    {
      name: "a row that another delimiter cuts",
      source: "city,count,rate\nBusan,1,2\nSuwon;3;4\nUlsan,5,6\n",
      found: ["ragged-row A3"],
    },
    {
      name: "a row that another delimiter cuts, its last fields left off",
      source: "city,count,rate,note,source\nBusan,1,2,,\nUlsan\t3\t4\n",
      found: ["ragged-row A3"],
    },
    {
      name: "notes with signs that cut",
      source: "city,count,rate,note,source\nBusan,1,2,,\nSource: OECD; 2020; p. 4\nsee a|b\n",
      found: [],
    },
    {
      name: "a word with signs that cut it into less than half of the table's width",
      source: "city,count,rate,note,source,a,b\nBusan,1,2,,,,\nwalls;roofs;windows\n",
      found: [],
    },
    {
      name: "the last row of two columns cut by bars",
      source: "city,count\nBusan,1\nSuwon|3\n",
      found: ["ragged-row A3"],
    },
    {
      name: "notes with punctuation",
      source: 'city,count\nBusan,1\nUlsan,2\nSuwon,3\nSource: A; B\n"(a) x, y"\n',
      found: [],
    },
    { name: "one value of several", source: "city,count,rate\nBusan\n,2\n", found: [] },
  ])("$name", ({ source, found }) => {
    const result = read(source, {}, { headerNames });
    expect(result.sheets).toHaveLength(1);
    expect(result.findings.map(brief)).toEqual(found);
  });

  test("without a known header the commonest width counts", () => {
    const result = read("x,y,z\n1,2,3\n4,5\n");
    expect(result.findings).toMatchObject([{ code: "ragged-row", expected: 3, found: 2 }]);
    expect(result.findings.map(brief)).toEqual(["ragged-row A3:B3"]);
    expect(cellsOf(result)).toEqual([
      ["x", "y", "z"],
      ["1", "2", "3"],
      ["4", "5", ""],
    ]);
  });
});

describe("limits", () => {
  const row = "1,2,3\n";
  test.each([
    { limit: "file bytes", limits: { fileBytes: 11 }, source: row + row },
    { limit: "rows", limits: { rows: 2 }, source: row.repeat(3) },
    { limit: "rows", limits: { rows: 2 }, source: `${row}${"\n".repeat(30)}${row}` },
    { limit: "columns", limits: { columns: 2 }, source: row },
    { limit: "columns", limits: {}, source: `a${",".repeat(20_000)}\n` },
    { limit: "cell characters", limits: {}, source: `a,b\n1,"${"x\n".repeat(600_000)}"\n` },
    { limit: "cells", limits: { cells: 5 }, source: row + row },
    { limit: "cells", limits: {}, source: `${"1,".repeat(999)}\n${"\n".repeat(1023)}`.repeat(10) },
  ])("$limit: $limits", ({ limit, limits, source }) => {
    const result = read(source, {}, { limits: { ...defaultLimits, ...limits } });
    expect(cellsOf(result)).toBeNull();
    expect(result.findings).toMatchObject([{ code: "limit-exceeded", limit, at: inFile(file) }]);
  });

  test("a million empty rows behind the table are not rows", () => {
    const result = read(`a,b\n1,2\n${",\n".repeat(1_000_000)}`);
    expect(result.findings).toEqual([]);
    expect(cellsOf(result)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  test("records that fall into several blocks keep their numbers", () => {
    const text = Array.from({ length: 60_000 }, (_, at) => `${at},"x\r\n${at}"`).join("\n");
    const result = read(text);
    expect(result.findings).toEqual([]);
    expect(cellsOf(result)).toEqual(Array.from({ length: 60_000 }, (_, at) => [`${at}`, `x\r\n${at}`]));
  });
});

test("equal texts of a column are stored once, and a column of distinct ones still reads right", () => {
  const { sheets } = read(
    `identifier,flag\n${Array.from({ length: 20_000 }, (_, at) => `id${at},${at % 2 ? "yes" : "no"}`).join("\n")}`,
  );
  const cells = sheets[0]?.cells;
  expect(new Set(Array.from({ length: 20_000 }, (_, at) => cells?.number(at + 2, 2))).size).toBe(2);
  expect(cells?.text(20_000, 1)).toBe("id19998");
});
