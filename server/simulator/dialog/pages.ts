// The dialog's three pages: who are you, what do you allow, and why it cannot go on.
import { hidden, html, type Html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Person } from '../world/assets.ts';
import type { World } from '../world/world.ts';
import type { Offer } from './offer.ts';

const initials = (name: string) =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

function personaLink(person: Person, query: URLSearchParams): Html {
  const next = new URLSearchParams(query);
  next.set('persona', person.persona);
  const about = `says-${person.persona}`;
  return html`<li class="choice">
    <span class="av" aria-hidden="true">${initials(person.name)}</span>
    <div>
      <a href="?${next.toString()}" aria-describedby="${about}">${person.name}</a>
      <p id="${about}">${person.says}</p>
    </div>
  </li>`;
}

export function choosePersona(world: World, query: URLSearchParams): string {
  const body = html`<main class="sheet">
    <p class="eyebrow">Log in</p>
    <h1>Who are you today?</h1>
    <p class="lede">
      <strong>${world.app.name}</strong> asks for access. Choose a person to log in as.
    </p>
    <ul class="choices">
      ${world.cast.map((person) => personaLink(person, query))}
    </ul>
  </main>`;
  return layout({ title: 'Log in', body, kind: 'dialog' });
}

function tick(name: string, value: string, label: Html, ticked: boolean, fixed: boolean): Html {
  return html`<li>
    <label class="tick">
      <input
        type="checkbox"
        name="${name}"
        value="${value}"
        ${ticked && html`checked`}
        ${fixed && html`disabled`}
      />
      <span>${label}</span>
    </label>
  </li>`;
}

function permissionTicks(offer: Offer, allOrNothing: boolean): Html {
  const items = offer.permissions.map((one) =>
    tick(
      'permission',
      one.name,
      html`${one.says} <code>${one.name}</code>`,
      one.ticked,
      allOrNothing,
    ),
  );
  if (items.length === 0)
    return html`<p class="note">Nothing new is asked: only your name and picture.</p>`;
  return html`<fieldset>
    <legend>What it may do</legend>
    ${allOrNothing && html`<p class="note">This configuration grants all of these, or none.</p>`}
    <ul class="ticks">
      ${items}
    </ul>
  </fieldset>`;
}

function accountTicks(offer: Offer): Html {
  const kinds = [...new Set(offer.accounts.map((one) => one.kind))];
  const group = (kind: string) => {
    const items = offer.accounts.filter((one) => one.kind === kind);
    return html`<fieldset class="${items.length > 8 ? 'long' : ''}">
      <legend>${kind === 'Business' ? 'Businesses' : `${kind}s`}</legend>
      <ul class="ticks">
        ${items.map((one) =>
          tick('account', one.id, html`${one.name} <code>${one.id}</code>`, one.ticked, false),
        )}
      </ul>
    </fieldset>`;
  };
  return html`${kinds.map(group)}`;
}

export interface ConsentView {
  person: Person;
  offer: Offer;
  query: URLSearchParams;
  allOrNothing: boolean;
}

export function askConsent(
  world: World,
  { person, offer, query, allOrNothing }: ConsentView,
): string {
  const back = new URLSearchParams(query);
  back.delete('persona');
  const body = html`<main class="sheet">
    <p class="eyebrow">
      Logged in as ${person.name} · <a href="?${back.toString()}">someone else</a>
    </p>
    <h1>Allow ${world.app.name} these things?</h1>
    <p class="lede">
      It will always see your name and profile picture. Untick what you do not want to share.
    </p>
    <form method="post" action="?">
      ${hidden(query)} ${permissionTicks(offer, allOrNothing)} ${accountTicks(offer)}
      <div class="actions">
        <button class="primary" name="answer" value="continue">Continue as ${person.name}</button>
        <button name="answer" value="cancel">Cancel</button>
      </div>
    </form>
  </main>`;
  return layout({ title: 'Consent', body, kind: 'dialog' });
}

export function cannotGoOn(why: string): string {
  const body = html`<main class="sheet">
    <p class="eyebrow">Log in</p>
    <h1>Something is not set up right</h1>
    <p class="lede" role="alert">${why}</p>
    <p class="note">
      Nothing was sent to the app: an address that is not listed is never redirected to.
    </p>
  </main>`;
  return layout({ title: 'Error', body, kind: 'dialog' });
}
