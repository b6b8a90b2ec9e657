import type { Problem } from "../../pipeline/model/define-problem.ts";

/** What a problem tells, typed by the kind that it is expected to be of. */
export function toldBy<P extends object>(
  defined: ((told: P) => Problem) & { readonly kind: { readonly code: string } },
  found: Problem | undefined,
): Problem & P {
  if (found?.code !== defined.kind.code)
    throw new Error(`unexpected problem: ${found?.code} instead of ${defined.kind.code}`);
  return found as Problem & P;
}
