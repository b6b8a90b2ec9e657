import type { Explanation } from "../stages/render/explanation.ts";
import { listener } from "./listener.ts";

export interface ExplainAsked {
  /** A year; by default the latest. */
  readonly edition?: string;
  /** A code of areas.csv, or any name of the place. */
  readonly area?: string;
  readonly period?: string;
  readonly breakdown?: string;
  /** Whether the method.js of a dataset runs; by default it does. */
  readonly code?: boolean;
}

/** Where the figures of an indicator come from, step by step down to cells, as `almanac explain --json` prints it. */
export async function explain(
  root: string,
  indicator: string,
  asked: ExplainAsked = {},
): Promise<readonly Explanation[]> {
  const { explainCommand } = await import("../commands/explain-command.ts");
  const { terminal, printed } = listener();
  await explainCommand(indicator, { root, json: true, ...asked }, terminal);
  return JSON.parse(printed()) as readonly Explanation[];
}
