import { expect, test } from 'vitest';
import { hidden, html } from './html.ts';

test('what is put in is escaped, what is HTML already stays', () => {
  const inner = html`<b>${'<script>"&\'</script>'}</b>`;
  expect(html`<p title="${'"'}">${inner}${[html`<i></i>`, 'x']}${false}${null}${7}</p>`.text).toBe(
    '<p title="&quot;"><b>&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;</b><i></i>x7</p>',
  );
});

test('hidden inputs carry names and values safely', () => {
  expect(hidden([['a"', '<b>']]).text).toBe(
    '<input type="hidden" name="a&quot;" value="&lt;b&gt;" />',
  );
});
