import { dark, light } from "../../../charts/theme.ts";

/** The style of the small pages of places and charts; a place fits on one sheet of paper. */
export const smallPageStyle = `
:root{color-scheme:light dark;--ground:#fff;--text:#1b1f24;--soft:#57606a;--line:#d5dae0;--accent:${light.ahead};--behind:${light.late}}
@media (prefers-color-scheme:dark){:root{--ground:#14181d;--text:#e8ebee;--soft:#a6b0ba;--line:#38414b;--accent:${dark.ahead};--behind:${dark.late}}}
*{box-sizing:border-box}html{font:16px/1.5 "Noto Sans",system-ui,-apple-system,"Segoe UI",sans-serif;color:var(--text);background:var(--ground)}
body{margin:0 auto;max-width:72rem;padding:1.2rem 1.25rem 3rem;overflow-wrap:break-word}:lang(ja){line-break:strict;word-break:auto-phrase}:lang(ko){word-break:keep-all}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem}
main:focus{outline:none}a{color:var(--accent)}.soft,.network{color:var(--soft);font-size:.85rem}p{margin:.3rem 0}
header{border-bottom:2px solid var(--line);padding-bottom:.6rem}h1{font-size:2rem;line-height:1.2;margin:.3rem 0}h1 small{font-size:1rem;font-weight:400}h2{font-size:1.15rem;margin:1.6rem 0 .3rem}
nav ul,ul.standings{list-style:none;padding:0;margin:.3rem 0;display:flex;flex-wrap:wrap;gap:.2rem 1rem}nav [aria-current]{color:inherit;font-weight:600;text-decoration:none}nav a,footer a,li a,td a{display:inline-block;min-height:24px}
.lead{max-width:56rem;margin:.5rem 0}.lead:first-child,:not(.lead)+.lead{font-size:1.25rem;line-height:1.4;font-weight:600;margin:.8rem 0}.standings{margin:1rem 0!important}.standings li{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .8rem}
.on-track{color:var(--accent)}.behind,.no-progress{color:var(--behind)}.standings .figure{color:var(--text)}
table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:left;vertical-align:top;padding:.5rem 1.5rem .5rem 0;border-bottom:1px solid var(--line)}thead th{color:var(--soft);font-weight:400;font-size:.85rem}tbody th{width:24%}td .soft{display:block}td .figure{font-weight:700;font-size:1.1rem}
.mark{font-size:.7em;color:var(--behind)}abbr{text-decoration:none}
svg{display:block;max-width:100%;height:auto}.axis{stroke:var(--line)}.ticks{stroke:var(--soft);stroke-width:1.4}.middle{stroke:var(--text);stroke-width:2}.limits{stroke:var(--text);stroke-dasharray:3 2}.strip{min-width:11rem}.strip text{font-size:10px;fill:var(--soft);text-anchor:middle}.strip circle,.spark circle{fill:var(--accent)}.spark polyline{fill:none;stroke:var(--accent);stroke-width:1.8}
.columns{columns:2 24rem;column-gap:2.5rem;font-size:.88rem}.columns section{break-inside:avoid-column;padding-top:1.6rem}.columns h2{margin-top:0}.columns h3{font-size:1em;margin:.6rem 0 0;break-after:avoid}td>.figure,.columns .figure{white-space:nowrap}.columns ul{padding-left:1.1rem;margin:.2rem 0}.cells{overflow-wrap:anywhere;font-size:.88rem;margin-top:1rem}.cells ul{padding-left:1.1rem}summary{min-height:24px;cursor:pointer}
footer{border-top:2px solid var(--line);margin-top:2rem;padding-top:.5rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
input{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--soft);border-radius:.3rem;padding:.4rem .6rem;width:22rem;max-width:100%}
.unseen{position:absolute;left:-99rem}img{max-width:100%;height:auto;background:#fff}textarea{font:inherit;font-size:.85rem;width:100%;color:inherit;background:var(--ground);border:1px solid var(--soft);border-radius:.3rem;padding:.4rem}
.letters{columns:3 14rem;list-style:none;padding:0}.letters li{padding:.1rem 0}[hidden]{display:none}
.targets{width:auto}.on-path .strip{width:100%;max-width:22rem;height:auto;margin:.6rem 0 .3rem}.targets tbody th{width:auto;font-weight:400}.targets td .figure{font-size:1rem}
@media (max-width:44rem){:not(.targets)>thead{position:absolute;left:-99rem}:not(.targets)>*>tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}:not(.targets)>*>tr>*{display:block;border:0;padding:.1rem 0}tbody th{width:auto}}
@media (pointer:coarse){nav a,footer a,li a,td a{min-height:44px;min-width:44px;padding-block:.5rem}}
@page{size:A4;margin:12mm}
@media print{:root{--ground:#fff;--text:#000;--soft:#444;--line:#bbb;--accent:#000;--behind:#000}html{font-size:8.5pt}body{padding:0;max-width:none}.skip,nav,footer{display:none}h2{margin:.5rem 0 .1rem}.lead{margin:.3rem 0}.standings{margin:.4rem 0!important}.standings li{padding:.2rem .5rem}th,td{padding:.12rem .5rem .12rem 0}table{line-height:1.35}td .soft{display:inline}td a,li a{display:inline}.spark{height:1.5em;width:auto;display:inline-block;vertical-align:middle;margin-left:.4em}.strip{height:2.4em;width:auto}details:not(.cells){display:none}.cells::details-content{content-visibility:visible;block-size:auto}.cells ul{margin:.1rem 0;padding:0}.columns{columns:2 18rem;font-size:.85rem;line-height:1.35}.columns section{break-inside:auto;padding-top:.5rem}.columns h2{break-after:avoid}.cells{font-size:.72rem;line-height:1.25;margin-top:.3rem}.cells li{display:inline}.cells li:not(:last-child)::after{content:" · "}a{text-decoration:none;color:inherit}}
`;
