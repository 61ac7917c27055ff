import { failureOf, refusal } from '#meta/scripted-meta';
import { describe, expect, it } from 'vitest';
import { scriptedProof } from '../../../test/scripted-proof.ts';
import { provePagesShowList } from './pages-show-list.ts';

describe('pages_show_list', () => {
  it('lists every Page, over all pages of the list', async () => {
    const { tools, records } = scriptedProof([
      {
        json: {
          data: [{ id: '1', name: 'Studio', category: 'Decor', tasks: ['MESSAGING', 'MANAGE'] }],
          paging: { next: 'https://graph.example/v25.0/me/accounts?after=x' },
        },
      },
      { json: { data: [{ id: '2' }] } },
    ]);
    expect(await provePagesShowList(tools)).toEqual({
      proved: true,
      told: 'Meta lists 2 Pages that you manage.',
      lines: ['Studio — Decor — your tasks: messaging, manage', '2'],
    });
    expect(records).toHaveLength(2);
  });

  it('is not shown by an empty list', async () => {
    const { tools } = scriptedProof([{ json: { data: [] } }]);
    expect(await provePagesShowList(tools)).toMatchObject({
      proved: false,
      told: expect.stringMatching(/^Meta lists no Page .* Connect again/),
    });
  });

  it('says what Meta refused', async () => {
    const { tools } = scriptedProof(() => refusal(200));
    expect(await failureOf(provePagesShowList(tools))).toMatchObject({ code: 200 });
  });
});
