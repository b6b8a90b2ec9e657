import { describe, expect, test } from "vitest";
import { decodeCp949 } from "../../../../pipeline/stages/ingest/csv/decode-cp949.ts";
import { brief, bytes, cellsOf, hex, read, utf16 } from "./csv-fixture.ts";

/** The bytes are what Python's codecs write. */
const legacy = [
  {
    encoding: "gb18030",
    source: hex("b3c7cad02cbbe1d4b1cafd0ab1b1bea92c31320ac9cfbaa32c370a"),
    cells: [
      ["城市", "会员数"],
      ["北京", "12"],
      ["上海", "7"],
    ],
  },
  {
    encoding: "big5",
    source: hex("abb0a5ab2cb77cadfbbcc60abb4fa55f2c31320aa55cb35c2c370a"),
    cells: [
      ["城市", "會員數"],
      ["臺北", "12"],
      ["功許", "7"],
    ],
  },
  {
    encoding: "shift_jis",
    source: hex("93738e732c89ef88f590940a8b9e93732c31320a945c94fc2c370a"),
    cells: [
      ["都市", "会員数"],
      ["京都", "12"],
      ["能美", "7"],
    ],
  },
  {
    encoding: "euc-kr",
    source: hex("b5b5bdc32cc8b8bff820bcf60abcadbfef2c31320abc84bdc32c370a"),
    cells: [
      ["도시", "회원 수"],
      ["서울", "12"],
      ["펲시", "7"],
    ],
  },
  {
    encoding: "windows-1251",
    source: hex("d5eef22cc3e8f8f3f3e40ac4e0f0f5e0ed2c31320addf0e4fdedfdf22c370a"),
    cells: [
      ["Хот", "Гишууд"],
      ["Дархан", "12"],
      ["Эрдэнэт", "7"],
    ],
  },
] as const;
const headerNames = ["City", ...legacy.flatMap(({ cells }) => cells[0])];

describe.each(legacy)("$encoding", ({ encoding, source, cells }) => {
  test("declared is read", () => {
    const result = read(source, { encoding }, { headerNames });
    expect(result.findings).toEqual([]);
    expect(cellsOf(result)).toEqual(cells);
    expect(result).toMatchObject({ encoding, encodingsTried: ["utf-8", encoding], delimiter: "," });
  });

  test("undeclared is refused and recognised", () => {
    const result = read(source, {}, { headerNames });
    expect(cellsOf(result)).toBeNull();
    expect(result.findings).toMatchObject([
      { code: "unknown-encoding", declared: null, readableAs: [{ encoding }], at: { medium: "file" } },
    ]);
  });

  test("UTF-8 wins over the declaration", () => {
    const result = read(cells.map((row) => row.join(",")).join("\n"), { encoding }, { headerNames });
    expect(result.findings).toEqual([]);
    expect(cellsOf(result)).toEqual(cells);
    expect(result.encoding).toBe("utf-8");
  });
});

test.each([
  ["a wrong declaration", hex("b5b5bdc32cc8b8bff820bcf60abc84bdc3ff2c370a"), "shift_jis", []],
  ["a declaration that nobody knows", legacy[0].source, "gbk-2000", ["gb18030"]],
  ["UTF-16 LE without mark", utf16("City,n\nBusan,1\n", "le", false), undefined, ["utf-16le"]],
  ["UTF-16 BE without mark", utf16("City,n\nBusan,1\n", "be", false), undefined, ["utf-16be"]],
  ["Chinese UTF-16 without mark", utf16("城市,会员数\n北京,1\n", "le", false), undefined, ["utf-16le"]],
  ["a mark that the bytes break", bytes([0xef, 0xbb, 0xbf], "a,b\n", [0xff, 0x2c, 0x31]), undefined, []],
])("refuses %s", (_, source, encoding, readableAs) => {
  const result = read(source, encoding === undefined ? {} : { encoding }, { headerNames });
  expect(cellsOf(result)).toBeNull();
  expect(result.findings).toMatchObject([
    {
      code: "unknown-encoding",
      declared: encoding ?? null,
      readableAs: readableAs.map((encoding) => ({ encoding })),
    },
  ]);
});

test("where the header is plain, each encoding shows how the first other text reads in it", () => {
  // 회원 75개 in EUC-KR.
  const korean = bytes("City,n\nBusan,1\n", [...hex("c8b8bff8203735b0b3")], ",2\n");
  const { findings } = read(korean, {}, { headerNames });
  const told = findings.flatMap((found) => ("readableAs" in found ? found.readableAs : []));
  expect(told).toEqual(
    expect.arrayContaining([
      { encoding: "euc-kr", sample: "회원 75개" },
      { encoding: "windows-1251", sample: "Иёїш 75°і" },
    ]),
  );
});

