// The forms beside the phones: the App Dashboard, the person, the clock, and faults.
import { hidden, html, type Html } from '../html.ts';
import { findGrant, statusesOf } from '../world/grants.ts';
import type { World } from '../world/world.ts';
import { readyDeliveryFaults, readyFaults } from './ready-faults.ts';
import * as shapes from './shapes.ts';
import { addressWith, type View } from './view.ts';

interface Form {
  verb: string;
  button: string;
  values?: Record<string, string>;
  fields?: Html;
  tone?: string;
}

function form(view: View, { verb, button, values = {}, fields, tone = '' }: Form): Html {
  const kept = Object.entries({ back: addressWith(view, {}), ...values });
  return html`<form method="post" action="/control/do/${verb}" class="inline">
    ${hidden(kept)} ${fields ?? null}
    <button class="${tone}">${button}</button>
  </form>`;
}

function shownSettings(world: World): Html {
  const { app } = world;
  const verified = [...world.appSubscriptions.values()];
  const rows: [string, string][] = [
    ['App', `${app.name} · ${app.id}`],
    ['Webhook', app.webhookUrl ?? 'not set'],
    [
      'Handshake',
      verified.length > 0 && verified.every((one) => one.verified) ? 'passed' : 'not made yet',
    ],
    ['Deauthorize', app.deauthorizeUrl ?? 'not set'],
    ['Data deletion', app.deletionUrl ?? 'not set'],
    ['Mode', app.live ? 'live' : 'development'],
    ['Require App Secret', app.requireProof ? 'on' : 'off'],
  ];
  return html`<dl>
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

export function dashboardPanel(world: World, view: View): Html {
  const test = (object: string, button: string) =>
    form(view, { verb: 'test-button', button, values: { object } });
  return html`<section class="panel" aria-labelledby="dashboard">
    <h2 id="dashboard">App Dashboard</h2>
    <p class="sub">What one sets, verifies and tests at Meta.</p>
    ${shownSettings(world)}
    <div class="buttons">
      ${form(view, { verb: 'verify', button: 'Verify callback' })} ${test('page', 'Test Messenger')}
      ${test('instagram', 'Test Instagram')} ${test('whatsapp_business_account', 'Test WhatsApp')}
    </div>
  </section>`;
}

export function personPanel(world: World, view: View): Html {
  const { person } = view;
  const grant = findGrant(world, person);
  const granted = [...statusesOf(world, person)]
    .filter(([, status]) => status === 'granted')
    .map(([name]) => name);
  const tokenEnds = picker('token-end', 'The tokens', shapes.tokenEnd.shape.of.options, 'of');
  const values = { userId: person.id };
  return html`<section class="panel" aria-labelledby="person">
    <h2 id="person">${person.name}</h2>
    <p class="sub">${person.says}</p>
    <dl data-live="person">
      <dt>App-scoped id</dt>
      <dd><code>${person.id}</code></dd>
      <dt>Login</dt>
      <dd>${grant === null ? 'has not logged in' : `${granted.length} permissions granted`}</dd>
    </dl>
    <div class="buttons">
      ${form(view, { verb: 'remove-app', button: 'Remove the app', values, tone: 'danger' })}
      ${form(view, { verb: 'request-deletion', button: 'Request deletion', values, tone: 'danger' })}
      ${form(view, { verb: 'change-password', button: 'Change password', values })}
    </div>
    ${form(view, { verb: 'end-tokens', button: 'End them', values, fields: tokenEnds })}
    ${granted.length > 0 && form(view, { verb: 'lapse', button: 'Let it lapse', values, fields: picker('lapse', 'A permission', granted, 'permission') })}
  </section>`;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export function clockPanel(world: World, view: View): Html {
  const steps: [string, number][] = [
    ['2 hours later', 2 * hour],
    ['25 hours later', 25 * hour],
    ['61 days later', 61 * day],
    ['91 days later', 91 * day],
  ];
  const now = world.clock.now().toISOString().slice(0, 19).replace('T', ' ');
  return html`<section class="panel" aria-labelledby="clock">
    <h2 id="clock">Clock</h2>
    <p class="sub">
      Only forward. Tokens, windows and data access age with it; the app's own clock does not.
    </p>
    <p class="now" data-live="clock">${now} UTC</p>
    <div class="buttons">
      ${steps.map(([button, ms]) => form(view, { verb: 'clock', button, values: { advanceMs: String(ms) } }))}
    </div>
  </section>`;
}

function picker(id: string, label: string, names: Iterable<string>, name = 'name'): Html {
  return html`<label for="${id}">${label}</label>
    <select id="${id}" name="${name}">
      ${Array.from(names, (one) => html`<option>${one}</option>`)}
    </select>`;
}

export function faultPanel(world: World, view: View): Html {
  const waiting = [...world.faults, ...world.deliveryFaults].reduce(
    (sum, one) => sum + one.left,
    0,
  );
  const graph = html`${picker('fault', 'The next Graph answer', readyFaults.keys())}
    <label for="fault-path">if its path contains</label>
    <input id="fault-path" name="path" placeholder="anything" />`;
  const delivery = picker('delivery-fault', 'The next delivery', readyDeliveryFaults.keys());
  return html`<section class="panel" aria-labelledby="faults">
    <h2 id="faults">Faults</h2>
    <p class="sub" data-live="faults">${waiting === 0 ? 'None waits.' : `${waiting} waiting.`}</p>
    ${form(view, { verb: 'pick-fault', button: 'Spoil it', fields: graph })}
    ${form(view, { verb: 'pick-delivery-fault', button: 'Spoil it', fields: delivery })}
    ${waiting > 0 && form(view, { verb: 'clear-faults', button: 'Clear all' })}
  </section>`;
}
