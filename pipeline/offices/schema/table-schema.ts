import { z } from "zod";
import { type Column, type Contract, everyName, mayBeEmpty, type Names } from "../../model/contract.ts";
import { missingMarker } from "../../stages/validate/readers/missing-marker.ts";

/** The Frictionless Table Schema of a source's table as delivered, with its headers and spellings. */
export function tableSchema(contract: Contract): object {
  const columns = Object.entries(contract.columns).filter(([, { place }]) => place === "column");
  const shown = new Map(columns.map(([name, column]) => [name, column.names.en[0] ?? name]));
  const primaryKey = contract.key.flatMap((name) => shown.get(name) ?? []);
  const gaps = columns.some(([, column]) => mayBeEmpty(column));
  const mayLack = columns.some(([, column]) => column.optional);
  return {
    fields: columns.map(([name, column]) => field(shown.get(name) ?? name, column, contract)),
    missingValues: gaps ? markers.filter((text) => missingMarker(text) !== null) : [""],
    ...(primaryKey.length > 0 ? { primaryKey } : {}),
    ...(mayLack ? { fieldsMatch: ["superset"] } : {}),
  };
}

/** A Frictionless Data Package of the tables of several sources. */
export function dataPackage(
  sources: Readonly<Record<string, Contract>>,
  name: string,
  title: string,
): object {
  const resources = Object.entries(sources).map(([source, contract]) => ({
    name: source.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    path: contract.file,
    schema: tableSchema(contract),
  }));
  return { name, title, resources };
}

/** The common ones; the program reads more, in every language. */
const markers = ["", "…", "...", "..", "-", "--", "n/a", "n.a.", "na", "x"];
const instant = "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$";

function field(name: string, column: Column, contract: Contract): object {
  const { type, constraints = {}, ...more } = typed(column, contract);
  const others = everyName(column.names).filter((other) => other !== name);
  return {
    name,
    type,
    ...more,
    ...(others.length > 0 ? { description: `Also: ${others.join(", ")}.` } : {}),
    constraints: { required: !mayBeEmpty(column), ...constraints },
  };
}

interface Typed {
  readonly type: string;
  readonly decimalChar?: string;
  readonly constraints?: object;
}

function typed(column: Column, { reading }: Contract): Typed {
  switch (column.kind) {
    case "text":
    case "area":
      return { type: "string" };
    case "choice":
      return {
        type: "string",
        constraints: { enum: Object.values<Names>(column.choices).flatMap(everyName) },
      };
    case "period":
      return { type: "any" };
    case "instant":
      return { type: "string", constraints: { pattern: instant } };
    case "quantity": {
      const { type, minimum, maximum } = z.toJSONSchema(column.schema);
      // A bound in the base unit says nothing about other units, unless it is 0.
      const fixed = column.unitFrom === "contract" || column.units.every((unit) => unit === "percent");
      const low = fixed || minimum === 0 ? finite(minimum) : undefined;
      const high = fixed ? finite(maximum) : undefined;
      return {
        type: type === "integer" ? "integer" : "number",
        ...(reading.decimal === "," ? { decimalChar: "," } : {}),
        constraints: {
          ...(low === undefined ? {} : { minimum: low }),
          ...(high === undefined ? {} : { maximum: high }),
        },
      };
    }
  }
}

/** A bound that stands for "any whole number" is not one. */
function finite(bound: number | undefined): number | undefined {
  return bound === undefined || Math.abs(bound) >= Number.MAX_SAFE_INTEGER ? undefined : bound;
}
