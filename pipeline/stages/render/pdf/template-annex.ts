/** The annex of definitions, methods and tables; it ends with the files and the imprint, which no page break parts. */
export const annex = `
#pagebreak(weak: true)
#heading(level: 1, data.words.definitions)
#for it in data.definitions {
  heading(level: 2, it.title)
  for indicator in it.indicators {
    heading(level: 3, indicator.title)
    labelled((data.words.definition, indicator.definition), (data.words.method, indicator.method))
    for each in indicator.tables { data-table(each) }
  }
  for each in it.tables { data-table(each) }
  if it.corrections.len() > 0 {
    heading(level: 3, data.words.corrections)
    list(marker: none, body-indent: 0pt, ..it.corrections)
  }
}

#let files = {
  heading(level: 2, data.words.sources)
  set text(size: 8.5pt)
  for it in data.definitions {
    if it.files.len() > 0 {
      par(strong(it.title))
      list(marker: none, body-indent: 0pt, ..it.files.map(file => [
        #file.path#if file.office != "" [ – #file.office] #text(size: 7.5pt, fill: quiet, file.hash)
      ]))
    }
  }
}
#let imprint = block(breakable: false, {
  heading(level: 2, data.words.imprint)
  set text(size: 8.5pt)
  set par(leading: 0.55em, spacing: 0.8em)
  for line in data.imprint { par(line) }
})
#context {
  let closing = { files; imprint }
  let fits = measure(block(width: 595.28pt - 2 * 56pt, closing)).height < 841.89pt - 76pt - 64pt
  block(breakable: not fits, closing)
}
`;
