// Discovery at its largest: 250 Pages with Instagram, 5 businesses and 20 WhatsApp accounts, in few round trips.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stage, type Reviewer, type Stage } from './stage.ts';

/** Round trips to Meta that one look at everything may cost, webhooks turned on included. */
const MOST_ROUND_TRIPS = 12;

const REFRESH = `mutation { refreshChannels { __typename ... on ChannelsRefreshed { channels {
  kind status cause accounts { metaId businessName
    ... on FacebookPage { subscription }
    ... on WhatsAppAccount { subscription phoneNumbers { displayPhoneNumber } } } } } } }`;

interface Account {
  metaId: string;
  businessName: string | null;
  subscription?: string;
  phoneNumbers?: { displayPhoneNumber: string }[];
}

let it_: Stage;
let carla: Reviewer;
beforeAll(async () => {
  it_ = await stage({}, { crowd: { pages: 250, businesses: 5, whatsApp: 20 } });
  carla = await it_.login('crowd');
});
afterAll(() => it_.close());

test('250 Pages, their Instagram accounts and 20 WhatsApp accounts of 5 businesses are all shown', async () => {
  const before = it_.simulator.requests.length;
  const answer = await carla.ask(REFRESH);
  const asked = it_.simulator.requests.slice(before);
  expect(asked.filter(({ status }) => status !== 200)).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(MOST_ROUND_TRIPS);

  const { channels } = answer.data['refreshChannels'] as {
    channels: { kind: string; status: string; cause: string | null; accounts: Account[] }[];
  };
  const of = (kind: string) => channels.find((one) => one.kind === kind)?.accounts ?? [];
  const ids = (accounts: Account[]) => new Set(accounts.map(({ metaId }) => metaId)).size;
  expect(channels.map(({ status }) => status)).toEqual(['DETECTED', 'DETECTED', 'DETECTED']);
  expect([ids(of('MESSENGER')), ids(of('INSTAGRAM')), ids(of('WHATSAPP'))]).toEqual([250, 250, 20]);
  const through = new Set(of('WHATSAPP').map(({ businessName }) => businessName));
  expect(through.size).toBe(5);
  expect(of('WHATSAPP').flatMap(({ phoneNumbers = [] }) => phoneNumbers)).toHaveLength(20);
  const subscriptions = [...of('MESSENGER'), ...of('WHATSAPP')].map((one) => one.subscription);
  expect(new Set(subscriptions)).toEqual(new Set(['SUBSCRIBED']));
});
