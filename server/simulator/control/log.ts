// Two logs: what was delivered to the product with its answer, and what the product asked of Graph.
import type { DeliveryRecord, FollowedLink, RequestRecord } from '../contract.ts';
import { html, type Html } from '../html.ts';
import type { World } from '../world/world.ts';

/** Newest entries shown of each log. */
const shown = 25;

const clockTime = (at: Date) => at.toISOString().slice(11, 19);

function outcome(record: DeliveryRecord): Html {
  if (!record.sent) return html`<span class="pill">not sent</span>`;
  if (record.status === null) return html`<span class="pill bad">no answer</span>`;
  return html`<span class="pill ${record.status === 200 ? 'ok' : 'bad'}">${record.status}</span>`;
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** A sentence about the status page of a deletion. */
export function sayFollowed({ status, showsCode, secure }: FollowedLink): string {
  if (status === null) return 'Its status page did not answer.';
  const code = showsCode ? 'shows the code' : 'does not show the code';
  return `Its status page answered ${status} and ${code}${secure ? '' : ' (http here; Meta takes https alone)'}.`;
}

/** "7 days" or "40 minutes". */
function span(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

function details(record: DeliveryRecord): Html {
  const tries =
    record.attempts > 1
      ? ` · ${record.attempts} attempts for ${span(record.meantMs)} of Meta's time`
      : '';
  const said = record.answer === null || record.answer === '' ? 'an empty body' : record.answer;
  return html`<details data-keep="${record.id}">
    <summary>${record.sent ? 'Body and answer' : 'Why'}</summary>
    ${record.reason !== null && html`<p>${record.reason}</p>`}
    ${record.sent && html`<p>Answered ${record.durationMs} ms later${tries}, with ${said}</p>`}
    ${record.followed !== null && html`<p>${sayFollowed(record.followed)} <code>${record.followed.url}</code></p>`}
    <pre tabindex="0">${pretty(record.body)}</pre>
  </details>`;
}

function deliveryRow(record: DeliveryRecord): Html {
  return html`<li>
    <time datetime="${record.at.toISOString()}">${clockTime(record.at)}</time>
    ${outcome(record)}
    <span class="what"
      ><b>${record.object}</b> ${record.field ?? ''} <code>${record.accountId ?? ''}</code></span
    >
    ${details(record)}
  </li>`;
}

export function deliveryLog(world: World): Html {
  const newest = world.deliveries.slice(-shown).toReversed();
  return html`<section class="panel log" aria-labelledby="deliveries">
    <h2 id="deliveries">Deliveries</h2>
    <p class="sub">
      What this side told the app, and how it answered. Times UTC, by the simulator's clock.
    </p>
    <div data-live="deliveries" tabindex="0" role="group" aria-labelledby="deliveries">
      ${
        newest.length === 0
          ? html`<p class="quiet">Nothing delivered yet.</p>`
          : html`<ol class="rows">
              ${newest.map(deliveryRow)}
            </ol>`
      }
    </div>
  </section>`;
}

function requestRow(record: RequestRecord): Html {
  const good = record.status !== null && record.status < 400;
  const [path = '', query = ''] = record.path.split('?');
  return html`<li>
    <time datetime="${record.at.toISOString()}">${clockTime(record.at)}</time>
    <span class="pill ${good ? 'ok' : 'bad'}">${record.status ?? 'cut off'}</span>
    <span class="what"
      ><b>${record.method}</b> ${path}
      ${query !== '' && html`<small title="${query}">${query}</small>`}</span
    >
  </li>`;
}

export function requestLog(world: World): Html {
  const newest = world.requests.slice(-shown).toReversed();
  return html`<section class="panel log" aria-labelledby="requests">
    <h2 id="requests">Calls to Graph</h2>
    <p class="sub">${world.requests.length} so far; values of tokens and secrets are left out.</p>
    <div data-live="requests" tabindex="0" role="group" aria-labelledby="requests">
      ${
        newest.length === 0
          ? html`<p class="quiet">The app has not called yet.</p>`
          : html`<ol class="rows">
              ${newest.map(requestRow)}
            </ol>`
      }
    </div>
  </section>`;
}
