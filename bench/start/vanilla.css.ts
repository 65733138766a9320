/** The look of the hand-written widget. */
export const css = `
:host { display: block; container: cm / inline-size; color: light-dark(#1a1d23, #eceef2); font-size: 0.9375rem; line-height: 24px; font-variant-numeric: tabular-nums }
* { box-sizing: border-box }
:where(h3, p, dl, dd) { margin: 0; font-size: inherit; line-height: inherit }
.card { background: light-dark(#fff, #17191e); border: 1px solid light-dark(#e1e2e4, #33353a); border-radius: 8px }
.head { display: flex; flex-wrap: wrap; align-items: flex-start; justify-content: space-between; gap: 8px 16px; padding: 16px 20px }
.head > div { flex: 1 1 15rem }
.head p, .means, summary { font-size: 13px; line-height: 20px }
.pill { display: inline-flex; align-items: center; gap: 4px; padding: 2px 10px 2px 8px; border-radius: 999px; background: #ecf0fa; color: #2d54c9; font-size: 13px; line-height: 20px }
.body { display: grid; gap: 16px; padding: 16px 20px; border-block-start: 1px solid #e1e2e4 }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 16px 20px; border-block-start: 1px solid #e1e2e4 }
.deadline { display: grid; grid-template-columns: 16px minmax(0, 1fr) auto; gap: 0 8px; padding: 12px 16px; border-radius: 8px; background: light-dark(#f6f6f6, #222) }
.when { font-weight: 600 }
.left { text-align: end }
.means { grid-column: 2 / -1 }
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
.facts { display: grid; gap: 8px }
.facts > div { display: flex; justify-content: space-between; gap: 16px }
.total { border-block-start: 1px solid #e1e2e4; padding-block-start: 8px; font-weight: 600 }
button { min-block-size: 36px; padding: 5px 14px; border: 1px solid #b8babf; border-radius: 8px; background: none; color: inherit; font: inherit; font-weight: 600 }
button.primary { background: #2d54c9; border-color: #2d54c9; color: #fff }
.help { margin-inline-start: auto }
summary { display: inline-flex; align-items: center; gap: 4px; min-block-size: 24px; color: #2d54c9; list-style: none }
svg { inline-size: 16px; block-size: 16px; fill: none; stroke: currentColor; stroke-width: 1.5 }
button:focus-visible { outline: 2px solid #2d54c9; outline-offset: 2px }
@container cm (inline-size < 420px) { .left { grid-column: 2 / -1; text-align: start } }
`;
