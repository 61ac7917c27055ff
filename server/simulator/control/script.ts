// The one script: keeps conversations and logs fresh, and opens an account as soon as it is chosen. The page works without it.

/** Pause between two looks, in milliseconds. */
const pauseMs = 1_500;

export const script = `
'use strict';
const bottom = (pane) => { pane.scrollTop = pane.scrollHeight; };
document.querySelectorAll('.screen').forEach(bottom);
document.querySelectorAll('select[data-submit]').forEach((select) => {
  select.addEventListener('change', () => select.form.requestSubmit());
  select.form.querySelector('button').hidden = true;
});
async function refresh() {
  if (document.visibilityState === 'visible') {
    const response = await fetch(location.href, { headers: { accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const pane of document.querySelectorAll('[data-live]')) {
      const next = fresh.querySelector('[data-live="' + pane.dataset.live + '"]');
      if (!next || next.innerHTML === pane.dataset.seen) continue;
      const first = pane.dataset.seen === undefined;
      pane.dataset.seen = next.innerHTML;
      if (first && next.textContent === pane.textContent) continue;
      const open = new Set(Array.from(pane.querySelectorAll('details[open]'), (one) => one.dataset.keep));
      pane.replaceChildren(...next.childNodes);
      pane.querySelectorAll('details').forEach((one) => { one.open = open.has(one.dataset.keep); });
      if (pane.classList.contains('screen')) bottom(pane);
    }
  }
}
setInterval(() => refresh().catch(() => undefined), ${pauseMs});
`;
