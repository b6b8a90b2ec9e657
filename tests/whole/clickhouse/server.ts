import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A server with ClickHouse's HTTP interface, as far as one that only answers queries needs it, on its embedded build. */
export interface Server {
  readonly url: string;
  /** Fills a table with the rows of a Parquet file and their numbers, which the engine itself may only read. */
  fill(table: string, parquet: string): void;
  /**
   * The table as ClickHouse asks it of several shards: each is sent its part of the query, has the rows of some buildings, and
   * gives what it made of them to the one that was asked. All of them are in this process, so that only the network is missing.
   */
  spread(table: string, shards: number): string;
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

export async function clickHouseServer(mischief: Mischief = {}): Promise<Server> {
  const { Session }: Embedded = await import(embedded);
  const session = new Session();
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
    const settings = [
      "output_format_json_quote_64bit_integers",
      "output_format_json_quote_decimals",
      "output_format_json_quote_denormals",
      "max_execution_time",
    ].flatMap((name) => {
      const value = url.searchParams.get(name);
      return value === null ? [] : [`${name} = ${value}`];
    });
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
    spread(table, shards) {
      const view = `${table}_on_${shards}`;
      const own = `SELECT * FROM default.${table} WHERE sipHash64(ifNull(Building, '')) % ${shards} = shardNum() - 1`;
      session.query(`CREATE OR REPLACE VIEW ${view} AS ${own}`, "CSV");
      return `remote('${Array.from({ length: shards }, () => shardHost).join(",")}', default.${view})`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      session.cleanup();
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
