/** What a report can be made of; the manifest is always written. */
export const formats = ["html", "svg", "png", "pdf", "xlsx", "csv"] as const;
export type Format = (typeof formats)[number];
export type Formats = ReadonlySet<Format>;
