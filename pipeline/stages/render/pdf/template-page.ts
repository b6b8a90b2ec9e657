/** Pages and headings of every print. */
export const page = `
#set document(
  title: data.title + " – " + data.network,
  author: data.network,
  date: datetime(year: data.date.at(0), month: data.date.at(1), day: data.date.at(2)),
)
#set text(size: 9.5pt)
#set par(leading: 0.65em, spacing: 1.2em)

// Over a page stands what it begins with, or the first that begins on it.
#let section-here() = {
  let all = query(heading.where(level: 1))
  let own = all.filter(it => it.location().page() == here().page())
  let before = all.filter(it => it.location().page() < here().page())
  // What goes on at the top of a page names it.
  let top = own.filter(it => it.location().position().y < 110pt)
  let named = if top.len() > 0 { top } else if before.len() > 0 { (before.last(),) } else { own }
  if named.len() > 0 { named.first().body }
}

#let running-head = context {
  set text(size: 8pt, fill: quiet)
  grid(
    columns: (1fr, auto),
    [#data.network · #data.title], section-here(),
  )
  v(-6pt)
  line(length: 100%, stroke: 0.5pt + line-color)
}

#let page-number = context {
  set text(size: 8pt, fill: quiet)
  grid(columns: (1fr, auto), (data.published, data.reissued).filter(each => each != "").join(" · "), counter(page).display("1"))
}

// What a page holds between its margins, and what something takes of it.
#let width = 595.28pt - 2 * 56pt
#let room = 841.89pt - 76pt - 64pt
#let height-of(it) = measure(block(width: width, it)).height

#set page(
  paper: "a4",
  margin: (x: 56pt, top: 76pt, bottom: 64pt),
  numbering: "1",
  header: running-head,
  header-ascent: 24pt,
  footer: page-number,
)

#show heading: set text(weight: "bold")
#show heading: set block(sticky: true)
#show heading.where(level: 1): it => block(below: 14pt, text(size: 20pt, it.body))
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 2): set block(above: 22pt, below: 10pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 3): set block(above: 18pt, below: 7pt)

`;

