/** January to December in lower case, in languages of which only months are read. */
export const monthNames: readonly (readonly string[])[] = [
  ["enero", "gennaio", "janeiro", "январь", "января", "tháng 1"],
  ["febrero", "febbraio", "fevereiro", "февраль", "февраля", "tháng 2"],
  ["marzo", "março", "март", "марта", "tháng 3"],
  ["abril", "aprile", "апрель", "апреля", "tháng 4"],
  ["mayo", "maggio", "maio", "май", "мая", "tháng 5"],
  ["junio", "giugno", "junho", "июнь", "июня", "tháng 6"],
  ["julio", "luglio", "julho", "июль", "июля", "tháng 7"],
  ["agosto", "август", "августа", "tháng 8"],
  ["septiembre", "setiembre", "settembre", "setembro", "сентябрь", "сентября", "tháng 9"],
  ["octubre", "ottobre", "outubro", "октябрь", "октября", "tháng 10"],
  ["noviembre", "novembre", "novembro", "ноябрь", "ноября", "tháng 11"],
  ["diciembre", "dicembre", "dezembro", "декабрь", "декабря", "tháng 12"],
];
