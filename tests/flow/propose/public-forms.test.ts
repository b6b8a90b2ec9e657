import { describe, expect, test } from "vitest";
import { proposalOf } from "../../../pipeline/flow/propose/proposal.ts";
import { proposedSources } from "../../../pipeline/flow/propose/proposed-sources.ts";
import type { Area } from "../../../pipeline/model/area.ts";
import { indexAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { surveySheet } from "../../../pipeline/stages/validate/survey/survey-sheet.ts";
import { sheetOf } from "../../support/sheet.ts";

const hanoi = { code: "VN-HN", kind: "city", parent: null, aliases: [], names: { en: "Hanoi" } };
const areas = indexAreas([hanoi as unknown as Area]);

function surveyed(rows: Parameters<typeof sheetOf>[0], name = "Table") {
  const survey = surveySheet(sheetOf(rows, { name }), areas);
  if (!survey) throw new Error("missing survey");
  return survey;
}

/** The kinds of a table's columns by their header. */
const kindsOf = ({ columns }: ReturnType<typeof surveyed>) =>
  Object.fromEntries(columns.map(({ header, kind }) => [header, kind]));

describe("the rows of a public table", () => {
  test("a legend of its signs is none of them", () => {
    const survey = surveyed([
      ["GEO/TIME", "2018", "2019"],
      ["Belgium", 1, 2],
      ["Ukraine", ":", 3],
      [],
      ["Special value:"],
      [":", "not available"],
    ]);
    expect(survey).toMatchObject({ rows: [2, 3], key: [1, 0], questions: [] });
  });

  test("a total among the places of a larger place is asked about, since it may be the figure of that one", () => {
    const cities = ["Tokyo", "Osaka", "Kyoto", "Seoul", "Busan", "Daegu", "Hanoi", "Hue", "Vinh"];
    const rows = ["Japan", "Korea", "Vietnam"].flatMap((country, at) => [
      [country, "소계", 30 + at],
      ...cities.slice(3 * at, 3 * at + 3).map((city, index) => [country, city, index + at]),
    ]);
    const survey = surveyed([["Country", "City", "Beds"], ...rows]);
    expect(survey.questions).toEqual([expect.stringMatching(/^Rows of “소계” are set aside\./)]);
    const plain = surveyed([
      ["City", "Beds"],
      ["Hanoi", 30],
      ["Hue", 5],
      ["소계", 35],
    ]);
    expect(plain.questions).toEqual([]);
  });

  test("labels written once at three levels are filled down each below its outer one, and name the rows", () => {
    const ofCity = (city: string) => [
      [city, "All", null, null, 100],
      [null, "Mixed", "Sum", null, 60],
      [null, null, "Burnable", "Paper", 40],
      [null, null, null, "Other", 20],
      [null, "Apart", null, null, 30],
      [null, null, "Food", "Other", 10],
      [null, null, "Glass", "Other", 20],
    ];
    const survey = surveyed([
      ["City", "Kind", "Group", "Part", "Waste"],
      ...ofCity("Hanoi"),
      ...ofCity("Hue"),
      ...ofCity("Vinh"),
    ]);
    expect(survey.columns.map(({ fillsDown, hasGaps }) => [fillsDown, hasGaps])).toEqual([
      [true, false],
      [true, false],
      [true, true],
      [false, true],
      [false, false],
    ]);
    expect(survey).toMatchObject({ key: [1, 2, 3, 4], questions: [] });
  });

  test("labels written once that do not name the rows stay columns, and are asked about", () => {
    const rows = [
      ["Hanoi", "Old", 5],
      [null, "Old", 6],
      [null, "Young", 6],
    ];
    const survey = surveyed([["City", "Age", "Cost"], ...rows]);
    expect(survey.columns.map(({ header, fillsDown }) => [header, fillsDown])).toEqual([
      ["City", true],
      ["Age", false],
      ["Cost", false],
    ]);
    expect(survey.questions).toHaveLength(1);
  });

  test("places above several names of measures are asked about", () => {
    const lands = ["Aube", "Aude", "Cher", "Eure", "Gard", "Gers", "Jura", "Lot", "Nord", "Oise"];
    const survey = surveyed([
      ["Date", ...lands.flatMap((land) => [land, land])],
      [null, ...lands.flatMap(() => ["men", "women"])],
      ["31.03.1991", ...lands.flatMap(() => [40.5, 50.5])],
      ["30.06.1991", ...lands.flatMap(() => [41.5, 51.5])],
      ["30.09.1991", ...lands.flatMap(() => [42.5, 52.5])],
    ]);
    expect(survey.questions.filter((text) => text.includes("--across places"))).toEqual([
      expect.stringContaining("Aube"),
    ]);
  });

  test("rows that may be totals are declared: as sums where they are, as data where they come again", () => {
    const ofYear = (year: number) => [
      ["Farms", year, 10],
      ["Mines", year, 20],
      ["Total output", year, 30],
    ];
    const head = ["Branch", "Year", "Value"];
    expect(surveyed([head, ...ofYear(2018)])).toMatchObject({
      totals: [{ label: "Total output", over: "table" }],
      kept: [],
    });
    expect(surveyed([head, ...ofYear(2018), ...ofYear(2019)])).toMatchObject({
      totals: [],
      kept: ["Total output"],
    });
  });

  test("are named by their time or name rather than by their number", () => {
    const months = ["2018-01", "2018-02", "2018-03"];
    const rows = months.map((month, at) => [at + 1, month, 5.5 + at]);
    expect(surveyed([["序号", "日期", "失业率"], ...rows])).toMatchObject({ key: [2] });
    const named = months.map((month, at) => [at + 1, month, `Person ${at}`, 5.5 + at]);
    expect(surveyed([["序号", "日期", "Name", "失业率"], ...named])).toMatchObject({ key: [3] });
  });

  test.each(["Total", "전국", "全国"])(
    "%s above all places is their sum where its numbers say so",
    (label) => {
      const head = ["City", "People", "Homes"];
      const cities = [
        ["Hanoi", 30, 3],
        ["Hue", 5, 1],
        ["Vinh", 7, 2],
      ];
      expect(surveyed([head, [label, 42, 6], ...cities])).toMatchObject({
        rows: [3, 4, 5],
        totals: [{ label, columns: [2, 3], over: "table" }],
        kept: [],
      });
      expect(surveyed([head, [label, 50, 6], ...cities])).toMatchObject({ totals: [], kept: [label] });
    },
  );

  test("a country's figure that its rounded places do not give is one of its own", () => {
    const cities = [
      ["Hanoi", 30],
      ["Hue", 5],
      ["Vinh", 7],
    ];
    const kept = ([label, sum]: readonly [string, number]) =>
      surveyed([["City", "People"], [label, sum], ...cities]).kept;
    expect(kept(["전국", 43])).toEqual(["전국"]);
    expect(kept(["Total", 43])).toEqual([]);
  });

  test("a heading with the year over all columns is their time", () => {
    const survey = surveyed([
      ["Jahr", "", "Betriebe", "Betten"],
      ["2021"],
      ["DG", "Deutschland", 30, 60],
      ["01", "Holstein", 10, 20],
      ["02", "Hamburg", 20, 40],
    ]);
    expect(survey.rows).toEqual([3, 4, 5]);
    expect(survey.columns.find(({ isHeading }) => isHeading)).toMatchObject({ kind: "period" });
  });

  test("a long header is named by its end, where the check looks for it", () => {
    const twice = (name: string) => ["", "", "", name, name];
    const survey = surveyed([
      twice("Energieverbrauch (einschl. nichtenergetischem V.)"),
      twice("Energieträger"),
      ["", "", "", "Steinkohle", "Strom"],
      twice("Tsd. MJ"),
      ["2021", "DG", "Deutschland", 30, 60],
      ["2021", "01", "Holstein", 10, 20],
      ["2021", "02", "Hamburg", 20, 41],
    ]);
    const { sources } = proposedSources({ file: "x.csv", surveys: [survey], sheets: [""] }, new Set());
    expect(sources.flatMap(({ columns }) => columns.slice(3).map(({ headers }) => headers))).toEqual([
      ["Steinkohle › Tsd. MJ"],
      ["Strom › Tsd. MJ"],
    ]);
  });

  test("a row entered twice hides no key", () => {
    const survey = surveyed([
      ["Country", "Beds"],
      ["Japan", 5],
      ["Mongolia", 6],
      ["Japan", 5],
    ]);
    expect(survey).toMatchObject({ key: [1], questions: [] });
  });

  test("four columns may name a row together", () => {
    const rows = ["a", "b"].flatMap((kind) =>
      ["x", "y"].flatMap((unit) =>
        ["Japan", "Mongolia"].flatMap((country) =>
          [2018, 2019].map((year) => [kind, unit, country, year, 1]),
        ),
      ),
    );
    expect(surveyed([["Kind", "Measure", "Country", "Year", "Value"], ...rows]).key).toHaveLength(4);
  });

  test("a place names a row before the number in front of it", () => {
    const survey = surveyed([
      ["STT", "Tên tỉnh", "GDP"],
      [1, "Bắc Ninh", 5],
      [2, "Hà Nam", 6],
      [3, "Huế", 7],
    ]);
    expect(survey.key).toEqual([2]);
    expect(kindsOf(survey)).toMatchObject({ "Tên tỉnh": "area" });
  });
});

describe("the values of a public table", () => {
  test("digits with a zero before them are codes, years in words are years", () => {
    const survey = surveyed([
      ["Mã", "年份说明", "Value"],
      ["01", "2003年", 5],
      ["02", "2004年", 6],
    ]);
    expect(kindsOf(survey)).toEqual({ Mã: "text", 年份说明: "period", Value: "quantity" });
  });

  test("who made it, below its numbers, and names with a colon around it are none", () => {
    const survey = surveyed([
      ["통계표명:", "국내총생산"],
      ["단위:", "십억원"],
      [null, "20191/4", "20192/4"],
      ["명목", "49", "68"],
      ["실질", "6.3", "7.2"],
      ["출처:", "한국은행「국민소득」"],
      [null, "* 시장가격 기준"],
    ]);
    expect(survey).toMatchObject({ headerRow: 3, levels: 1, rows: [4, 5], key: [1, 0] });
  });

  test("a sentence below them is none, and codes may have letters", () => {
    const survey = surveyed([
      [null, null, "T1_2024", "T2_2024"],
      ["01", "Ain", 5.6, 5.5],
      ["2A", "Corse-du-Sud", 6.3, 6.4],
      ["95", "Val-d'Oise", 7.1, 7.2],
      ["(p) Les données du dernier trimestre sont provisoires"],
    ]);
    expect(survey.rows).toEqual([2, 3, 4]);
    expect(survey.columns.map(({ kind, place }) => [kind, place])).toEqual([
      ["text", "column"],
      ["text", "column"],
      ["period", "across"],
      ["quantity", "below"],
    ]);
  });

  test("a total above the rows is the first of the data", () => {
    const survey = surveyed([
      ["Mã tỉnh", "Tên tỉnh", "Năm 2020"],
      ["Toàn quốc", null, 97582694],
      ["01", "Hà Nội", 8246540],
      ["02", "Hà Giang", 870240],
      ["04", "Cao Bằng", 533085],
    ]);
    expect(survey).toMatchObject({ headerRow: 1, rows: [3, 4, 5] });
    expect(kindsOf(survey)).toMatchObject({ Period: "period", Table: "quantity" });
  });
});

describe("years and months of a public table", () => {
  const across = (heads: readonly string[]) =>
    surveyed([
      ["Item", ...heads],
      ["Food", ...heads.map(() => 5)],
      ["Rent", ...heads.map(() => 6)],
    ]).columns[1];

  test.each([
    ["of the Minguo calendar", ["110年", "111年", "112年"], "minguo year", "112年 is 2023"],
    ["of the Buddhist era", ["2564", "2565", "2566"], "buddhist year", "2566 is 2023"],
    ["with two digits behind months", ["Nov-19", "Dec-19", "Jan-20"], "short year", null],
    ["that run into the next", ["2004/05", "2005/06"], "split year", null],
    ["and months", ["2005-05", "2005-06", "2005-07"], null, null],
  ])("years %s are across, asked about where the file does not say so", (_, heads, written, asked) => {
    const question = asked === null ? null : expect.stringContaining(asked);
    expect(across(heads)).toMatchObject({ kind: "period", place: "across", written, question });
  });

  test("every second year of the Buddhist era heads a column, also beyond a blank one", () => {
    const survey = surveyed([
      ["Province", null, 2541, 2543, 2545],
      ["Trat", null, 7560, 9932, 10018],
      ["Yala", null, 6281, 7802, 7603],
      ["Nan", null, 5281, 6802, 6603],
    ]);
    expect(survey.columns).toMatchObject([
      { header: "Province", kind: "area" },
      { kind: "period", place: "across", written: "buddhist year" },
      { kind: "quantity", place: "below" },
    ]);
  });

  test("months below years are one period", () => {
    const survey = surveyed([
      [null, 2019, null, 2020],
      ["Item", "Nov", "Dec", "Jan"],
      ["Food", 5, 6, 7],
      ["Rent", 5, 6, 7],
    ]);
    expect(survey.columns.map(({ header }) => header)).toEqual(["Item", "Period", "Table"]);
  });

  test("one of another calendar among years is a fault, and R1 is a place where places are", () => {
    const years = surveyed([
      ["Year", "Value"],
      ["2021", 5],
      ["令和4年", 6],
      ["民國112年", 7],
      ["2567", 8],
    ]);
    expect(kindsOf(years)).toMatchObject({ Year: "period" });
    const regions = surveyed([
      ["Region", "Value"],
      ["R1", 5],
      ["R2", 6],
    ]);
    expect(kindsOf(regions)).toMatchObject({ Region: "area" });
  });
});

describe("the header of a public table", () => {
  test("that comes again on every page is no row; with the first row again it begins another table", () => {
    const page = (...towns: string[]) => [
      ["Town", "People", null],
      [null, "Men", "Women"],
      ...towns.map((town) => [town, 5, 6]),
    ];
    const merges = ["B1:C1", "B5:C5"];
    const sheet = (rows: ReturnType<typeof page>) => surveySheet(sheetOf(rows, { name: "S", merges }), areas);
    expect(sheet([...page("A", "B"), ...page("C", "D")])).toMatchObject({ rows: [3, 4, 7, 8], key: [1] });
    expect(sheet([...page("A", "B"), ...page("A", "B")])).toMatchObject({ rows: [3, 4], key: [1] });
  });

  test("dates side by side are across, as texts and as dates", () => {
    const heads = [
      ["31.12.1958", "31.12.1959"],
      [21_550, 21_915].map((value) => ({ value, format: "yyyy-mm-dd" })),
    ];
    for (const dates of heads) {
      const survey = surveyed([
        [null, ...dates],
        ["Bayern", 5, 6],
        ["Berlin", 7, 8],
        ["Bremen", 9, 10],
      ]);
      expect(survey).toMatchObject({ headerRow: 1, rows: [2, 3, 4], key: [1, 0] });
    }
  });

  test("a year of its own behind every name is across, but none that it is compared with", () => {
    const heads = (...names: string[]) =>
      kindsOf(
        surveyed([
          ["City", ...names],
          ["Hanoi", 5, 6],
          ["Hue", 7, 8],
        ]),
      );
    expect(heads("Doctors 2024", "Pay 2021")).toMatchObject({ Period: "period", Doctors: "quantity" });
    expect(heads("Change since 2020", "Change since 2021")).not.toHaveProperty("Period");
  });

  test("a corner that names time and place says what is across", () => {
    const survey = surveyed([
      ["TIME/GEO", "EU15", "BE", "DK", "DE", "EL"],
      ["1983M01", 1, 2, 3, 4, 5],
      ["1983M02", 1, 2, 3, 4, 5],
    ]);
    expect(kindsOf(survey)).toMatchObject({ "TIME/GEO": "period", Place: "area" });
    expect(survey.questions).toEqual([]);
  });

  test("the same year in each row is one, and asked about below a name that does not say so", () => {
    const rowsOf = (header: string) => [
      ["City", header, "Rate"],
      ["Hanoi", "2022", 5.4],
      ["Hue", "2022", 10.5],
      ["Vinh", "2022", 7.6],
    ];
    expect(kindsOf(surveyed(rowsOf("an")))).toMatchObject({ an: "period" });
    const questionOf = (header: string) =>
      surveyed(rowsOf(header)).columns.find((column) => column.header === header)?.question;
    expect([questionOf("an"), questionOf("Round")]).toEqual([null, expect.stringContaining("2022")]);
  });

  test("a year that stands alone above numbers heads them, below lines that describe the table", () => {
    const survey = surveyed([
      ["CUBE", "WIN:pr3108"],
      [],
      ["dim1", "All"],
      [],
      [null, "2020"],
      ["Hanoi", "7,57"],
      ["Hue", "4,71"],
      ["Vinh", "4,04"],
    ]);
    expect(survey).toMatchObject({ headerRow: 5, rows: [6, 7, 8] });
  });

  test.each([
    ["Population (thousand people)", "person"],
    ["指标：年末常住人口(万人)", "person"],
    ["Waste (kt)", "t"],
    ["Waste (t)", "t"],
  ])("years below the title “%s” are in %s, whose multiple is read off each file", (title, unit) => {
    const survey = surveyed([[title], [], ["City", "2022", "2023"], ["Hanoi", 100, 101], ["Hue", 110, 111]]);
    const proposal = proposalOf(
      "x",
      [{ file: "x.csv", surveys: [survey], sheets: [""], encodings: [], findings: [] }],
      [],
    );
    const [names = [], ...rows] = proposal.sheets.get("columns") ?? [];
    const measure = rows.find((row) => row[names.indexOf("place")] === "below");
    expect(measure?.[names.indexOf("unit")]).toBe(unit);
  });

  test("a year is one, though called year_id", () => {
    const rows = [2018, 2019].flatMap((year) => [7, 9].map((id) => [id, year, 1.5]));
    const survey = surveyed([["location_id", "year_id", "mean"], ...rows]);
    expect(kindsOf(survey)).toMatchObject({ location_id: "text", year_id: "period" });
  });

  test("ends above the name of a region that stands alone over its rows", () => {
    const survey = surveyed([
      ["Population group", "Male", "Female"],
      ["South Africa"],
      ["Urban", 10, 11],
      ["Rural", 12, 13],
      ["Coast", 14, 15],
    ]);
    expect(survey).toMatchObject({ headerRow: 1, levels: 1, rows: [2, 3, 4, 5] });
  });

  test("the day on which it was made is no heading", () => {
    const merges = ["B1:C1", "B2:C2"];
    const rows = [
      [null, "平成28年8月5日作成"],
      ["園名", "男女別"],
      [null, "男", "女"],
      ["あづま", 10, 12],
      ["からと", 8, 9],
    ];
    const survey = surveySheet(sheetOf(rows, { name: "幼稚園", merges }), areas);
    expect(survey?.columns.map(({ header }) => header)).toEqual(["園名", "男女別 › 男", "男女別 › 女"]);
  });
});

describe("a public table whose keys have no header", () => {
  const rows = [
    ["2016", "Bayern", "Bioabfall", "1983,5", "153"],
    ["2016", "Bayern", "Sperrmüll", "2149,0", "166"],
    ["2016", "Berlin", "Bioabfall", "85,3", "24"],
    ["2016", "Berlin", "Sperrmüll", "885,5", "248"],
  ];
  const head = [
    [null, null, null, "Aufkommen", "Aufkommen je Einwohner"],
    [null, null, null, "1000 t", "kg"],
  ];

  test("has one above its numbers, with their units below the names", () => {
    const survey = surveyed([["GENESIS-Tabelle"], ...head, ...rows]);
    expect(survey).toMatchObject({ headerRow: 3, levels: 2, questions: [] });
    expect(survey.columns.slice(3)).toMatchObject([{ unit: "t", multiple: 1000 }, { unit: "kg" }]);
  });

  test("has the one year of all its rows", () => {
    expect(surveyed([...head, ...rows]).columns[0]).toMatchObject({ kind: "period" });
  });

  test("is none where years stand below a name", () => {
    const survey = surveyed([
      [null, null, null, "Menge", "Menge"],
      ["Land", "Abfallart", "Quelle", "2015", "2016"],
      ["Bayern", "Sperrmüll", "Amt", "1983,5", "153,2"],
      ["Berlin", "Sperrmüll", "Amt", "85,3", "24,1"],
    ]);
    expect(survey).toMatchObject({ headerRow: 2, questions: [] });
    expect(survey.columns.map(({ header }) => header)).toContain("Land");
  });

  test("has codes before its names, which are no figures", () => {
    const survey = surveyed([
      [null, null, "Anlagen", "Menge"],
      [null, null, "Anzahl", "t"],
      ["14", "Freistaat Sachsen", "327", "5832004"],
      ["145", "  Chemnitz", "138", "1426864"],
      ["14511", "    Chemnitz, Stadt", "16", "208783"],
    ]);
    expect(survey.columns.map(({ kind }) => kind)).toEqual(["text", "text", "quantity", "quantity"]);
    expect(survey.columns[3]).toMatchObject({ unit: "t" });
  });
});

test("months such as 2020.01 head what stands below them", () => {
  const survey = surveyed([
    ["행정구역별", "2020.01", "2020.01"],
    ["행정구역별", "65세이상인구 (명)", "전체인구 (명)"],
    ["서울특별시", "1488747", "9733509"],
    ["부산광역시", "623910", "3411819"],
    ["대구광역시", "381786", "2436488"],
  ]);
  expect(survey).toMatchObject({ headerRow: 2, levels: 2, questions: [] });
});

describe("what a public table does not say is asked", () => {
  test("figures among words", () => {
    const survey = surveyed([
      ["지역", "시점", "육군"],
      ["북한", 2008, "102만여 명"],
      ["남한", 2008, "52.2만여 명"],
    ]);
    expect(survey.questions).toEqual([expect.stringContaining("육군")]);
  });

  test.each([
    ["1,234", "2,345", "point", 1],
    ["1.234", "2.345", "point", 1],
    ["220.462", "393060.13", "point", 0],
    ["1.234", "5,4", "comma", 0],
    ["12.5", "13.5", "", 0],
  ])("%s and %s have the decimal sign “%s”", (first, second, decimal, questions) => {
    const rows = [
      ["Country", "Value"],
      ["Japan", first],
      ["Mongolia", second],
    ];
    const survey = surveyed(rows, "");
    const proposal = proposalOf("x", [
      { file: "x.csv", surveys: [survey], sheets: [""], encodings: [], findings: [] },
    ]);
    const [names = [], row = []] = proposal.sheets.get("sources") ?? [];
    expect(row[names.indexOf("decimal")] ?? "").toBe(decimal);
    expect(survey.questions).toHaveLength(questions);
  });
});

describe("the sheets of a public workbook", () => {
  const sourcesOf = (surveys: readonly ReturnType<typeof surveyed>[]) =>
    proposedSources({ file: "x.xlsx", surveys, sheets: surveys.map(({ sheet }) => sheet.name) }, new Set());

  test("named as places say of which place their table is", () => {
    const names = ["江西省", "南昌市", "九江市"];
    const surveys = names.map((name) =>
      surveyed(
        [
          ["年份", `${name}面积`],
          [2000, 5],
          [2001, 6],
        ],
        name,
      ),
    );
    for (const { columns } of sourcesOf(surveys).sources)
      expect(columns[0]).toMatchObject({ kind: "area", place: "sheet name", isKey: true });
  });

  test("named as places and years say both", () => {
    const surveys = ["上海2019", "天津2019", "海口2020"].map((name) =>
      surveyed(
        [
          ["部门", "排放量"],
          ["农业", 5],
          ["工业", 6],
        ],
        name,
      ),
    );
    const { sources } = sourcesOf(surveys.map((survey) => ({ ...survey, isNamedByPlace: true })));
    expect(sources.map(({ columns }) => columns)).toMatchObject([
      [
        { kind: "area", place: "sheet name", isKey: true },
        { isKey: true },
        { kind: "quantity" },
        { kind: "period", place: "title", question: null, isKey: true },
      ],
    ]);
  });

  test("have a key that names the rows of each", () => {
    const surveys = [
      ["A", "B"],
      ["A", "A"],
    ].map((codes, at) =>
      surveyed(
        [
          ["Code", "Name", "Value"],
          [codes[0], "x", 5],
          [codes[1], "y", 6],
        ] as never,
        `S${at}`,
      ),
    );
    const [source] = sourcesOf(surveys).sources;
    expect(source?.columns.filter(({ isKey }) => isKey).map(({ header }) => header)).toEqual([
      "Sheet",
      "Code",
      "Name",
    ]);
  });

  test("whose names are spread by spaces are one table", () => {
    const [spread, plain] = ["區  域  別", "區域別"].map((head, at) =>
      surveyed(
        [
          [head, "戶數"],
          ["東區", 5],
          ["西區", 6],
        ],
        `第${at}`,
      ),
    );
    if (spread && plain) expect(sourcesOf([spread, plain]).left).toEqual([]);
  });

  test("of years and of months are not one table", () => {
    const head = ["TIME/GEO", "BE", "DK", "DE", "EL", "UK"];
    const months = Array.from({ length: 9 }, (_, at) => [`1983M0${at + 1}`, 1, 2, 3, 4, 5]);
    const years = surveyed([head, [1983, 1, 2, 3, 4, 5], [1984, 1, 2, 3, 4, 5]], "Annual");
    const { sources } = sourcesOf([years, surveyed([head, ...months], "Monthly")]);
    expect(sources.map(({ sheet }) => sheet)).toEqual(["Annual", "Monthly"]);
  });

  test("with descriptions of the data are left out", () => {
    const described = surveyed(
      [
        ["항목", "설명"],
        ["작성", "통계청"],
        ["주기", "1년"],
      ],
      "메타정보",
    );
    const { sources, left } = sourcesOf([
      surveyed(
        [
          ["시점", "인구"],
          [2019, 5],
          [2020, 6],
        ],
        "데이터",
      ),
      described,
    ]);
    expect([sources.map(({ sheet }) => sheet), left]).toEqual([["데이터"], ["메타정보"]]);
  });
});

describe("a column that repeats another, or mixes measures", () => {
  test("of years of an era is words beside the years themselves, and asks nothing", () => {
    const rows = [2017, 2018, 2019].map((year, at) => [
      year,
      year === 2019 ? "H31/R1" : `H${year - 1988}`,
      80.5 + at,
    ]);
    const survey = surveyed([["西暦", "和暦", "指数"], ...rows]);
    expect(kindsOf(survey)).toEqual({ 西暦: "period", 和暦: "text", 指数: "quantity" });
    expect(survey.columns.flatMap(({ question }) => question ?? [])).toEqual([]);
  });

  test("has no per cents where a single share stands below amounts", () => {
    const survey = surveyed([
      ["Kind", "2021"],
      ["Hydro", 3201.5],
      ["Wind", 596.25],
      ["Solar", 12.5],
      ["Renewable share", { value: 0.766, format: "0.0%" }],
    ]);
    expect(survey.columns.map(({ unit }) => unit)).not.toContain("%");
  });
});
