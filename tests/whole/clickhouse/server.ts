import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server with ClickHouse's HTTP interface, as far as one that only answers queries needs it, on its embedded build. */
export interface Server {
  readonly url: string;
  /** Fills a table with the rows of a Parquet file and their numbers, which the engine itself may only read. */
  fill(table: string, parquet: string): void;
  /**
   * The table as ClickHouse asks it of several shards: each is sent its part of the query, has the rows of some buildings or
   * every so-manieth row, and gives what it made of them to the one that was asked. All of them are in this process, so that
   * only the network is missing.
   */
  spread(table: string, shards: number, by?: "building" | "row"): string;
  /** What its owner says to it, who may do everything. */
  owner(statement: string): string;
  close(): Promise<void>;
}

/** Where all shards are. */
export const shardHost = "127.0.0.1";

/** What a test may do to the next answers. */
export interface Mischief {
  refuses?: boolean;
  breaksOff?: boolean;
  /** It keeps to the time limit that every query is sent with, of which it has used all. */
  isSlow?: boolean;
}

/** Half a gigabyte, which no `npm ci` brings: installed for these tests alone. */
const embedded = "chdb";

interface Embedded {
  readonly Session: new () => { query(query: string, format: string): string; cleanup(): void };
}

/** By the ports of their shards, at one of which nobody answers. */
const clusters = Object.entries({ two: [9000, 9000], dead: [9000, 9] }).map(([name, ports]) => {
  const shards = ports.map(
    (port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`,
  );
  return `<${name}>${shards.join("")}</${name}>`;
});

/** The engine takes its clusters from a file of the folder that it begins in, and an address of its own for this process. */
function beginIn(folder: string, { Session }: Embedded) {
  const before = process.cwd();
  const config = `<tcp_port>9000</tcp_port><remote_servers>${clusters.join("")}</remote_servers>`;
  writeFileSync(join(folder, "config.xml"), `<clickhouse>${config}</clickhouse>`);
  process.chdir(folder);
  try {
    return new Session();
  } finally {
    process.chdir(before);
  }
}

export async function clickHouseServer(mischief: Mischief = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "almanac-clusters-"));
  const session = beginIn(folder, await import(embedded));
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const sent = (await textOf(request)) || (url.searchParams.get("query") ?? "");
    if (mischief.refuses || request.headers.authorization === undefined) {
      response.writeHead(403, { "x-clickhouse-exception-code": "516" });
      response.end("Code: 516. DB::Exception: default: Authentication failed. (AUTHENTICATION_FAILED)");
      return;
    }
    if (mischief.isSlow) {
      const limit = url.searchParams.get("max_execution_time");
      response.writeHead(500, { "x-clickhouse-exception-code": "159" });
      response.end(
        `Code: 159. DB::Exception: Timeout exceeded: elapsed ${limit}001 ms., maximum: ${limit}000 ms. (TIMEOUT_EXCEEDED)`,
      );
      return;
    }
    const [, query = sent, format = "JSONEachRow"] = /^([\s\S]*?)\s*FORMAT\s+(\w+)\s*$/.exec(sent) ?? [];
    const settings = [...url.searchParams].flatMap(([name, value]) =>
      name === "readonly" || (name.includes("_") && name !== "query_id") ? [`${name} = '${value}'`] : [],
    );
    try {
      const answer = String(session.query(`${query}\nSETTINGS ${settings.join(", ")}`, format));
      if (mischief.breaksOff) {
        response.writeHead(200, { "content-length": answer.length + 100 });
        response.write(answer.slice(0, 10));
        setTimeout(() => response.destroy(), 20);
        return;
      }
      response.writeHead(200, { "x-clickhouse-format": format });
      response.end(answer);
    } catch (fault) {
      const message = fault instanceof Error ? fault.message : String(fault);
      const code = /Code: (\d+)/.exec(message)?.[1] ?? "0";
      response.writeHead(500, { "x-clickhouse-exception-code": code });
      response.end(message);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    fill(table, parquet) {
      const rows = `SELECT *, _row_number + 2 AS line_number FROM file('${parquet}', Parquet)`;
      session.query(`CREATE TABLE ${table} ENGINE = MergeTree ORDER BY tuple() AS ${rows}`, "CSV");
    },
    spread(table, shards, by = "building") {
      const view = `${table}_on_${shards}_by_${by}`;
      const part = by === "row" ? "line_number" : "sipHash64(ifNull(Building, ''))";
      const own = `SELECT * FROM default.${table} WHERE ${part} % ${shards} = shardNum() - 1`;
      session.query(`CREATE OR REPLACE VIEW ${view} AS ${own}`, "CSV");
      return `remote('${Array.from({ length: shards }, () => shardHost).join(",")}', default.${view})`;
    },
    owner: (statement) => String(session.query(statement, "TSV")),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      session.cleanup();
      rmSync(folder, { recursive: true });
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
