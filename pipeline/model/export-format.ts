/** Formats for other programs, each in a folder of this name. */
export const exportFormatNames = ["open-sdg", "sdmx", "datapackage", "json-stat"] as const;
export type ExportFormat = (typeof exportFormatNames)[number];
