import { quotedIn } from "../quoted.ts";
import type { SpokenWords } from "../spoken-words.ts";

const monthly = (period: string): string => (period.endsWith("-р") ? `${period} сар` : period);
const from = (period: string): string => (/^\d{4}$/.test(period) ? `${period} оноос` : `${period} үеэс`);

/** Sentences whose grammar needs more than a row of a sheet. */
export const spoken: SpokenWords = {
  frame: {
    quoted: quotedIn("“”", "‘’"),
    chartDescription: (form, title, subtitle, series) =>
      `${form}. ${title}. ${subtitle}. ${series.join("; ")}.`,
    chartTrend: (first, last) =>
      `эхний утга ${first.value} (${first.period}), сүүлийн утга ${last.value} (${last.period})`,
    chartUnchanged: (value, first, last) => `эхний утга (${first}), сүүлийн утга (${last}) адил: ${value}`,
    chartHighest: (value, period) => `хамгийн их нь ${value} (${monthly(period)})`,
    chartLowest: (value, period) => `хамгийн бага нь ${value} (${monthly(period)})`,
    chartMost: (value, period) => `хамгийн олон нь ${value} (${monthly(period)})`,
    chartFewest: (value, period) => `хамгийн цөөн нь ${value} (${monthly(period)})`,
    chartSingle: (value, period) => `${value} (${monthly(period)})`,
  },
  changes: {
    unchanged: (period) => `${from(period)} хойш өөрчлөгдөөгүй`,
    notCompared: (period, was) => `${period}: ${was}, харьцуулах боломжгүй`,
  },
  story: {
    dataOf: (period) => `Өгөгдөл: ${period}`,
    countedFor: (years, period) => `Өгөгдөл: ${years} (${period} онд тоолсноор)`,
    trend: (first, last) => `${first.value} (${first.period}) – ${last.value} (${last.period})`,
  },
  template: {
    key: (columns) => `Аль ч хоёр мөрийн дараах утгууд бүгд давхцаж болохгүй: ${columns.join(", ")}.`,
    number: (minimum, maximum, unit) => {
      const limits = [
        ...(minimum === null ? [] : [`доод хязгаар ${minimum}`]),
        ...(maximum === null ? [] : [`дээд хязгаар ${maximum}`]),
        ...(unit === "" ? [] : [`нэгж: ${unit}`]),
      ];
      return `Тоо${limits.length > 0 ? ` (${limits.join(", ")})` : ""}; хэмжих нэгжийг хамт бичихгүй.`;
    },
  },
};
