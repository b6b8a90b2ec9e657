import type { Measure, MissingReason, Status } from "../../model/quantity.ts";

/** The codes of CL_OBS_STATUS, version 2.2, that our figures can have. */
export const observationStatuses = {
  A: "Normal value",
  E: "Estimated value",
  F: "Forecast value",
  G: "Experimental value",
  M: "Missing value; data cannot exist",
  O: "Missing value",
  Q: "Missing value; suppressed",
} as const;

const nearest: {
  readonly [S in Status | MissingReason]: readonly [code: keyof typeof observationStatuses, exact: boolean];
} = {
  reported: ["A", true],
  estimated: ["E", true],
  projected: ["F", true],
  planned: ["F", false],
  target: ["F", false],
  illustrative: ["G", false],
  "not-reported": ["O", true],
  "not-applicable": ["M", true],
  "not-comparable": ["O", false],
  "method-undefined": ["M", false],
  "zero-denominator": ["M", false],
  suppressed: ["Q", true],
};

export function observationStatus(value: Measure): {
  readonly status: Status | MissingReason;
  readonly code: string;
  readonly exact: boolean;
} {
  const status = "missing" in value ? value.missing : value.status;
  const [code, exact] = nearest[status];
  return { status, code, exact };
}
