import { groupBy } from "../model/group-by.ts";
import { isMissing } from "../model/quantity.ts";
import type { Rule } from "../model/rule.ts";
import { isSameSheet } from "../model/source.ts";
import { cells, type Row } from "../model/table.ts";
import { listedProblem } from "../words/listed-problem.ts";
import { at } from "./values.ts";

export const enteredTwice = listedProblem("entered-twice", {
  apart: "quoted list",
  first: "cells",
  isElsewhere: "whether",
});

/** Rows that differ only in the given columns, such as an id, were entered twice (`entered-twice`). */
export function notEnteredTwice<const N extends string>(apart: readonly N[], all: readonly N[]): Rule<N> {
  const compared = all.filter((column) => !apart.includes(column));
  return {
    columns: all,
    inEngine: "memory only",
    *check(rows, { header }) {
      const [id] = apart;
      if (id === undefined) return;
      for (const alike of groupBy(rows, (row) => contentOf(row, compared)).values()) {
        const [first, ...again] = alike;
        if (!first) continue;
        const where = first[cells](id).range;
        for (const row of again) {
          const isElsewhere = !isSameSheet(row[cells](id).range, where);
          const values = { apart: apart.map(header), first: where, isElsewhere };
          yield at(row, id, enteredTwice(values));
        }
      }
    },
  };
}

function contentOf(row: Row, columns: readonly string[]): string {
  const values = columns.map((column) => {
    const value = row[column];
    if (typeof value !== "object" || value === null) return value ?? null;
    return isMissing(value) ? value.missing : [value.qualifier, value.amount, value.unit];
  });
  return JSON.stringify(values);
}
