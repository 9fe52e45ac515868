/** The stylesheet of the mailbox page. */
export const mailboxStyles = `
:root {
  color-scheme: light dark;
  --ground: #f6f7fa;
  --surface: #fff;
  --line: #e1e4ec;
  --ink: #171a23;
  --muted: #5b6172;
  --accent: #3d57d1;
  --accent-soft: #eef1fd;
  --good: #1d7f56;
  --bad: #b23a2e;
  --shadow: 0 1px 2px rgb(23 26 35 / 4%), 0 6px 20px -12px rgb(23 26 35 / 12%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #101218;
    --surface: #181b23;
    --line: #2a2e3a;
    --ink: #eceef4;
    --muted: #9ba2b4;
    --accent: #9fb0ff;
    --accent-soft: #22283c;
    --good: #5ecf9c;
    --bad: #f2907f;
    --shadow: none;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  display: flex;
  flex-direction: column;
  gap: 24px;
  max-width: 640px;
  min-height: 100vh;
  min-height: 100dvh;
  margin: 0 auto;
  padding: clamp(24px, 6vw, 56px) 16px 24px;
  background: var(--ground);
  color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', sans-serif;
  overflow-wrap: anywhere;
}
header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 4px 16px; padding: 0 4px; }
h1, h2, p { margin: 0; }
h1 { font-size: 26px; line-height: 1.25; font-weight: 650; letter-spacing: -0.02em; }
main { flex: 1; display: flex; flex-direction: column; }
ol { display: flex; flex-direction: column; gap: 12px; margin: 0; padding: 0; list-style: none; }
footer { padding: 0 4px; color: var(--muted); font-size: 13px; text-wrap: balance; }

.state { display: flex; align-items: center; gap: 8px; color: var(--muted); font-size: 13px; }
.dot { width: 8px; height: 8px; border-radius: 50%; background: var(--muted); }
.state[data-state='live'] .dot { background: var(--good); animation: breathe 2.4s ease-in-out infinite; }
.state[data-state='lost'] { color: var(--bad); }
.state[data-state='lost'] .dot { border-radius: 2px; background: var(--bad); }

.mail { padding: 16px clamp(16px, 4vw, 20px) 8px; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); box-shadow: var(--shadow); }
.mail.new { animation: arrive 200ms ease-out; }
.top { display: grid; grid-template-columns: 1fr auto; align-items: baseline; gap: 0 16px; }
h2 { font-size: 15px; font-weight: 600; }
time { color: var(--muted); font-size: 13px; white-space: nowrap; }
.to { color: var(--muted); font-size: 14px; }
.code-row { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 12px; margin: 12px 0; }
.code {
  color: var(--ink);
  font: 500 clamp(28px, 8.5vw, 36px)/1.2 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  font-variant-numeric: tabular-nums lining-nums;
  letter-spacing: 0.16em;
  user-select: all;
}
button {
  min-width: 84px;
  min-height: 40px;
  padding: 0 16px;
  border: 1px solid transparent;
  border-radius: 10px;
  background: var(--accent-soft);
  color: var(--accent);
  font: inherit;
  font-size: 14px;
  font-weight: 600;
  cursor: pointer;
  transition: border-color 150ms ease-out, color 150ms ease-out;
}
button:hover { border-color: currentColor; }
button[data-copied] { color: var(--good); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 6px; }
button:focus-visible { border-radius: 10px; }
details { border-top: 1px solid var(--line); color: var(--muted); font-size: 13px; }
summary { display: flex; align-items: center; gap: 8px; min-height: 40px; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::after {
  content: '';
  width: 7px;
  height: 7px;
  margin: -4px 2px 0 0;
  border: solid currentColor;
  border-width: 0 1.5px 1.5px 0;
  transform: rotate(45deg);
  transition: transform 150ms ease-out;
}
details[open] summary::after { margin-top: 4px; transform: rotate(225deg); }
summary:hover { color: var(--ink); }
.scenario { flex: 1; font: 12px/20px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.text { margin: 0 0 8px; padding: 12px 16px; border-radius: 10px; background: var(--ground); color: var(--ink); font-size: 14px; white-space: pre-wrap; }

.empty { display: flex; flex-direction: column; align-items: center; gap: 4px; margin: auto; padding: 48px 16px; text-align: center; color: var(--muted); }
.empty svg { margin-bottom: 16px; color: var(--muted); }
.empty .ground { fill: var(--accent-soft); stroke: none; }
.empty .paper, .empty .envelope { fill: var(--surface); }
.empty .line { opacity: 0.45; }
.empty .digits { stroke: var(--accent); stroke-width: 3; }
.empty h2 { color: var(--ink); font-size: 17px; }
a { color: var(--accent); }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@keyframes arrive { from { opacity: 0; transform: translateY(-8px); } }
@keyframes breathe { 50% { opacity: 0.4; } }
@media (prefers-reduced-motion: reduce) {
  *, .mail.new, .state .dot { animation: none !important; transition: none !important; }
}
@media (forced-colors: active) {
  button { border-color: currentColor; }
  .dot { forced-color-adjust: none; }
}
`
