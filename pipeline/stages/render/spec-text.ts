import stringify from "json-stringify-pretty-compact";

/** A chart's specification for other programs, which refers to the files beside it. */
export function publishedSpec(id: string, { $schema, ...spec }: { readonly [key: string]: unknown }): string {
  const usermeta = { data: `${id}.csv`, config: "theme.json", darkConfig: "theme-dark.json" };
  return specText({ $schema, usermeta, ...spec });
}

/** A specification as the Vega editor writes it: one row of data a line. */
export function specText(spec: object): string {
  return `${stringify(spec, { maxLength: 140 })}\n`;
}
