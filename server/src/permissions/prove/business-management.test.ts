import { failureOf, refusal } from '#meta/scripted-meta';
import { describe, expect, it } from 'vitest';
import { scriptedProof } from '../../../test/scripted-proof.ts';
import { proveBusinessManagement } from './business-management.ts';

const businesses = {
  data: [
    {
      id: '6006',
      name: 'Demo Ltd',
      verification_status: 'not_verified',
      owned_pages: { data: [{ id: '3003', name: 'Demo Page' }] },
      client_pages: { data: [{ id: '3004', name: 'Client Page' }] },
      owned_whatsapp_business_accounts: {
        data: [{ id: '4004', name: 'Demo WABA', phone_numbers: { data: [{ id: '8008' }] } }],
      },
    },
    { id: '6007', name: 'Empty Ltd' },
  ],
};

describe('business_management', () => {
  it('shows which account came through which business', async () => {
    const { tools } = scriptedProof([{ json: businesses }]);
    expect(await proveBusinessManagement(tools)).toEqual({
      proved: true,
      told: 'Meta lists 2 businesses; 2 Pages and 1 WhatsApp account came through them.',
      lines: [
        'Demo Ltd — business, not verified',
        'Demo Page — Page owned by Demo Ltd',
        'Client Page — Page of a client of Demo Ltd',
        'Demo WABA — WhatsApp account owned by Demo Ltd, 1 number',
        'Empty Ltd — business',
      ],
    });
  });

  it('is not shown by an empty list', async () => {
    const { tools } = scriptedProof([{ json: { data: [] } }]);
    expect(await proveBusinessManagement(tools)).toMatchObject({
      proved: false,
      told: expect.stringMatching(/^Meta lists no business/),
    });
  });

  it('asks only for lists that were granted', async () => {
    const { tools, asked } = scriptedProof(
      [{ json: { data: [] } }],
      ['whatsapp_business_management', 'pages_show_list'],
    );
    await proveBusinessManagement(tools);
    expect(asked[0]?.query['fields']).toBe('id,name,verification_status');
  });

  it('fails when Meta refuses the businesses themselves', async () => {
    const { tools } = scriptedProof(() => refusal(200));
    expect(await failureOf(proveBusinessManagement(tools))).toMatchObject({ code: 200 });
  });

  it('calls a part that Meta refused unknown, not empty', async () => {
    const { tools } = scriptedProof((asked) =>
      asked.query['fields']?.includes('whatsapp') === true ? refusal(200) : { json: businesses },
    );
    const { proved, lines } = await proveBusinessManagement(tools);
    expect(proved).toBe(true);
    expect(lines).toContainEqual(
      expect.stringMatching(/^owned whatsapp business accounts: unknown, not empty\. Meta refused/),
    );
  });
});
