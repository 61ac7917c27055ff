// The control page: three phones, two logs, and the switches of the simulated world.
import { hidden, html, type Html } from '../html.ts';
import { layout } from '../layout.ts';
import type { World } from '../world/world.ts';
import { deliveryLog, requestLog } from './log.ts';
import { clockPanel, dashboardPanel, faultPanel, personPanel } from './panels.ts';
import { phonePanel } from './phone.ts';
import { addressWith, type View } from './view.ts';

function personas(world: World, view: View): Html {
  const link = (persona: string, name: string) =>
    html`<li>
      <a
        href="/control?persona=${persona}"
        ${persona === view.person.persona && html`aria-current="page"`}
        >${name}</a
      >
    </li>`;
  return html`<nav aria-label="People">
    <ul>
      ${world.cast.map((one) => link(one.persona, one.name))}
    </ul>
  </nav>`;
}

function whoWrites(view: View): Html {
  const kept = Array.from(view.query).filter(([name]) => name !== 'customer' && name !== 'note');
  return html`<form method="get" action="/control" class="inline who">
    ${hidden(kept)}
    <label for="customer">You are the customer</label>
    <input id="customer" name="customer" value="${view.customer}" />
    <button class="small">Change</button>
  </form>`;
}

export function controlPage(world: World, view: View): string {
  const body = html`<header class="top">
      <div class="bar">
        <p class="brand">
          <span class="mark" aria-hidden="true">S</span> Simulator <span>local, not Meta</span>
        </p>
        ${personas(world, view)}
      </div>
    </header>
    <main class="control">
      <div class="row">
        <h1>Write to ${view.person.name}'s accounts</h1>
        ${whoWrites(view)}
      </div>
      ${view.note !== null && html`<p class="flash" role="status">${view.note} <a href="${addressWith(view, {})}">Dismiss</a></p>`}
      <div class="phones">${view.phones.map((phone) => phonePanel(world, phone, view))}</div>
      <div class="columns">
        <div>${deliveryLog(world)} ${requestLog(world)}</div>
        <div>
          ${personPanel(world, view)} ${dashboardPanel(world, view)} ${clockPanel(world, view)}
          ${faultPanel(world, view)}
        </div>
      </div>
    </main>
    <script src="/control/simulator.js" defer></script>`;
  return layout({ title: 'Control', body, kind: 'control' });
}
