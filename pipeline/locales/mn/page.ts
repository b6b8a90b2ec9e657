import type { PageWords } from "../page-words.ts";

export const page: PageWords = {
  filter: "Мөр шүүх",
  rowsShown: (shown, all) => `${all} мөрөөс ${shown} мөр харагдаж байна`,
  sorts: "Мөрүүдийг энэ баганаар эрэмбэлнэ",
  exactly: (amount) => `Тоймлоогүй: ${amount}`,
  glance: "Товч тойм",
  touched: (figures, all) =>
    `Нийтэлсэн ${all} тооны ${figures} нь шалгах шаардлагатай хэвээр байгаа нүдэнд үндэслэсэн байна.`,
  untouched: "Нийтэлсэн тоонуудын аль нь ч шалгах шаардлагатай нүдэнд үндэслээгүй.",
  who: "Хариуцагч",
  byWhen: "Хугацаа",
  figures: "Хамаарах тоо",
  ofIndicator: (title, count) => `${title} (${count})`,
  others: (count) => `өөр ${count}`,
  wholeDataset: (title) => `“${title}” бүхэлдээ`,
  secretariat: "Нарийн бичгийн дарга нарын газар",
  programmers: "Програмыг хариуцагч",
};
