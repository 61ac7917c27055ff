/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** On which channel it happened. */
export type EventChannel =
  /** An Instagram account. */
  | 'INSTAGRAM'
  /** A Facebook Page. */
  | 'MESSENGER'
  /** None of the three. */
  | 'OTHER'
  /** A WhatsApp Business account or phone number. */
  | 'WHATSAPP';

/** What happened. */
export type EventKind =
  /** The status, review or limits of a WhatsApp Business account changed. */
  | 'ACCOUNT'
  /** A person linked their login with the account, or unlinked it. */
  | 'ACCOUNT_LINKING'
  /** Meta names the fields that changed and keeps the values to itself. */
  | 'CHANGED'
  /** Somebody commented, or a comment was changed or removed. */
  | 'COMMENT'
  /** A contact of a WhatsApp Business phone was added or removed. */
  | 'CONTACT'
  /** Messages of the account reached the person. */
  | 'DELIVERED'
  /** The account itself sent a message, from this app or from elsewhere. */
  | 'ECHO'
  /** A message was changed after it had been sent. */
  | 'EDITED'
  /** Meta reports an error that belongs to no single message. */
  | 'ERROR'
  /** A message of the account could not be delivered. */
  | 'FAILED'
  /** Something changed on the wall of a Page. */
  | 'FEED'
  /** A person rated an answer or filled in a feedback form. */
  | 'FEEDBACK'
  /** The control of a conversation moved between apps. */
  | 'HANDOVER'
  /** A part of the chat history of a WhatsApp Business phone. */
  | 'HISTORY'
  /** The figures of a story that has ended. */
  | 'INSIGHTS'
  /** A person filled in a lead form. */
  | 'LEAD'
  /** Somebody mentioned the account in a post or a comment. */
  | 'MENTION'
  /** A person wrote to the account: text, media, a button, an order. */
  | 'MESSAGE'
  /** A person agreed to receive messages, or changed that choice. */
  | 'OPTIN'
  /** A person sent a cart from the shop of the account. */
  | 'ORDER'
  /** A person granted or revoked a permission of this app. */
  | 'PERMISSION'
  /** The name, quality or limit of a phone number changed. */
  | 'PHONE_NUMBER'
  /** The person played a voice message of the account. */
  | 'PLAYED'
  /** Meta warned, blocked or unblocked the account. */
  | 'POLICY'
  /** A person pressed a button, an ice breaker or a menu item. */
  | 'POSTBACK'
  /** Something changed on the profile of a person. */
  | 'PROFILE'
  /** Somebody reacted to a message, or took the reaction back. */
  | 'REACTION'
  /** The person has read messages of the account. */
  | 'READ'
  /** A person came in through a link, an ad or a plugin. */
  | 'REFERRAL'
  /** A message of the account left for the person. */
  | 'SENT'
  /** WhatsApp reports a change about a person, for example a new number. */
  | 'SYSTEM'
  /** The status, category or quality of a message template changed. */
  | 'TEMPLATE'
  /** A shape that is not known here; it is kept as it came. */
  | 'UNRECOGNISED'
  /** A message was taken back; its text must not be shown any more. */
  | 'UNSENT'
  /** A message whose content Meta does not hand to apps. */
  | 'UNSUPPORTED';

export type EventsPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type EventsPageQuery = { webhookEvents: { edges: Array<{ cursor: string, node: { id: string, channel: EventChannel, kind: EventKind, accountId: string, summary: string, text: string | null, receivedAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EventReceivedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type EventReceivedSubscription = { webhookEventReceived: { cursor: string, node: { id: string, channel: EventChannel, kind: EventKind, accountId: string, summary: string, text: string | null, receivedAt: string } } };


export const EventsPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<EventsPageQuery, EventsPageQueryVariables>;
export const EventReceivedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"EventReceived"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEventReceived"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}}]}}]}}]} as unknown as DocumentNode<EventReceivedSubscription, EventReceivedSubscriptionVariables>;