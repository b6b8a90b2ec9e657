/** The annex: charts beyond the body, demonstrations, definitions, methods, tables, and the files behind the figures. */
export const annex = `
#let further(scale) = {
  ((whole: true, leads: true, body: heading(level: 1, data.words.further)),) + data.further.map(each => (whole: true, chart: true, body: chart(each, scale)))
}

#let demonstrated(scale) = {
  let parts = ((whole: true, leads: true, body: {
    heading(level: 1, data.words.demonstrations)
    notice-box(data.words.demonstrationsNotice)
  }),)
  for it in data.demonstrations {
    parts.push((whole: false, body: { heading(level: 2, it.title); paragraphs(it).join() }))
    parts += it.charts.map(each => (whole: true, chart: true, body: chart(each, scale)))
  }
  parts
}

#context {
  let sections = ()
  if data.further.len() > 0 { sections.push(further) }
  if data.demonstrations.len() > 0 { sections.push(demonstrated) }
  set-all(sections)
}
#if data.further.len() + data.demonstrations.len() > 0 { pagebreak(weak: true) }

#heading(level: 1, data.words.definitions)
#for it in data.definitions {
  heading(level: 2, it.title)
  paragraphs(it).join()
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

// In two columns, as even as whole datasets make them.
#let in-halves(all) = {
  let sizes = all.map(it => it.files.len() + 1)
  let (at, above) = (0, 0)
  while at < all.len() and above < sizes.sum() / 2 { (at, above) = (at + 1, above + sizes.at(at)) }
  grid(columns: (1fr, 1fr), column-gutter: 18pt, ..(all.slice(0, at), all.slice(at)).map(half => [
    #for it in half { files-of(it) }
  ]))
}

// The last page is whole: what of it went over to another page would leave that nearly blank.
#let colophon() = {
  heading(level: 2, data.words.sources)
  in-halves(data.definitions)
}
#context block(above: 26pt, breakable: height-of(colophon()) > room, colophon())
`;
