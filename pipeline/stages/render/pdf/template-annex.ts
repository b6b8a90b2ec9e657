/** The annex of definitions, methods and tables; it ends with the files behind the figures and the imprint. */
export const annex = `
#pagebreak(weak: true)
#heading(level: 1, data.words.definitions)
#for it in data.definitions {
  heading(level: 2, it.title)
  for indicator in it.indicators {
    heading(level: 3, indicator.title)
    labelled(
      indicator.tables.len() > 0,
      (data.words.definition, indicator.definition),
      (data.words.method, indicator.method),
    )
    for each in indicator.tables { data-table(each) }
  }
  for each in it.tables { data-table(each) }
  if it.corrections.len() > 0 {
    heading(level: 3, data.words.corrections)
    list(marker: none, body-indent: 0pt, ..it.corrections)
  }
}

#let files-of(it) = if it.files.len() > 0 {
  set text(size: 8.5pt)
  par(strong(it.title))
  list(marker: none, body-indent: 0pt, ..it.files.map(file => [
    #file.path#if file.office != "" [ – #file.office]
  ]))
}
#let imprint = {
  heading(level: 2, data.words.imprint)
  set text(size: 8.5pt)
  set par(leading: 0.55em, spacing: 0.8em)
  for line in data.imprint { par(line) }
}

// The last page is one of its own kind, and whole: what of it went over to another page would leave that nearly blank.
#let colophon = {
  heading(level: 2, data.words.sources)
  for it in data.definitions { files-of(it) }
  imprint
}
#context block(breakable: height-of(colophon) > room, colophon)
`;
