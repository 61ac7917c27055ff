// One change of a Page, an Instagram account, a person or a permission: a field and its new value
// (docs/graph-api/webhooks/reference/{page,instagram,user,permissions}).
import type { Draft } from './event.ts';
import { isMessaging, readMessaging } from './messaging.ts';
import { at, id, list, words } from './read.ts';
import { seconds } from './time.ts';

export interface Change {
  /** `object` of the delivery. */
  readonly object: string | null;
  readonly field: string | null;
  readonly value: unknown;
  /** What to keep: the change as it came. */
  readonly payload: unknown;
}

const author = (value: unknown): string | null => id(value, 'from', 'id') ?? id(value, 'sender_id');

const saying = (what: string, text: string | null): string =>
  text === null ? what : `${what}: ${text}`;

const readInstagramComment = ({ field, value, payload }: Change): Draft => {
  const text = words(value, 'text');
  const comment = id(value, 'id') ?? id(value, 'comment_id');
  const who = words(value, 'from', 'username');
  return {
    kind: 'COMMENT',
    senderId: author(value),
    providerId: comment,
    text,
    summary: saying(who === null ? 'Comment' : `Comment by ${who}`, text),
    payload,
    ...(comment === null ? {} : { identity: [field, comment] }),
  };
};

const readMention = ({ value, payload }: Change): Draft => {
  const text = words(value, 'message');
  const comment = id(value, 'comment_id');
  return {
    kind: 'MENTION',
    senderId: author(value),
    providerId: comment ?? id(value, 'media_id') ?? id(value, 'post_id'),
    text,
    summary: saying(comment === null ? 'Mentioned in a post' : 'Mentioned in a comment', text),
    payload,
    at: seconds(at(value, 'created_time')),
  };
};

const readFeed = ({ value, payload }: Change): Draft => {
  const text = words(value, 'message');
  const item = words(value, 'item') ?? 'something';
  const isComment = item === 'comment';
  return {
    kind: isComment ? 'COMMENT' : 'FEED',
    senderId: author(value),
    providerId: (isComment ? id(value, 'comment_id') : null) ?? id(value, 'post_id'),
    text,
    summary: saying(`${item} ${words(value, 'verb') ?? 'changed'}`, text),
    payload,
    at: seconds(at(value, 'created_time')),
    identity: ['feed', value],
  };
};

const readLead = ({ value, payload }: Change): Draft => {
  const lead = id(value, 'leadgen_id');
  return {
    kind: 'LEAD',
    providerId: lead,
    summary: `Lead from form ${id(value, 'form_id') ?? 'unknown'}`,
    payload,
    at: seconds(at(value, 'created_time')),
    ...(lead === null ? {} : { identity: [lead] }),
  };
};

const readInsights = ({ value, payload }: Change): Draft => ({
  kind: 'INSIGHTS',
  providerId: id(value, 'media_id'),
  summary: `Story figures: reach ${id(value, 'reach') ?? 'unknown'}, replies ${id(value, 'replies') ?? 'unknown'}`,
  payload,
});

const readTemplate = ({ value, payload }: Change): Draft => ({
  kind: 'TEMPLATE',
  providerId: id(value, 'message_template_id'),
  summary: `Template “${words(value, 'message_template_name') ?? 'unknown'}”: ${words(value, 'event') ?? 'changed'}`,
  payload,
});

const FIELDS: ReadonlyMap<string, (change: Change) => Draft> = new Map([
  ['comments', readInstagramComment],
  ['live_comments', readInstagramComment],
  ['mentions', readMention],
  ['mention', readMention],
  ['feed', readFeed],
  ['leadgen', readLead],
  ['story_insights', readInsights],
  ['message_template_status_update', readTemplate],
]);

/** Fields whose values are messaging items when Meta's test button sends them as changes. */
const MESSAGING_FIELD = /^(messag|standby$|response_feedback$|send_cart$)/;

const readProfile = ({ field, value, payload }: Change): Draft => {
  const verb = words(value, 'verb');
  return {
    kind: 'PROFILE',
    providerId: id(value, 'object_id'),
    summary: `Profile: ${field ?? 'a field'} ${verb ?? 'changed'}`,
    payload,
  };
};

const readPermission = ({ field, value, payload }: Change): Draft => {
  const targets = list(value, 'target_ids').flatMap((target) => id(target) ?? []);
  const whose = targets.length === 0 ? '' : ` for ${targets.slice(0, 10).join(', ')}`;
  return {
    kind: 'PERMISSION',
    summary: `${field ?? 'a permission'} ${words(value, 'verb') ?? 'changed'}${whose}`,
    payload,
  };
};

export const unknownChange = ({ field, payload }: Change): Draft => ({
  kind: 'UNRECOGNISED',
  summary: field === null ? 'change without a field' : `field “${field}”`,
  payload,
});

/** Never throws; a field that is not known is kept as UNRECOGNISED. */
export const readChange = (change: Change): Draft => {
  const field = change.field ?? '';
  if (change.object === 'user') return readProfile(change);
  if (change.object === 'permissions') return readPermission(change);
  if (change.object !== 'page' && change.object !== 'instagram') return unknownChange(change);
  if (MESSAGING_FIELD.test(field) && isMessaging(change.value)) {
    return readMessaging(change.value, seconds, change.payload);
  }
  return (FIELDS.get(field) ?? unknownChange)(change);
};
