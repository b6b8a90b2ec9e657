/** The formats of a report; the manifest is always written. */
export const formats = ["html", "svg", "png", "pdf", "xlsx", "csv"] as const;
export type Format = (typeof formats)[number];
export type Formats = ReadonlySet<Format>;
