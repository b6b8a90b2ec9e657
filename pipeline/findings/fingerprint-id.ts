import { createHash } from "node:crypto";
import type { Finding } from "../model/finding.ts";
import { fingerprintOf } from "../model/judgement.ts";

/** A short id of a finding's fingerprint, to copy from a terminal; null for a finding without a subject. */
export function fingerprintId({ code, subject }: Finding): string | null {
  if (!subject) return null;
  const parts = JSON.stringify(fingerprintOf(code, subject));
  return createHash("sha256").update(parts).digest("hex").slice(0, 10);
}
