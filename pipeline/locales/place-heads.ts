/** Labels of totals, in languages of which only months and such words are read. */
export const totalNames: readonly string[] =
  "totale|totali|totais|totales|ogółem|razem|totaal|totalt|i alt|celkem|spolu|összesen|toplam|genel toplam|σύνολο|ukupno|kokku|yhteensä|разом|всього|общо".split(
    "|",
  );

/** Headings of columns of places, in languages of which only months and such words are read. */
export const placeHeads =
  /^(?:tên |(?:nombre|nome) d\p{L}+ )?(?:munic[ií]pios?|comun[ei]|provinc[ei]a?s?|regi(?:one|oni|ão|ões|ón|ones)|estados?|distritos?|cidades?|ciudad(?:es)?|città|pa[ií]s(?:es)?|unidade da federação|uf|comunidad(?:es)? autónomas?|entidad(?:es)? federativas?|paes[ei]|departamento|tỉnh(?: thành(?: phố)?| ?[,/-] ?thành phố)?|thành phố|quận|huyện|quốc gia|город|регион|область|район|страна|субъект(?: рф)?)$/u;

/** Headings of columns of years, in the same languages. */
export const timeHeads =
  /^(?:a[ñn]i?os?|ann[oi]|rok|lata|yıl(?:lar)?|рік|роки|година|έτ(?:ος|η)|tahun|jaar|år|vuosi|év|leto|godina|ปี)$/u;
