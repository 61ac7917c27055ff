// The 24 hours in which somebody who wrote may be answered (Messenger Platform, "Policy"; whatsapp/messages). Counted from what
// they last did, by Meta's time of it.
import { make } from '#base/contract';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

export const WINDOW_MS = 24 * 3_600_000;

@ObjectType({ description: 'The 24 hours in which somebody who wrote may be answered.' })
export class ReplyWindow {
  @Field(() => Boolean, { description: 'Whether a reply may be sent now.' })
  open!: boolean;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it closes, or closed, UTC; null: the person never wrote.',
  })
  closesAt!: Date | null;

  @Field(() => String, { description: 'The same as a sentence.' })
  sentence!: string;
}

/** `openedAt`: what the person last did by which the window opens; null: nothing yet. */
export function showWindow(openedAt: Date | null, now: Date): ReplyWindow {
  if (openedAt === null) {
    return make(ReplyWindow, {
      open: false,
      closesAt: null,
      sentence: 'This person has not written here; only somebody who wrote can be answered.',
    });
  }
  const closesAt = new Date(openedAt.getTime() + WINDOW_MS);
  const open = now < closesAt;
  return make(ReplyWindow, {
    open,
    closesAt,
    sentence: open
      ? `A reply can be sent until ${inWords(closesAt)}, 24 hours after this person last wrote.`
      : `The 24 hours for a reply ended on ${inWords(closesAt)}; they begin anew when this person writes.`,
  });
}

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** "27 Nov 2026, 10:00 UTC" */
export function inWords(time: Date): string {
  return `${FORMAT.format(time)} UTC`;
}
