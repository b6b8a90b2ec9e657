import { createHash } from "node:crypto";
import type { Finding } from "../model/finding.ts";
import { fingerprintOf } from "../model/judgement.ts";

/** A short name for a finding's fingerprint, to be copied from a terminal; null where it is about nothing that can be named. */
export function fingerprintId({ code, subject }: Finding): string | null {
  if (!subject) return null;
  const parts = JSON.stringify(fingerprintOf(code, subject));
  return createHash("sha256").update(parts).digest("hex").slice(0, 10);
}
