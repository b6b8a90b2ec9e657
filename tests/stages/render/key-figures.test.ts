import { expect, test } from "vitest";
import { measured, share } from "../../../pipeline/model/quantity.ts";
import { indexAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { keyFiguresOf } from "../../../pipeline/stages/render/key-figures.ts";
import { keyFiguresSection } from "../../../pipeline/stages/render/page/key-figures-section.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { datasets } from "../../support/datasets.ts";

const [first] = datasets;
if (!first) throw new Error("missing dataset");
/** A dataset that would head the report with all that it has. */
const eager = { ...first, keyFigures: <T>(observations: readonly T[]) => observations };

function cell(amount: number, status: "reported" | "illustrative") {
  const range = { file: "x.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
  return measured("member", amount, { range, status, raw: String(amount) });
}
const of = (indicator: string, value: ReturnType<typeof cell>) => ({
  ...{ indicator, area: "EAS", period: "2021", breakdown: "" },
  value,
});

test("invented rows never lead", () => {
  const kept = keyFiguresOf(eager, [
    of("members", cell(91, "reported")),
    of("members-joined", cell(3, "illustrative")),
  ]);
  expect(kept.map(({ indicator }) => indicator)).toEqual(["members"]);
});

test("a share above its whole does not lead", () => {
  const shareOf = (part: number) => ({
    ...{ indicator: `share-${part}`, area: "EAS", period: "2021", breakdown: "" },
    value: share(cell(part, "reported"), cell(100, "reported")),
  });
  const kept = keyFiguresOf(eager, [shareOf(99), shareOf(101)]);
  expect(kept.map(({ indicator }) => indicator)).toEqual(["share-99"]);
});

test("a mark beside a key figure has its meaning below", () => {
  const revised = { edition: "2020", was: cell(90, "reported"), class: null, reason: null };
  const figure = { ...of("members", cell(91, "reported")), revised };
  const section = keyFiguresSection(
    [{ dataset: eager, observations: [figure], since: null, changeOf: () => null }],
    new Map(),
    wordsOf("en", indexAreas([]), [eager]),
  );
  expect(section?.markup.match(/<sup class="mark revised">/g)).toHaveLength(2);
});
