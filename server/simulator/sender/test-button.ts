// The App Dashboard's "Test" form: entry id "0", sample people 12334 and 23245, sample number 123456123.
import type { DeliveryRecord } from '../contract.ts';
import { escapeJson } from '../signing/sign.ts';
import type { World } from '../world/world.ts';
import type { SubscribedObject } from './app-subscriptions.ts';
import { verify } from './app-subscriptions.ts';
import { post, signed, withhold } from './post.ts';

const people = { sender: { id: '12334' }, recipient: { id: '23245' } };

function pageSample(world: World, field: string): object {
  const timestamp = String(world.clock.seconds());
  const events: Record<string, object> = {
    message_deliveries: { delivery: { mids: ['test_message_id'], watermark: world.clock.ms() } },
    message_reads: { read: { watermark: world.clock.ms() } },
    messaging_postbacks: { postback: { mid: 'test_message_id', title: 'Title', payload: 'P' } },
    message_reactions: {
      reaction: { mid: 'test_message_id', action: 'react', reaction: 'love', emoji: '❤' },
    },
  };
  const message = { message: { mid: 'test_message_id', text: 'test_message' } };
  return { ...people, timestamp, ...(events[field] ?? message) };
}

function instagramSample(world: World, field: string): object {
  const timestamp = String(world.clock.seconds());
  if (field === 'comments') {
    const media = { id: '123123123', media_product_type: 'FEED' };
    return {
      from: { id: '232323232', username: 'test' },
      media,
      id: '17865799348089039',
      text: 'hi',
    };
  }
  if (field === 'messaging_seen') return { ...people, timestamp, read: { mid: 'random_mid' } };
  return { ...people, timestamp, message: { mid: 'random_mid', text: 'random_text' } };
}

function whatsAppSample(world: World, field: string): object {
  if (field === 'account_review_update') return { decision: 'APPROVED' };
  if (field === 'message_template_status_update') {
    return {
      event: 'APPROVED',
      message_template_id: 12345678,
      message_template_name: 'my_message_template',
      message_template_language: 'pt-BR',
      reason: null,
    };
  }
  const from = '16315551181';
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '16505551111', phone_number_id: '123456123' },
    contacts: [{ profile: { name: 'test user name' }, wa_id: from }],
    messages: [
      {
        from,
        id: 'ABGGFlA5Fpa',
        timestamp: String(world.clock.seconds()),
        type: 'text',
        text: { body: 'this is a text message' },
      },
    ],
  };
}

const samples: Record<SubscribedObject, (world: World, field: string) => object> = {
  page: pageSample,
  instagram: instagramSample,
  whatsapp_business_account: whatsAppSample,
};

export async function testButton(
  world: World,
  object: SubscribedObject,
  field = 'messages',
): Promise<DeliveryRecord> {
  const value = samples[object](world, field);
  const entry = { id: '0', time: world.clock.seconds(), changes: [{ field, value }] };
  const body = escapeJson({ object, entry: [entry] });
  const about = { object, field, accountId: '0', body };
  const subscription = world.appSubscriptions.get(object);
  if (subscription === undefined) {
    return withhold(world, about, `the app has no callback for ${object}`);
  }
  const refused = await verify(world, subscription);
  if (refused !== null) return withhold(world, about, refused);
  return post(world, {
    ...about,
    ...signed(body, world.app.secret),
    url: subscription.callbackUrl,
    contentType: 'application/json',
    headers: {},
  });
}
