import { dark, light } from "../../../charts/theme.ts";

/** The style of both pages: one column, contents beside it if there is room, light and dark, from 320 px, paged in print. */
export const style = `
:root{color-scheme:light dark;--ground:#fff;--text:#1b1f24;--soft:#57606a;--line:#d5dae0;--panel:#f5f7f9;--accent:#0b5c8a;--error:#b3261e;--good:#1b6b3a;--warning:#8a5300;--notice:#fff6e0;--ahead:${light.ahead};--late:${light.late}}
@media (prefers-color-scheme:dark){:root{--ground:#14181d;--text:#e8ebee;--soft:#a6b0ba;--line:#333b44;--panel:#1d232a;--accent:#7cc4ee;--error:#ff8a80;--good:#7fd6a0;--warning:#f0b45c;--notice:#33290f;--ahead:${dark.ahead};--late:${dark.late}}}
*{box-sizing:border-box}
html{font:17px/1.6 "Noto Sans",system-ui,-apple-system,"Segoe UI",sans-serif;color:var(--text);background:var(--ground);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;max-width:50rem;padding:1.5rem 1.25rem 4rem;overflow-wrap:break-word}
html:lang(ja){line-break:strict;word-break:auto-phrase}button,input{font:inherit}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;z-index:1;background:var(--ground);padding:.5rem .8rem}
main:focus{outline:none}
header p,footer p{margin:.2rem 0}
h1{font-size:2.2rem;line-height:1.15;margin:.1rem 0 .8rem;text-wrap:balance}
h2{font-size:1.6rem;line-height:1.25;margin:4rem 0 .6rem;padding-top:1rem;border-top:2px solid var(--line)}
main>section:first-child h2{margin-top:2.2rem}main>.opening .verdict h2{margin-top:1rem}
h3{font-size:1.3rem;line-height:1.3;margin:2.6rem 0 .4rem}.annex h3{font-size:1.1rem}
p{margin:.7rem 0;max-width:44rem;text-wrap:pretty}
a{color:var(--accent)}.place{color:inherit;text-decoration-color:var(--line)}.measured a,.notice a{display:inline-block}
.network,.about,.links,.legend,.hash,.id,.soft{color:var(--soft)}
.network{font-size:.95rem;letter-spacing:.02em}
.about{font-size:1.1rem;margin-top:0}
.links,.legend,.files,.id,figcaption{font-size:.85rem}
.id,.hash{font-size:.78rem;overflow-wrap:anywhere}
code{font-size:.85em;overflow-wrap:anywhere}
ul.files,.keys,.findings,nav ul{list-style:none;padding:0;margin:.6rem 0}
.files li{padding:.15rem 0;min-height:1.7rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
nav a{display:inline-block;padding:.2rem 0}
nav [aria-current]{color:inherit;text-decoration:none;font-weight:600}
.contents{margin-top:1rem;border-block:1px solid var(--line)}.topic{font-size:.85rem}
.keys{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.6rem,1fr));gap:.7rem}
@media (min-width:62rem){.keys.by-three{grid-template-columns:repeat(3,1fr)}}
.keys li{background:var(--panel);border-radius:.5rem;padding:.8rem .9rem}
.keys .value{display:block;font-size:1.55rem;font-weight:700;line-height:1.25;margin-bottom:.2rem}
.keys .what{display:block;font-size:.85rem;line-height:1.4;color:var(--soft)}
.first{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem 3rem}.verdict h2{font-size:1.65rem;line-height:1.3;margin:1rem 0 .6rem;padding:0;border:0;text-wrap:pretty;max-width:48rem}.verdict .next{font-size:1.2rem;font-weight:600;line-height:1.4;margin:.9rem 0 .2rem;text-wrap:pretty;max-width:48rem}.verdict .aside,.verdict .legend{margin:0;max-width:none}
.find{font-size:.9rem}.find label{font-weight:600;display:block}.find div{display:flex;gap:.4rem;margin:.3rem 0}.find input{color:inherit;background:var(--ground);border:1px solid var(--soft);border-radius:.3rem;padding:.4rem .6rem;min-width:0;flex:1}.find .links a{word-break:normal;overflow-wrap:anywhere}.find output{display:block;white-space:pre-line}.find button{color:var(--ground);background:var(--accent);border:0;border-radius:.3rem;padding:.4rem .9rem;cursor:pointer}
.opening h3{font-size:1.1rem;margin:1.6rem 0 .2rem}.track{border:1px solid var(--line);border-radius:.5rem;padding:.2rem 1rem .9rem;margin:1rem 0}.track h3{display:inline-block;margin:.6rem .6rem 0 0}.track>p{display:inline-block;margin:0;font-size:.9rem}.counts{display:flex;flex-wrap:wrap;gap:.4rem 2rem;margin-top:.4rem}.count{flex:1 1 11rem}.count.unknown{flex:2 1 26rem}.count p{margin:.1rem 0;font-size:.9rem}.count strong{font-size:1.6rem}.count .shape{font-size:1.1rem}.count details{font-size:.85rem}.count:has(details[open]){flex-basis:100%}.count ul{columns:8.5rem;padding-left:1rem;margin:.3rem 0}
.count.on-track .shape,.count.on-track strong{color:var(--ahead)}.count:is(.behind,.no-progress) :is(.shape,strong){color:var(--late)}.bar{display:block;width:100%;height:.7rem;margin-top:.5rem}.bar rect{fill:none;stroke:var(--soft);stroke-dasharray:4 3;vector-effect:non-scaling-stroke}.bar .on-track{fill:var(--ahead);stroke:var(--ahead);stroke-dasharray:none}.bar .behind{fill:var(--late)}.bar :is(.behind,.no-progress){stroke:var(--late);stroke-dasharray:none}
.leads{display:grid;gap:1rem 2rem;margin:1.2rem 0}.lead{margin:0;min-width:0}.lead h3{margin:.4rem 0 .2rem;font-size:1.1rem;line-height:1.3}.lead .subtitle{font-size:.85rem}.unchanged{font-size:.9rem;color:var(--soft);margin:.8rem 0}
.changed h3{margin:0}.changed .brief li>p:first-child{font-size:.95rem}.judged{white-space:nowrap}.brief{margin:.4rem 0 0;padding:0;list-style:none;display:grid;gap:.7rem}.brief p{margin:0}.brief li>p:first-child{font-size:1.08rem;line-height:1.45}.aside{font-size:.85rem;color:var(--soft)}.standing{display:inline-block;border:1px solid currentColor;border-radius:.8rem;padding:0 .55rem;margin-right:.3rem;color:var(--soft);line-height:1.5}.standing.on-track{color:var(--ahead)}.standing:is(.behind,.no-progress){color:var(--late)}.standing.unknown{color:var(--warning)}
.spark{display:block;margin-top:.5rem;max-width:100%;height:auto}.spark polyline{fill:none;stroke:var(--accent);stroke-width:1.8}.spark circle{fill:var(--accent)}
.measured{font-size:.92rem;color:var(--soft);border-top:1px solid var(--line);padding-top:.6rem;margin-top:1.6rem}
.notice{background:var(--notice);border-left:4px solid var(--warning);padding:.6rem .9rem;border-radius:.2rem;font-size:.92rem;max-width:none}
.summary{font-size:1.25rem;font-weight:600}
figure{margin:2.2rem 0}
figure svg{display:block;text-rendering:geometricPrecision;max-width:100%;height:auto;overflow:visible}
.head{display:grid;grid-template-columns:minmax(0,max-content) auto 1fr;column-gap:.5rem}.head hgroup{display:contents}.head .subtitle{grid-column:1/-1}.head .anchor{grid-area:1/2}
figure h4{margin:0 0 .2rem;font-size:1.25rem;line-height:1.3;text-wrap:balance}.phrase,:lang(ko){word-break:keep-all}.phrase{overflow-wrap:anywhere}
.anchor{color:var(--soft);text-decoration:none;font-weight:400;display:inline-block;min-width:24px;min-height:24px;text-align:center}.anchor:hover{color:var(--accent)}
.subtitle{color:var(--soft);font-size:.95rem;margin:0 0 .4rem;max-width:none}
.links{margin:.5rem 0 0}.links a{white-space:nowrap}
figcaption{margin-top:.6rem}figcaption p{margin:.3rem 0;max-width:none}
.plot{position:relative}
.probe,.ring,.tip{position:absolute}
.probe{inset:0;cursor:crosshair}
.ring,.tip{pointer-events:none}
.ring{outline:2px solid var(--text);outline-offset:3px;border-radius:2px;box-shadow:0 0 0 3px var(--ground)}
.tip{max-width:14rem;padding:.3rem .6rem;border-radius:.3rem;background:var(--text);color:var(--ground);font-size:.82rem;line-height:1.35}
.tip strong{display:block;font-size:.95rem}
.ring[hidden],.tip[hidden]{display:none}
.narrow{display:none}
details{margin:.3rem 0}
summary{cursor:pointer;padding:.3rem 0;min-height:24px}
.indicator{border-bottom:1px solid var(--line);margin:0}
.indicator summary{padding:.5rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem;margin:.3rem 0 .8rem;max-width:46rem;font-size:.92rem}dt{color:var(--soft)}dd{margin:0}
.scroll{overflow-x:auto;max-width:100%}.scroll.long{max-height:36rem;overflow-y:auto}
.tools{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:center;margin:.6rem 0;font-size:.85rem;color:var(--soft)}
.tools input{color:var(--text);background:var(--ground);border:1px solid var(--soft);border-radius:.3rem;padding:.3rem .6rem;width:16rem;max-width:100%}
.sort{color:inherit;background:none;border:0;padding:0;min-height:24px;text-align:inherit;cursor:pointer;text-decoration:underline dotted var(--soft);text-underline-offset:.2em}
[aria-sort]>.sort{color:var(--accent)}[aria-sort=ascending]>.sort::after{content:" ↑"}[aria-sort=descending]>.sort::after{content:" ↓"}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;font-size:.85rem;font-variant-numeric:tabular-nums;width:100%}
caption{text-align:left;font-weight:600;padding:.4rem 0}
th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
td a{display:inline-block;min-height:24px}
td.text,[aria-labelledby=deliveries] td:nth-child(2),[aria-labelledby=deliveries] thead th:nth-child(2),.changes th:last-child{text-align:left}
.glance .lead{font-size:1.25rem;font-weight:700;line-height:1.4}.glance ol{list-style:none;counter-reset:task;padding:0;margin:1.5rem 0}.glance li{counter-increment:task;display:grid;grid-template-columns:2.2rem 1fr 15.5rem;gap:0 1rem;padding:.9rem 0;border-top:1px solid var(--line);color:inherit;font-size:.9rem}.glance li::before{content:counter(task);font-size:1.4rem;font-weight:700;line-height:1.2;color:var(--late)}.glance li.error::before{color:var(--error)}.glance li h3{margin:0 0 .2rem;font-size:1rem}.glance li p{margin:.2rem 0}.task{border-left:3px solid var(--line);padding-left:.8rem}summary:has(>h2){margin:2rem 0 .6rem;border-top:2px solid var(--line)}summary>h2{display:inline-block;margin:0;padding-top:.6rem;border:0;font-size:1.3rem}
th:first-child{text-align:left;padding-left:0}
thead th{word-break:keep-all;position:sticky;top:0;background:var(--ground);vertical-align:bottom;box-shadow:inset 0 -2px var(--line)}
tbody th{font-weight:400;min-width:5rem}
.nil{color:var(--soft)}td.error,td.warning{font-weight:700}
.figure{color:inherit;text-decoration:underline dotted var(--soft);text-underline-offset:.2em}
td .figure,.value .figure{display:inline-block;min-width:24px;min-height:24px}
.figure{word-break:keep-all}.figure:hover{color:var(--accent)}
.whole{white-space:nowrap}
.mark{font-size:.7em;line-height:0;margin-left:.1em;color:var(--warning)}.verdict .mark,.track .mark{font-size:.7rem;font-weight:400;vertical-align:.6em;color:var(--soft)}.verdict .revised,.track .revised,.verdict .legend span:has(.revised){display:none}.verdict .figure{text-decoration-thickness:.07em}abbr{text-decoration:none}
.legend span{margin-right:1rem}
.claim{font-size:.75em;line-height:1;min-width:1.5rem;min-height:1.5rem;border:1px solid var(--line);border-radius:50%;background:none;color:var(--soft);cursor:pointer;vertical-align:text-bottom;padding:0;margin-block:-.4rem}
.caution{font-size:.85rem;border-left:3px solid var(--accent);padding-left:.6rem;overflow-wrap:anywhere}
.origin{max-width:min(40rem,92vw);max-height:80vh;overflow:auto;border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.2rem 0;color:var(--text);background:var(--ground);font-size:.9rem;box-shadow:0 8px 30px rgba(0,0,0,.25)}
.origin::backdrop{background:rgba(0,0,0,.25)}
.origin .of{color:var(--soft);margin-top:0}.origin .printed{font-size:1.2rem;font-weight:700;overflow-wrap:anywhere}
.origin ul{padding-left:1.1rem}.origin li{padding:.1rem 0}
.origin>button{position:sticky;bottom:0;margin:.6rem 0 0;width:100%;min-height:2.9rem;border:0;border-top:1px solid var(--line);background:var(--ground);color:var(--accent);cursor:pointer}
.origin>button:focus-visible{outline-offset:-4px}
.error,.error .severity{color:var(--error)}.warning .severity,td.warning{color:var(--warning)}
.finding{color:var(--text);display:grid;grid-template-columns:9.5rem 1fr;gap:0 1.2rem;padding:.7rem 0;border-bottom:1px solid var(--line)}
.finding p{margin:0 0 .3rem}
.finding.error{border-left:4px solid var(--error);padding-left:.8rem}.finding.warning{border-left:4px solid var(--warning);padding-left:.8rem}
footer{margin-top:4rem;border-top:2px solid var(--line);padding-top:1rem;font-size:.85rem;color:var(--soft)}
@media (min-width:48rem){.brief{grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1rem 2rem}}
@media (min-width:58rem){body:has(.opening){max-width:70rem}body:has(.opening)>header{display:grid;grid-template-columns:1fr auto;column-gap:2rem}header>*{grid-column:1/-1}header>.network{grid-column:1}header>.languages{grid-column:2;grid-row:1}header>.languages ul{margin:0}body:has(.opening)>header>p{max-width:none;font-size:.95rem}.first{grid-template-columns:minmax(0,1fr) 17rem}.first .find{margin-top:1.1rem}.leads-2{grid-template-columns:repeat(2,1fr)}.leads-3{grid-template-columns:repeat(3,minmax(0,1fr))}}
@media (min-width:72rem){.chapters{display:grid;grid-template-columns:11rem minmax(0,50rem);column-gap:4rem}body:not(:has(.opening)):has(.contents){max-width:67.5rem}.contents{position:sticky;top:1.5rem;align-self:start;margin:1.6rem 0 0;border:0}.contents ul{display:block}.topic{padding-left:.8rem}.contents a{padding:.3rem 0}}
@media (max-width:34rem){.opening{display:flex;flex-direction:column}.first,.first .verdict{display:contents}.opening>*{order:3}.opening>.track{order:1;margin-top:1rem}.verdict .aside,.verdict .legend{order:2;margin-bottom:1rem}.counts{gap:.6rem 1rem}.count{flex-basis:8rem}.contents ul{flex-wrap:nowrap;overflow-x:auto}.contents li{flex:none}.glance li{grid-template-columns:2rem 1fr}.task{grid-column:2}dl{display:block}dd{margin-bottom:.4rem}.wide{display:none}.narrow{display:block}.finding{display:block}.origin{inset:auto 0 0;width:100%;max-width:none;margin:0;border-width:1px 0 0;border-radius:.8rem .8rem 0 0}.scroll.long{max-height:28rem}th,td{padding:.3rem .4rem}tbody th{min-width:4rem}.changes tr{display:grid;grid-template-columns:2fr 1fr 1fr 1fr;border-bottom:1px solid var(--line)}.changes tr>*{border:0;padding-inline:0 .4rem}.changes tr>.text,.changes thead th:last-child{grid-column:1/-1;padding-left:0}[aria-labelledby=deliveries] tr{display:grid;grid-template-columns:1fr 3.4rem 6rem 5.3rem;border-bottom:1px solid var(--line)}[aria-labelledby=deliveries] tr>*{border:0}[aria-labelledby=deliveries] tr>th:first-child{grid-column:1/-1}[aria-labelledby=deliveries] td:nth-child(2),[aria-labelledby=deliveries] thead th:nth-child(2){padding-left:0}}
.changes tbody td:not(.text){word-break:keep-all}
@media (min-width:44rem){.changes tbody td:not(.text){white-space:nowrap}.changes tbody th{min-width:9rem}}
@media (pointer:coarse){a,button,summary,.tools input,.sort,.anchor,td a,td .figure,.value .figure{min-height:44px;min-width:44px}.files a,.links a,nav a,header p a,td a{display:inline-flex;align-items:center}.anchor{line-height:44px}p .figure{min-height:0;min-width:0}summary{line-height:1.4;padding-block:.7rem}}
@media (max-width:30rem){html{font-size:16px}body{padding:1rem .9rem 3rem}h1{font-size:1.7rem}h2{font-size:1.35rem;margin-top:3rem}.keys{grid-template-columns:repeat(auto-fill,minmax(8.4rem,1fr));gap:.5rem}.keys .value{font-size:1.3rem}.keys .figure{word-break:normal}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@page{margin:18mm 16mm}
@media print{dl{display:grid;margin:.1rem 0 .3rem}.indicator summary{padding:.2rem 0 0}:root{color-scheme:light;--ground:#fff;--text:#000;--soft:#444;--line:#bbb;--panel:#f3f5f7;--accent:#000;--warning:#6b4000;--error:#8c1d18;--notice:#fff}
html{font-size:9.25pt}body,body:has(.contents){display:block;max-width:none;padding:0}
.skip,nav,.find,.count details,.in-csv,.links,.anchor,.claim,.example,.tools,.probe,.ring,.tip,header .files,figcaption details:not([open]),.indicator:not([open]) .scroll,.indicator:not([open]) .legend{display:none}
.wide{display:block}.narrow{display:none}
main>section+section h2,.chapters section+section>h2{break-before:page;margin-top:0;border:0;padding-top:0}#deliveries,#coverage,#notes,#accepted,#to-mend,#not-delivered{break-before:auto!important;margin-top:2rem!important}
h2,h3,.about,summary,caption{break-after:avoid}figure,tr,li,.indicator:not([open]){break-inside:avoid}thead{display:table-header-group}thead th{position:static}
p{orphans:3;widows:3}figure{margin:.8rem 0}figure svg{max-height:21cm}.lead svg{max-height:15cm;width:auto;max-width:100%}:is(.leads-2,.leads-3){grid-template-columns:repeat(2,minmax(0,1fr))}
details::details-content{content-visibility:visible;display:block;block-size:auto}summary{list-style:none;font-weight:600}
.scroll{overflow:visible;max-height:none}.figure{text-decoration:none}.keys{grid-template-columns:repeat(4,1fr)}.keys li{border:1px solid var(--line)}a{text-decoration:none}}
`;
