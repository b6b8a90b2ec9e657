import type { StoryWords } from "../story-words.ts";

/** What holds the chapters of a report together. */
export const story: StoryWords = {
  brief: "Жилийн тойм",
  standings: {
    "on-track": "төлөвлөсний дагуу",
    behind: "хоцорч буй",
    unknown: "явцыг дүгнэх боломжгүй",
  },
  withoutTarget: "Тэмдэггүй зүйлд хугацаатай зорилт тавиагүй.",
  dataOf: (period) => `Өгөгдөл: ${period}`,
  countedFor: (years, period) => `Өгөгдөл: ${years} (${period} онд тоолсноор)`,
  trend: (first, last) => `${first.value} (${first.period}) – ${last.value} (${last.period})`,
  pathways: {
    network: "Сүлжээ",
    "low-emission": "Бага ялгаруулалттай хөгжил",
    "nature-based": "Байгальд суурилсан хөгжил",
    circular: "Эргэлтийн хөгжил",
    resilient: "Дасан зохицох хөгжил",
    equitable: "Тэгш, хүн төвтэй хөгжил",
  },
  measured: "Хэрхэн хэмжсэн бэ",
  toDefinitions: "Тодорхойлолт, арга, хүснэгт",
  annex: (title) => `Хавсралт: ${title}`,
  further: "бусад диаграмм",
  definitions: "тодорхойлолт, арга, хүснэгт",
  demonstrations: "аргын жишээ",
  zeroThroughout: (names) => `Бүх хугацаанд тэг тул оруулаагүй: ${names}.`,
  singleFigures: "Тусдаа тоонууд",
  foreword: "Өмнөх үг",
  imprint: "Хэвлэлийн мэдээлэл",
  contact: "Холбоо барих",
  licence: "Лиценз",
  cover: (credit) => `Нүүрний зураг: ${credit}`,
};
