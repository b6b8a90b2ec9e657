import { execFileSync } from "node:child_process";
import { copyFile, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkEdition } from "../../support/check-edition.ts";
import { allBut, type Copy, copyEdition, placeOf } from "../../support/edition.ts";

let copy: Copy;
beforeEach(async () => {
  copy = await copyEdition("2020", allBut("shift"));
});
afterEach(() => copy.dispose());

const reviewed = {
  "reference/areas.csv": "data/reference/areas.csv",
  "reference/corrections.csv": "data/reference/corrections.csv",
  "reference/accepted-findings.csv": "data/reference/accepted-findings.csv",
  "edition.json": "data/raw/2020/edition.json",
  "shift/scheme.csv": "data/raw/2020/shift/scheme.csv",
};

const stands: { readonly [what: string]: (path: string, aside: string) => Promise<void> | void } = {
  link: (path, aside) => symlink(aside, path),
  "link to nothing": (path) => symlink("/nowhere", path),
  folder: (path) => mkdir(path).then(() => {}),
  pipe: (path) => void execFileSync("mkfifo", [path]),
};

const found = async () =>
  (await checkEdition("shift", copy.root)).findings
    .filter(({ code }) => code === "not-a-plain-file" || code === "missing-file")
    .map((own) => `${own.severity} ${own.code} ${placeOf(own)}`);

describe.each(Object.entries(reviewed))("%s", (file, path) => {
  test.each(Object.entries(stands))(
    "that is a %s is an error, which its advice mends",
    async (what, make) => {
      const place = join(copy.root, path);
      const aside = join(copy.root, "aside");
      await copyFile(place, aside).catch(() => writeFile(aside, ""));
      await rm(place, { force: true });
      await make(place, aside);
      // An empty folder among the deliveries is where a delivery is missing.
      const code = what === "folder" && file.startsWith("shift/") ? "missing-file" : "not-a-plain-file";
      expect(await found()).toEqual([`error ${code} ${file}`]);
      await rm(place, { recursive: true });
      await rename(aside, place);
      expect(await found()).toEqual([]);
    },
  );
});

test("the folder of a dataset that is a link is an error at its name, which its advice mends", async () => {
  const place = join(copy.root, "data/raw/2020/shift");
  const aside = join(copy.root, "aside");
  await rename(place, aside);
  await symlink(aside, place);
  expect(await found()).toContain("error not-a-plain-file shift");
  await rm(place);
  await rename(aside, place);
  expect(await found()).toEqual([]);
});

test("a folder that cannot be looked into is not an empty one", async () => {
  await rm(join(copy.root, "data/reference"), { recursive: true });
  await symlink("reference", join(copy.root, "data/reference"));
  await expect(checkEdition("shift", copy.root)).rejects.toMatchObject({ code: "ELOOP" });
});
