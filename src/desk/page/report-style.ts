/**
 * The style of what the desk adds to a report. It is given to the report as a style sheet that is made, not as an element:
 * the policy of the report lets no other element in.
 */
export const REPORT_STYLE = `
.masthead [data-theme-toggle] { display: none; }
.desk-said { display: block; font-size: 13px; color: var(--moved); }
.desk-controls { padding: .3rem 1rem .6rem; }
.desk-controls p { display: flex; flex-wrap: wrap; gap: .3rem; margin-block-start: .3rem; }
.desk-controls button { font-size: 13px; line-height: 1.7; }
.desk-controls [aria-pressed=true] { background: var(--moved-tint); border-color: var(--moved); }
.desk-controls :is(input, textarea) { flex: 1; min-inline-size: 6rem; font: inherit; font-size: 14px; color: inherit; background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; padding: .15rem .5rem; }
.text .sign.desk-reader { border-color: var(--moved); border-style: dashed; background: var(--moved-tint); }
.text .sign.desk-reader .value { color: var(--moved); }
.text .sign.desk-accepted .value::after { content: "✓"; color: var(--accent); margin-inline-start: .15em; }
.text .sign.desk-reader > span { color: inherit; }
.text > p:nth-of-type(n+80) { content-visibility: auto; contain-intrinsic-block-size: auto 7rem; }
@media screen and (max-width: 820px) { .desk-controls button { padding-block: .3rem; } }
@media print { .desk-controls { display: none; } .text > p:nth-of-type(n) { content-visibility: visible; } }
`;

const served = new WeakSet<Document>();

/** Gives a report the style of what the desk adds to it, once. */
export function styleReport(report: Document): void {
  const view = report.defaultView;
  if (view === null || served.has(report)) return;
  served.add(report);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(REPORT_STYLE);
  report.adoptedStyleSheets = [...report.adoptedStyleSheets, sheet];
}
