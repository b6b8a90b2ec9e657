import { expect, test } from "vitest";
import { checkEdition } from "../../../support/check-edition.ts";
import { illegibleLabels } from "./illegible-labels.ts";

// In the other languages: tests/whole.
test("every label of the charts of 2020 is whole, on its own and in our letters, wide and narrow, in English", async () => {
  expect(await illegibleLabels(await checkEdition(), "en")).toEqual([]);
});
