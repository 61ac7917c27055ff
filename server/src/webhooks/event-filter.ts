// Which events are asked for, as the contract takes it.
import { wrongInput } from '#base/wrong-input';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { clean, ID_CHARACTERS } from './unpack/clean.ts';
import { EventBadge, EventChannel, EventKind } from './webhook-event.ts';

/** Longer than Meta's ids and than what anybody types. */
const SEARCH_CHARACTERS = 200;

@InputType({ description: 'Which events to show; what is left out does not matter.' })
export class WebhookEventFilter {
  @Field(() => EventChannel, { nullable: true, description: 'Of this channel.' })
  channel?: keyof typeof EventChannel | null;

  @Field(() => EventKind, { nullable: true, description: 'Of this kind.' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the account with this id at Meta.' })
  accountId?: string | null;

  @Field(() => EventBadge, { nullable: true, description: 'How real it is.' })
  badge?: keyof typeof EventBadge | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Received then or later, UTC.' })
  since?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Received before then, UTC.' })
  until?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: `An id, exactly (of the event, message, sender, recipient or account), or a part of the text or summary, in any case; at most ${SEARCH_CHARACTERS} characters. Ids are found however old; text is looked for in the newest 10,000 events of all accounts (and of the kind) in question together, with \`until\` in the newest before it.`,
  })
  search?: string | null;
}

/** What is looked for, as it could be stored; null: nothing. Throws a GraphQLError that the asker reads when it is too long. */
export function readSearch(filter: WebhookEventFilter | null): string | null {
  const words = (filter?.search ?? '').trim();
  if (words === '') return null;
  if ([...words].length > SEARCH_CHARACTERS) {
    throw wrongInput(`\`search\` must be at most ${SEARCH_CHARACTERS} characters long.`);
  }
  return clean(words, 2 * ID_CHARACTERS);
}
