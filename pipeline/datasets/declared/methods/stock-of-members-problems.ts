import { defineProblem } from "../../../model/define-problem.ts";

export const publishedConflict = defineProblem({
  code: "published-conflict",
  tells: { values: "sourced figure list" },
  group: "between files",
  severity: "warning",
  movable: true,
  mends: null,
  doubts: true,
  catches: "Two published figures for one place and date that differ.",
  example: "124 and 125 countries",
});

export const overlappingSpells = defineProblem({
  code: "overlapping-spells",
  tells: { id: "plain", raw: "plain", first: "cells" },
  group: "row and table",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A member whose row says that it joined again before an earlier row says that it left.",
  example: "CN001 from 2005 on, and again from 2012 on",
});

export const sameName = defineProblem({
  code: "same-name",
  tells: { name: "quoted", id: "plain", other: "plain", first: "cells" },
  group: "row and table",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "Two members of one country or area with the same name: one of them may be counted twice.",
  example: "CN001 Chengdu and CN014 Chengdu",
});

export const joinedBeforeFounding = defineProblem({
  code: "joined-before-founding",
  tells: { raw: "plain", founded: "plain" },
  group: "row and table",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A member that joined before the network was founded, as edition.json dates it.",
  example: "joined 1975, founded 1990",
});

export const publishedTotalMatch = defineProblem({
  code: "published-total-match",
  tells: { amount: "number", asOf: "plain" },
  group: "between files",
  severity: "note",
  movable: true,
  mends: null,
  catches: "A published count that the roster gives too.",
  example: "91 members at the end of 2020, counted and published",
});
