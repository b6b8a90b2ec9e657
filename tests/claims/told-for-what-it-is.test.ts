import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { typed } from "../checks/cases/edition-case.ts";
import { allBut, type Copy, copyEdition } from "../support/edition.ts";
import { type EditionTells, editionTells } from "../support/edition-tells.ts";

type Change = (copy: Copy) => Promise<void>;

const asSent = (dataset: string, edition: string) => editionTells(".", { dataset, edition });

async function changed(dataset: string, edition: string, change: Change): Promise<EditionTells> {
  const copy = await copyEdition(edition, allBut(dataset));
  try {
    await change(copy);
    return await editionTells(copy.root, { dataset, edition });
  } finally {
    await copy.dispose();
  }
}

const proseOf = ({ prose }: EditionTells) => prose.join("\n");

describe("what is made up is said to be", () => {
  const changes = "These changes are illustrative.";
  const counts = "the counts by country and area are illustrative";

  test("members who joined and left, and where they are", async () => {
    const said = proseOf(await asSent("membership", "2021"));
    expect(said).toContain(`3 members joined in 2021; one left. ${changes}`);
    expect(said).toContain(counts);
  });

  test("and a count over made-up dates, though it counts the one member who did join", async () => {
    const said = proseOf(await asSent("membership", "2020"));
    expect(said).toContain("One member joined in 2020");
    expect(said).toContain(changes);
    expect(said).toContain(counts);
  });

  test("scores that no assessment gives", async () => {
    expect(proseOf(await asSent("resilience", "2020"))).toContain("the scores here are illustrative");
  });
});

describe("a target stands beside a rate that measures the same", () => {
  const aim = "Mongolia aims to recycle 40% by 2030; ";

  test("its own baseline, where later rates measure something else", async () => {
    const { headings, prose } = await asSent("recycling", "2021");
    expect(prose.join("\n")).toContain("later figures measure something else");
    expect(headings).toContain(`${aim}in 2018 it recycled less than 10%`);
    expect(headings.join("\n")).not.toContain("the latest rate published");
  });

  test("the latest rate, where it compares", async () => {
    const { headings } = await changed("recycling", "2021", async ({ root }) => {
      const rates = `${root}/data/raw/2021/recycling/published-rates.csv`;
      const text = await readFile(rates, "utf8");
      await writeFile(
        rates,
        text.replace(/^(Mongolia;201[89];recycling rate;[^;]+;%;)[^;]*;/gm, "$1generated;"),
      );
    });
    expect(headings).toContain(`${aim}the latest rate published is 7% (2019)`);
  });
});

describe("what cannot be compared is said where there is something to compare", () => {
  const stricter = "WHO's guideline of 2021 is stricter than the one before it";

  test.each([
    ["2020", false],
    ["2021", true],
  ])("the guidelines of WHO in %s", async (edition, is) => {
    expect(proseOf(await asSent("air", edition)).includes(stricter)).toBe(is);
  });

  test("cities whose totals do not compare are in no sum of those that do", async () => {
    const said = proseOf(await asSent("climate", "2020"));
    expect(said).toContain(
      "Over the 1 city with a comparable BASIC total in both of the last two questionnaires",
    );
  });

  test("no city gave a total: those compared answered before", async () => {
    const said = proseOf(await asSent("climate", "2021"));
    expect(said).toContain("the column for the total by which cities are compared (BASIC) is empty");
    expect(said).toContain(
      "with a comparable BASIC total in one of the questionnaires used here (2015–2018)",
    );
  });
});

describe("a list of events is not the events", () => {
  test("formats are those given, and months those listed", async () => {
    const said = proseOf(await asSent("activities", "2021"));
    expect(said).toContain("By format, where one is given: on-site 5, hybrid 6, virtual 1.");
    expect(said).toContain("The month with the most events listed was October 2021, with 5 events.");
    expect(said).not.toContain("overview");
  });

  test("an event whose format becomes known counts", async () => {
    const said = proseOf(
      await changed("activities", "2021", typed("activities/activities.xlsx", "H16", "Virtual")),
    );
    expect(said).toContain("on-site 5, hybrid 6, virtual 2.");
  });
});
