/** The desk's additions to the report's style: forms, drop targets, a cell with its neighbours. */
export const deskStyle = `
body{max-width:64rem}
.unseen{position:absolute;left:-99rem}
.good{color:var(--good)}td .warning{color:var(--warning)}h2{margin-top:2rem}h3{margin-top:1.6rem}main>section:first-child h2{margin-top:1rem}
label{display:block;margin:.5rem 0}label>span{display:inline-block;min-width:11rem;color:var(--soft);font-size:.9rem}
label.box>span{display:inline;min-width:0;color:inherit;font-size:inherit}fieldset label.box{display:inline-block;margin-right:1rem}
fieldset{border:1px solid var(--line);border-radius:.4rem;margin:1rem 0;min-width:0}legend{font-weight:600;padding:0 .4rem}
input,select,textarea,button{font:inherit;font-size:.95rem;color:var(--text);background:var(--ground);border:1px solid var(--soft);border-radius:.3rem;padding:.3rem .6rem;max-width:100%}
textarea{width:100%;max-width:40rem;display:block}input[type=text]{width:22rem}table input[type=text]{width:10rem}
input[type=checkbox]{width:1.3rem;height:1.3rem;vertical-align:-.25rem;accent-color:var(--accent)}
button{border-color:var(--accent);color:var(--accent);cursor:pointer;min-height:2.2rem}button:hover,.primary{background:var(--accent);color:var(--ground)}
form{margin:.4rem 0}form p{margin:.4rem 0}.same,.same code{font-size:.78rem;color:var(--soft);overflow-wrap:anywhere}
table.desk{margin:1rem 0}table.desk td{text-align:left}table.desk th,th.text{text-align:left}table.desk .of th{padding-top:1.2rem}.of a{margin-left:1rem}header nav:not(.views){display:inline-block;margin-right:2rem}
.drop.over{outline:3px dashed var(--accent)}.drop form p{display:inline-block}.single:not([hidden]){display:block;margin:.3rem 0}td details{margin:0;max-width:17rem}td form{margin:0}td form p{margin:0}[hidden]{display:none}.drop input[type=file]{width:17rem}
.way ol{padding-left:1.4rem}.way li{padding:.15rem 0}.way a{display:inline-block;min-height:24px}
.boxes{list-style:none;padding:0}.claims li{border-bottom:1px solid var(--line);padding:.4rem 0}.boxes p{margin:.1rem 0 .1rem 1.8rem}
.cells td,.cells th{border:1px solid var(--line);max-width:14rem;overflow-wrap:break-word;text-align:left;padding:.2rem .5rem}.cells .header td{font-weight:600;background:var(--panel)}.cells .meant{outline:3px solid var(--error);outline-offset:-3px;background:var(--notice)}
.answer{border-bottom:1px solid var(--line)}.ran{background:var(--panel);padding:.6rem .9rem;border-left:4px solid var(--good);margin:1rem 0}.ran.fault{border-color:var(--error)}pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.82rem}
summary h3{display:inline;font-size:1.1rem}
nav.views{border-block:1px solid var(--line);padding:.3rem 0}
@media (max-width:44rem){table.desk thead{position:absolute;left:-99rem}table.desk tr{display:block;padding:.6rem 0;border-bottom:1px solid var(--line)}table.desk tr>*{display:block;border:0;padding:.1rem 0}td[data-head]::before{content:attr(data-head);display:block;color:var(--soft);font-size:.9rem}label>span{display:block}input[type=text],select{width:100%}table.desk input[type=text]{width:100%}}
@media (pointer:coarse){input,select,textarea{min-height:44px}input[type=checkbox]{min-height:24px}}
`;
