import { expect, test } from "vitest";
import type { DeskState } from "../../pipeline/desk/desk-state.ts";
import { obstaclesOf } from "../../pipeline/desk/obstacles.ts";

test.each([
  ["a draft", { isReleased: false, isChanged: false }, ["draft"]],
  ["an edition that is published", { isReleased: true, isChanged: false }, []],
  ["one whose files have changed since", { isReleased: false, isChanged: true }, ["changed"]],
])("without findings, %s has in its way what its report lacks", (_, standing, ids) => {
  const state = { ...standing, checked: { edition: {}, findings: [] } } as unknown as DeskState;
  expect(obstaclesOf(state).map(({ id }) => id)).toEqual(ids);
});
