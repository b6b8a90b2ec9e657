import { expect, test } from "vitest";
import { originalName } from "../../pipeline/model/original-name.ts";

test.each([
  "members (1).xlsx",
  "members（2）.xlsx",
  "members - Copy (3).xlsx",
  "Copy of members.xlsx",
  "members copy 2.xlsx",
  "membersのコピー.xlsx",
  "members - コピー.xlsx",
  "members - 副本.xlsx",
  "members的副本.xlsx",
  "members - 복사본.xlsx",
  "members의 사본.xlsx",
  "members - Copie.xlsx",
])("%s is a copy of members.xlsx", (name) => expect(originalName(name)).toBe("members.xlsx"));

test.each(["members.xlsx", "members 2020.xlsx", "members (new).xlsx", "(1).xlsx", "hardcopy.xlsx", "x"])(
  "%s is no copy",
  (name) => expect(originalName(name)).toBe(name),
);
