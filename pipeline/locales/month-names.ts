/** January to December in lower case, in languages of which only months are read. */
export const monthNames: readonly (readonly string[])[] = [
  ["enero", "gennaio", "janeiro", "январь", "января", "tháng 1", "มกราคม", "ene", "gen"],
  ["febrero", "febbraio", "fevereiro", "февраль", "февраля", "tháng 2", "กุมภาพันธ์", "fev"],
  ["marzo", "março", "март", "марта", "tháng 3", "มีนาคม"],
  ["abril", "aprile", "апрель", "апреля", "tháng 4", "เมษายน", "abr"],
  ["mayo", "maggio", "maio", "май", "мая", "tháng 5", "พฤษภาคม", "mag", "mai"],
  ["junio", "giugno", "junho", "июнь", "июня", "tháng 6", "มิถุนายน", "giu"],
  ["julio", "luglio", "julho", "июль", "июля", "tháng 7", "กรกฎาคม", "lug"],
  ["agosto", "август", "августа", "tháng 8", "สิงหาคม", "ago"],
  ["septiembre", "setiembre", "settembre", "setembro", "сентябрь", "сентября", "tháng 9", "กันยายน", "set"],
  ["octubre", "ottobre", "outubro", "октябрь", "октября", "tháng 10", "ตุลาคม", "out", "ott"],
  ["noviembre", "novembre", "novembro", "ноябрь", "ноября", "tháng 11", "พฤศจิกายน"],
  ["diciembre", "dicembre", "dezembro", "декабрь", "декабря", "tháng 12", "ธันวาคม", "dic", "dez"],
];
