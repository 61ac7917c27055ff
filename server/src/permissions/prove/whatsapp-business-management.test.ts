import { failureOf, refusal, type Asked, type Reply } from '#meta/scripted-meta';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { account, operation, scriptedProof } from '../../../test/scripted-proof.ts';
import { proveWhatsappBusinessManagement } from './whatsapp-business-management.ts';

const waba = account('WHATSAPP', '4004');
const health = {
  id: '4004',
  name: 'Demo WABA',
  account_review_status: 'APPROVED',
  health_status: { can_send_message: 'AVAILABLE', entities: [] },
  phone_numbers: {
    data: [
      {
        id: '8008',
        display_phone_number: '+1 555-010-0001',
        verified_name: 'Demo',
        quality_rating: 'GREEN',
        status: 'CONNECTED',
      },
    ],
  },
};
const body = z.object({ name: z.string() });
const nameIn = (asked: Asked | undefined) => body.parse(asked?.body).name;

/** Lists the template that was just made, after these others. */
function listing(others: readonly string[], asked: readonly Asked[]): Reply {
  const made = {
    id: '9010',
    name: nameIn(asked[1]),
    language: 'en_US',
    category: 'UTILITY',
    status: 'PENDING',
  };
  return { json: { data: [...others.map((name, index) => ({ id: `1${index}`, name })), made] } };
}

function meta(
  others: readonly string[],
  removed: Reply = { json: [operation({ success: true })] },
) {
  const script = scriptedProof((_one, index) => {
    if (index === 0) return { json: health };
    if (index === 1) return { json: { id: '9010', status: 'PENDING', category: 'UTILITY' } };
    return index === 2 ? listing(others, script.asked) : removed;
  });
  return script;
}

describe('whatsapp_business_management', () => {
  it('shows the account with its numbers, makes a template and reads it back', async () => {
    const { tools, asked } = meta(['hello_world']);
    const shown = await proveWhatsappBusinessManagement(tools, waba);
    const name = nameIn(asked[1]);
    expect(name).toMatch(/^crm_flow_review_202611262217_[0-9a-f]{6}$/);
    expect(shown).toEqual({
      proved: true,
      told: `Created the template ${name} in Demo, and Meta lists it as pending.`,
      lines: [
        'Demo WABA — review approved — sending available',
        '+1 555-010-0001 — Demo — connected — quality green',
        `Template ${name}: en_US, UTILITY, PENDING`,
      ],
    });
    expect(asked[1]).toMatchObject({
      method: 'POST',
      body: { language: 'en_US', category: 'UTILITY', components: [{ type: 'BODY' }] },
    });
    expect(asked).toHaveLength(3);
  });

  it('gives each template a name of its own', async () => {
    const [one, other] = [meta([]), meta([])];
    await proveWhatsappBusinessManagement(one.tools, waba);
    await proveWhatsappBusinessManagement(other.tools, waba);
    expect(nameIn(one.asked[1])).not.toBe(nameIn(other.asked[1]));
  });

  it('removes test templates of more than an hour ago, and no other template', async () => {
    const old = 'crm_flow_review_202611262116_0a1b2c';
    const { tools, asked } = meta([
      'hello_world',
      'crm_flow_review_autumn',
      'crm_flow_review_202611262118_0a1b2c', // 59 minutes old
      old,
      old, // in a second language
      `my_${old}`,
    ]);
    const { lines } = await proveWhatsappBusinessManagement(tools, waba);
    const { batch } = z
      .object({ batch: z.array(z.object({ method: z.string(), relative_url: z.string() })) })
      .parse(asked[3]?.body);
    expect(batch).toMatchObject([
      { method: 'DELETE', relative_url: expect.stringContaining(`name=${old}`) },
    ]);
    expect(lines).toContain('1 older test template removed');
  });

  it('is shown even when an old template cannot be removed', async () => {
    const refused = { json: [operation({ error: { code: 100, message: 'No' } }, 400)] };
    const { tools } = meta(['crm_flow_review_202611262116_0a1b2c'], refused);
    const shown = await proveWhatsappBusinessManagement(tools, waba);
    expect(shown.proved).toBe(true);
    expect(shown.lines.join()).not.toContain('removed');
  });

  it('is not shown by a template that Meta does not list', async () => {
    const { tools } = scriptedProof([
      { json: health },
      { json: { id: '9010' } },
      { json: { data: [{ id: '1', name: 'hello_world' }] } },
    ]);
    expect(await proveWhatsappBusinessManagement(tools, waba)).toMatchObject({
      proved: false,
      told: expect.stringContaining('does not list it yet'),
    });
  });

  it.each([
    ['the account', [refusal(200)]],
    ['the template', [{ json: health }, refusal(200)]],
    ['the list', [{ json: health }, { json: { id: '9010' } }, refusal(200)]],
  ])('fails when Meta refuses %s', async (_what, script) => {
    const { tools } = scriptedProof(script);
    expect(await failureOf(proveWhatsappBusinessManagement(tools, waba))).toMatchObject({
      code: 200,
    });
  });
});
