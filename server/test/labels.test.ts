// What comes from a simulated Meta is called simulated wherever the product shows it, and what comes from Meta is not.
import { expect, test } from 'vitest';
import { readConfig } from '#config';
import { stage } from './stage.ts';

const channels = [
  { channel: 'messenger', accountId: '104958712309' },
  { channel: 'instagram', accountId: '17841405822304914' },
  { channel: 'whatsapp', accountId: '106540352242922' },
] as const;

test('every event of a simulated Meta says so, in the list, in its payload page and in the table', async () => {
  const it_ = await stage({ META_CONTROL_URL: 'http://localhost:4400/control' });
  const rita = await it_.login('all-channels');
  for (const to of channels) await it_.simulator.customerWrites({ ...to, text: 'Hello' });
  await it_.simulator.testButton('instagram');
  const { text } = await rita.ask('{ webhookEvents(first: 50) { nodes { id badge } } }');
  const { data }: { data: { webhookEvents: { nodes: { id: string; badge: string }[] } } } =
    JSON.parse(text);
  const { nodes } = data.webhookEvents;
  expect(nodes.map(({ badge }) => badge)).toEqual(['TEST', 'SIMULATED', 'SIMULATED', 'SIMULATED']);
  for (const { id, badge } of nodes) {
    const one = await rita.ask('query ($id: ID!) { webhookEvent(id: $id) { badge } }', { id });
    expect(one.data['webhookEvent']).toEqual({ badge });
  }
  const kept = await it_.app.database.sql<{ badge: string }>(
    'select distinct badge from webhook_event order by badge',
  );
  expect(kept.map(({ badge }) => badge)).toEqual(['SIMULATED', 'TEST']);
  const environment = await rita.ask('{ environment { simulated simulatorControlUrl } }');
  expect(environment.data['environment']).toEqual({
    simulated: true,
    simulatorControlUrl: 'http://localhost:4400/control',
  });
  await it_.close();
});

test('nobody can call a simulator Meta: only Meta’s own host is not simulated', () => {
  const settings = {
    WEB_URL: 'https://review.example.com',
    SERVER_URL: 'https://review.example.com',
    META_APP_ID: '1001',
    META_APP_SECRETS: 'f'.repeat(32),
    META_VERIFY_TOKENS: 'a-word',
    MASTER_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  };
  const simulated = (url?: string) =>
    readConfig(url === undefined ? settings : { ...settings, META_GRAPH_URL: url }).meta.simulated;
  expect(simulated()).toBe(false);
  expect(simulated('https://graph.facebook.com')).toBe(false);
  expect(simulated('http://localhost:4400')).toBe(true);
  expect(simulated('https://graph.facebook.com.example.org')).toBe(true);
});
