import type { Dialect, EngineKind } from "./dialect.ts";

const kinds: readonly (readonly [RegExp, EngineKind])[] = [
  [/^(STRUCT|MAP|UNION)|\[\d*\]$/, "nested"],
  [/^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL)/, "number"],
  [/^TIMESTAMP WITH TIME ZONE$/, "instant"],
  [/^DATE$/, "day"],
  [/^(VARCHAR|ENUM)/, "text"],
];

const quoted = (sign: string) => (of: string) => sign + of.replaceAll(sign, sign + sign) + sign;
const quote = quoted('"');

/** For DuckDB 1.5. */
export const duckdb: Dialect = {
  name: "duckdb",
  quote,
  text: quoted("'"),
  kindOf: (type) => kinds.find(([pattern]) => pattern.test(type))?.[1] ?? "other",
  asText: (expression) => `CAST(${expression} AS VARCHAR)`,
  asNumber: (expression) => `CAST(${expression} AS DOUBLE)`,
  matches: (text, pattern) => `regexp_full_match(${text}, '${pattern.replaceAll("'", "''")}')`,
  // Evaluated once for each name in a column's dictionary; a join would run for each row and mix their order.
  meaningOf: (text, meanings) => {
    const [names, meant] = [[...meanings.keys()], [...meanings.values()]].map(
      (all) => `[${all.join(", ")}]::VARCHAR[]`,
    );
    return `map_extract_value(map(${names}, ${meant}), ${text})`;
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
  isIn: (expressions, query) => `(${expressions.join(", ")}) IN (${query})`,
  // Holds where the rows of each series are together, once, and the last column rises within them.
  unproven: ({ select, series, last }) => {
    const aliases = series.map((_, at) => `s${at}`);
    const columns = [...series.map((value, at) => `${value} AS s${at}`), `${last} AS own`];
    const before = aliases.map((name) => `lag(${name}) OVER () AS before_${name}`);
    const same = aliases.map((name) => `${name} = before_${name}`).join(" AND ");
    return `SELECT count(*) FILTER (WHERE same AND NOT rises)
  + count(*) FILTER (WHERE NOT same) - count(DISTINCT row(${aliases.join(", ")})) FILTER (WHERE NOT same) AS n
FROM (SELECT ${aliases.join(", ")}, coalesce(${same}, false) AS same, coalesce(own > before, false) AS rises
  FROM (SELECT ${aliases.join(", ")}, own, ${before.join(", ")}, lag(own) OVER () AS before FROM (${select(columns)})))`;
  },
  firstOfEach: (query, key) =>
    `SELECT * FROM (${query}) QUALIFY row_number() OVER (PARTITION BY ${key.map(quote).join(", ")} ORDER BY file, line) = 1`,
};
