// What Messenger and Instagram report about apps, accounts and shops: handover, linking, policy, carts, feedback
// (docs/messenger-platform/reference/webhook-events).
import type { Reader } from './conversation.ts';
import { at, id, isRecord, list, words } from './read.ts';

const app = (value: unknown, key: string): string => `app ${id(value, key) ?? 'unknown'}`;

export const readPass: Reader = (value) => ({
  kind: 'HANDOVER',
  summary: `Conversation passed to ${app(value, 'new_owner_app_id')}`,
});

export const readTake: Reader = (value) => ({
  kind: 'HANDOVER',
  summary: `Conversation taken from ${app(value, 'previous_owner_app_id')}`,
});

export const readRequest: Reader = (value) => ({
  kind: 'HANDOVER',
  summary: `Conversation requested by ${app(value, 'requested_owner_app_id')}`,
});

export const readRoles: Reader = (value) => {
  const roles = isRecord(value) ? Object.keys(value).slice(0, 10) : [];
  const told = roles.map(
    (each) =>
      `app ${each} is ${list(value, each)
        .map((role) => words(role) ?? '?')
        .join(', ')}`,
  );
  return { kind: 'HANDOVER', summary: told.length === 0 ? 'App roles' : told.join('; ') };
};

/** The authorization code of `account_linking` stays out of the line. */
export const readLinking: Reader = (value) => ({
  kind: 'ACCOUNT_LINKING',
  summary: `Account ${words(value, 'status') ?? 'linking changed'}`,
});

export const readPolicy: Reader = (value) => {
  const reason = words(value, 'reason');
  const action = words(value, 'action') ?? 'enforcement';
  return { kind: 'POLICY', summary: `Policy: ${action}${reason === null ? '' : ` (${reason})`}` };
};

const product = (value: unknown): string => {
  const name = words(value, 'name') ?? id(value, 'product_retailer_id') ?? id(value, 'retailer_id');
  const quantity = id(value, 'quantity');
  return `${name ?? 'product'}${quantity === null ? '' : ` × ${quantity}`}`;
};

/** "Mug × 1, Plate × 2": ten products fill the line. */
export const describeProducts = (products: readonly unknown[]): string =>
  `Order: ${products.slice(0, 10).map(product).join(', ') || 'empty'}`;

export const readOrder: Reader = (value) => ({
  kind: 'ORDER',
  text: words(value, 'note'),
  summary: describeProducts(list(value, 'products')),
});

export const readResponseFeedback: Reader = (value) => ({
  kind: 'FEEDBACK',
  providerId: id(value, 'mid'),
  text: words(value, 'feedback'),
  summary: `Feedback: ${words(value, 'feedback') ?? 'given'}`,
});

export const readFeedbackForm: Reader = (value) => {
  const questions = at(list(value, 'feedback_screens')[0], 'questions');
  const asked = isRecord(questions) ? Object.keys(questions).slice(0, 5) : [];
  const told = asked.map((key) => `${key} = ${id(questions, key, 'payload') ?? '?'}`);
  return { kind: 'FEEDBACK', summary: `Feedback form: ${told.join(', ') || 'no answers'}` };
};
