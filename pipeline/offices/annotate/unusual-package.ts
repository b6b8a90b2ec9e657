/** Thrown for a workbook with a structure that the patch does not support. */
export class UnusualPackage extends Error {}
