import { failureOf, refusal } from '#meta/scripted-meta';
import { PAGE_FIELDS } from '#meta/subscribe-pages';
import { describe, expect, it } from 'vitest';
import { account, operation, scriptedProof } from '../../../test/scripted-proof.ts';
import { provePagesManageMetadata } from './pages-manage-metadata.ts';

const page = account('PAGE', '3003');
const nobody = { json: { data: [] } };
const yes = { json: [operation({ success: true })] };
const ours = (subscribed_fields: readonly string[]) => ({
  json: { data: [{ id: '1001', name: 'CRM Flow', subscribed_fields }] },
});

describe('pages_manage_metadata', () => {
  it('subscribes the Page and reads the subscription back, before and after', async () => {
    const { tools, records } = scriptedProof([nobody, yes, ours(PAGE_FIELDS)]);
    const shown = await provePagesManageMetadata(tools, page);
    expect(shown).toMatchObject({
      proved: true,
      told: 'Subscribed this app to Demo, and Meta lists the subscription with 15 fields.',
    });
    expect(shown.lines).toEqual([
      'Before: not subscribed',
      'After: subscribed to 15 fields',
      `Fields: ${PAGE_FIELDS.join(', ')}`,
    ]);
    expect(shown.keep).toBeDefined();
    expect(records.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
  });

  it('believes no yes that Meta does not list afterwards', async () => {
    const { tools } = scriptedProof([nobody, yes, nobody]);
    const shown = await provePagesManageMetadata(tools, page);
    expect(shown).toMatchObject({
      proved: false,
      told: expect.stringContaining('does not list this app on Demo'),
    });
    expect(shown.keep).toBeUndefined();
  });

  it('is not shown by another app’s subscription, nor by half of the fields', async () => {
    const other = { json: { data: [{ id: '999', subscribed_fields: PAGE_FIELDS }] } };
    const foreign = scriptedProof([nobody, yes, other]);
    expect(await provePagesManageMetadata(foreign.tools, page)).toMatchObject({ proved: false });
    const half = scriptedProof([nobody, yes, ours(PAGE_FIELDS.slice(1))]);
    expect(await provePagesManageMetadata(half.tools, page)).toMatchObject({
      proved: false,
      told: expect.stringContaining('does not list messages on Demo'),
    });
  });

  it('fails when Meta refuses the subscription', async () => {
    const no = { json: [operation({ error: { code: 200, message: 'No' } }, 403)] };
    const { tools } = scriptedProof([nobody, no]);
    expect(await failureOf(provePagesManageMetadata(tools, page))).toMatchObject({ code: 200 });
    const unread = scriptedProof([nobody, yes, refusal(200)]);
    expect(await failureOf(provePagesManageMetadata(unread.tools, page))).toMatchObject({
      code: 200,
    });
  });
});
