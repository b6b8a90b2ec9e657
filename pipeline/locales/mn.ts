import { punctuation } from "../model/punctuation.ts";
import { changes } from "./mn/changes.ts";
import { frame } from "./mn/frame.ts";
import { annotation, deliveries, pack, template } from "./mn/offices.ts";
import { page } from "./mn/page.ts";
import { problems } from "./mn/problems.ts";
import { workbook } from "./mn/statistics.ts";
import { story } from "./mn/story.ts";
import type { Phrasebook } from "./phrasebook.ts";

const same = (name: string) => ({ one: name, many: name });

/** The amount with a word between its number and its unit: 200 гаруй оролцогч. */
const after = (amount: string, word: string): string => amount.replace(/^\S+(?: сая)?/, `$& ${word}`);

export const mn: Phrasebook = {
  reviewedBy: null,
  problems,
  frame,
  story,
  workbook,
  changes,
  annotation,
  template,
  pack,
  deliveries,
  page,
  punctuation: punctuation.mn,
  date: (year, month, day) => {
    const ordinal = [1, 4, 9, 11].includes(month) ? "дүгээр" : "дугаар";
    return `${year} оны ${month} ${ordinal} ${day === null ? "сар" : `сарын ${day}`}`;
  },
  severities: {
    error: same("алдаа"),
    warning: same("анхааруулга"),
    note: same("тэмдэглэл"),
  },
  statuses: {
    illustrative: "жишээ",
    target: "зорилт",
    planned: "төлөвлөсөн",
    projected: "хэтийн тооцоо",
    estimated: "үнэлж тооцсон",
    reported: "тайлагнасан",
  },
  missing: {
    "not-reported": "мэдээлэл байхгүй",
    "not-applicable": "тоо байхгүй",
    "not-comparable": "харьцуулах боломжгүй",
    "method-undefined": "тооцох боломжгүй",
    "zero-denominator": "суурь нь тэг",
    suppressed: "нийтлээгүй",
  },
  qualifiers: {
    exact: (amount) => amount,
    about: (amount) => after(amount, "орчим"),
    "more-than": (amount) => after(amount, "гаруй"),
    "at-least": (amount) => `доод тал нь ${amount}`,
    "about-or-more": (amount) => `${after(amount, "орчим")} буюу түүнээс дээш`,
    "less-than": (amount) => after(amount, "хүрэхгүй"),
    "at-most": (amount) => `дээд тал нь ${amount}`,
    "about-or-less": (amount) => `${after(amount, "орчим")} буюу түүнээс доош`,
  },
  units: {
    member: same("гишүүн"),
    government: same("орон нутгийн захиргаа"),
    participant: same("оролцогч"),
    person: same("хүн"),
    country: same("улс, нутаг дэвсгэр"),
    city: same("хот"),
    indicator: same("үзүүлэлт"),
    point: same("оноо"),
    event: same("арга хэмжээ"),
    day: same("өдөр"),
    hour: same("цаг"),
    period: same("үе"),
    meter: same("тоолуур"),
    block: same("блок"),
    building: same("барилга"),
    household: same("өрх"),
    t: same("тонн"),
    kWh: same("kWh"),
    MWh: same("MWh"),
    "t/MWh": same("тонн/MWh"),
    "t/person": same("тонн/хүн"),
    "kWh/person": same("kWh/хүн"),
    "kWh/day": same("kWh/хоног"),
    "kWh/(°C day)": same("kWh/(°C·хоног)"),
    degF: same("°F"),
    degC: same("°C"),
    "µg/m³": same("µg/m³"),
    percent: { ...same("%"), counted: (amount) => `${amount} хувь` },
    "percentage point": same("нэгж хувь"),
    times: same("дахин"),
    index: same(""),
    rank: { ...same("байр"), counted: (amount) => `${amount}-р байр` },
    "1": same(""),
  },
  monthOfYear: (year, month) => `${year}.${String(month).padStart(2, "0")}`,
  months: ["1-р", "2-р", "3-р", "4-р", "5-р", "6-р", "7-р", "8-р", "9-р", "10-р", "11-р", "12-р"],
  magnitudes: [{ size: 1e6, word: " сая" }],
  operations: {
    total: "нийлбэр",
    share: "эзлэх хувь: эхний / хоёр дахь × 100",
    per: "эхний / хоёр дахь",
    difference: "эхний − хоёр дахь",
    change: "хожуу үеийн утга − өмнөх утга",
    growth: "(хожуу үеийн утга / өмнөх утга − 1) × 100",
    index: "утга / суурь × 100",
    "per-head": "хэмжээ / хүн ам",
    "weighted-mean": "Σ жин × утга / Σ жин",
    mean: "Σ утга / тоо",
    quantile: "заасан хувийн утга түүнээс доош орших утга (хоёр утгын хооронд хувь тэнцүүлнэ)",
    rank: "өгөгдсөн утгуудын дундах байр (тэнцүү нь дээд байрыг хуваалцана)",
    "same-panel-reporters": "утга мэдээлсэн тоо",
    "weighted-score": "Σ w(s − min) / Σ w(max − min) × 100",
    "metered-counterfactual": "Σ хоног × суурь үеийн загвар, тайлагнасан хоногийн цаг агаараар",
    "metered-use": "Σ заалт хоорондын хэрэглээ",
    "metered-model":
      "суурь үеийн хоногийн хэрэглээг градус-хоногоор жигнэсэн хамгийн бага квадратын аргаар загварчлах",
    "periods-kept": "заалт хооронд үлдээсэн үе",
    "metered-fit": "загварыг суурь үеийн хэрэглээтэй харьцуулах",
    "savings-uncertainty": "n · t · (a m² + b m + c) · RMSE · √((n/n′)(1 + 2/n′)/m)",
    "savings-margin": "√(эргэлзээ² + (t · s · √m)²)",
    "median-of-days": "заалт хоорондын хоногийн медиан",
    "days-between-reads": "Σ заалт хоорондын хоног",
    "root-of-squares": "√Σ квадрат",
    "linear-path": "суурь түвшин + (зорилт − суурь түвшин) × өнгөрсөн жилүүдийн тоо / нийт жилийн тоо",
    "target-achieved": "(сүүлийн утга − суурь түвшин) / (зорилт − суурь түвшин)",
    "target-kept": "(сүүлийн утга − суурь түвшин) / (зорилт − суурь түвшин)",
    "target-missed": "(сүүлийн утга − суурь түвшин) / (зорилт − суурь түвшин)",
    "target-from-base": "суурь × (1 − бууралт)",
    "target-due": "(сүүлийн утга − суурь түвшин) / (зорилт − суурь түвшин)",
    "cagr-progress": "R = жилийн өсөлт / зорилтод шаардлагатай жилийн өсөлт",
    "path-progress": "(хамгийн сүүлийн утга − суурь түвшин) / (мөн тэр оны замын утга − суурь түвшин)",
    "required-change-linear": "(зорилт − суурь түвшин) / жилийн тоо",
    "required-change-compound": "((зорилт / суурь түвшин)^(1/жилийн тоо) − 1) × 100",
  },
};
