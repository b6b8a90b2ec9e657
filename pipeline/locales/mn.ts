import { punctuation } from "../model/punctuation.ts";
import { frame } from "./mn/frame.ts";
import { annotation, deliveries, pack, template } from "./mn/offices.ts";
import { problems } from "./mn/problems.ts";
import { workbook } from "./mn/statistics.ts";
import type { Phrasebook } from "./phrasebook.ts";

const same = (name: string) => ({ one: name, many: name });

/** The amount with a word between its number and its unit: 200 гаруй оролцогч. */
const after = (amount: string, word: string): string => amount.replace(/^\S+(?: сая)?/, `$& ${word}`);

export const mn: Phrasebook = {
  reviewedBy: null,
  problems,
  frame,
  workbook,
  annotation,
  template,
  pack,
  deliveries,
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
    "not-applicable": "хамаарахгүй",
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
    "less-than": (amount) => after(amount, "хүрэхгүй"),
    "at-most": (amount) => `дээд тал нь ${amount}`,
  },
  units: {
    member: same("гишүүн"),
    government: same("орон нутгийн захиргаа"),
    participant: same("оролцогч"),
    country: same("улс, нутаг дэвсгэр"),
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
    t: same("t"),
    kWh: same("kWh"),
    MWh: same("MWh"),
    "t/MWh": same("t/MWh"),
    "kWh/day": same("kWh/хоног"),
    "kWh/(°C day)": same("kWh/(°C·хоног)"),
    degF: same("°F"),
    degC: same("°C"),
    percent: { ...same("%"), counted: (amount) => `${amount} хувь` },
    "percentage point": same("нэгж хувь"),
    "1": same(""),
  },
  magnitudes: [{ size: 1e6, word: " сая" }],
  operations: {
    total: "нийлбэр",
    share: "эзлэх хувь: эхний / хоёр дахь × 100",
    per: "эхний / хоёр дахь",
    difference: "эхний − хоёр дахь",
    "weighted-score": "Σ w(s − min) / Σ w(max − min) × 100",
    "metered-counterfactual": "Σ хоног × суурь үеийн загвар, тайлагнасан хоногийн цаг агаараар",
    "metered-use": "Σ заалт хоорондын хэрэглээ",
    "metered-model":
      "суурь үеийн хоногийн хэрэглээг градус-хоногоор жигнэсэн хамгийн бага квадратын аргаар загварчлах",
    "periods-kept": "заалт хооронд үлдээсэн үе",
    "metered-fit": "загварыг суурь үеийн хэрэглээтэй харьцуулах",
    "savings-uncertainty": "n · t · (a m² + b m + c) · RMSE · √((n/n′)(1 + 2/n′)/m)",
    "days-between-reads": "Σ заалт хоорондын хоног",
    "root-of-squares": "√Σ квадрат",
    "linear-path": "суурь түвшин + (зорилт − суурь түвшин) × өнгөрсөн жилүүдийн тоо / нийт жилийн тоо",
    "path-progress": "(хамгийн сүүлийн утга − суурь түвшин) / (мөн тэр оны замын утга − суурь түвшин)",
    "required-change-linear": "(зорилт − суурь түвшин) / жилийн тоо",
    "required-change-compound": "((зорилт / суурь түвшин)^(1/жилийн тоо) − 1) × 100",
  },
};
