import type { Reads } from "../reads.ts";

export const reads: Reads = {
  totals: {
    alone: ["нийт", "нийт дүн", "дүн", "дундаж", "бүгд"],
    atEnd: [],
    atStart: ["нийт", "дүн", "дундаж"],
    before: [],
  },
  missing: {
    "not-reported": ["байхгүй", "мэдээлэлгүй", "мэдээлэл байхгүй"],
    "not-applicable": ["хамаарахгүй"],
  },
  units: { тонн: "t", хувь: "%" },
  multipliers: { тэрбум: 1e9, сая: 1e6, мянган: 1e3, мянга: 1e3 },
  unitMark: ["нэгж"],
};
