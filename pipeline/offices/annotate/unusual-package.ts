/** A workbook that is put together in a way the patch does not know; it is left alone. */
export class UnusualPackage extends Error {}
