import type { ChangeWords } from "../change-words.ts";

/** “From” in the case that the word of the period takes. */
const from = (period: string): string => (/^\d{4}$/.test(period) ? `${period} оноос` : `${period} үеэс`);

/** What readers are told of figures that were published with another value. */
export const changes: ChangeWords = {
  title: (edition) => `${edition} оны хэвлэлээс хойшхи өөрчлөлт`,
  summary: (revised, added, gone) =>
    `Нийтэлсэн ${revised} үзүүлэлтийг шинэчилж, ${added} үзүүлэлт шинээр нэмсэн; ${gone} үзүүлэлтийг цаашид өгөхгүй.`,
  nothingRevised: "Нийтэлсэн үзүүлэлтийг шинэчлээгүй.",
  revised: "шинэчилсэн",
  revisedInChart: (count, edition) => `${edition} оны хэвлэлээс хойш ${count} утгыг шинэчилсэн.`,
  earlierMark: "Саарал зураас нь өмнө нийтэлсэн утгыг заана.",
  publishedAs: (edition, was, why) => `${edition} оны хэвлэлд ${was} гэж нийтэлсэн. ${why}`,
  why: (name, reason) => `${name}: ${reason}`,
  classes: {
    source: "шинэ буюу зассан мэдээ",
    routine: "төлөвлөгөөт дахин тооцоолол",
    method: "сайжруулсан арга",
    correction: "өөрсдийн засвар",
  },
  noReason: "Шалтгааныг хараахан бичээгүй.",
  figure: "Үзүүлэлт",
  was: (edition) => `${edition} оны хэвлэл`,
  before: "Өмнөх утга",
  now: "Одоо",
  change: "Өөрчлөлт",
  reason: "Шалтгаан",
  andMore: (count) => `… болон өөр ${count}: бүх өөрчлөлтийн жагсаалтыг үзнэ үү.`,
  sentences: (edition) => `${edition} оны хэвлэлийн тоо нь өөрчлөгдсөн өгүүлбэрүүд`,
  nowInstead: (was, now) => `${was} (одоо ${now})`,
  file: "Бүх өөрчлөлт (CSV)",
  reissued: (date) => `${date}-нд дахин нийтэлсэн`,
  since: (change, period) => `${from(period)} хойш ${change}`,
  unchanged: (period) => `${from(period)} хойш өөрчлөгдөөгүй`,
  samePanel: (change, { reporters, earlier, later }) =>
    `хоёр удаа мэдээлсэн ${reporters} газарт ${change ?? "өөрчлөлтгүй"} (өмнө ${earlier}, одоо ${later})`,
  asBefore: (edition) => `${edition} оны тайлангийнхтай адил, шинэ тоо ирээгүй`,
  notCompared: (period, was) => `${period}: ${was}, харьцуулах боломжгүй`,
  sheet: "Шинэчлэл",
};
