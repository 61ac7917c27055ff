// The contract's side of a replay.
import { Failure, make } from '#base/contract';
import type { Context } from '#base/context';
import { NotConnected, notConnected } from '#connection/login-types';
import { Arg, createUnionType, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { replayEvent, type Replay, type Replayed, type ReplayParts } from './replay-event.ts';
import { visibleAccounts, type VisibleParts } from './visible-accounts.ts';
import { showEvent, WebhookEvent } from './webhook-event.ts';

@ObjectType({
  implements: Failure,
  description:
    'The event is not there, not the caller’s, or not enough of it is left to be replayed.',
})
export class EventNotThere extends Failure {}

@ObjectType({ description: 'One step of a replay.' })
export class ReplayStep {
  @Field(() => String, {
    description: 'Which step: SIGNED, VERIFIED, PARSED, UNPACKED, STORED.',
  })
  title!: string;

  @Field(() => String, { description: 'What came of it, as a plain sentence.' })
  told!: string;
}

@ObjectType({
  description: 'A stored event went through the pipeline again; nothing was sent to anybody.',
})
export class EventReplayed {
  @Field(() => WebhookEvent, { description: 'The event, as it is stored.' })
  event!: WebhookEvent;

  @Field(() => Boolean, {
    description: 'Whether it was stored anew; false: it was known, so it is still there once.',
  })
  storedAnew!: boolean;

  @Field(() => [ReplayStep], { description: 'What happened, step by step.' })
  steps!: ReplayStep[];
}

const ReplayEventResult = createUnionType({
  name: 'ReplayEventResult',
  description: 'What a replay did, or why there was none.',
  types: () => [EventReplayed, EventNotThere, NotConnected] as const,
});

@Resolver()
export class ReplayResolver {
  constructor(private readonly parts: ReplayParts & VisibleParts) {}

  @Mutation(() => ReplayEventResult, {
    description:
      'Signs a stored event as Meta would and sends it through the same verifying, parsing, unpacking and storing as a delivery of Meta’s. It stays stored once, counts as no delivery of Meta’s, and sends nothing out.',
  })
  async replayEvent(
    @Arg('id', () => ID, { description: 'Our id of the event.' }) id: string,
    @Ctx() context: Context,
  ): Promise<EventReplayed | EventNotThere | NotConnected> {
    if ((await this.parts.findViewer(context)) === null) return notConnected();
    const names = await visibleAccounts(this.parts, context);
    const replay = await replayEvent(context.em, this.parts, [...names.keys()], id);
    if (replay.kind !== 'REPLAYED') return notReplayed(replay.kind);
    const name = names.get(replay.row.accountId) ?? null;
    return make(EventReplayed, {
      event: showEvent(replay.row, name, this.parts.now()),
      storedAnew: replay.storedAnew,
      steps: stepsOf(replay),
    });
  }
}

const WHY_NOT: Record<Exclude<Replay['kind'], 'REPLAYED'>, readonly [string, string]> = {
  NOT_THERE: [
    'This event is not there, or it belongs to an account that you do not use here.',
    'Open the list of events: it shows what is there now.',
  ],
  UNSENT: [
    'The message was unsent and what it held is erased, so nothing is left to be replayed.',
    'Replay another event.',
  ],
  NOT_REBUILT: [
    'The event is of a shape that is not known here and was kept as it came, so the delivery that brought it cannot be rebuilt.',
    'Replay an event of a known kind.',
  ],
};

function notReplayed(kind: Exclude<Replay['kind'], 'REPLAYED'>): EventNotThere {
  const [message, wayOn] = WHY_NOT[kind];
  return make(EventNotThere, { message, wayOn, retryable: false });
}

function stepsOf({ row, storedAnew, bytes }: Replayed): ReplayStep[] {
  const told: readonly (readonly [title: string, told: string])[] = [
    [
      'SIGNED',
      `A delivery of ${bytes} bytes with this event alone was written as Meta writes it, and signed with the app secret.`,
    ],
    [
      'VERIFIED',
      'The signature was checked over the raw bytes before anything was parsed, and is right.',
    ],
    ['PARSED', 'The bytes are text in UTF-8, and the text is JSON.'],
    [
      'UNPACKED',
      `One event was in it, ${row.kind} on ${row.channel}, with the same key as the stored one.`,
    ],
    [
      'STORED',
      storedAnew
        ? 'The event had been erased in the meantime, so it was stored anew.'
        : 'The inbox knew its key: the event is still stored once, and no delivery of Meta’s was counted.',
    ],
  ];
  return told.map(([title, sentence]) => make(ReplayStep, { title, told: sentence }));
}
