import { copyFile, readFile, rename, rm, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { compareText } from "../../../../pipeline/model/source.ts";
import { csvWorkbook } from "../../../../pipeline/offices/annotate/csv-workbook.ts";
import { checkEdition } from "../../../support/check-edition.ts";
import { allBut, type Copy, copyEdition, placeOf } from "../../../support/edition.ts";
import { read as readCsv } from "../csv/csv-fixture.ts";

const members = "membership/members.xlsx";
const counts = "membership/published-counts.csv";
const fileCodes = [
  "missing-file",
  "orphan-file",
  "wrong-format",
  "duplicate-file",
  "missing-header",
  "other-name",
];

/** What is said of files by their names and kinds. */
async function told({ root }: Copy): Promise<string[]> {
  const { findings } = await checkEdition("membership", root);
  return findings
    .filter(({ code }) => fileCodes.includes(code))
    .map((found) => `${found.code} ${placeOf(found)}`)
    .sort(compareText);
}

/** What an office or a shared folder does to a delivery, what is said of it, and what mends it. */
const cases: readonly (readonly [
  name: string,
  spoil: (copy: Copy) => Promise<unknown>,
  findings: readonly string[],
  mend: (copy: Copy) => Promise<unknown>,
])[] = [
  [
    "the form of a CSV file is sent back as the workbook that it is",
    async (copy) => {
      const [sheet] = readCsv(await readFile(copy.path(counts))).sheets;
      if (!sheet) throw new Error("missing sheet");
      await writeFile(copy.path(counts.replace("csv", "xlsx")), csvWorkbook(sheet, "Data"));
      await rename(copy.path(counts), copy.path("counts"));
    },
    [],
    async (copy) => {
      await rename(copy.path("counts"), copy.path(counts));
      await rm(copy.path(counts.replace("csv", "xlsx")));
    },
  ],
  [
    "a program adds the ending once more",
    (copy) => rename(copy.path(counts), copy.path(`${counts}.csv`)),
    [`other-name ${counts}.csv`],
    (copy) => rename(copy.path(`${counts}.csv`), copy.path(counts)),
  ],
  [
    "its name has another year",
    (copy) => rename(copy.path(members), copy.path("membership/members 2019.xlsx")),
    [`missing-file ${members}`, "orphan-file membership/members 2019.xlsx"],
    (copy) => rename(copy.path("membership/members 2019.xlsx"), copy.path(members)),
  ],
  [
    "something is added to the name",
    (copy) => rename(copy.path(members), copy.path("membership/Members_final v2.XLSX")),
    ["other-name membership/Members_final v2.XLSX"],
    (copy) => rename(copy.path("membership/Members_final v2.XLSX"), copy.path(members)),
  ],
  [
    "a copy lies beside it",
    (copy) => copyFile(copy.path(members), copy.path("membership/members (1).xlsx")),
    ["duplicate-file membership/members (1).xlsx"],
    (copy) => rm(copy.path("membership/members (1).xlsx")),
  ],
  [
    "Windows leaves its own files there",
    (copy) => writeFile(copy.path("membership/Thumbs.db"), "x"),
    [],
    (copy) => rm(copy.path("membership/Thumbs.db")),
  ],
  [
    "its columns are parted by semicolons",
    async (copy) => {
      const text = await readFile(copy.path(counts), "utf8");
      await writeFile(copy.path("counts"), text);
      await writeFile(copy.path(counts), text.replaceAll(",", ";"));
    },
    [`missing-header ${counts}`],
    (copy) => rename(copy.path("counts"), copy.path(counts)),
  ],
];

test.each(cases)("%s", async (_, spoil, findings, mend) => {
  const copy = await copyEdition("2020", allBut("membership"));
  try {
    await spoil(copy);
    expect(await told(copy)).toEqual(findings);
    await mend(copy);
    expect(await told(copy)).toEqual([]);
  } finally {
    await copy.dispose();
  }
});

test("what is missing names the file that may be it, and what parts its columns", async () => {
  const copy = await copyEdition("2020", allBut("membership"));
  try {
    await copyFile(copy.path(members), copy.path("membership/members (3).xlsx"));
    await rename(copy.path(members), copy.path("membership/members (2).xlsx"));
    await writeFile(copy.path(counts), (await readFile(copy.path(counts), "utf8")).replaceAll(",", "\t"));
    const { findings } = await checkEdition("membership", copy.root);
    const problem = (code: string) => findings.find((found) => found.code === code);
    expect(problem("missing-file")).toMatchObject({ near: "members (2).xlsx" });
    expect(problem("missing-header")).toMatchObject({ cutBy: "\t", cutDeclared: "," });
  } finally {
    await copy.dispose();
  }
});
