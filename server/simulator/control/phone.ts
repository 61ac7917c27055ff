// One phone: the customer's conversation with an account, as the customer sees it.
import { hidden, html, type Html } from '../html.ts';
import { instagramEvents, messengerEvents, whatsAppContents } from '../sender/customer-event.ts';
import { silence } from '../sender/route.ts';
import type { Channel } from '../world/conversations.ts';
import type { Message, World } from '../world/world.ts';
import { addressWith, type Phone, type View } from './view.ts';

export const channelNames: Record<Channel, string> = {
  instagram: 'Instagram',
  messenger: 'Messenger',
  whatsapp: 'WhatsApp',
};

const kinds: Record<Channel, string[]> = {
  instagram: Object.keys(instagramEvents),
  messenger: Object.keys(messengerEvents),
  whatsapp: Object.keys(whatsAppContents),
};

const clockTime = (ms: number) => new Date(ms).toISOString().slice(11, 19);

function bubble(message: Message): Html {
  const mine = message.from === 'customer';
  const said = message.deleted ? 'You unsent this message' : message.text;
  // On one line: the bubble keeps the white space of what was written.
  const text = html`<p class="${message.deleted ? 'gone' : ''}">${said}</p>`;
  return html`<li class="${mine ? 'mine' : 'theirs'}">
    ${text}
    <small>${clockTime(message.at)} ${!mine && html`· ${message.status}`}</small>
  </li>`;
}

function messages(phone: Phone): Html {
  const said = phone.conversation?.messages ?? [];
  if (said.length === 0) return html`<p class="quiet">Nothing written yet.</p>`;
  return html`<ol class="talk">
    ${said.slice(-40).map(bubble)}
  </ol>`;
}

function chooser(phone: Phone, view: View): Html {
  const [only] = phone.accounts;
  const id = `account-${phone.channel}`;
  if (phone.accounts.length < 2) return html`<p class="account">${only?.name ?? 'No account'}</p>`;
  const kept = Array.from(view.query).filter(([name]) => name !== phone.channel && name !== 'note');
  return html`<form method="get" action="/control" class="account">
    ${hidden(kept)}
    <label class="hush" for="${id}">${channelNames[phone.channel]} account</label>
    <select id="${id}" name="${phone.channel}" data-submit>
      ${phone.accounts.map(
        (one) =>
          html`<option value="${one.id}" ${one.id === phone.account?.id && html`selected`}>
            ${one.name}
          </option>`,
      )}
    </select>
    <button class="small">Show</button>
  </form>`;
}

function composer(phone: Phone, view: View, accountId: string): Html {
  const id = `write-${phone.channel}`;
  const place = addressWith(view, {});
  return html`<form method="post" action="/control/do/customer-writes" class="compose">
    ${hidden([
      ['back', place],
      ['channel', phone.channel],
      ['accountId', accountId],
      ['customer', view.customer],
    ])}
    <label class="hush" for="${id}">Write as the customer on ${channelNames[phone.channel]}</label>
    <input id="${id}" name="text" required autocomplete="off" placeholder="Write as the customer" />
    <label class="hush" for="kind-${phone.channel}"
      >What to send on ${channelNames[phone.channel]}</label
    >
    <select id="kind-${phone.channel}" name="kind">
      ${kinds[phone.channel].map((kind) => html`<option value="${kind}">${kind}</option>`)}
    </select>
    <button class="primary">Send</button>
  </form>`;
}

function wire(world: World, phone: Phone): Html {
  const why = phone.account === null ? null : silence(world, phone.account);
  if (phone.account === null) return html``;
  if (why === null) return html`<p class="wire on">● Webhooks reach the app</p>`;
  return html`<p class="wire off">○ Nothing reaches the app: ${why}</p>`;
}

export function phonePanel(world: World, phone: Phone, view: View): Html {
  const name = channelNames[phone.channel];
  const { account } = phone;
  const inside =
    account === null
      ? html`<p class="quiet">${view.person.name} has no ${name} account.</p>`
      : html`<div
            class="screen"
            data-live="talk-${phone.channel}"
            tabindex="0"
            role="log"
            aria-label="${name} conversation"
          >
            ${messages(phone)}
          </div>
          ${composer(phone, view, account.id)}`;
  return html`<section class="phone ${phone.channel}" aria-labelledby="phone-${phone.channel}">
    <header>
      <h2 id="phone-${phone.channel}"><span class="dot" aria-hidden="true"></span>${name}</h2>
      ${chooser(phone, view)}
      <div data-live="wire-${phone.channel}">${wire(world, phone)}</div>
    </header>
    ${inside}
  </section>`;
}
