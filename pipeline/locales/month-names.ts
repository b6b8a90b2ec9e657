/** January to December in lower case, in languages of which only months are read. */
export const monthNames: readonly (readonly string[])[] = [
  "enero|gennaio|janeiro|январь|января|янв|tháng 1|มกราคม|ene|gen|januari|leden|styczeń|ocak",
  "febrero|febbraio|fevereiro|февраль|февраля|февр|фев|tháng 2|กุมภาพันธ์|fev|februari|únor|luty|şubat",
  "marzo|março|март|марта|tháng 3|มีนาคม|maret|maart|březen|marzec|mart",
  "abril|aprile|апрель|апреля|апр|tháng 4|เมษายน|abr|duben|kwiecień|nisan",
  "mayo|maggio|maio|май|мая|tháng 5|พฤษภาคม|mag|mai|mei|květen|maj|mayıs",
  "junio|giugno|junho|июнь|июня|июн|tháng 6|มิถุนายน|giu|červen|czerwiec|haziran",
  "julio|luglio|julho|июль|июля|июл|tháng 7|กรกฎาคม|lug|červenec|lipiec|temmuz",
  "agosto|август|августа|авг|tháng 8|สิงหาคม|ago|agustus|augustus|augusti|srpen|sierpień|ağustos",
  "septiembre|setiembre|settembre|setembro|сентябрь|сентября|сент|сен|tháng 9|กันยายน|set|září|wrzesień|eylül",
  "octubre|ottobre|outubro|октябрь|октября|окт|tháng 10|ตุลาคม|out|ott|oktober|říjen|październik|ekim",
  "noviembre|novembre|novembro|ноябрь|ноября|нояб|ноя|tháng 11|พฤศจิกายน|kasım",
  "diciembre|dicembre|dezembro|декабрь|декабря|tháng 12|ธันวาคม|dic|dez|desember|prosinec|grudzień|aralık",
].map((names) => names.split("|"));
