/** The report's style: no font, picture or rule from anywhere else. */
export const STYLE = `
:root { --ink: #1d2329; --soft: #56606b; --line: #d9dee3; --ground: #fff; --shade: #f5f7f9; --link: #14508c;
  --passed: #17663a; --failed: #b3141d; --flaky: #8a5300; --skipped: #56606b; --width: 78rem; }
* { box-sizing: border-box; }
html { color-scheme: light; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main, header, footer { max-width: var(--width); margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.01em; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .7rem; }
h3 { font-size: 1rem; margin: 0 0 .5rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid #f2a900; outline-offset: 2px; }
.facts { color: var(--soft); margin: 0; display: flex; flex-wrap: wrap; gap: .15rem 1.4rem; }
.facts b { color: var(--ink); font-weight: 600; }
.tallies { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 1rem; margin-top: 1.4rem; }
.tally { border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1.1rem 1rem; }
.tally p { margin: 0; color: var(--soft); }
.tally .big { font-size: 1.6rem; font-weight: 650; color: var(--ink); line-height: 1.25; }
.bar { display: flex; height: 10px; border-radius: 5px; overflow: hidden; margin-top: .7rem; background: var(--line); gap: 1px; }
.bar i { display: block; } .bar .passed { background: #2b8a57; } .bar .failed { background: #c92530; } .bar .flaky { background: #d98c1a; } .bar .skipped { background: #9aa4ae; }
.broke { margin-top: 1.4rem; border: 1px solid #e6b8bb; border-left: 5px solid var(--failed); border-radius: 8px; padding: .3rem 1.1rem .9rem; background: #fff8f8; }
.broke h2 { margin-top: .8rem; }
.broke ul { margin: 0; padding-left: 1.2rem; } .broke li { margin: .35rem 0; overflow-wrap: anywhere; } .broke q { quotes: "“" "”"; }
.broke.more { border-left-color: var(--flaky); border-color: #e8d3ae; background: #fffbf4; }
#filters { display: flex; flex-wrap: wrap; gap: .7rem 1rem; align-items: end; margin: 2.2rem 0 .8rem; padding: .9rem 1.1rem; background: var(--shade); border-radius: 8px; }
#filters label { display: block; font-size: .82rem; color: var(--soft); margin-bottom: .2rem; }
#filters input, #filters select, button.plain { font: inherit; min-height: 2.25rem; padding: .25rem .6rem; border: 1px solid #848e98; border-radius: 5px; background: #fff; color: var(--ink); }
#filters input { width: 15rem; }
button.plain { cursor: pointer; } button.plain:hover { background: #eef2f5; }
#shown { margin: 0 0 .6rem; color: var(--soft); }
table { border-collapse: collapse; width: 100%; }
.cases > thead th { font-size: .82rem; color: var(--soft); font-weight: 600; text-align: left; padding: .35rem .6rem; border-bottom: 2px solid var(--ink); }
tbody.suite th { text-align: left; padding: 1.5rem .6rem .45rem; font-size: 1.05rem; border-bottom: 1px solid var(--line); }
tbody.suite span { font-weight: 400; color: var(--soft); font-size: .9rem; margin-left: .6rem; }
tr.row > * { padding: .5rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody.case[data-status="failed"] tr.row { background: #fff8f8; }
.unfold { font: inherit; font-weight: 600; white-space: nowrap; background: none; border: 0; padding: .1rem .2rem; color: inherit; font-variant-numeric: tabular-nums; border-radius: 4px; }
.lively .unfold { cursor: pointer; } .lively .unfold:hover { text-decoration: underline; }
.arrow { display: none; } .lively .arrow { display: inline-block; width: .45rem; height: .45rem; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(-45deg); margin-right: .55rem; }
[aria-expanded="true"] .arrow { transform: rotate(45deg) translate(-2px, -2px); }
.markers { display: block; font-size: .8rem; color: var(--soft); }
.count, .time { white-space: nowrap; font-variant-numeric: tabular-nums; color: var(--soft); }
.links { white-space: nowrap; } .links a { margin-right: .5rem; }
.status { font-weight: 600; white-space: nowrap; } .status::before { display: inline-block; width: 1.15em; }
.status.passed { color: var(--passed); } .status.passed::before { content: "✓"; }
.status.failed { color: var(--failed); } .status.failed::before { content: "✕"; }
.status.flaky { color: var(--flaky); } .status.flaky::before { content: "≈"; }
.status.skipped { color: var(--skipped); } .status.skipped::before { content: "–"; }
.past { display: inline-flex; gap: 2px; align-items: end; height: 1.1rem; vertical-align: middle; }
.past i { width: 6px; height: 9px; background: #2b8a57; border-radius: 1px; } .past .failed { height: 17px; background: #c92530; } .past .flaky { height: 13px; background: #d98c1a; } .past .skipped, .past .none { height: 3px; background: #9aa4ae; }
.unsteady { font-size: .8rem; color: var(--flaky); font-weight: 600; }
tr.detail > td { padding: .9rem 1.2rem 1.4rem 1.7rem; background: var(--shade); border-bottom: 1px solid var(--line); }
tr.detail[hidden] { display: none; }
.runs { background: #fff; border: 1px solid var(--line); } .runs caption { text-align: left; font-weight: 600; padding: .4rem 0; }
.runs th, .runs td { padding: .35rem .7rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; } .runs tbody th { font-weight: 400; } .shortcut { display: block; color: var(--soft); font-size: .82rem; } .runs thead th { font-size: .82rem; color: var(--soft); }
.trouble { background: #fff; border: 1px solid var(--line); border-left: 5px solid var(--failed); border-radius: 6px; padding: .9rem 1.2rem; margin-bottom: 1rem; }
tr.detail :is(ol, ul, p) { overflow-wrap: anywhere; } .steps { margin: 0; padding-left: 1.6rem; } .steps li { margin: .2rem 0; } .steps .took { color: var(--soft); font-size: .82rem; margin-left: .4rem; }
.steps .did summary { color: var(--soft); font-size: .82rem; cursor: pointer; }
.steps .broken > .said { color: var(--failed); font-weight: 600; }
.failure { margin: .6rem 0; } .failure .what { margin: 0 0 .4rem; font-weight: 600; overflow-wrap: anywhere; }
.failure dl { margin: 0 0 .5rem; } .failure dl div { display: flex; gap: .8rem; } .failure dt { width: 5.2rem; color: var(--soft); } .failure dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--shade); border: 1px solid var(--line); padding: .7rem; font-size: .82rem; max-height: 24rem; overflow: auto; }
.trouble img { display: block; max-width: min(100%, 40rem); border: 1px solid var(--line); margin: .6rem 0; }
iframe { width: 100%; height: 24rem; border: 1px solid var(--line); background: #fff; }
summary { cursor: pointer; color: var(--link); padding: .15rem 0; }
.document { margin-top: 1rem; } .document h4 { margin: .9rem 0 .3rem; } .document .wide { overflow: auto; } .document table { width: auto; background: #fff; } .document th, .document td { border: 1px solid var(--line); padding: .3rem .7rem; text-align: left; }
.source { color: var(--soft); font-size: .82rem; margin: 1rem 0 0; }
dialog { border: 0; border-radius: 8px; padding: 0; width: min(64rem, 94vw); box-shadow: 0 10px 50px #0006; } dialog::backdrop { background: #1d2329b3; }
dialog div.head { display: flex; justify-content: space-between; align-items: center; padding: .6rem 1.1rem; } dialog h2 { margin: 0; font-size: 1rem; }
#stage video, #stage img { display: block; width: 100%; max-height: 80vh; object-fit: contain; background: #1d2329; }
body:not(.lively) #filters, body:not(.lively) #shown { display: none; }
footer { color: var(--soft); font-size: .85rem; padding-top: 2.5rem; padding-bottom: 2.5rem; }
@media (max-width: 48rem) { main, header, footer { padding-left: 1rem; padding-right: 1rem; } .cases, .cases > thead, .cases > tbody, .cases > tbody > tr, .cases > tbody > tr > * { display: block; } .cases > thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } tr.row > * { border: 0; padding: .15rem .3rem; } tr.row { border-bottom: 1px solid var(--line); padding: .5rem 0; } tr.detail > td { padding: .8rem .6rem; } .runs { display: block; overflow-x: auto; } #filters input { width: 100%; } #filters > div { flex: 1 1 9rem; } #filters select { width: 100%; } tbody[hidden], tr[hidden] { display: none !important; } }
@media print { body { font-size: 11px; } #filters, #shown, .links, dialog, .unfold .arrow, button.plain { display: none !important; } tr.row, .trouble { break-inside: avoid; } .cases > thead { display: table-header-group; } main, header, footer { max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } iframe { display: none; } }
`;
