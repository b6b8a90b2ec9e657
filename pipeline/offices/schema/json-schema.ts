import { z } from "zod";
import { type Column, type Contract, everyName, mayBeEmpty, type Names } from "../../model/contract.ts";

const draft = "https://json-schema.org/draft/2020-12/schema";
const day = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";

/**
 * JSON Schema of accepted rows: choices by id, places by code, ISO periods, numbers in the base unit. For one source it
 * describes a row; for several, an object with a list of rows for each.
 */
export function jsonSchema(sources: Readonly<Record<string, Contract>>, title: string): object {
  const rows = Object.entries(sources).map(([name, contract]) => [name, rowSchema(contract, name)] as const);
  const [first] = rows;
  if (rows.length === 1 && first) return { $schema: draft, ...first[1], title: `${title}: ${first[0]}` };
  return {
    $schema: draft,
    title,
    type: "object",
    properties: Object.fromEntries(
      rows.map(([name]) => [name, { type: "array", items: { $ref: `#/$defs/${name}` } }]),
    ),
    additionalProperties: false,
    $defs: Object.fromEntries(rows),
  };
}

function rowSchema(contract: Contract, name: string): object {
  const columns = Object.entries(contract.columns).map(([column, of]) => [column, columnSchema(of)] as const);
  const { $schema: _, ...schema } = z.toJSONSchema(z.strictObject(Object.fromEntries(columns)));
  const key = contract.key.length > 0 ? ` Rows are told apart by ${contract.key.join(", ")}.` : "";
  return { ...schema, title: name, description: `A row of ${contract.file}.${key}` };
}

function columnSchema(column: Column): z.ZodType {
  const form = column.kind === "period" ? { pattern: `^${day}(/(${day})?)?$` } : {};
  const described = column.schema.meta({ ...form });
  return (mayBeEmpty(column) ? described.nullable() : described).meta({
    title: column.names.en[0] ?? "",
    description: describe(column),
  });
}

function describe(column: Column): string {
  switch (column.kind) {
    case "text":
      return "Free text.";
    case "choice":
      return `Written as ${Object.values<Names>(column.choices).flatMap(everyName).join(", ")}.`;
    case "area":
      return "A place by its code in data/reference/areas.csv.";
    case "period":
      return "A year, month, day, or interval such as 2018-06/2021-06 whose end may be empty.";
    case "instant":
      return "Milliseconds since 1970-01-01T00:00:00Z.";
    case "quantity":
      return `A number in ${column.units.join(" or ")}.`;
  }
}
