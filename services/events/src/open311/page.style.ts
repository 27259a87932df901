/** The page's style: readable on a phone first, in columns where there is room. */
export const style = `
:root { color-scheme: light dark; --ink: #17202e; --faint: #5c6675; --line: #d3d9e2; --ground: #f4f6f9; --sheet: #fff; --accent: #0b5cad; --on: #fff; --good: #1a7347; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf2; --faint: #a3adbb; --line: #3a4452; --ground: #12171e; --sheet: #1b222c; --accent: #7ab4f5; --on: #0d1520; --good: #6fcf97; --bad: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: var(--ink); background: var(--ground); }
header, main, footer { max-width: 1080px; margin: 0 auto; padding: 16px; }
header { padding-top: 28px; }
h1 { margin: 0; font-size: 28px; letter-spacing: 2px; }
header p { margin: 4px 0 0; color: var(--faint); }
main { display: grid; gap: 16px; }
section { background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; padding: 18px; }
h2 { margin: 0 0 12px; font-size: 18px; }
h3 { margin: 14px 0 6px; font-size: 14px; color: var(--faint); font-weight: 600; }
form { display: grid; gap: 14px; }
label { display: grid; gap: 4px; font-size: 14px; }
label b { color: var(--bad); }
input, select, textarea, button { font: inherit; }
input:not([type=radio]), select, textarea { width: 100%; padding: 10px 12px; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 8px; font-size: 16px; }
textarea { resize: vertical; }
[aria-invalid=true] { border-color: var(--bad) !important; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
fieldset { border: 0; padding: 0; margin: 0; }
legend { font-size: 14px; padding: 0; }
.choice { display: inline-flex; align-items: center; gap: 6px; min-height: 44px; margin-right: 20px; font-size: 16px; }
.choice input { width: 20px; height: 20px; }
.pair { display: grid; gap: 14px; grid-template-columns: 1fr 1fr; }
.where { display: flex; align-items: center; gap: 12px; flex-wrap: wrap; font-size: 14px; color: var(--faint); }
button { min-height: 44px; padding: 8px 18px; border: 1px solid var(--accent); border-radius: 8px; background: none; color: var(--accent); cursor: pointer; }
button.main, #look button { background: var(--accent); color: var(--on); font-weight: 600; }
button:disabled { opacity: .6; cursor: wait; }
.hint { margin: 0; font-size: 13px; color: var(--faint); }
.outcome:empty { display: none; }
.outcome { border-left: 4px solid var(--line); padding: 4px 0 4px 12px; }
.outcome.good { border-color: var(--good); }
.outcome.bad { border-color: var(--bad); }
.outcome strong { display: block; font-size: 18px; overflow-wrap: anywhere; }
#look { align-items: end; }
#found { margin-top: 14px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 14px; margin: 8px 0 0; font-size: 14px; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
.items { display: flex; flex-wrap: wrap; gap: 8px; padding: 0; margin: 0; list-style: none; }
.items button { min-height: 40px; padding: 4px 12px; border-color: var(--line); color: inherit; font-size: 14px; }
footer { color: var(--faint); font-size: 13px; padding-bottom: 32px; }
footer a { color: var(--accent); }
@media (min-width: 820px) {
  main { grid-template-columns: 3fr 2fr; align-items: start; }
  section:nth-child(1) { grid-column: 2; grid-row: 1; }
  section:nth-child(2) { grid-column: 1; grid-row: 1 / span 3; }
  section:nth-child(3) { grid-column: 2; grid-row: 2; }
}
`;
