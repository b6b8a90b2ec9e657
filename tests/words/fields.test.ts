import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import papaparse from "papaparse";
import { expect, test } from "vitest";

const below = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith(".csv"))
    .map((entry) => join(entry.parentPath, entry.name));

/** A comma outside quotes cuts a text in two and moves its end into the next language. */
test.each(["pipeline/words", "data/datasets", "data/reference"].flatMap(below))(
  "every row of %s has a field for each column",
  (path) => {
    const { data, errors } = papaparse.parse<readonly string[]>(readFileSync(path, "utf8"), {
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const columns = data[0]?.length ?? 0;
    const unfit = data.flatMap((row, at) => (row.length === columns ? [] : [`row ${at + 1}: ${row[0]}`]));
    expect(unfit).toEqual([]);
  },
);
