import stringify from "json-stringify-pretty-compact";

/** A specification as the Vega editor writes it: a row of data to a line. */
export function specText(spec: object): string {
  return `${stringify(spec, { maxLength: 140 })}\n`;
}
