/** A count with its thousands apart, as all our languages write them: 2,141. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
