// pages_read_engagement: a Page as its visitors see it, its latest posts, and its Instagram link.
import { readPagePosts } from '#meta/read-page-posts';
import { readPageProfile, type PageProfile } from '#meta/read-page-profile';
import type { ProofTools, ReachedAccount, Shown } from './proof.ts';
import { counted, entry, figure, named, stated } from './words.ts';

export async function provePagesReadEngagement(
  { graph, granted }: ProofTools,
  { metaId, token }: ReachedAccount,
): Promise<Shown> {
  const access = { pageId: metaId, token };
  const withInstagram = granted('instagram_basic');
  const page = await readPageProfile(graph, access, { withInstagram });
  const posts = await readPagePosts(graph, access);
  const lines = [...linesOf(page, withInstagram), ...posts.map((post) => entry('Post', post))];
  if (page.followers === null && page.fans === null && page.about === null) {
    return {
      proved: false,
      told: `Meta returned ${named(page)} without followers and description, which shows nothing of this permission. Connect again and grant it for this Page.`,
      lines,
    };
  }
  const followers = page.followers ?? page.fans;
  const audience = followers === null ? 'its description' : counted(followers, 'follower');
  return {
    proved: true,
    told: `Read ${named(page)} with ${audience} and ${latest(posts.length)}.`,
    lines,
  };
}

const latest = (posts: number): string =>
  posts === 0 ? 'no posts yet' : `its latest ${counted(posts, 'post')}`;

function linesOf(page: PageProfile, askedForInstagram: boolean): string[] {
  return stated([
    ['Name', named(page)],
    ['Category', page.category],
    ['Followers', page.followers === null ? null : figure(page.followers)],
    ['Likes', page.fans === null ? null : figure(page.fans)],
    ['About', page.about],
    ['Picture', page.pictureUrl === null ? null : 'received'],
    ['Instagram', askedForInstagram ? linkOf(page) : null],
  ]);
}

function linkOf({ instagram }: PageProfile): string {
  if (instagram === null) return 'no professional account is linked';
  return instagram.username === null ? named(instagram) : `@${instagram.username}`;
}
