/** The style of both pages: one column, light and dark by the reader's setting, readable from 320 px, quiet in print. */
export const style = `
:root{color-scheme:light dark;--ground:#fff;--text:#1b1f24;--soft:#57606a;--line:#d5dae0;--panel:#f5f7f9;--accent:#0b5c8a;--error:#b3261e;--warning:#8a5300;--notice:#fff6e0}
@media (prefers-color-scheme:dark){:root{--ground:#14181d;--text:#e8ebee;--soft:#a6b0ba;--line:#333b44;--panel:#1d232a;--accent:#7cc4ee;--error:#ff8a80;--warning:#f0b45c;--notice:#33290f}}
*{box-sizing:border-box}
html{font:17px/1.6 "Noto Sans",system-ui,-apple-system,"Segoe UI",sans-serif;color:var(--text);background:var(--ground);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:50rem;padding:1.5rem 1.25rem 4rem}
header p,footer p{margin:.2rem 0}
h1{font-size:2rem;line-height:1.2;margin:.2rem 0 .6rem}
h2{font-size:1.5rem;line-height:1.25;margin:3.5rem 0 .6rem;padding-top:1rem;border-top:2px solid var(--line)}
h3{font-size:1.1rem;margin:2.2rem 0 .6rem}
p{margin:.7rem 0}
a{color:var(--accent)}
.network,.about,.links,.legend,.hash,.id,.soft{color:var(--soft)}
.about{font-size:1.05rem}
.links,.legend,.files,.id{font-size:.85rem}
.id,.hash{font-family:ui-monospace,monospace;font-size:.78rem;overflow-wrap:anywhere}
code{font-size:.85em;overflow-wrap:anywhere}
nav ul,.files,.keys{list-style:none;padding:0;margin:.5rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
.keys{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.8rem}
.keys li{background:var(--panel);border-radius:.5rem;padding:.9rem 1rem}
.keys .value{display:block;font-size:1.7rem;font-weight:700;line-height:1.2}
.keys .what{display:block;font-size:.9rem;color:var(--soft)}
.notice{background:var(--notice);border-left:4px solid var(--warning);padding:.6rem .9rem;border-radius:.2rem;font-size:.92rem}
figure{margin:2rem 0}
figure svg{display:block;width:100%;height:auto;border-radius:.3rem}
.narrow{display:none}
.origin code{display:block}
details{margin:.4rem 0}
summary{cursor:pointer;padding:.25rem 0}
.indicator{border-bottom:1px solid var(--line);margin:0}
.indicator summary{padding:.5rem 0}
dl{margin:.3rem 0 .6rem}dt{font-weight:600;font-size:.85rem;color:var(--soft)}dd{margin:0 0 .5rem}
.scroll{overflow-x:auto;max-width:100%}
.scroll:focus-visible,button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;font-size:.85rem;font-variant-numeric:tabular-nums;width:100%}
caption{text-align:left;font-weight:600;padding:.4rem 0}
th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
th:first-child,.findings td,.findings th,.plain td,.plain th{text-align:left}
thead th{vertical-align:bottom;border-bottom:2px solid var(--line)}
tbody th{font-weight:400}
.figure{font:inherit;color:inherit;background:none;border:0;padding:0;margin:0;cursor:pointer;text-decoration:underline dotted var(--soft);text-underline-offset:.2em;text-align:inherit}
.figure:hover{color:var(--accent)}
.whole:has(.mark){white-space:nowrap}
.mark{font-size:.7em;margin-left:.1em;color:var(--warning)}abbr{text-decoration:none}
.legend span{margin-right:1rem}
.origin{max-width:min(40rem,92vw);max-height:80vh;overflow:auto;border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.2rem;color:var(--text);background:var(--ground);font-size:.9rem;box-shadow:0 8px 30px rgba(0,0,0,.25)}
.origin .of{color:var(--soft);margin-top:0}.origin .exact{font-size:1.15rem;font-weight:700}.origin ul{padding-left:1.1rem}
.origin button{font:inherit;padding:.3rem .8rem;border:1px solid var(--line);border-radius:.3rem;background:var(--panel);color:inherit;cursor:pointer}
.severity{font-weight:700}.error{color:var(--error)}.warning{color:var(--warning)}.note{color:var(--soft)}
.findings td{overflow-wrap:anywhere;min-width:7rem}
footer{margin-top:4rem;border-top:2px solid var(--line);padding-top:1rem;font-size:.85rem;color:var(--soft)}
@media (max-width:34rem){.wide{display:none}.narrow{display:block}}
@media (max-width:30rem){html{font-size:16px}body{padding:1rem .9rem 3rem}h1{font-size:1.6rem}h2{font-size:1.3rem}}
@media print{:root{--ground:#fff;--text:#000;--soft:#444}html{font-size:10pt}body{max-width:none;padding:0}nav,.links{display:none}h2{break-before:page}figure,tr,.keys li{break-inside:avoid}.figure{text-decoration:none}}
`;
