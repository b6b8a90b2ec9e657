import { clickhouse } from "./clickhouse.ts";
import { type Engine, EngineFault, type EngineValue } from "./engine.ts";

const install = "npm install @clickhouse/client@1.23.1";
/** Seconds that a query may take. */
const longest = 300;
/** A server profile may allow partial results; figures need all rows, or there are none. */
const wholeOrNone = {
  skip_unavailable_shards: 0,
  timeout_overflow_mode: "throw",
  read_overflow_mode: "throw",
  group_by_overflow_mode: "throw",
  sort_overflow_mode: "throw",
  distinct_overflow_mode: "throw",
  set_overflow_mode: "throw",
  transfer_overflow_mode: "throw",
  result_overflow_mode: "throw",
} as const;

/** Address and credentials of a cluster; never stored with the data. */
export interface ClusterAccess {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** The access from the environment; throws with what to set where there is none. */
export function accessFrom(environment: Readonly<Record<string, string | undefined>>): ClusterAccess {
  const {
    ALMANAC_CLICKHOUSE_URL: url,
    ALMANAC_CLICKHOUSE_USER: user,
    ALMANAC_CLICKHOUSE_PASSWORD,
  } = environment;
  if (!url)
    throw new EngineFault(
      "a source lies in ClickHouse, and ALMANAC_CLICKHOUSE_URL does not say where that is; set it, with ALMANAC_CLICKHOUSE_USER and ALMANAC_CLICKHOUSE_PASSWORD",
    );
  if (!isAddress(url))
    throw new EngineFault(
      "ALMANAC_CLICKHOUSE_URL is not the address of a cluster alone, such as https://clickhouse.example.org:8443; the user and the password belong into ALMANAC_CLICKHOUSE_USER and ALMANAC_CLICKHOUSE_PASSWORD",
    );
  return { url, user: user ?? "default", password: ALMANAC_CLICKHOUSE_PASSWORD ?? "" };
}

/** Whether it is a plain address: other parts could change settings, or be shown in messages. */
function isAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password, search, hash } = new URL(url);
  return /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === "");
}

/** The hosts, clusters and addresses that the cluster may connect to, separated by spaces; none by default. */
export function allowedPlaces({
  ALMANAC_CLICKHOUSE_PLACES: places,
}: Readonly<Record<string, string | undefined>>): readonly string[] {
  return (places ?? "").split(/\s+/).filter((place) => place !== "");
}

/** Opens a ClickHouse server or cluster over HTTP, read-only and with a time limit. */
export async function openClickHouse({ url, user, password }: ClusterAccess): Promise<Engine> {
  const { createClient, ClickHouseLogLevel } = await import("@clickhouse/client").catch(() => {
    throw new EngineFault(`a source lies in ClickHouse, whose client is not installed; ${install}`);
  });
  const client = createClient({
    url,
    username: user,
    password,
    // Faults are reported by us, in one line.
    log: { level: ClickHouseLogLevel.OFF },
    request_timeout: (longest + 30) * 1000,
    clickhouse_settings: {
      readonly: "2",
      max_execution_time: longest,
      ...wholeOrNone,
      output_format_json_quote_64bit_integers: 0,
      output_format_json_quote_decimals: 0,
      // As text, since JSON has no such number.
      output_format_json_quote_denormals: 1,
    },
  });
  const fail = (fault: unknown): never => {
    throw new EngineFault(`ClickHouse at ${new URL(url).host}: ${words(fault)}`);
  };
  return {
    dialect: clickhouse,
    async rows(query) {
      const answer = await client.query({ query, format: "JSONEachRow" }).catch(fail);
      return answer.json<Readonly<Record<string, EngineValue>>>().catch(fail);
    },
    async *stream(query) {
      const answer = await client.query({ query, format: "JSONCompactEachRow" }).catch(fail);
      try {
        for await (const rows of answer.stream<EngineValue[]>())
          yield byColumn(rows.map((row) => row.json()));
      } catch (fault) {
        fail(fault);
      }
    },
    close: () => client.close(),
  };
}

function byColumn(rows: readonly (readonly EngineValue[])[]): EngineValue[][] {
  const [first = []] = rows;
  return first.map((_, column) => rows.map((row) => row[column] ?? null));
}

/** The message of a cluster or connection fault, in one line. */
function words(fault: unknown): string {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  const message = (fault instanceof Error ? fault.message : String(fault)).split("\n")[0] ?? "";
  const byCode: { readonly [code: string]: string } = {
    ECONNREFUSED: "nobody answers there",
    ENOTFOUND: "there is no such host",
    ECONNRESET: "it broke off in the middle",
    "516": "it refuses the user or the password",
    "164": "the user may not set a time limit; give it readonly = 2",
    "159": `it took longer than ${longest} seconds`,
    "241": "it has no memory left for the query",
    "60": "there is no such table",
    "279": "one of its shards does not answer",
  };
  const why = byCode[code] ?? (/timeout/i.test(message) ? `it took longer than ${longest} seconds` : "");
  return [why, message || code].filter((part) => part !== "").join(": ");
}
