import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ProposeOptions, proposeCommand } from "../../pipeline/commands/propose-command.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { type DataRepository, dataRepository } from "../support/data-repository.ts";
import { terminalInto } from "../support/terminal.ts";

let repository: DataRepository;
beforeEach(async () => {
  repository = await dataRepository();
});
afterEach(() => repository.dispose());

type Told = Partial<Pick<ProposeOptions, "header" | "rows" | "across">>;

/** The questions of a first definition, then what `check` reads by one that is proposed again with what a person says. */
async function answered(name: string, text: string, told: Told) {
  await repository.write(name, text);
  const propose = (options: Partial<ProposeOptions>) =>
    proposeCommand(
      [join(repository.root, name)],
      { root: repository.root, id: "their", ...options },
      terminalInto(() => {}),
    );
  await propose({ deliver: true });
  const asked = (await repository.check()).findings.filter(({ code }) => code === "open-question");
  await propose({ ...told, deliver: true, again: true });
  const { findings, validated } = await repository.check();
  const rows = validated.flatMap(({ sources }) => sources.flatMap(({ table }) => [...table]));
  return {
    questions: asked.map((each) => ("question" in each ? String(each.question) : "")),
    errors: findings.filter(isError).map(({ code }) => code),
    rows: rows.map((row) =>
      Object.values(row).map((value) =>
        typeof value === "object" && value && "amount" in value ? value.amount : value,
      ),
    ),
  };
}

describe("what a question offers is read when it is proposed again", () => {
  test("--rows reads the table below another of the same header", async () => {
    const text = [
      "Table 1. People 2019,",
      "Country,Number",
      "Japan,5",
      "Mongolia,6",
      ",",
      "Table 2. People 2020,",
      "Country,Number",
      "Japan,7",
      "Mongolia,8",
    ].join("\n");
    expect(await answered("people.csv", text, { rows: "6-9" })).toEqual({
      questions: [expect.stringContaining("--rows")],
      errors: [],
      rows: [
        ["JPN", 7, "2020"],
        ["MNG", 8, "2020"],
      ],
    });
  });

  test("--across places reads places above the numbers", async () => {
    const names =
      "altstadt paradies petershausen koenigsbau staad egg wollmatingen litzel dingel dettingen".split(" ");
    const text = [["jahr", ...names].join(","), `2019,${names.map((_, at) => at).join(",")}`].join("\n");
    const { questions, errors } = await answered("quarters.csv", text, { across: "places" });
    expect(questions).toEqual([expect.stringContaining("--across places")]);
    // The places are none of areas.csv.
    expect(new Set(errors)).toEqual(new Set(["unknown-area"]));
  });

  test("--across times reads times anywhere in the names", async () => {
    const text = "Kind,POP2019ab,POP2020ab,POP2021ab\nglass,2,3,4\npaper,6,7,8\n";
    const { questions, errors, rows } = await answered("kinds.csv", text, { across: "times" });
    expect(questions).toEqual([expect.stringContaining("--across times")]);
    expect(errors).toEqual([]);
    expect(rows.map((row) => row.slice(1))).toEqual([
      ...[2, 3, 4].map((value, at) => [String(2019 + at), value]),
      ...[6, 7, 8].map((value, at) => [String(2019 + at), value]),
    ]);
  });

  test("--header names the rows of a header", async () => {
    const text = ["Unit,Unit", "Country,Beds", "Japan,5", "Mongolia,6"].join("\n");
    const { errors, rows } = await answered("beds.csv", text, { header: "2" });
    expect({ errors, rows }).toEqual({
      errors: [],
      rows: [
        ["JPN", 5],
        ["MNG", 6],
      ],
    });
  });

  test("anew, it keeps its indicators' names, and is refused where more stands beside it", async () => {
    await repository.write("beds.csv", "Country,Beds\nJapan,5\nMongolia,6\n");
    const said = { root: repository.root, id: "their" };
    const propose = (again: boolean) =>
      proposeCommand(
        [join(repository.root, "beds.csv")],
        { ...said, again },
        terminalInto(() => {}),
      );
    const indicators = async () =>
      (await repository.registry()).datasets.find(({ id }) => id === "their")?.indicators ?? {};
    await propose(false);
    const first = Object.keys(await indicators());
    await propose(true);
    expect(Object.keys(await indicators())).toEqual(first);
    await repository.write("data/datasets/their/method.js", "export {};");
    await expect(propose(true)).rejects.toThrow(/more than definition\.xlsx/);
  });

  test("rows that are none are refused", async () => {
    await repository.write("beds.csv", "Country,Beds\nJapan,5\n");
    const said = { root: repository.root, id: "their", header: "five" };
    const terminal = terminalInto(() => {});
    await expect(proposeCommand([join(repository.root, "beds.csv")], said, terminal)).rejects.toThrow(
      "“five”",
    );
  });
});
