/** The body: the year in brief with the key figures, a chapter per pathway, what changed, and charts beyond a spread. */
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
  if it.measured != "" {
    parts.push((whole: true, above: 10pt, body: block(above: 10pt, below: 10pt, text(size: 9pt, fill: quiet, it.measured))))
  }
  parts
}

#let chapter(it, scale) = {
  let parts = ((whole: true, leads: true, body: heading(level: 1, it.title)),)
  for each in it.subjects { parts += subject(each, scale) }
  parts
}

// The last chart of the subject that has most goes to the annex.
#let with-fewer(it) = {
  let most = calc.max(..it.subjects.map(each => each.charts.len()))
  let at = it.subjects.len() - 1
  while it.subjects.at(at).charts.len() < most { at -= 1 }
  let moved = it.subjects.at(at).charts.last()
  it.subjects.at(at).charts = it.subjects.at(at).charts.slice(0, most - 1)
  (chapter: it, moved: moved)
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

#let demonstrated(scale) = {
  let parts = ((whole: true, leads: true, body: {
    heading(level: 1, data.words.demonstrations)
    notice-box(data.words.demonstrationsNotice)
  }),)
  for it in data.demonstrations {
    parts.push((whole: false, body: { heading(level: 2, it.title); prose-of(it) }))
    parts += it.charts.map(each => (whole: true, chart: true, body: chart(each, scale)))
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

// A spread is two pages, three where it tells of many subjects, besides the rest of a page that it begins on: charts
// beyond it are moved to the annex.
#let spread(it, before) = {
  let most-pages = if it.subjects.len() > 3 { 2 } else { 1 }
  let moved = ()
  let best = fitted(scale => chapter(it, scale), before, most-pages: most-pages)
  while best.over > 0 and it.subjects.any(each => each.charts.len() > 0) {
    let fewer = with-fewer(it)
    it = fewer.chapter
    moved.push(fewer.moved)
    best = fitted(scale => chapter(it, scale), before, most-pages: most-pages)
  }
  (..best, moved: moved)
}

#let further(charts) = scale => {
  let parts = ((whole: true, leads: true, body: heading(level: 1, data.words.further)),)
  parts + charts.map(each => (whole: true, chart: true, body: chart(each, scale)))
}

#let undelivered(scale) = {
  ((whole: true, body: { heading(level: 1, data.words.notDelivered); list(..data.undelivered) }),)
}

#context {
  // At what height the last section ends.
  let y = room
  let before = (if data.foreword.len() > 0 { (scale => foreword,) } else { () }) + (opening,)
  for section in before {
    let best = fitted(section, y)
    set-section(best)
    y = best.y
  }
  let moved = ()
  for it in data.chapters {
    let best = spread(it, y)
    set-section(best)
    moved += best.moved.rev()
    y = best.y
  }
  let after = data.changes.map(it => (scale => changed(it)))
  if data.undelivered.len() > 0 { after.push(undelivered) }
  if moved.len() > 0 { after.push(further(moved)) }
  if data.demonstrations.len() > 0 { after.push(demonstrated) }
  for section in after {
    let best = fitted(section, y, highest: 0.75 * room)
    set-section(best)
    y = best.y
  }
  begin(if y > 0.62 * room { 0pt } else { y })
}
`;
