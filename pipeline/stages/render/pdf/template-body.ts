/** The body: the summary with the key figures, a chapter for each pathway, what changed, and how it was measured. */
export const body = `
#let standing-color = (
  "on-track": rgb("#1b6b3a"), behind: rgb("#b3261e"), unknown: rgb("#8a5300"),
)

#let sentence(it, scale) = block(breakable: false, below: 15pt * scale, {
  block(below: 6pt * scale, text(size: 11pt, it.prose.map(run).join()))
  set text(size: 8.5pt, fill: quiet)
  if it.mark != "" {
    let color = standing-color.at(it.standing)
    box(
      inset: (x: 5pt), outset: (y: 3pt), radius: 6pt, stroke: 0.5pt + color, text(fill: color, it.mark),
    )
    h(7pt)
  }
  (it.data, it.change).filter(each => each != "").join(" · ")
})

#let key(it) = {
  block(below: 5pt, text(size: 15pt, weight: "bold", it.value))
  set par(leading: 0.55em)
  text(size: 8pt, fill: quiet, it.what)
  if it.change != "" { block(above: 5pt, below: 0pt, text(size: 8pt, fill: quiet, it.change)) }
  if it.spark != none {
    block(above: 6pt, below: 0pt, image(bytes(it.spark.svg), format: "svg", alt: it.spark.alt, height: 16pt))
  }
}

#let keys(scale) = grid(
  columns: (1fr, 1fr, 1fr),
  column-gutter: 10pt,
  row-gutter: 10pt * scale,
  inset: (x: 10pt, y: 8pt * scale),
  fill: panel,
  stroke: (left: 3pt + palette.at(0)),
  ..data.keys.map(it => block(breakable: false, key(it))),
)

#let opening(scale) = {
  let parts = ()
  if data.brief.len() > 0 {
    parts.push((whole: true, leads: true, body: heading(level: 1, data.words.brief)))
    parts.push((body: for it in data.brief { sentence(it, scale) }, whole: true))
    if data.words.withoutTarget != "" {
      parts.push((body: text(size: 8.5pt, fill: quiet, data.words.withoutTarget), whole: true))
    }
    parts.push((body: legend(data.briefLegend), whole: true))
  }
  if data.keys.len() > 0 {
    parts.push((whole: true, above: 24pt, body: block(above: 24pt, breakable: false, {
      heading(level: 1, data.words.keyFigures)
      keys(scale)
    })))
  }
  parts
}

#let subject(it, scale) = {
  let parts = ((whole: false, body: {
    heading(level: 2, it.title)
    // With the title it never stands alone at the foot of a page.
    block(above: 12pt, below: 13pt, sticky: true, text(size: 10.5pt, fill: quiet, it.about))
    prose-of(it)
  }),)
  parts += it.charts.map(each => (whole: true, chart: true, body: chart(each, scale)))
  parts
}

#let chapter(it, scale) = {
  let parts = ((whole: true, leads: true, body: heading(level: 1, it.title)),)
  for each in it.subjects { parts += subject(each, scale) }
  parts
}

#let changed(it) = {
  let parts = ((whole: false, body: {
    heading(level: 1, it.title)
    par(it.summary)
    if it.reasons.len() > 0 {
      set text(size: 8.5pt)
      set par(leading: 0.5em)
      table(
        columns: (1.3fr, auto, auto, 1fr),
        inset: (x: 4pt, y: 4pt),
        align: (column, row) => (if column == 1 or column == 2 { right } else { left }) + top,
        stroke: (column, row) => (bottom: if row == 0 { 1pt + axis-color } else { 0.5pt + line-color }),
        table.header(repeat: true, ..it.heads.map(strong)),
        ..it.reasons.map(alike => alike.rows.enumerate().map(((index, row)) => {
          if index > 0 { row } else { row + (table.cell(rowspan: alike.rows.len(), alike.why),) }
        })).flatten(),
      )
    }
    if it.more != "" { par(text(size: 9pt, fill: quiet, it.more)) }
  }),)
  if it.sentences.len() > 0 {
    parts.push((whole: true, leads: true, body: heading(level: 2, it.stale)))
    for pieces in it.sentences {
      parts.push((whole: false, body: par(
        pieces.map(piece => if piece.stale { strong(piece.text) } else { piece.text }).join(),
      )))
    }
  }
  parts
}

#let foreword = {
  let parts = ((whole: true, leads: true, body: heading(level: 1, data.words.foreword)),)
  for it in data.foreword {
    parts.push(if it.kind == "heading" { (whole: true, leads: true, body: heading(level: 2, it.text)) } else {
      (whole: false, body: par(text(size: 11pt, it.text)))
    })
  }
  parts
}

#let undelivered(scale) = {
  ((whole: true, body: { heading(level: 1, data.words.notDelivered); list(..data.undelivered) }),)
}

#let methods(scale) = {
  let parts = ((whole: true, leads: true, body: heading(level: 1, data.words.measured)),)
  for it in data.methods {
    parts.push((whole: true, above: 12pt, body: block(above: 12pt, below: 0pt, breakable: false, {
      text(weight: "bold", it.title)
      linebreak()
      text(size: 9.5pt, it.measured)
    })))
  }
  parts.push((whole: true, above: 20pt, body: block(above: 20pt, text(size: 9pt, fill: quiet, data.words.annex))))
  parts
}

#context {
  let sections = if data.foreword.len() > 0 { (scale => foreword,) } else { () }
  sections.push(opening)
  sections += data.chapters.map(it => (scale => chapter(it, scale)))
  sections += data.changes.map(it => (scale => changed(it)))
  if data.undelivered.len() > 0 { sections.push(undelivered) }
  sections.push(methods)
  set-all(sections, scales: (100%, 96%, 92%, 88%, 84%))
  if not imprint-in-front() { imprint }
}
`;
