// What follows a sent message: echo, delivered, read on Messenger; echo and seen on Instagram; three statuses on WhatsApp.
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from '../world/conversations.ts';
import type { Conversation, Message, World } from '../world/world.ts';
import type { Notice } from './notice.ts';
import { notify } from './notify.ts';
import {
  fromBusiness,
  fromCustomer,
  messagingBody,
  type StatusError,
  whatsAppStatus,
} from './payloads.ts';

export interface Sent {
  conversation: Conversation;
  message: Message;
  /** Messenger's `metadata`, WhatsApp's `biz_opaque_callback_data`. */
  tag: string | null;
  /** Set when WhatsApp accepts the message and fails it afterwards. */
  failure: StatusError | null;
}

type PageAccount = Exclude<Account, { channel: 'whatsapp' }>;
type Step = { status: Message['status']; notice: () => Notice };

function pageSteps(world: World, account: PageAccount, sent: Sent): Step[] {
  const { conversation, message, tag } = sent;
  const messenger = account.channel === 'messenger';
  const object = messenger ? 'page' : 'instagram';
  const say = (field: string, item: () => object) => (): Notice => {
    return { object, field, account, body: messagingBody(world, account, item()) };
  };
  const metadata = tag === null ? {} : { metadata: tag };
  const appId = messenger ? { app_id: Number(world.app.id) } : {};
  const echo = { is_echo: true, ...appId, ...metadata, mid: message.id, text: message.text };
  const now = () => world.clock.ms();
  const delivery = () => ({ delivery: { mids: [message.id], watermark: now() } });
  const read = () => ({ read: messenger ? { watermark: now() } : { mid: message.id } });
  const steps: Step[] = [
    {
      status: 'sent',
      notice: say(messenger ? 'message_echoes' : 'messages', () =>
        fromBusiness(conversation, message.at, { message: echo }),
      ),
    },
    {
      status: 'delivered',
      notice: say('message_deliveries', () => fromCustomer(conversation, now(), delivery())),
    },
    {
      status: 'read',
      notice: say(messenger ? 'message_reads' : 'messaging_seen', () =>
        fromCustomer(conversation, now(), read()),
      ),
    },
  ];
  return messenger ? steps : steps.filter((step) => step.status !== 'delivered');
}

function whatsAppSteps(
  world: World,
  account: Extract<Account, { channel: 'whatsapp' }>,
  sent: Sent,
): Step[] {
  const { conversation, message, tag: data, failure: error } = sent;
  const names = error === null ? (['sent', 'delivered', 'read'] as const) : (['failed'] as const);
  return names.map((name) => ({
    status: name,
    notice: () => {
      const status = { id: message.id, name, at: world.clock.ms(), error, data };
      const body = whatsAppStatus(account, conversation, status);
      return { object: 'whatsapp_business_account', field: 'messages', account, body };
    },
  }));
}

export async function followUp(world: World, account: Account, sent: Sent): Promise<void> {
  const steps =
    account.channel === 'whatsapp'
      ? whatsAppSteps(world, account, sent)
      : pageSteps(world, account, sent);
  for (const step of steps) {
    if (world.pace.followUpDelayMs > 0) await pause(world.pace.followUpDelayMs);
    sent.message.status = step.status;
    await notify(world, step.notice());
  }
}
