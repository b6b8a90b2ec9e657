import { type Finding, finding } from "../../model/finding.ts";
import { atCells } from "../../model/place.ts";
import type { EntryWorld, Method } from "./method.ts";
import { failedMethod } from "./problems.ts";
import type { NamedMethod } from "./unmet-needs.ts";

type Given<R extends "check" | "compute"> = ReturnType<Method[R]> extends Iterable<infer G> ? G : never;

/** What a method gives, as far as it came, and what is to be said where it broke off. */
export function methodRun<R extends "check" | "compute">(
  { method, said }: NamedMethod,
  run: R,
  { dataset, world }: { readonly dataset: string; readonly world: EntryWorld },
): { readonly given: readonly Given<R>[]; readonly failed: readonly Finding[] } {
  const given: Given<R>[] = [];
  try {
    for (const one of method[run](world) as Iterable<Given<R>>) given.push(one);
    return { given, failed: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const problem = failedMethod({ method: said.text, dataset, message });
    return { given, failed: [finding(problem, atCells(said.at))] };
  }
}
