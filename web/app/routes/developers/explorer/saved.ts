// The saved operations: what each shows, why one would ask it, and the variables it begins with. Their texts are the files
// in ../operations, so that a test of the server can ask them too.

/** What the reader owns, to fill in as example; null: there is none. */
export type Own = {
  event: { id: string; accountId: string; kind: string } | null;
  conversationId: string | null;
};

export type Saved = {
  /** The file, and the word in the address. */
  name: string;
  title: string;
  /** What it shows and why one would ask it, one sentence. */
  shows: string;
  changes: boolean;
  variables: (own: Own) => Record<string, unknown>;
};

type About = Pick<Saved, 'title' | 'shows'>;
type Fill = Saved['variables'];

const none: Fill = () => ({});
const query = (name: string, about: About, variables = none): Saved => ({
  name,
  ...about,
  changes: false,
  variables,
});
const mutation = (name: string, about: About, variables = none): Saved => ({
  name,
  ...about,
  changes: true,
  variables,
});

const eventId = ({ event }: Own) => event?.id ?? 'the id of an event';

export const groups: { title: string; operations: Saved[] }[] = [
  {
    title: 'Connection',
    operations: [
      query('connection', {
        title: 'Connection and grants',
        shows:
          'Who is connected, until when the token lasts, and what Meta says of each permission: the first thing to ask when something is missing.',
      }),
      query(
        'channels',
        {
          title: 'Channels and accounts',
          shows:
            'The three channels with every account found and what is amiss: to see why an account is not there. With `chosen: true`, only those in use.',
        },
        () => ({ chosen: false }),
      ),
    ],
  },
  {
    title: 'Webhook events',
    operations: [
      query(
        'newest-events',
        {
          title: 'Newest events',
          shows:
            'What arrived last on all channels: to see that webhooks come. For the next page give `endCursor` as `after`.',
        },
        () => ({ first: 10, after: null }),
      ),
      query(
        'account-events',
        {
          title: 'Of one account and kind',
          shows:
            'One kind of event of one account: to follow what a single Page, Instagram account or number receives.',
        },
        ({ event }) => ({
          accountId: event?.accountId ?? 'Meta’s id of an account',
          kind: event?.kind ?? 'MESSAGE',
        }),
      ),
      query(
        'search',
        {
          title: 'Search by id or text',
          shows:
            'Events by an exact id, of a message, a person or an account, or by a part of the text: to find what a log or a customer names.',
        },
        ({ event }) => ({ search: event?.accountId ?? 'hello' }),
      ),
      query(
        'event',
        {
          title: 'One event in full',
          shows:
            'An event with its payload as Meta sent it and the delivery that brought it: to build against the true shape.',
        },
        (own) => ({ id: eventId(own) }),
      ),
    ],
  },
  {
    title: 'Webhook health',
    operations: [
      query('health', {
        title: 'Every rung',
        shows:
          'Each step between Meta and the first event, as last checked: to find where events get lost.',
      }),
      query(
        'rejected',
        {
          title: 'Rejected deliveries',
          shows:
            'Requests to the webhook address that were not accepted, with the reason: to mend a signature or a body that is wrong.',
        },
        () => ({ first: 25 }),
      ),
    ],
  },
  {
    title: 'Review',
    operations: [
      query('permissions', {
        title: 'The nine permissions',
        shows:
          'Each permission with its last run and the calls it made at Meta: the evidence that it is really used.',
      }),
      query('submission', {
        title: 'Submission pack',
        shows:
          'Texts, steps and evidence as they are handed in to Meta: to bring them into a system of your own.',
      }),
    ],
  },
  {
    title: 'More',
    operations: [
      query(
        'conversation',
        {
          title: 'A conversation',
          shows:
            'Its messages, the reply window and the newest round trip: to follow a reply from sent to read.',
        },
        ({ conversationId }) => ({ id: conversationId ?? 'the id of a conversation' }),
      ),
      query(
        'node',
        {
          title: 'Anything by its id',
          shows:
            'Whatever an id of this API stands for, without knowing its type: to read again what a client has cached.',
        },
        (own) => ({ id: eventId(own) }),
      ),
    ],
  },
  {
    title: 'Changes',
    operations: [
      mutation('check-webhooks', {
        title: 'Check the webhooks',
        shows: 'Calls our own address and asks Meta what is subscribed: after you mended a rung.',
      }),
      mutation('refresh-channels', {
        title: 'Refresh the channels',
        shows:
          'Asks Meta again for all channels and accounts: after you changed something at Meta.',
      }),
      mutation(
        'replay-event',
        {
          title: 'Replay an event',
          shows:
            'Sends a stored event through the pipeline again, step by step; nothing goes out to anybody: to see how a delivery is taken in.',
        },
        (own) => ({ id: eventId(own) }),
      ),
    ],
  },
];

export const operations = groups.flatMap((group) => group.operations);
export const first = 'connection';