/** The cover, the contents with where the annex is and what marks mean, and the imprint. */
export const front = `
// Korean parts words by spaces and before brackets, as no rule of the typesetter's for its letters does; and a katakana
// word is one.
#let whole-words(it) = {
  let lang = data.language.lang
  if lang == "ko" {
    show regex("[(“‘]*[^\\s()]{0,9}\\p{Hangul}[^\\s()]{0,7}[)”’]*\\p{Hangul}{0,3}[.,:;]*"): box
    it
  } else if lang == "ja" {
    show regex("[\\p{Katakana}ー]{2,12}"): box
    it
  } else { it }
}
#show: whole-words

// Several phrases are of a language that writes no spaces.
#let phrases(it, written) = {
  let is-whole(phrase) = it.phrases.len() > 1 and phrase.any(run => not run.text.contains(regex("^\\p{P}$")))
  it.phrases.map(phrase => {
    let all = phrase.map(written).join()
    if is-whole(phrase) { box(all) } else { all }
  }).join()
}

#let cover-ground = {
  place(top, rect(width: 100%, height: 62%, fill: palette.at(0)))
  place(top, dy: 62%, grid(
    columns: (1fr,) * (palette.len() - 1),
    ..palette.slice(1).map(color => rect(width: 100%, height: 8pt, fill: color)),
  ))
}

#let standing-color = (
  "on-track": ahead, behind: late, "no-progress": late, unknown: rgb("#8a5300"), "no-target": quiet,
)

// Drawn, since a typeface need not have them.
#let shape(standing, color) = if standing == "on-track" {
  polygon(fill: color, (0pt, 9pt), (10pt, 9pt), (5pt, 0pt))
} else if standing == "behind" {
  polygon(fill: color, (0pt, 0pt), (10pt, 0pt), (5pt, 9pt))
} else if standing == "no-progress" {
  polygon(stroke: 1pt + color, (0pt, 0pt), (10pt, 0pt), (5pt, 9pt))
} else if standing == "unknown" { circle(radius: 4.5pt, stroke: 1pt + color) } else {
  line(length: 9pt, stroke: 1.5pt + color)
}

// A mark for each place, as many as are told apart on a cover.
#let most-marks = 272
#let marks(it) = {
  set text(size: 10pt)
  block(below: 12pt)[#text(weight: "bold", it.title) #h(4pt) #text(fill: quiet, it.about)]
  block(below: 12pt, pdf.artifact(grid(
    columns: 34, column-gutter: 3.9pt, row-gutter: 4.5pt,
    ..it.counts.map(each => (shape(each.standing, standing-color.at(each.standing)),) * each.places).flatten(),
  )))
  for each in it.counts {
    box[#box(shape(each.standing, standing-color.at(each.standing))) #strong(each.number) #each.name]
    h(14pt)
  }
}

#show title: set text(size: 42pt, fill: ground, weight: "bold")
#show title: set par(leading: 0.4em)

#page(margin: (x: 64pt, y: 64pt), header: none, footer: none, background: cover-ground, {
  if data.cover != none {
    place(top + left, dx: -64pt, dy: 0.62 * 841.89pt - 64pt, image(
      "/" + data.cover.file, alt: data.cover.alt, width: 595.28pt, height: 0.38 * 841.89pt, fit: "cover",
    ))
  }
  block(height: 425pt, width: 100%, below: 0pt, {
    // Its colours are made for white. The name beside it is its text.
    if data.logo != none {
      block(below: 16pt, fill: white, inset: 10pt, radius: 4pt, pdf.artifact(
        image(
          "/" + data.logo.file, height: data.logo.height * 1pt, width: data.logo.width * 1pt, fit: "contain",
        ),
      ))
    }
    text(size: 14pt, fill: ground, data.network)
    v(1fr)
    title(data.title)
    for it in data.verdict {
      set par(leading: 0.55em)
      block(above: 14pt, below: 0pt, text(
        size: 15pt, fill: ground, phrases(it, it => it.text + it.at("ending", default: "")),
      ))
    }
    if data.cover != none {
      v(10pt)
      text(size: 12pt, fill: ground, (data.published, data.reissued).filter(each => each != "").join(" · "))
    }
  })
  if data.cover == none {
    block(above: 0pt, inset: (top: 66pt), text(size: 14pt, data.published))
    if data.reissued != "" { text(size: 14pt, weight: "bold", data.reissued) }
    let drawn = data.standings.filter(it => it.counts.map(each => each.places).sum() <= most-marks)
    if drawn.len() > 0 { block(above: 30pt, marks(drawn.first())) }
  }
})

#show outline.entry: it => link(it.element.location(), {
  let chart = it.element.func() == figure
  set text(size: if chart { 10pt } else { 12pt }, weight: if chart { "regular" } else { "bold" })
  block(above: if chart { 9pt } else { 21pt }, below: 0pt, inset: (left: if chart { 14pt } else { 0pt }), {
    // A page stands beside the last line of its title, however long.
    grid(
      columns: (1fr, auto), align: bottom,
      {
        if chart { it.element.caption.body } else { it.element.body }
        box(width: 1fr, inset: (x: 5pt), pdf.artifact(if chart { text(fill: axis-color, repeat(gap: 2pt)[.]) }))
      },
      it.page(),
    )
  })
})
#pagebreak(weak: true)
#outline(
  title: data.words.contents,
  target: selector(heading.where(level: 1, outlined: true)).or(figure.where(kind: "chart")),
)

#let imprint = {
  heading(level: 2, outlined: false, data.words.imprint)
  set text(size: 8.5pt)
  set par(leading: 0.55em, spacing: 0.8em)
  for line in data.imprint { par(line) }
}

#if data.marks.len() > 0 {
  block(above: 30pt, breakable: false, {
    set text(size: 9pt)
    block(below: 7pt, strong(data.words.marks))
    data.marks.map(it => box[#strong(it.mark)#h(4pt)#it.text]).join(h(14pt))
  })
}
#block(above: 12pt, text(size: 9pt, data.words.annex))

// It stands at the foot of the contents where these leave room for it, and else at the end.
#block(above: 0pt, below: 0pt)[#metadata(none) <contents-end>]
#let imprint-in-front() = query(<contents-end>).any(it => {
  let (page, y) = it.location().position()
  page == 2 and height-of(imprint) + 40pt < 76pt + room - y
})
#context if imprint-in-front() { v(1fr); imprint }
`;

/** The head of the annex, which is a separate document, and its contents. */
export const annexFront = `
#show title: set text(size: 26pt, weight: "bold")
#block(below: 18pt, text(size: 11pt, fill: quiet, [#data.network · #data.report · #data.published]))
#block(above: 0pt, below: 22pt, title(data.title))
#outline(title: data.words.contents, target: heading.where(outlined: true), depth: 2)
`;
