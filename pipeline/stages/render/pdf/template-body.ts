/**
 * The body: the year in brief with the key figures, a chapter per pathway, what changed. Its parts are measured before
 * they are set, so that charts shrink where that saves a page, and a page that a section leaves nearly blank is gone on with.
 */
export const body = `
#let height-of(it) = measure(block(width: width, it)).height

#let standing-color = (
  "on-track": rgb("#1b6b3a"), behind: rgb("#b3261e"), unknown: rgb("#8a5300"),
)

#let sentence(it) = block(breakable: false, below: 15pt, {
  block(below: 6pt, text(size: 11pt, it.prose.map(run).join()))
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

#let keys = grid(
  columns: (1fr, 1fr, 1fr),
  column-gutter: 10pt,
  row-gutter: 10pt,
  inset: (x: 10pt, y: 8pt),
  fill: panel,
  stroke: (left: 3pt + palette.at(0)),
  ..data.keys.map(it => block(breakable: false, key(it))),
)

#let opening = {
  let parts = ()
  if data.brief.len() > 0 {
    parts.push((body: heading(level: 1, data.words.brief), whole: true))
    parts.push((body: for it in data.brief { sentence(it) }, whole: true))
    if data.words.withoutTarget != "" {
      parts.push((body: text(size: 8.5pt, fill: quiet, data.words.withoutTarget), whole: true))
    }
    parts.push((body: legend(data.briefLegend), whole: true))
  }
  if data.keys.len() > 0 {
    parts.push((whole: true, body: block(breakable: false, {
      v(8pt, weak: true)
      heading(level: 1, data.words.keyFigures)
      keys
    })))
  }
  parts
}

#let subject(it, scale) = {
  let parts = ((whole: false, body: {
    heading(level: 2, it.title)
    text(size: 10.5pt, fill: quiet, it.about)
    told(it)
  }),)
  parts += it.charts.map(each => (whole: true, chart: true, body: chart(each, scale)))
  if it.measured != "" {
    parts.push((whole: true, body: block(above: 10pt, below: 10pt, text(size: 9pt, fill: quiet, it.measured))))
  }
  parts
}

#let chapter(it, scale) = {
  let parts = ((body: heading(level: 1, it.title), whole: true),)
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
    parts.push((whole: true, body: heading(level: 2, it.stale)))
    for pieces in it.sentences {
      parts.push((whole: false, body: par(
        pieces.map(piece => if piece.stale { strong(piece.text) } else { piece.text }).join(),
      )))
    }
  }
  parts
}

#let demonstrated(scale) = {
  let parts = ((whole: true, body: {
    heading(level: 1, data.words.demonstrations)
    notice-box(data.words.demonstrationsNotice)
  }),)
  for it in data.demonstrations {
    parts.push((whole: false, body: { heading(level: 2, it.title); told(it) }))
    parts += it.charts.map(each => (whole: true, chart: true, body: chart(each, scale)))
  }
  parts
}

// Room above and below is lost at the edges of what is measured.
#let taken-by(part) = height-of(part.body) + if part.whole { 15pt } else { 27pt }

// Where parts end that begin at a height of a page: pages further down, at what height, and the most that a page before is left blank.
#let end-of(parts, from) = {
  let (pages, y, blank) = (0, from, 0pt)
  for part in parts {
    let height = taken-by(part)
    if part.whole and y + height > room {
      blank = calc.max(blank, room - y)
      pages += 1
      y = height
    } else { y += height }
    while y > room { y -= room; pages += 1 }
  }
  (pages: pages, y: y, blank: blank)
}

#let foreword = {
  let parts = ((body: heading(level: 1, data.words.foreword), whole: true),)
  for it in data.foreword {
    parts.push(if it.kind == "heading" { (whole: true, body: heading(level: 2, it.text)) } else {
      (whole: false, body: par(text(size: 11pt, it.text)))
    })
  }
  parts
}

// Of two charts in a row, that which fits the rest of a page stands before that which does not.
#let packed(parts, from) = {
  let y = from
  for index in range(parts.len() - 1) {
    let (one, next) = (parts.at(index), parts.at(index + 1))
    let fits(part) = y + taken-by(part) <= room
    if "chart" in one and "chart" in next and not fits(one) and fits(next) {
      (parts.at(index), parts.at(index + 1)) = (next, one)
    }
    y = end-of((parts.at(index),), y).y
  }
  parts
}

// The largest charts that need no more pages than the smallest, and leave no page half blank that smaller ones fill, or
// where none does, the same in another order.
#let fitted(section, start) = {
  let best = none
  for scale in (100%, 90%, 80%, 72%) {
    let in-order = section(scale)
    for (parts, moved) in ((in-order, 0), (packed(in-order, start), 0.25)) {
      let end = end-of(parts, start)
      let cost = end.pages + moved + if end.blank > 0.3 * room { 0.5 } else { 0 }
      if best == none or cost < best.cost { best = (parts: parts, end: end, cost: cost) }
    }
  }
  best
}

// A spread is two pages, three where it tells of many subjects, besides the rest of a page that it begins on: charts beyond it are moved to the annex.
#let spread(it, start) = {
  let last = (if it.subjects.len() > 3 { 2 } else { 1 }) + if start > 0pt { 1 } else { 0 }
  let moved = ()
  let best = fitted(scale => chapter(it, scale), start)
  while best.end.pages > last and it.subjects.any(each => each.charts.len() > 0) {
    let fewer = with-fewer(it)
    it = fewer.chapter
    moved.push(fewer.moved)
    best = fitted(scale => chapter(it, scale), start)
  }
  (..best, moved: moved)
}

#let further(charts) = scale => {
  let first = { heading(level: 1, data.words.further); chart(charts.first(), scale) }
  let parts = ((whole: true, body: block(breakable: false, first)),)
  parts + charts.slice(1).map(each => (whole: true, chart: true, body: chart(each, scale)))
}

#let undelivered(scale) = {
  ((whole: true, body: { heading(level: 1, data.words.notDelivered); list(..data.undelivered) }),)
}

#context {
  let y = room
  let moved = ()
  let start-after(y) = if y > 0.45 * room { 0pt } else { y + 30pt }
  let set-parts(start, parts) = {
    if start == 0pt { pagebreak(weak: true) } else { v(30pt) }
    for part in parts { part.body }
  }
  let before = (if data.foreword.len() > 0 { (scale => foreword,) } else { () }) + (scale => opening,)
  for section in before {
    let start = start-after(y)
    let best = fitted(section, start)
    set-parts(start, best.parts)
    y = best.end.y
  }
  for it in data.chapters {
    let start = start-after(y)
    let best = spread(it, start)
    set-parts(start, best.parts)
    moved += best.moved.rev()
    y = best.end.y
  }
  let after = data.changes.map(it => (scale => changed(it)))
  if data.undelivered.len() > 0 { after.push(undelivered) }
  if moved.len() > 0 { after.push(further(moved)) }
  if data.demonstrations.len() > 0 { after.push(demonstrated) }
  for section in after {
    let start = start-after(y)
    let best = fitted(section, start)
    set-parts(start, best.parts)
    y = best.end.y
  }
}
`;
