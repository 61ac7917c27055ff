// The reviewer's six steps. A step is done only when the data says so, and says how far it is when it is not.
import { channelShort } from '../../ui/channel.tsx';
import { count, utcMinute } from '../../ui/format.ts';
import type { Channel, Connection, Message, Permission } from './document.server.ts';

export type Step = { title: string; done: boolean; told: string };

type Known = {
  connection: Connection;
  channels: Channel[];
  messages: Message[];
  permissions: Permission[];
};

export function readProgress(known: Known): Step[] {
  return [
    logIn(known),
    grant(known),
    seeChannels(known),
    receive(known),
    seePermissions(known),
    { title: 'Delete stored review data', done: false, told: 'One button, with a receipt' },
  ];
}

function logIn({ connection: { connected, connectedAt } }: Known): Step {
  const told =
    connected && connectedAt !== null
      ? `${utcMinute(connectedAt)} UTC`
      : 'One button, Meta’s own dialog';
  return { title: 'Log in with Facebook', done: connected, told };
}

function grant({ connection: { connected, scopes } }: Known): Step {
  const granted = scopes.filter(({ status }) => status === 'GRANTED').length;
  return {
    title: 'Grant the permissions',
    done: connected && granted === scopes.length,
    told: `${granted} of ${scopes.length} granted`,
  };
}

function seeChannels({ channels }: Known): Step {
  const found = channels.filter(({ status }) => status === 'DETECTED');
  const told = found.map(
    ({ kind, accounts }) => `${channelShort(kind)}: ${count(accounts.length, 'account')}`,
  );
  return {
    title: 'See your channels',
    done: found.length === channels.length,
    told: found.length === 0 ? 'None detected yet' : told.join(', '),
  };
}

/** Meta's test button proves the webhook, not that a person's message arrives. */
function receive({ messages }: Known): Step {
  const from = new Set(
    messages.filter(({ badge }) => badge !== 'TEST').map(({ channel }) => channel),
  );
  return {
    title: 'Receive a message',
    done: from.size > 0,
    told: from.size === 0 ? 'Write to a connected account' : [...from].map(channelShort).join(', '),
  };
}

function seePermissions({ permissions }: Known): Step {
  const used = permissions.filter(({ lastUse }) => lastUse !== null).length;
  return {
    title: 'See each permission used',
    done: permissions.length > 0 && used === permissions.length,
    told: `${used} of ${permissions.length} with a call behind it`,
  };
}
