import type { Dialect, Kind } from "./dialect.ts";

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^(STRUCT|MAP|UNION)|\[\d*\]$/, "nested"],
  [/^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL)/, "number"],
  [/^TIMESTAMP WITH TIME ZONE$/, "instant"],
  [/^DATE$/, "day"],
  [/^(VARCHAR|ENUM)/, "text"],
];

const quoted = (sign: string) => (of: string) => sign + of.replaceAll(sign, sign + sign) + sign;
const quote = quoted('"');

/** DuckDB 1.5. */
export const duckdb: Dialect = {
  name: "duckdb",
  quote,
  text: quoted("'"),
  kindOf: (type) => kinds.find(([pattern]) => pattern.test(type))?.[1] ?? "other",
  asText: (expression) => `CAST(${expression} AS VARCHAR)`,
  asNumber: (expression) => `CAST(${expression} AS DOUBLE)`,
  matches: (text, pattern) => `regexp_full_match(${text}, '${pattern.replaceAll("'", "''")}')`,
  meaningOf: (text, meanings) => {
    const pairs = [...meanings].map((pair) => `(${pair.join(", ")})`);
    return `(SELECT meaning FROM (VALUES ${pairs.join(", ")}) AS known(name, meaning) WHERE known.name = ${text})`;
  },
  numberIn: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  instantIn: (text) => `epoch_ms(TRY_CAST(${text} AS TIMESTAMPTZ))`,
  millisecondsOf: (instant) => `epoch_ms(${instant})`,
  millisecondsOfDay: (day) => `epoch_ms(CAST(${day} AS TIMESTAMP))`,
  isFinite: (number) => `isfinite(${number})`,
  hash: (expressions) => `hash(${expressions.join(", ")})`,
  yearMonth: (milliseconds) => {
    const at = `make_timestamp(CAST(${milliseconds} AS BIGINT) * 1000)`;
    return `(date_part('year', ${at}) * 100 + date_part('month', ${at}))`;
  },
  lagsInOrder: true,
  firstOfEach: (query, key) =>
    `SELECT * FROM (${query}) QUALIFY row_number() OVER (PARTITION BY ${key.map(quote).join(", ")} ORDER BY file, line) = 1`,
};
