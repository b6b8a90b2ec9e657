import type { Areas } from "../../model/area.ts";
import type { Correction } from "../../model/correction.ts";
import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { Computed } from "../compute.ts";
import type { Validated } from "../validate/validate.ts";

/** What a report is written from. */
export interface Material {
  readonly edition: Edition;
  readonly areas: Areas;
  readonly files: readonly {
    readonly path: string;
    readonly dataset: string | null;
    readonly sha256: string;
  }[];
  readonly corrections: readonly Correction[];
  readonly validated: readonly Validated[];
  readonly computed: readonly Computed[];
  readonly findings: readonly Finding[];
}
