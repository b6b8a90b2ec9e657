import type { Dialect, EngineKind } from "./dialect.ts";

const kinds: readonly (readonly [RegExp, EngineKind])[] = [
  [/^(Array|Map|Tuple|Nested|Variant|JSON|Object)\b/, "nested"],
  [/^(U?Int|Float|Decimal)/, "number"],
  // A time without a zone is shown in the server's; one with a zone is an instant anyway.
  [/^DateTime(64)?\((\d+, )?'[^']+'\)$/, "instant"],
  [/^Date(32)?$/, "day"],
  [/^(String|FixedString|Enum)/, "text"],
];

const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
const quote = (of: string) => `\`${of.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``;
const text = (of: string) => `'${escaped(of)}'`;

/** For ClickHouse 26.7. */
export const clickhouse: Dialect = {
  name: "clickhouse",
  quote,
  text,
  kindOf: (type) => {
    const bare = type.replace(/^LowCardinality\((.*)\)$/, "$1").replace(/^Nullable\((.*)\)$/, "$1");
    return kinds.find(([pattern]) => pattern.test(bare))?.[1] ?? "other";
  },
  asText: (expression) => `toString(${expression})`,
  asNumber: (expression) => `toFloat64(${expression})`,
  matches: (text, pattern) => `match(${text}, '^(?:${escaped(pattern)})$')`,
  meaningOf: (text, meanings) =>
    `transform(toString(${text}), [${[...meanings.keys()].join(", ")}], [${[...meanings.values()].join(", ")}], NULL)`,
  numberIn: (text) => `toFloat64OrNull(${text})`,
  instantIn: (text) => `toUnixTimestamp64Milli(parseDateTime64BestEffortOrNull(${text}, 3, 'UTC'))`,
  millisecondsOf: (instant) => `toUnixTimestamp64Milli(toDateTime64(${instant}, 3, 'UTC'))`,
  millisecondsOfDay: (day) => `toUnixTimestamp64Milli(toDateTime64(${day}, 3, 'UTC'))`,
  isFinite: (number) => `isFinite(${number})`,
  hash: (expressions) => `sipHash64(${expressions.join(", ")})`,
  yearMonth: (milliseconds) => `toYYYYMM(fromUnixTimestamp64Milli(toInt64(${milliseconds}), 'UTC'))`,
  isIn: (expressions, query) => `(${expressions.join(", ")}) GLOBAL IN (${query})`,
  // Holds where no shard has a time of a series twice and shards do not overlap in time; each shard reports this for its own
  // rows.
  unproven: ({ select, series, last }) => {
    const settings = [
      `sipHash64(${series.join(", ")}) AS series`,
      ...["count(*) AS n", `uniqExact(${last}) AS known`, `min(${last}) AS first`, `max(${last}) AS last`],
    ];
    const each = select(settings, "\nGROUP BY series SETTINGS distributed_group_by_no_merge = 1");
    return `SELECT count(*) FILTER (WHERE n <> known OR first <= before) AS n
FROM (SELECT n, known, first, max(toNullable(last)) OVER (PARTITION BY series ORDER BY first ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
  FROM (${each}) AS each) AS told`;
  },
  firstOfEach: (query, key) =>
    `SELECT * FROM (${query}) ORDER BY file, line LIMIT 1 BY ${key.map(quote).join(", ")}`,
};
