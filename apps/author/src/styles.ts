/** The style sheet of every page: quiet, dark on light, one column of cards on a phone. */
export const STYLES = `:root {
  color-scheme: light;
  --ink: #1b2430; --muted: #55606e; --line: #d5dae1; --faint: #eef1f4; --paper: #fff;
  --link: #0b4f9c; --grave: #9b1c24; --warm: #fff6e0; --warm-line: #d99a00; --used: #3b6ea5;
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; color: var(--ink); background: var(--paper); }
header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: 0.625rem 1.5rem; border-bottom: 1px solid var(--line); }
header p, header form { margin: 0; }
header a { color: inherit; font-weight: 650; text-decoration: none; }
main { max-width: 80rem; margin: 0 auto; padding: 1.25rem 1.5rem 4rem; }
main:focus { outline: none; }
h1 { font-size: 1.625rem; line-height: 1.25; margin: 0.25rem 0 1rem; }
h2 { font-size: 1.1875rem; line-height: 1.3; margin: 0; }
p { margin: 0 0 0.75rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
time, .away, td code, th code { white-space: nowrap; }
code { font: 0.875em/1.4 ui-monospace, "Cascadia Mono", Menlo, monospace; }
:focus-visible { outline: 3px solid #b86e00; outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.note, .hint, .taken, .advice, .key, .empty, dt { color: var(--muted); }
.note { font-weight: 400; margin: 0.125rem 0 0.375rem; max-width: 46rem; }
.taken { margin: 1rem 0 0; }
.figures { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); max-width: 40rem; margin: 0 0 1.25rem; border: 1px solid var(--line); border-radius: 6px; }
.figures div { padding: 0.5rem 1rem 0.625rem; }
.figures div + div { border-left: 1px solid var(--line); }
.figures dd { margin: 0; font-size: 1.625rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.attention { border-left: 5px solid var(--warm-line); background: var(--warm); padding: 0.75rem 1rem; max-width: 60rem; }
.attention ul { margin: 0.375rem 0 0; padding-left: 1.125rem; }
.attention li + li { margin-top: 0.375rem; }
.attention .advice { color: var(--ink); }
.well { border-left: 5px solid #2f7d4f; padding: 0.5rem 1rem; background: #eef7f1; max-width: 60rem; }
.notice { border: 1px solid var(--line); border-radius: 6px; background: var(--faint); padding: 0.5rem 1rem; max-width: 60rem; }
section { margin-top: 2.25rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; }
th, td { text-align: left; vertical-align: top; padding: 0.4375rem 1.25rem 0.4375rem 0; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--muted); font-size: 0.875rem; white-space: nowrap; vertical-align: bottom; }
th[scope="row"] { font-weight: 600; min-width: 9rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.wide { min-width: 12rem; }
.key { display: block; font-size: 0.875rem; font-weight: 400; }
.nought { color: var(--muted); }
.dead { color: var(--grave); }
.use { display: block; min-width: 9rem; font-variant-numeric: tabular-nums; }
.bar { display: block; width: 100%; max-width: 14rem; height: 6px; margin-top: 0.25rem; }
.track { fill: #dfe4ea; }
.used { fill: var(--used); }
.high .used { fill: var(--grave); }
td .label, th .label { display: none; }
button, summary { font: inherit; color: inherit; padding: 0.25rem 0.75rem; border: 1px solid #7d8794; border-radius: 4px; background: var(--paper); cursor: pointer; min-height: 2rem; }
button:hover, summary:hover { background: var(--faint); }
button.main { background: var(--link); border-color: var(--link); color: #fff; padding: 0.4375rem 1.25rem; }
button.main:hover { background: #083b76; }
button.grave { border-color: var(--grave); color: var(--grave); }
.quiet { border-color: var(--line); }
.actions { display: flex; flex-wrap: wrap; gap: 0.375rem; margin: 0; }
.actions summary { list-style: none; display: inline-block; }
.actions summary::-webkit-details-marker { display: none; }
.actions summary::after { content: " …"; }
.actions details:not([open]) button { display: none; }
.actions details[open] { display: flex; gap: 0.375rem; flex-wrap: wrap; }
.all { margin: 0.75rem 0 0; }
.sign-in { max-width: 26rem; }
.sign-in label { font-weight: 600; }
.sign-in .hint { margin: 0 0 0.5rem; }
.sign-in input { display: block; width: 100%; font: inherit; padding: 0.4375rem 0.625rem; border: 1px solid #5f6b79; border-radius: 4px; margin-bottom: 1rem; }
.error { color: var(--grave); font-weight: 600; margin: 0 0 0.375rem; }
@media (max-width: 56rem) {
  header, main { padding-left: 1rem; padding-right: 1rem; }
  .figures div { padding: 0.375rem 0.625rem 0.5rem; }
  .figures dd { font-size: 1.375rem; }
  table, caption, tbody { display: block; }
  thead { position: absolute; left: -999rem; }
  tr { display: flex; flex-wrap: wrap; column-gap: 1.25rem; padding: 0.625rem 0; border-bottom: 1px solid var(--line); }
  td, tbody th { display: flex; flex: 0 0 100%; gap: 0.75rem; border: 0; padding: 0.125rem 0; text-align: left; white-space: normal; min-width: 0; }
  td .label { display: block; flex: 0 0 7.5rem; color: var(--muted); }
  td.number { flex: 0 0 auto; gap: 0.375rem; text-align: left; }
  td.number .label { flex: 0 0 auto; }
  td.number:not(.number + .number, :has(+ .number)) { flex-basis: 100%; gap: 0.75rem; }
  td.number:not(.number + .number, :has(+ .number)) .label { flex-basis: 7.5rem; }
  .value { flex: 1 1 auto; min-width: 0; }
  .bar { max-width: none; }
}
`;
