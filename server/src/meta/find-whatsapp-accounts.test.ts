// WhatsApp accounts that the login dialog shared by id.
import { describe, expect, it } from 'vitest';
import { findWhatsAppAccounts } from './find-whatsapp-accounts.ts';
import { failureOf, refusal, scriptedMeta, USER_TOKEN } from './scripted-meta.ts';

const waba = (id: string, more = {}) => ({ id, name: `WABA ${id}`, ...more });
const numbers = (ids: string[], next?: string) => ({
  phone_numbers: {
    data: ids.map((id) => ({ id, display_phone_number: '+1 555', quality_rating: 'GREEN' })),
    paging: next === undefined ? {} : { next },
  },
});
const next = 'https://graph.example/v25.0/4004/phone_numbers?after=A';

describe('WhatsApp accounts known by id', () => {
  it('are read in one request with their numbers', async () => {
    const json = { 4004: waba('4004', numbers(['8008'])), 4005: waba('4005') };
    const { graph, asked, records } = scriptedMeta([{ json }]);
    const found = await findWhatsAppAccounts(graph, USER_TOKEN, ['4004', '4005', '4004']);
    expect(found).toEqual({
      accounts: [
        {
          metaId: '4004',
          name: 'WABA 4004',
          phoneNumbers: [
            {
              metaId: '8008',
              displayPhoneNumber: '+1 555',
              verifiedName: null,
              qualityRating: 'GREEN',
              status: null,
            },
          ],
        },
        { metaId: '4005', name: 'WABA 4005', phoneNumbers: [] },
      ],
      requests: 1,
      problems: [],
    });
    expect(asked[0]?.query['ids']).toBe('4004,4005');
    expect(records).toMatchObject([
      { pathTemplate: '/?ids={wabas}', permissions: ['whatsapp_business_management'] },
    ]);
  });

  it('are found one by one when one of them is not shown', async () => {
    const { graph, asked } = scriptedMeta([
      refusal(803),
      {
        json: [
          { code: 200, body: JSON.stringify(waba('4004')) },
          {
            code: 400,
            body: JSON.stringify({ error: { code: 100, error_subcode: 33, message: 'No' } }),
          },
        ],
      },
    ]);
    const found = await findWhatsAppAccounts(graph, USER_TOKEN, ['4004', '4999']);
    expect(found).toMatchObject({
      accounts: [{ metaId: '4004' }],
      requests: 2,
      problems: [{ wabaId: '4999', error: { name: 'NotFound' } }],
    });
    expect(asked).toHaveLength(2);
  });

  it('are asked for fifty at a time, and not at all when there are none', async () => {
    const { graph, asked } = scriptedMeta(() => ({ json: {} }));
    const ids = Array.from({ length: 51 }, (_, index) => `${4000 + index}`);
    expect(await findWhatsAppAccounts(graph, USER_TOKEN, ids)).toMatchObject({ requests: 2 });
    expect(asked[1]?.query['ids']).toBe('4050');
    await findWhatsAppAccounts(graph, USER_TOKEN, []);
    expect(asked).toHaveLength(2);
  });

  it('have all their numbers, or those at hand and the reason', async () => {
    const json = { 4004: waba('4004', numbers(['1'], next)) };
    const whole = scriptedMeta([{ json }, { json: numbers(['2']).phone_numbers }]);
    const found = await findWhatsAppAccounts(whole.graph, USER_TOKEN, ['4004']);
    expect(found).toMatchObject({ requests: 2, problems: [] });
    expect(found.accounts[0]?.phoneNumbers.map((one) => one.metaId)).toEqual(['1', '2']);

    const part = scriptedMeta([{ json }, refusal(80008)]);
    const kept = await findWhatsAppAccounts(part.graph, USER_TOKEN, ['4004']);
    expect(kept.accounts[0]?.phoneNumbers.map((one) => one.metaId)).toEqual(['1']);
    expect(kept.problems).toMatchObject([{ wabaId: '4004', error: { name: 'Throttled' } }]);
  });

  it('cannot be read with a dead token, and that is thrown', async () => {
    const { graph } = scriptedMeta(() => refusal(190));
    const error = await failureOf(findWhatsAppAccounts(graph, USER_TOKEN, ['4004']));
    expect(error).toMatchObject({ name: 'InvalidToken' });
  });
});
