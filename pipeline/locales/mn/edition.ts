import type { Phrase } from "../../model/define-problem.ts";
import type { EditionFault } from "../../model/edition.ts";
import { quoted } from "./quoting.ts";

const names = new Intl.DisplayNames("mn", { type: "language" });
const languageName = (locale: string): string => names.of(locale) ?? locale;

/** What is wrong with a field of edition.json, and what to do about it. */
export const edition: {
  readonly [F in EditionFault]: (field: string, value: string) => Phrase & { readonly fix: string };
} = {
  "not-json": () => ({
    says: "Файл зөв JSON биш: энэ мөрийг унших боломжгүй.",
    fix: "Энэ эсвэл өмнөх мөрөнд таслал, хашилт, хаалт дутуу эсэхийг шалгана уу.",
  }),
  missing: (field) => ({
    says: `${quoted(field)} дутуу байна.`,
    fix: "Нэмнэ үү; хэрхэн бичихийг docs/edition.md-ээс үзнэ үү.",
  }),
  "unknown-field": (field) => ({
    says: `${quoted(field)} гэсэн талбар edition.json-д байхгүй.`,
    fix: "Нэрийг нь засах, эсвэл хасна уу; бүх талбар docs/edition.md-д бий.",
  }),
  "wrong-kind": (field, value) => ({
    says: `${quoted(field)} нь ${quoted(value)} байж болохгүй.`,
    fix: "docs/edition.md-д заасны дагуу бичнэ үү.",
  }),
  empty: (field) => ({ says: `${quoted(field)} хоосон байна.`, fix: "Бөглөнө үү." }),
  "not-a-year": (field, value) => ({
    says: `${quoted(field)} дахь ${quoted(value)} нь он биш.`,
    fix: 'Хашилтад дөрвөн оронтой тоо бичнэ үү, жишээлбэл "2021".',
  }),
  "not-a-day": (field, value) => ({
    says: `${quoted(field)} дахь ${quoted(value)} нь огноо биш.`,
    fix: 'Он, сар, өдрийг бичнэ үү, жишээлбэл "2022-08-31".',
  }),
  "other-year": (_, value) => ({
    says: `Файл ${value} хавтаст байгаа боловч өөр оны тайлан гэж бичсэн байна.`,
    fix: `"edition": "${value}" гэж бичих, эсвэл файлыг тухайн оны хавтаст шилжүүлнэ үү.`,
  }),
  "unknown-language": (field, value) => ({
    says: `${quoted(field)}: ${quoted(value)} гэсэн хэл програмд байхгүй.`,
    fix: "en, zh-Hans, zh-Hant, ja, ko, mn-ийн аль нэгийг хэрэглэнэ үү.",
  }),
  "language-twice": (_, value) => ({
    says: `locales дотор ${languageName(value)} хоёр удаа байна.`,
    fix: "Нэгийг нь хасна уу.",
  }),
  "missing-title": (_, value) => ({
    says: `title: locales дотор "${value}" байгаа боловч ${languageName(value)} гарчиг алга.`,
    fix: `Энэ хэлээр гарчиг нэмэх, эсвэл locales-оос "${value}"-г хасна уу.`,
  }),
  "unknown-dataset": (_, value) => ({
    says: `${quoted(value)} гэсэн өгөгдлийн багц байхгүй.`,
    fix: "Нэрийг нь засна уу; almanac list бүх багцыг харуулна.",
  }),
  "no-deliveries": (_, value) => ({
    says: `Тайланд ${quoted(value)} байх ёстой боловч хэн ч ирүүлэхгүй.`,
    fix: "Хэн ирүүлэхийг нэмэх, эсвэл datasets-ээс хасна уу.",
  }),
  "same-file-twice": (_, value) => ({
    says: `${quoted(value)}-г хоёр удаа ирүүлэхээр бичсэн байна.`,
    fix: "Нэг мөрийг үлдээнэ үү; нэг файлыг нэг байгууллага ирүүлнэ.",
  }),
  "missing-reason": (_, value) => ({
    says: `${quoted(value)} ирээгүй боловч шалтгааныг бичээгүй.`,
    fix: '"reason" нэмнэ үү: уншигчид харагдана.',
  }),
  "reason-without-state": (_, value) => ({
    says: `${quoted(value)} яагаад ирээгүй шалтгааныг бичсэн боловч хүлээгдэж буй хэвээр байна.`,
    fix: '"state": "not-delivered" нэмэх, эсвэл шалтгааныг хасна уу.',
  }),
  "not-earlier": (field, value) => ({
    says:
      field === "previous"
        ? `Өмнөх тайлан ${quoted(value)} энэ тайлангаас өмнөх биш.`
        : `Дахин нийтэлсэн өдөр (${value}) нийтэлсэн өдрөөс өмнө байж болохгүй.`,
    fix: "Он эсвэл огноог засна уу.",
  }),
  "not-a-file-name": (_, value) => ({
    says: `${quoted(value)} нь багцын хавтас дахь файлын нэр биш.`,
    fix: "Зөвхөн файлын нэрийг, замгүйгээр бичнэ үү.",
  }),
};
