// instagram_basic: the profile of the Instagram account behind a Page, and its latest media by their words.
import { readInstagramMedia, type InstagramMedia } from '#meta/read-instagram-media';
import { readInstagramProfile, type InstagramProfile } from '#meta/read-instagram-profile';
import type { ProofTools, ReachedAccount, Shown } from './proof.ts';
import { counted, entry, figure, spoken, stated } from './words.ts';

export async function proveInstagramBasic(
  { graph }: ProofTools,
  { metaId, name, token }: ReachedAccount,
): Promise<Shown> {
  const profile = await readInstagramProfile(graph, token, metaId);
  const media = await readInstagramMedia(graph, token, metaId);
  const lines = [...linesOf(profile), ...media.map(lineOf)];
  if (profile.username === null) {
    return {
      proved: false,
      told: `Meta returned ${name} without its profile, which shows nothing of this permission. Connect again and grant it for this account.`,
      lines,
    };
  }
  const followers =
    profile.followersCount === null ? '' : ` with ${counted(profile.followersCount, 'follower')}`;
  return { proved: true, told: `Read the profile of @${profile.username}${followers}.`, lines };
}

function linesOf(profile: InstagramProfile): string[] {
  return stated([
    ['Username', profile.username === null ? null : `@${profile.username}`],
    ['Name', profile.name],
    ['Instagram ID', profile.metaId],
    ['Followers', profile.followersCount === null ? null : figure(profile.followersCount)],
    ['Media', profile.mediaCount === null ? null : figure(profile.mediaCount)],
    ['Picture', profile.pictureUrl === null ? null : 'received'],
  ]);
}

function lineOf({ caption, kind, at }: InstagramMedia): string {
  return entry(kind === null ? 'Media' : firstUp(spoken(kind)), { at, text: caption });
}

const firstUp = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
