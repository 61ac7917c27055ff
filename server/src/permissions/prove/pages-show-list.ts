// pages_show_list: every Page the person manages, over all pages of Meta's list.
import { findPages } from '#meta/find-pages';
import type { ProofTools, Shown } from './proof.ts';
import { counted, named, spoken } from './words.ts';

export async function provePagesShowList({ graph, user, granted }: ProofTools): Promise<Shown> {
  const withInstagram = granted('instagram_basic');
  const { pages } = await findPages(graph, user, { withInstagram });
  if (pages.length === 0) {
    return {
      proved: false,
      told: 'Meta lists no Page for this login, which shows nothing. Connect again and tick a Page in the dialog, or ask for a role on one.',
      lines: [],
    };
  }
  return {
    proved: true,
    told: `Meta lists ${counted(pages.length, 'Page')} that you manage.`,
    lines: pages.map((page) =>
      [
        named(page),
        ...(page.category === null ? [] : [page.category]),
        ...(page.tasks.length === 0 ? [] : [`your tasks: ${page.tasks.map(spoken).join(', ')}`]),
      ].join(' — '),
    ),
  };
}