test("UTF-16 without mark is read where it is declared, plain ASCII then as well", () => {
  const reading = { encoding: "utf-16le" };
  expect(cellsOf(read(utf16("a,b\n1,2\n", "le", false), reading))).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
  expect(cellsOf(read("a,b\n1,2\n", reading))).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
});

test("Western European has its euro and quotes", () => {
  const source = hex("612c620a80203132382c93636166e9940a");
  expect(cellsOf(read(source, { encoding: "windows-1252" }))).toEqual([
    ["a", "b"],
    ["€ 128", "“café”"],
  ]);
});

test("the Korean table is that of Windows", () => {
  // First and last of each part, the standard's last symbol and a cut pair.
  expect(decodeCp949(hex("41814181fea0fea141a1a1a2e6b0a1c652c8fefdfe"))).toBe("A갂괓좤좥\u3000€가힣힝詰");
  expect(decodeCp949(hex("c653"))).toBeNull();
  expect(decodeCp949(hex("41b0"))).toBeNull();
  expect(decodeCp949(hex("41b0"), true)).toBe("A");
});

describe("suspect text", () => {
  test.each([
    ["a replacement character", "a,b\n1,caf\uFFFD\n", ["garbled-text B2"]],
    ["replacement characters read as GBK", "a,b\n锟斤拷,2\n", ["garbled-text A2"]],
    ["a mark read as text", "a,b\nï»¿x,2\n", ["garbled-text A2"]],
    ["French read as Western European", "a,b\n1,cafÃ©\n", ["garbled-text B2"]],
    ["Japanese", "a,b\n1,æ—¥æœ¬\n", ["garbled-text B2"]],
    ["Korean", "a,b\n1,ì„œìš¸\n", ["garbled-text B2"]],
    ["Korean of a Korean encoding", "a,b\n1,¼\u00ADÃÊ±¸\n", ["garbled-text B2"]],
    ["Cyrillic", "a,b\n1,Äàðõàí\n", ["garbled-text B2"]],
    ["a zero in a short text", "a,b\n1,\0\n", ["control-character B2"]],
    ["a zero", "a,b\n1,x\0y\n2,longer than ten\n", ["control-character B2"]],
    ["an escape", "a,b\n\u001b[31m,2\n1,\u0085\n", ["control-character A2", "control-character B3"]],
  ])("finds %s", (_, source, found) => {
    const result = read(source);
    expect(result.sheets).toHaveLength(1);
    expect(result.findings.map(brief)).toEqual(found);
  });

  test("a private character of a legacy encoding is one that was not read", () => {
    expect(read(hex("612c620afa402c310a"), { encoding: "big5" }).findings.map(brief)).toEqual([
      "garbled-text A2",
    ]);
  });

  test.each([
    ["an apostrophe in every row", "King\u0092s Lynn,1\n".repeat(328), "King’s Lynn"],
    ["other signs with it", "\u0093A\u0094 \u0096 B\u0085 \u0080,1\n", "“A” – B… €"],
  ])("reads signs of Windows-1252 that became control characters: %s", (_, rows, name) => {
    const result = read(`a,b\n${rows}`);
    expect(result.findings.map(brief)).toEqual(["misread-signs"]);
    expect(result.sheets[0]?.cells.text(2, 1)).toBe(name);
  });

  test.each([
    ["with others that are none", "a,b\nx\u0092y\u0081,1\n", ["control-character A2"]],
    ["in UTF-8 that was read as Western European", "a,b\nKing\u00e2\u0080\u0099s,1\n", ["garbled-text A2"]],
  ])("does not mend control characters %s", (_, source, found) => {
    expect(read(source).findings.map(brief)).toEqual(found);
  });

  test("is about the file when it is everywhere", () => {
    const result = read(`a,b\n${"1,cafÃ©\n".repeat(200)}`);
    expect(cellsOf(result)).toBeNull();
    expect(result.findings.map(brief)).toEqual(["garbled-text"]);
  });

  const genuine = [
    "São Paulo",
    "MAÇÃ…",
    "CAFÉ’S",
    "„Spaß“",
    "«Île»",
    "5 °C",
    "12 m³·h",
    "Ærøskøbing",
    "naïve",
    "25 µg/m³",
    "Đà Nẵng",
    "Huế",
    "Улаанбаатар",
    "Өвөрхангай",
    "서울특별시",
    "東京都",
    "横浜市（神奈川）",
    "联通",
    "北京市 – 2020年",
    "¿Qué?",
    "½",
    "tab\there",
    "100 €",
    "Ångström",
    "Łódź",
    "Âge",
    "Ünïö",
    "± 5 %",
    "😀",
    "人数※",
    "①",
  ];
  test("leaves genuine text alone", () => {
    const result = read(`a,b\n${genuine.map((it) => `1,"${it}"\n`).join("")}`);
    expect(result.findings).toEqual([]);
    expect(cellsOf(result)).toEqual([["a", "b"], ...genuine.map((it) => ["1", it])]);
  });
});
