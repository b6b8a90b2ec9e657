import { beforeAll, expect, test } from "vitest";
import type { Checked } from "../../pipeline/flow/check.ts";
import { illegibleLabels } from "../stages/render/charts/illegible-labels.ts";
import { checkEdition } from "../support/check-edition.ts";
import { publishedLocales } from "../support/published-locales.ts";

let checked: Checked;
beforeAll(async () => {
  checked = await checkEdition();
});

test.each(publishedLocales)(
  "every label of the charts of 2020 is whole, on its own and in our letters, in %s",
  async (locale) => {
    expect(await illegibleLabels(checked, locale)).toEqual([]);
  },
);
