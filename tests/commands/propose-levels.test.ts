import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type DataRepository, dataRepository } from "../support/data-repository.ts";
import { readAsProposed } from "../support/read-as-proposed.ts";

let repository: DataRepository;
beforeEach(async () => {
  repository = await dataRepository();
});
afterEach(() => repository.dispose());

const read = (lines: readonly string[]) => readAsProposed(repository, lines);

describe("labels below each other in one column", () => {
  test("by the spaces before them: each figure is told by its path, a group's own figure among them", async () => {
    expect(
      await read([
        "項目,計,男",
        "総数,300,140",
        "市部,200,95",
        "　15歳未満,50,25",
        "　65歳以上,150,70",
        "郡部,100,45",
        "　15歳未満,20,10",
        "　65歳以上,80,35",
      ]),
    ).toEqual({
      errors: [],
      rows: [
        ["総数", "総数", "300 at 2.2", "140 at 2.3"],
        ["市部", "市部", "200 at 3.2", "95 at 3.3"],
        ["市部", "15歳未満", "50 at 4.2", "25 at 4.3"],
        ["市部", "65歳以上", "150 at 5.2", "70 at 5.3"],
        ["郡部", "郡部", "100 at 6.2", "45 at 6.3"],
        ["郡部", "15歳未満", "20 at 7.2", "10 at 7.3"],
        ["郡部", "65歳以上", "80 at 8.2", "35 at 8.3"],
      ],
    });
  });

  test("below a total of all: its level tells nothing apart", async () => {
    const { rows, errors } = await read([
      "Branche;Emplois;Départs",
      "Total;600;66",
      "  Agriculture;300;33",
      "    Hommes;100;11",
      "    Femmes;200;22",
      "  Industrie;300;33",
      "    Hommes;120;12",
      "    Femmes;180;21",
    ]);
    expect(errors).toEqual([]);
    expect(rows.map(([group, label]) => [group, label])).toEqual([
      ["Total", "Total"],
      ["Agriculture", "Agriculture"],
      ["Agriculture", "Hommes"],
      ["Agriculture", "Femmes"],
      ["Industrie", "Industrie"],
      ["Industrie", "Hommes"],
      ["Industrie", "Femmes"],
    ]);
  });

  test("by the same labels below each: a total in a group is its own figure", async () => {
    const { rows, errors } = await read([
      "구분,2019,2020",
      "내국인,300,310",
      "합계,300,303",
      "남,140,145",
      "여,160,158",
      "외국인,100,100",
      "합계,100,100",
      "남,45,45",
      "여,55,55",
    ]);
    expect(errors).toEqual([]);
    expect(rows.filter(([, , period]) => period === "2019")).toEqual([
      ["내국인", "내국인", "2019", "300 at 2.2"],
      ["내국인", "합계", "2019", "300 at 3.2"],
      ["내국인", "남", "2019", "140 at 4.2"],
      ["내국인", "여", "2019", "160 at 5.2"],
      ["외국인", "외국인", "2019", "100 at 6.2"],
      ["외국인", "합계", "2019", "100 at 7.2"],
      ["외국인", "남", "2019", "45 at 8.2"],
      ["외국인", "여", "2019", "55 at 9.2"],
    ]);
  });

  test("by rows of labels alone at two levels", async () => {
    const below = (from: number) => [`Old,${from},5`, `Young,${from + 1},6`];
    const ofBranch = (name: string, from: number) => [
      `${name},,`,
      ...["Men,,", ...below(from)],
      ...["Women,,", ...below(from + 2)],
    ];
    const { rows, errors } = await read([
      "Branch,Staff,Sites",
      ...ofBranch("Trade", 10),
      ...ofBranch("Mining", 20),
    ]);
    expect(errors).toEqual([]);
    expect(rows.map(([branch, sex, age]) => `${branch} ${sex} ${age}`)).toEqual([
      "Trade Men Old",
      "Trade Men Young",
      "Trade Women Old",
      "Trade Women Young",
      "Mining Men Old",
      "Mining Men Young",
      "Mining Women Old",
      "Mining Women Young",
    ]);
  });

  test("of which a name alone comes again are asked about", async () => {
    const { errors } = await read([
      "Item,2019,2020",
      "Mining,30,31",
      "Other,40,41",
      "Trade,50,51",
      "Other,30,30",
    ]);
    expect(errors).toEqual(["open-question"]);
  });
});

describe("months below their year in one column", () => {
  test.each([
    ["with figures of its own", "2019,300,31", ["2019", "2019-01", "2019-02"]],
    ["alone", "2019,,", ["2019-01", "2019-02"]],
  ])("%s", async (_, first, times) => {
    const second = first.replace("2019", "2020");
    const { rows, errors } = await read([
      "Месяц,Ввоз,Вывоз",
      ...[first, "январь,140,14", "февраль,160,17"],
      ...[second, "январь,150,15", "февраль,180,18"],
    ]);
    const read2020 = times.map((time) => time.replace("2019", "2020"));
    const isOwn = (cell: unknown) => /^20\d\d-/.test(String(cell));
    expect(errors).toEqual([]);
    expect(rows.map((row) => row.find(isOwn) ?? row[0])).toEqual([...times, ...read2020]);
  });

  test("by an era, in quarters", async () => {
    const { rows, errors } = await read([
      "年,入国,出国",
      ...["令和2年,300,31", "　第1四半期,140,14", "　第2四半期,160,17"],
      ...["令和3年,330,33", "　第1四半期,150,15", "　第2四半期,180,18"],
    ]);
    expect(errors).toEqual([]);
    expect(rows.map(([, time]) => time)).toEqual([
      ...["2020", "2020-01/2020-03", "2020-04/2020-06"],
      ...["2021", "2021-01/2021-03", "2021-04/2021-06"],
    ]);
  });
});

describe("rows that are measures, each with its unit behind its name", () => {
  test.each([
    [
      [
        "Indicateur;2019;2020",
        "Population (habitants);100;101",
        "Superficie (km²);5,5;5,5",
        "Bois (%);20,1;20,2",
      ],
    ],
    [["구분,2019,2020", "인구(명),100,101", "면적(㎢),5.5,5.5", "구성비(%),20.1,20.2"]],
    [["Показатель,2019,2020", "Население (человек),100,101", "Площадь (км²),5.5,5.5", "Леса (%),20.1,20.2"]],
    [["指標,2019,2020", "人口（人）,100,101", "面積（km2）,5.5,5.5", "森林率（％）,20.1,20.2"]],
  ])("%j", async (lines) => {
    const { rows, errors } = await read(lines);
    expect(errors).toEqual([]);
    const said = rows.map(([, time, figure]) => `${time}: ${figure}`.replace("км2", "km2"));
    expect(said).toEqual([
      "2019: 100 person at 2.2",
      "2020: 101 person at 2.3",
      "2019: 5.5 km2 at 3.2",
      "2020: 5.5 km2 at 3.3",
      "2019: 20.1 percent at 4.2",
      "2020: 20.2 percent at 4.3",
    ]);
  });

  test("of which one has none keep no unit", async () => {
    const { rows } = await read([
      "Item,2019,2020",
      "Population,100,101",
      "Area (km²),5.5,5.5",
      "Woods (%),20.1,20.2",
    ]);
    expect(rows[0]?.[2]).toBe("100 at 2.2");
  });
});
