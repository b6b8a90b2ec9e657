import type { Finding } from "../../../pipeline/model/finding.ts";

export type Findings = readonly Finding[] | Promise<readonly Finding[]>;

/** Data in which a check must speak up, once and there, and data beside it in which it must not. */
export interface Case {
  /** Where it must be reported, in one line. */
  readonly at: string;
  readonly reject: () => Findings;
  readonly accept: () => Findings;
}

/** Cases by the code that they are about. */
export type Cases = { readonly [code: string]: Case };
