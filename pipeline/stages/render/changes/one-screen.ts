/** What a screen, or a page of print, holds of the revised figures; `changes.csv` and the workbook hold all. */
export const mostRows = 8;
/** Sentences of the last report that are quoted. */
export const mostSentences = 4;
