/** A section per dataset: prose, charts with their tables, definitions and sources. */
export const section = `
#let run(it) = {
  it.text
  if it.mark != "" { super(it.mark) }
}

#let legend(entries) = if entries.len() > 0 {
  set text(size: 8pt, fill: quiet)
  block(above: 6pt, entries.map(it => [#super(it.mark) #it.text]).join(h(12pt)))
}

// Marks hang in a column of their own, so that digits stand under digits.
#let cell(parts, marked) = parts.map(part => {
  set text(fill: if part.gap { quiet } else { ink })
  part.text
  if marked { box(width: 8pt, align(left, if part.mark != "" { super(part.mark) })) }
}).join[ ]

#let data-table(it) = {
  let count = it.columns.len()
  let lead = it.heads.len()
  let roomy = count <= 4
  let marked = it.legend.len() > 0
  set text(size: if count > 5 { 8pt } else { 8.5pt })
  set par(leading: 0.5em)
  let body = figure(
    kind: table,
    supplement: none,
    numbering: none,
    caption: figure.caption(position: top, it.caption),
    {
      table(
        columns: (auto,) * lead + (if roomy { (auto,) * count } else { (1fr,) * count }),
        inset: (column, row) => (
          left: if column == 0 { 0pt } else if roomy { 16pt } else { 4pt },
          right: if column + 1 == lead + count { 0pt } else if roomy { 10pt } else { 4pt },
          y: 3.6pt,
        ),
        align: (column, row) => (if column < lead { left } else { right }) + (if row == 0 { bottom } else { top }),
        stroke: (column, row) => (bottom: if row == 0 { 1pt + axis-color } else { 0.5pt + line-color }),
        table.header(repeat: true, ..it.heads.map(strong), ..it.columns.map(strong)),
        ..it.rows.map(row => row.heads + row.cells.map(each => cell(each, marked))).flatten(),
      )
      legend(it.legend)
      if it.note != "" { block(above: 6pt, text(size: 8pt, fill: quiet, it.note)) }
    },
  )
  let long = it.rows.len() > 14
  // Room that is asked for and given back: a table that breaks begins with more than a row.
  if long {
    block(above: 14pt, below: 0pt, height: 130pt, breakable: false)
    v(-130pt)
  }
  block(above: 14pt, below: 20pt, breakable: long, body)
}

#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set align(left)
#show figure.caption: it => block(sticky: true, below: 6pt, text(size: 9pt, weight: "bold", it.body))

#show figure.where(kind: "chart"): it => block(above: 18pt, below: 14pt, breakable: false, it.body)
#let chart(it) = {
  figure(
    kind: "chart",
    supplement: none,
    numbering: none,
    outlined: true,
    caption: it.title,
    image(bytes(it.svg), format: "svg", alt: it.alt, width: 100%),
  )
  block(above: 0pt, below: 14pt, {
    set text(size: 8.5pt)
    set par(leading: 0.5em, spacing: 0.6em)
    for each in it.told { par(each) }
  })
  for each in it.tables { data-table(each) }
}

#let labelled(..pairs) = block(below: 8pt, breakable: false, sticky: true, grid(
  columns: (64pt, 1fr),
  row-gutter: 6pt,
  ..pairs.pos().map(((label, body)) => (
    text(size: 9pt, fill: quiet, label),
    { set par(leading: 0.55em); text(size: 9pt, body) },
  )).flatten(),
))

#for it in data.changes {
  heading(level: 1, it.title)
  par(it.summary)
  if it.rows.len() > 0 {
    set text(size: 8.5pt)
    set par(leading: 0.5em)
    table(
      columns: (1.3fr, auto, auto, 1fr),
      inset: (x: 4pt, y: 4pt),
      align: (column, row) => (if column == 1 or column == 2 { right } else { left }) + top,
      stroke: (column, row) => (bottom: if row == 0 { 1pt + axis-color } else { 0.5pt + line-color }),
      table.header(repeat: true, ..it.heads.map(strong)),
      ..it.rows.flatten(),
    )
  }
  if it.more != "" { par(text(size: 9pt, fill: quiet, it.more)) }
  if it.sentences.len() > 0 {
    heading(level: 2, it.stale)
    for pieces in it.sentences {
      par(pieces.map(piece => if piece.stale { strong(piece.text) } else { piece.text }).join())
    }
  }
}

#for chapter in data.chapters {
  heading(level: 1, chapter.title)
  text(size: 11.5pt, fill: quiet, chapter.about)
  if chapter.notice != "" {
    block(
      above: 14pt, below: 14pt, width: 100%, inset: (x: 12pt, y: 9pt), fill: notice,
      stroke: (left: 3pt + palette.at(1)), text(size: 9pt, chapter.notice),
    )
  }
  for passage in chapter.prose { par(passage.map(run).join()) }
  legend(chapter.legend)
  for each in chapter.charts { chart(each) }
  heading(level: 2, data.words.indicators)
  for indicator in chapter.indicators {
    heading(level: 3, indicator.title)
    labelled((data.words.definition, indicator.definition), (data.words.method, indicator.method))
    for each in indicator.tables { data-table(each) }
  }
  heading(level: 2, data.words.sources)
  set text(size: 9pt)
  list(marker: none, body-indent: 0pt, ..chapter.files.map(file => [
    #file.path#if file.office != "" [ – #file.office] #text(size: 7.5pt, fill: quiet, file.hash)
  ]))
  if chapter.corrections.len() > 0 {
    heading(level: 2, data.words.corrections)
    list(marker: none, body-indent: 0pt, ..chapter.corrections)
  }
}

#if data.undelivered.len() > 0 {
  heading(level: 1, data.words.notDelivered)
  list(..data.undelivered)
}
`;
