// The contract's types of the chart: thirty bars over a stretch of time, each by channel.
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The events of a stretch of time, by channel.' })
export class EventBar {
  @Field(() => GraphQLDateTime, { description: 'When it begins, UTC.' })
  at!: Date;

  @Field(() => Int, { description: 'Events on Instagram.' })
  instagram!: number;

  @Field(() => Int, { description: 'Events on Messenger.' })
  messenger!: number;

  @Field(() => Int, { description: 'Events on WhatsApp.' })
  whatsapp!: number;

  @Field(() => Int, { description: 'Events of none of the three.' })
  other!: number;
}

@ObjectType({ description: 'Events over time.' })
export class EventChart {
  @Field(() => GraphQLDateTime, { description: 'Begin of the first bar, UTC.' })
  from!: Date;

  @Field(() => GraphQLDateTime, { description: 'End of the last bar, UTC.' })
  until!: Date;

  @Field(() => Int, { description: 'How long a bar lasts, in seconds.' })
  barSeconds!: number;

  @Field(() => Boolean, {
    description:
      'False: there are so many events that only the newest 50,000 of each account, and 100,000 in all, were counted.',
  })
  complete!: boolean;

  @Field(() => [EventBar], { description: 'Thirty bars, the oldest first.' })
  bars!: EventBar[];
}
