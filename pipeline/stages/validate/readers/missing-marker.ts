import type { MissingReason } from "../../../model/quantity.ts";

const markers: { readonly [normalized: string]: MissingReason } = {
  "": "not-reported",
  "…": "not-reported",
  "...": "not-reported",
  "..": "not-reported",
  "-": "not-reported",
  "--": "not-reported",
  "—": "not-reported",
  x: "suppressed",
  "n/a": "not-applicable",
  "n.a.": "not-applicable",
  na: "not-applicable",
  "not applicable": "not-applicable",
  "not available": "not-reported",
  none: "not-reported",
  nil: "not-reported",
  无: "not-reported",
  無: "not-reported",
  不适用: "not-applicable",
  不適用: "not-applicable",
  없음: "not-reported",
  "해당 없음": "not-applicable",
  해당없음: "not-applicable",
  該当なし: "not-applicable",
  なし: "not-reported",
  байхгүй: "not-reported",
};

/** The reason that a normalized text such as `…` or `n/a` gives for a value that is not there; null for anything else. */
export function missingMarker(normalized: string): MissingReason | null {
  return Object.hasOwn(markers, normalized) ? (markers[normalized] ?? null) : null;
}
