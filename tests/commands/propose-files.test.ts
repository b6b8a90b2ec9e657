import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { proposeCommand } from "../../pipeline/commands/propose-command.ts";
import { isError } from "../../pipeline/model/finding.ts";
import { type DataRepository, dataRepository } from "../support/data-repository.ts";
import { terminalInto } from "../support/terminal.ts";

let repository: DataRepository;
beforeEach(async () => {
  repository = await dataRepository();
});
afterEach(() => repository.dispose());

/** The sources that are proposed from some files, the errors of `check`, and the rows that it reads of each source. */
async function proposed(files: { readonly [name: string]: string }) {
  for (const [name, text] of Object.entries(files)) await repository.write(name, text);
  const paths = Object.keys(files).map((name) => join(repository.root, name));
  await proposeCommand(
    paths,
    { root: repository.root, id: "their", deliver: true },
    terminalInto(() => {}),
  );
  const { findings, validated } = await repository.check();
  const sources = validated.flatMap(({ sources }) =>
    sources.map(({ source, table }) => [source, [...table].length] as const),
  );
  return { errors: findings.filter(isError).map(({ code }) => code), sources: Object.fromEntries(sources) };
}

describe("files of one header", () => {
  test("of two years are one source", async () => {
    expect(
      await proposed({
        "beds-2019.csv": "Country,Year,Beds\nJapan,2019,5\nMongolia,2019,6\n",
        "beds-2020.csv": "Country,Year,Beds\nJapan,2020,5\nMongolia,2020,7\n",
      }),
    ).toEqual({ errors: [], sources: { beds: 4 } });
  });

  test("of a country each are one source, whose key has the country", async () => {
    expect(
      await proposed({
        "jp.csv": "Country,Year,Beds\nJapan,2019,5\nJapan,2020,6\n",
        "mn.csv": "Country,Year,Beds\nMongolia,2019,5\nMongolia,2020,7\n",
      }),
    ).toMatchObject({ errors: [], sources: { jp: 4 } });
  });

  test("with years across that follow one another are one source", async () => {
    expect(
      await proposed({
        "w1.csv": "Country,2017,2018\nJapan,5,6\nMongolia,7,8\n",
        "w2.csv": "Country,2019,2020\nJapan,5,6\nMongolia,7,8\n",
      }),
    ).toMatchObject({ errors: [], sources: { w: 8 } });
  });

  test.each([
    ["a,b", { "a.csv": "Country,Year,Beds\nJapan,2019,5\n", "b.csv": "Country,Year,Beds\nJapan,2019,6\n" }],
    ["across", { "a.csv": "Country,2017,2018\nJapan,5,6\n", "b.csv": "Country,2018,2019\nJapan,7,6\n" }],
  ])("with other values for one key are two, and asked about: %s", async (_, files) => {
    expect(await proposed(files)).toEqual({
      errors: ["open-question"],
      sources: { a: expect.any(Number), b: expect.any(Number) },
    });
  });

  test("in thousands and in millions stay apart", async () => {
    expect(
      await proposed({
        "a-1.csv": "Country,Year,Population (1000)\nJapan,2019,5\nMongolia,2019,6\n",
        "a-2.csv": "Country,Year,Population (1000000)\nJapan,2020,5\nMongolia,2020,6\n",
      }),
    ).toMatchObject({ errors: [], sources: { "a-1": 2, "a-2": 2 } });
  });
});

test("footnotes below a table, as a list of their own, are none of its rows", async () => {
  const text = [
    '"Country","Subgroup","Year","Source","Value"',
    '"Japan","Total","2019","Survey","5"',
    '"Mongolia","Total","2019","Survey","6"',
    "",
    '"footnoteSeqID","Footnote"',
    '"1","Without those abroad, and others."',
  ].join("\n");
  expect(await proposed({ "un.csv": text })).toEqual({ errors: [], sources: { un: 2 } });
});
