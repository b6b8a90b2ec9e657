import type { ReadingWords } from "../reading-words.ts";

const months = [
  ["มกราคม", "ม.ค."],
  ["กุมภาพันธ์", "ก.พ."],
  ["มีนาคม", "มี.ค."],
  ["เมษายน", "เม.ย."],
  ["พฤษภาคม", "พ.ค."],
  ["มิถุนายน", "มิ.ย."],
  ["กรกฎาคม", "ก.ค."],
  ["สิงหาคม", "ส.ค."],
  ["กันยายน", "ก.ย."],
  ["ตุลาคม", "ต.ค."],
  ["พฤศจิกายน", "พ.ย."],
  ["ธันวาคม", "ธ.ค."],
];

export const reads: ReadingWords = {
  heads: { places: /^(?:จังหวัด|อำเภอ|ภาค|พื้นที่)$/u, times: /^(?:ปี|พ\.ศ\.|เดือน)$/u, remarks: /^หมายเหตุ$/u },
  totals: { alone: ["รวม", "รวมทั้งสิ้น", "ยอดรวม", "ทั่วราชอาณาจักร"], atEnd: [], atStart: [], before: [] },
  missing: { "not-reported": ["ไม่มีข้อมูล"], "not-applicable": [] },
  units: { คน: "person", ครัวเรือน: "household", ตัน: "t" },
  multipliers: { พัน: 1e3, ล้าน: 1e6 },
  unitMark: ["หน่วย"],
  qualifiers: { before: { about: ["ประมาณ"] }, after: {} },
  dates: [],
  months,
  eras: [{ names: /^(?:พ\.ศ\.|ปี พ\.ศ\.|b\.e\.)/u, before: -543, first: "1800-01-01", last: "2400-12-31" }],
  notes: ["ที่มา", "หมายเหตุ"],
};
