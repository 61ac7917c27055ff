/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** By what an account came to be seen. */
export type AssetSource =
  /** Another business shares it with a business of the person. */
  | 'CLIENT_OF_BUSINESS'
  /** A business of the person owns it. */
  | 'OWNED_BY_BUSINESS'
  /** The person has a role of their own on it. */
  | 'OWN_ROLE'
  /** The person shared it in the login dialog. */
  | 'SHARED_IN_LOGIN';

/** One of the three Meta channels. */
export type ChannelKind =
  /** Instagram Direct, through a Facebook Page. */
  | 'INSTAGRAM'
  /** Messenger, by Facebook Pages. */
  | 'MESSENGER'
  /** WhatsApp Business: accounts and their phone numbers. */
  | 'WHATSAPP';

/** Whether anything was found on a channel. */
export type ChannelStatus =
  /** At least one account was found. */
  | 'DETECTED'
  /** No account was found; `cause` says why. */
  | 'NOT_DETECTED';

/** Which accounts are used from now on. */
export type ChooseAccountsInput = {
  /** Our ids of exactly the Pages, Instagram accounts, WhatsApp accounts and numbers to use. */
  accountIds: Array<string | number>;
};

/** By which door a deletion was asked for. */
export type DeletionDoor =
  /** The button in the dashboard. */
  | 'BUTTON'
  /** DELETE /me on the server. */
  | 'DELETE_ME'
  /** Meta’s deauthorize callback: the person removed the app. */
  | 'META_DEAUTHORIZE'
  /** Meta’s data-deletion callback. */
  | 'META_DELETION';

/** How far a deletion is. */
export type DeletionState =
  /** Everything is erased. */
  | 'DONE'
  /** Nothing of it is visible any more; the rows are being erased. */
  | 'IN_PROGRESS';

/** How real the event is. */
export type EventBadge =
  /** Meta sent it for a real account. */
  | 'REAL'
  /** It came while a simulator stood in for Meta. */
  | 'SIMULATED'
  /** Meta’s sample, sent by the test button of the App Dashboard. */
  | 'TEST';

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

/** How much a finding matters. */
export type FindingSeverity =
  /** The channel does not work until it is mended. */
  | 'BLOCKING'
  /** The channel works; an account or a part of it does not. */
  | 'WARNING';

/** The query of the login callback, as Meta’s redirect brought it. */
export type FinishLoginInput = {
  /** The binding kept in this browser. */
  browser?: string | null | undefined;
  /** The login code. */
  code?: string | null | undefined;
  /** The query’s `error`. */
  error?: string | null | undefined;
  /** The query’s `error_code`. */
  errorCode?: string | null | undefined;
  /** The query’s `error_reason`. */
  errorReason?: string | null | undefined;
  /** The state, unchanged. */
  state?: string | null | undefined;
};

/** What Meta says of a permission. */
export type GrantStatus =
  /** The person declined it in the login dialog, or revoked it since. */
  | 'DECLINED'
  /** It lapsed; a new login renews it. */
  | 'EXPIRED'
  /** The person granted it. */
  | 'GRANTED'
  /** Meta knows no answer: nobody is signed in, or it was not asked. */
  | 'NEVER_ASKED';

/** By what a login failed. */
export type LoginFailureReason =
  /** Meta says that this app cannot be used by you at the moment. */
  | 'APP_UNAVAILABLE'
  /** Meta did not accept the login code: it was already used, or it expired. */
  | 'CODE_REJECTED'
  /** You did not give consent in Facebook’s dialog, so nothing was connected and nothing was stored. */
  | 'DENIED'
  /** This login was started more than ten minutes ago and is no longer valid. */
  | 'EXPIRED_ATTEMPT'
  /** This login was started in another browser, or this browser keeps no cookies. */
  | 'FOREIGN_BROWSER'
  /** Facebook’s answer arrived incomplete. */
  | 'INCOMPLETE_CALLBACK'
  /** Meta refused to finish this login. */
  | 'META_REFUSED'
  /** Meta could not be reached or took too long to answer. */
  | 'META_UNREACHABLE'
  /** Meta refused the return address of this login. */
  | 'REDIRECT_MISMATCH'
  /** This login was already used or was never started here. */
  | 'UNKNOWN_STATE';

/** One of the nine permissions, in Meta’s own words. */
export type PermissionName =
  /** Access Business Manager assets (including owned WABAs) when resolving WhatsApp Business accounts for the connected business. */
  | 'business_management'
  /** Read Instagram Business profile identifiers and display fields linked to a Facebook Page so reviewers can confirm the correct IG account. */
  | 'instagram_basic'
  /** Required for Instagram Direct messaging in CRM Flow; webhooks for IG message events are stored here for review verification. */
  | 'instagram_manage_messages'
  /** Subscribe Pages to webhooks and manage Page settings required for messaging integrations. */
  | 'pages_manage_metadata'
  /** Send and receive Messenger conversations on connected Facebook Pages (Messenger is represented via Page connections, not a separate table). */
  | 'pages_messaging'
  /** Read Page metadata needed to display connected Pages and validate Page–Instagram linkage during review. */
  | 'pages_read_engagement'
  /** Enumerate Facebook Pages the user can manage, which is the entry point for Messenger channel setup. */
  | 'pages_show_list'
  /** List WhatsApp Business Accounts (WABA) owned by the business so the dashboard can show connected WhatsApp assets. */
  | 'whatsapp_business_management'
  /** Access WhatsApp phone numbers and message webhooks used by CRM Flow for WhatsApp inbox features. */
  | 'whatsapp_business_messaging';

/** By which click something is mended. */
export type RepairKind =
  /** Choosing accounts: `chooseAccounts`. */
  | 'CHOOSE'
  /** `startLogin` with `scopes` and `rerequest`. */
  | 'GRANT'
  /** A page at Meta: `url`. */
  | 'LINK'
  /** `startLogin`. */
  | 'RECONNECT'
  /** `refreshChannels`. */
  | 'REFRESH'
  /** `subscribeAccount` with `accountId`. */
  | 'SUBSCRIBE'
  /** `subscribeApp`. */
  | 'SUBSCRIBE_APP';

/** Which rung of the ladder, from the address to the first real event. */
export type RungKey =
  /** Meta lists this app on the account. */
  | 'ACCOUNT_SUBSCRIBED'
  /** Meta has our address and the fields for all three objects. */
  | 'APP_SUBSCRIBED'
  /** It sends the challenge back for our verify token, and for no other. */
  | 'HANDSHAKE'
  /** An event of the account has arrived. */
  | 'REAL_EVENT'
  /** A sample of Meta’s test button has arrived. */
  | 'TEST_EVENT'
  /** The callback address answers. */
  | 'URL_REACHABLE';

/** How a rung of the ladder stands. */
export type RungState =
  /** It was seen not to work; `told` says why. */
  | 'FAILED'
  /** It was seen to work. */
  | 'PASSED'
  /** It was not checked yet, or could not be. */
  | 'UNKNOWN'
  /** Nothing has arrived yet. */
  | 'WAITING';

/** How a part of the setup stands. */
export type SetupState =
  /** It was looked at and is wrong: something does not work before it is mended. */
  | 'FAILED'
  /** It was looked at and is right. */
  | 'PASSED'
  /** It could not be looked at from here; `wayOn` says where to look. */
  | 'UNKNOWN'
  /** It works as it is; for a submission it should be otherwise. */
  | 'WARNING';

/** What starts a login. */
export type StartLoginInput = {
  /** The binding this browser was given by an earlier start, so that its tabs share one. */
  browser?: string | null | undefined;
  /** Ask again for permissions that the person declined before. */
  rerequest?: boolean;
  /** Exactly these are asked for; null or none: all nine. A Login for Business configuration asks for its own instead. */
  scopes?: Array<PermissionName> | null | undefined;
};

/** Whether Meta sends the account’s webhooks to this app. */
export type SubscriptionStatus =
  /** Meta refused it; `subscriptionProblem` says why. */
  | 'FAILED'
  /** It was not asked for. */
  | 'NOT_SUBSCRIBED'
  /** Meta confirmed the subscription. */
  | 'SUBSCRIBED';

/** Why an access token no longer works. */
export type TokenTrouble =
  /** Facebook wants the person to confirm something there first (190/459, 190/464). */
  | 'CHECKPOINT'
  /** The 90 days are over in which the app may read the person’s data. */
  | 'DATA_ACCESS_EXPIRED'
  /** Its time is over (Meta 190/463). */
  | 'EXPIRED'
  /** Meta does not accept it and does not say why. */
  | 'INVALID'
  /** The person logged out of Facebook (190/467). */
  | 'LOGGED_OUT'
  /** The person changed their password (190/460). */
  | 'PASSWORD_CHANGED'
  /** The person removed the app at Facebook (190/458). */
  | 'REVOKED'
  /** The person no longer has a role on the Page (190/492). */
  | 'ROLE_LOST';

/** Which events to show; what is left out does not matter. */
export type WebhookEventFilter = {
  /** Of the account with this id at Meta. */
  accountId?: string | null | undefined;
  /** Of this channel. */
  channel?: EventChannel | null | undefined;
  /** Of this kind. */
  kind?: EventKind | null | undefined;
};

export type WhatIsStoredQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatIsStoredQuery = { environment: { simulated: boolean, simulatorControlUrl: string | null }, connection: { connected: boolean, displayName: string | null, storedData: { pages: number, instagram: number, whatsapp: number, events: number, tokens: number, calls: number } | null } };

export type AccessQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessQuery = { environment: { loginFlow: string, appId: string, graphVersion: string, simulated: boolean, simulatorControlUrl: string | null }, connection: { connectedAt: string | null, tokenKind: string | null, tokenIssuedAt: string | null, tokenCheckedAt: string | null, tokenExpiresAt: string | null, tokenNeverExpires: boolean, dataAccessExpiresAt: string | null, troubleReason: TokenTrouble | null, connected: boolean, displayName: string | null, trouble: string | null, expiresSoon: boolean, reconnectBefore: string | null, scopes: Array<{ permission: PermissionName, status: GrantStatus, requested: boolean, breaks: string, coversAll: boolean, covers: Array<{ metaId: string, name: string | null }> }>, storedData: { pages: number, instagram: number, whatsapp: number, events: number, tokens: number, calls: number } | null } };

export type CheckConnectionMutationVariables = Exact<{ [key: string]: never; }>;


export type CheckConnectionMutation = { checkConnection:
    | { __typename: 'ConnectionChecked' }
    | { __typename: 'MetaFailed', metaCode: number | null, traceId: string | null, message: string, wayOn: string }
    | { __typename: 'NotConnected', message: string, wayOn: string }
   };

export type ChooseAccountsMutationVariables = Exact<{
  input: ChooseAccountsInput;
}>;


export type ChooseAccountsMutation = { chooseAccounts:
    | { __typename: 'AccountsChosen' }
    | { __typename: 'AccountsNotUsable', message: string, wayOn: string }
    | { __typename: 'MetaFailed', metaCode: number | null, traceId: string | null, message: string, wayOn: string }
    | { __typename: 'NotConnected', message: string, wayOn: string }
   };

export type AccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountsQuery = { connection: { accountsChosen: boolean, connected: boolean, displayName: string | null, trouble: string | null, expiresSoon: boolean, reconnectBefore: string | null, storedData: { pages: number, instagram: number, whatsapp: number, events: number, tokens: number, calls: number } | null }, channels: Array<{ kind: ChannelKind, foundCount: number, chosenCount: number, notDetected: string | null, cause: string | null, scanned: string | null, accounts: Array<
      | { __typename: 'FacebookPage', category: string | null, subscription: SubscriptionStatus, subscriptionProblem: string | null, id: string, metaId: string, name: string, source: AssetSource, businessName: string | null, chosen: boolean, usable: boolean, unusable: string | null }
      | { __typename: 'InstagramAccount', username: string | null, followersCount: number | null, pageName: string, pageMetaId: string, id: string, metaId: string, name: string, source: AssetSource, businessName: string | null, chosen: boolean, usable: boolean, unusable: string | null }
      | { __typename: 'WhatsAppAccount', subscription: SubscriptionStatus, subscriptionProblem: string | null, id: string, metaId: string, name: string, source: AssetSource, businessName: string | null, chosen: boolean, usable: boolean, unusable: string | null, phoneNumbers: Array<{ id: string, metaId: string, displayPhoneNumber: string, verifiedName: string | null, qualityRating: string | null, status: string | null, chosen: boolean, usable: boolean, unusable: string | null }> }
    >, findings: Array<{ code: string, severity: FindingSeverity, sentence: string, seenBy: string, accountName: string | null, repair: { kind: RepairKind, label: string, scopes: Array<PermissionName>, url: string | null, accountId: string | null } | null }> }>, environment: { simulated: boolean, simulatorControlUrl: string | null } };

export type DashboardQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: WebhookEventFilter | null | undefined;
}>;


export type DashboardQuery = { environment: { loginFlow: string, appId: string, graphVersion: string, simulated: boolean, simulatorControlUrl: string | null }, connection: { accountsChosen: boolean, metaUserId: string | null, connectedAt: string | null, tokenExpiresAt: string | null, tokenNeverExpires: boolean, dataAccessExpiresAt: string | null, connected: boolean, displayName: string | null, trouble: string | null, expiresSoon: boolean, reconnectBefore: string | null, scopes: Array<{ permission: PermissionName, status: GrantStatus }>, storedData: { pages: number, instagram: number, whatsapp: number, events: number, tokens: number, calls: number } | null }, channels: Array<{ kind: ChannelKind, status: ChannelStatus, notDetected: string | null, cause: string | null, checkedAt: string | null, scanned: string | null, foundCount: number, chosenCount: number, accounts: Array<
      | { __typename: 'FacebookPage', category: string | null, subscription: SubscriptionStatus, subscriptionProblem: string | null, id: string, metaId: string, name: string, source: AssetSource, businessName: string | null, chosen: boolean, usable: boolean, unusable: string | null }
      | { __typename: 'InstagramAccount', username: string | null, followersCount: number | null, pageName: string, pageMetaId: string, id: string, metaId: string, name: string, source: AssetSource, businessName: string | null, chosen: boolean, usable: boolean, unusable: string | null }
      | { __typename: 'WhatsAppAccount', subscription: SubscriptionStatus, subscriptionProblem: string | null, id: string, metaId: string, name: string, source: AssetSource, businessName: string | null, chosen: boolean, usable: boolean, unusable: string | null, phoneNumbers: Array<{ id: string, metaId: string, displayPhoneNumber: string, verifiedName: string | null, qualityRating: string | null, status: string | null, chosen: boolean, usable: boolean, unusable: string | null }> }
    >, findings: Array<{ code: string, severity: FindingSeverity, sentence: string, seenBy: string, accountName: string | null, repair: { kind: RepairKind, label: string, scopes: Array<PermissionName>, url: string | null, accountId: string | null } | null }> }>, webhookHealth: { rungs: Array<{ key: RungKey, state: RungState }>, accounts: Array<{ rungs: Array<{ key: RungKey, state: RungState }> }> } | null, events: { nodes: Array<{ id: string, channel: EventChannel, kind: EventKind, badge: EventBadge, accountName: string | null, senderId: string | null, summary: string, receivedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, messages: { nodes: Array<{ id: string, channel: EventChannel, badge: EventBadge, receivedAt: string }> }, permissions: Array<{ name: PermissionName, explanation: string, status: GrantStatus, lastUse: { method: string, pathTemplate: string, httpStatus: number | null, durationMs: number, at: string, traceId: string | null, tokenKind: string } | null }> };

export type ChannelCardFragment = { kind: ChannelKind, status: ChannelStatus, notDetected: string | null, cause: string | null, checkedAt: string | null, scanned: string | null, foundCount: number, chosenCount: number, accounts: Array<
    | { __typename: 'FacebookPage', category: string | null, subscription: SubscriptionStatus, subscriptionProblem: string | null, id: string, metaId: string, name: string, source: AssetSource, businessName: string | null, chosen: boolean, usable: boolean, unusable: string | null }
    | { __typename: 'InstagramAccount', username: string | null, followersCount: number | null, pageName: string, pageMetaId: string, id: string, metaId: string, name: string, source: AssetSource, businessName: string | null, chosen: boolean, usable: boolean, unusable: string | null }
    | { __typename: 'WhatsAppAccount', subscription: SubscriptionStatus, subscriptionProblem: string | null, id: string, metaId: string, name: string, source: AssetSource, businessName: string | null, chosen: boolean, usable: boolean, unusable: string | null, phoneNumbers: Array<{ id: string, metaId: string, displayPhoneNumber: string, verifiedName: string | null, qualityRating: string | null, status: string | null, chosen: boolean, usable: boolean, unusable: string | null }> }
  >, findings: Array<{ code: string, severity: FindingSeverity, sentence: string, seenBy: string, accountName: string | null, repair: { kind: RepairKind, label: string, scopes: Array<PermissionName>, url: string | null, accountId: string | null } | null }> };

export type EventLineFragment = { id: string, channel: EventChannel, kind: EventKind, badge: EventBadge, accountName: string | null, senderId: string | null, summary: string, receivedAt: string };

export type RefreshChannelsMutationVariables = Exact<{ [key: string]: never; }>;


export type RefreshChannelsMutation = { refreshChannels:
    | { __typename: 'ChannelsRefreshed' }
    | { __typename: 'MetaFailed', metaCode: number | null, traceId: string | null, message: string, wayOn: string }
    | { __typename: 'NotConnected', message: string, wayOn: string }
   };

export type DeleteMeMutationVariables = Exact<{ [key: string]: never; }>;


export type DeleteMeMutation = { deleteMe:
    | { __typename: 'DeletionReceipt', code: string }
    | { __typename: 'NotConnected', message: string, wayOn: string }
   };

export type EventQueryVariables = Exact<{
  id: string | number;
}>;


export type EventQuery = { webhookEvent: { id: string, channel: EventChannel, kind: EventKind, badge: EventBadge, accountId: string, accountName: string | null, senderId: string | null, recipientId: string | null, providerId: string | null, summary: string, occurredAt: string | null, receivedAt: string, payload: unknown } | null, environment: { simulated: boolean, simulatorControlUrl: string | null }, connection: { connected: boolean, displayName: string | null, storedData: { pages: number, instagram: number, whatsapp: number, events: number, tokens: number, calls: number } | null } };

export type HealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthQuery = { connection: { accountsChosen: boolean, connected: boolean, displayName: string | null, trouble: string | null, expiresSoon: boolean, reconnectBefore: string | null, storedData: { pages: number, instagram: number, whatsapp: number, events: number, tokens: number, calls: number } | null }, webhookHealth: { callbackUrl: string, checkedAt: string | null, hints: Array<string>, rungs: Array<{ key: RungKey, title: string, state: RungState, told: string, checkedAt: string | null, repair: { kind: RepairKind, label: string, scopes: Array<PermissionName>, url: string | null, accountId: string | null } | null }>, accounts: Array<{ accountId: string, name: string, metaId: string, channel: ChannelKind, rungs: Array<{ key: RungKey, title: string, state: RungState, told: string, checkedAt: string | null, repair: { kind: RepairKind, label: string, scopes: Array<PermissionName>, url: string | null, accountId: string | null } | null }> }> } | null, environment: { simulated: boolean, simulatorControlUrl: string | null } };

export type RungFragment = { key: RungKey, title: string, state: RungState, told: string, checkedAt: string | null, repair: { kind: RepairKind, label: string, scopes: Array<PermissionName>, url: string | null, accountId: string | null } | null };

export type CheckWebhooksMutationVariables = Exact<{ [key: string]: never; }>;


export type CheckWebhooksMutation = { result:
    | { __typename: 'MetaFailed', metaCode: number | null, traceId: string | null, message: string, wayOn: string }
    | { __typename: 'NotConnected', message: string, wayOn: string }
    | { __typename: 'WebhooksChecked' }
   };

export type SubscribeAppMutationVariables = Exact<{ [key: string]: never; }>;


export type SubscribeAppMutation = { result:
    | { __typename: 'AppSubscribed' }
    | { __typename: 'MetaFailed', metaCode: number | null, traceId: string | null, message: string, wayOn: string }
    | { __typename: 'NotConnected', message: string, wayOn: string }
   };

export type SubscribeAccountMutationVariables = Exact<{
  accountId: string | number;
}>;


export type SubscribeAccountMutation = { result:
    | { __typename: 'AccountNotThere', message: string, wayOn: string }
    | { __typename: 'AccountSubscribed' }
    | { __typename: 'MetaFailed', metaCode: number | null, traceId: string | null, message: string, wayOn: string }
    | { __typename: 'NotConnected', message: string, wayOn: string }
   };

export type LandingQueryVariables = Exact<{ [key: string]: never; }>;


export type LandingQuery = { permissions: Array<{ name: PermissionName, explanation: string }>, environment: { simulated: boolean, simulatorControlUrl: string | null }, connection: { connected: boolean, displayName: string | null, storedData: { pages: number, instagram: number, whatsapp: number, events: number, tokens: number, calls: number } | null } };

export type FinishLoginMutationVariables = Exact<{
  input: FinishLoginInput;
}>;


export type FinishLoginMutation = { finishLogin:
    | { __typename: 'LoggedIn', session: string, expiresAt: string, connection: { accountsChosen: boolean, storedData: { pages: number, instagram: number, whatsapp: number } | null } }
    | { __typename: 'LoginFailed', reason: LoginFailureReason, message: string, wayOn: string, retryable: boolean, metaCode: number | null, traceId: string | null }
   };

export type StartLoginMutationVariables = Exact<{
  input: StartLoginInput;
}>;


export type StartLoginMutation = { startLogin:
    | { __typename: 'LoginFailed', reason: LoginFailureReason, message: string, wayOn: string, retryable: boolean, metaCode: number | null, traceId: string | null }
    | { __typename: 'LoginStarted', url: string, browser: string, expiresAt: string }
   };

export type LogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogoutMutation = { logout:
    | { __typename: 'LoggedOut' }
    | { __typename: 'NotConnected' }
   };

export type FindReceiptQueryVariables = Exact<{
  code: string;
}>;


export type FindReceiptQuery = { deletionReceipt: { code: string, state: DeletionState, door: DeletionDoor, requestedAt: string, finishedAt: string | null, revokedAtMeta: boolean | null, counts: { users: number, tokens: number, sessions: number, pages: number, instagram: number, whatsapp: number, events: number, calls: number, keptEvents: number } } | null, environment: { simulated: boolean, simulatorControlUrl: string | null }, connection: { connected: boolean, displayName: string | null, storedData: { pages: number, instagram: number, whatsapp: number, events: number, tokens: number, calls: number } | null } };

export type SetupQueryVariables = Exact<{ [key: string]: never; }>;


export type SetupQuery = { environment: { setupCheckOpen: boolean, simulated: boolean, simulatorControlUrl: string | null }, connection: { connected: boolean, displayName: string | null, storedData: { pages: number, instagram: number, whatsapp: number, events: number, tokens: number, calls: number } | null } };

export type CheckSetupQueryVariables = Exact<{
  operatorKey: string;
}>;


export type CheckSetupQuery = { setupCheck:
    | { __typename: 'OperatorKeyRefused', message: string, wayOn: string }
    | { __typename: 'SetupChecked', at: string, checks: Array<{ key: string, title: string, state: SetupState, told: string, wayOn: string | null }> }
   };

type AccountFacts_FacebookPage_Fragment = { __typename: 'FacebookPage', category: string | null, subscription: SubscriptionStatus, subscriptionProblem: string | null, id: string, metaId: string, name: string, source: AssetSource, businessName: string | null, chosen: boolean, usable: boolean, unusable: string | null };

type AccountFacts_InstagramAccount_Fragment = { __typename: 'InstagramAccount', username: string | null, followersCount: number | null, pageName: string, pageMetaId: string, id: string, metaId: string, name: string, source: AssetSource, businessName: string | null, chosen: boolean, usable: boolean, unusable: string | null };

type AccountFacts_WhatsAppAccount_Fragment = { __typename: 'WhatsAppAccount', subscription: SubscriptionStatus, subscriptionProblem: string | null, id: string, metaId: string, name: string, source: AssetSource, businessName: string | null, chosen: boolean, usable: boolean, unusable: string | null, phoneNumbers: Array<{ id: string, metaId: string, displayPhoneNumber: string, verifiedName: string | null, qualityRating: string | null, status: string | null, chosen: boolean, usable: boolean, unusable: string | null }> };

export type AccountFactsFragment =
  | AccountFacts_FacebookPage_Fragment
  | AccountFacts_InstagramAccount_Fragment
  | AccountFacts_WhatsAppAccount_Fragment
;

type ToldFailure_AccountNotThere_Fragment = { __typename: 'AccountNotThere', message: string, wayOn: string };

type ToldFailure_AccountsNotUsable_Fragment = { __typename: 'AccountsNotUsable', message: string, wayOn: string };

type ToldFailure_LoginFailed_Fragment = { __typename: 'LoginFailed', message: string, wayOn: string };

type ToldFailure_MetaFailed_Fragment = { __typename: 'MetaFailed', metaCode: number | null, traceId: string | null, message: string, wayOn: string };

type ToldFailure_NotConnected_Fragment = { __typename: 'NotConnected', message: string, wayOn: string };

type ToldFailure_OperatorKeyRefused_Fragment = { __typename: 'OperatorKeyRefused', message: string, wayOn: string };

type ToldFailure_ProofNotPossible_Fragment = { __typename: 'ProofNotPossible', message: string, wayOn: string };

type ToldFailure_ReplyRefused_Fragment = { __typename: 'ReplyRefused', message: string, wayOn: string };

export type ToldFailureFragment =
  | ToldFailure_AccountNotThere_Fragment
  | ToldFailure_AccountsNotUsable_Fragment
  | ToldFailure_LoginFailed_Fragment
  | ToldFailure_MetaFailed_Fragment
  | ToldFailure_NotConnected_Fragment
  | ToldFailure_OperatorKeyRefused_Fragment
  | ToldFailure_ProofNotPossible_Fragment
  | ToldFailure_ReplyRefused_Fragment
;

export type FrameFragment = { environment: { simulated: boolean, simulatorControlUrl: string | null }, connection: { connected: boolean, displayName: string | null, storedData: { pages: number, instagram: number, whatsapp: number, events: number, tokens: number, calls: number } | null } };

export type LoginFailureFragment = { reason: LoginFailureReason, message: string, wayOn: string, retryable: boolean, metaCode: number | null, traceId: string | null };

export type RepairFragment = { kind: RepairKind, label: string, scopes: Array<PermissionName>, url: string | null, accountId: string | null };

export type FindingFragment = { code: string, severity: FindingSeverity, sentence: string, seenBy: string, accountName: string | null, repair: { kind: RepairKind, label: string, scopes: Array<PermissionName>, url: string | null, accountId: string | null } | null };

export type RungCountFragment = { rungs: Array<{ key: RungKey, state: RungState }>, accounts: Array<{ rungs: Array<{ key: RungKey, state: RungState }> }> };

export type TokenBannerFragment = { trouble: string | null, expiresSoon: boolean, reconnectBefore: string | null };

export const AccountFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"metaId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"unusable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FacebookPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"subscription"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionProblem"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InstagramAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"followersCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageName"}},{"kind":"Field","name":{"kind":"Name","value":"pageMetaId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WhatsAppAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscription"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionProblem"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"metaId"}},{"kind":"Field","name":{"kind":"Name","value":"displayPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedName"}},{"kind":"Field","name":{"kind":"Name","value":"qualityRating"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"unusable"}}]}}]}}]}}]} as unknown as DocumentNode<AccountFactsFragment, unknown>;
export const RepairFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Repair"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Repair"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}}]}}]} as unknown as DocumentNode<RepairFragment, unknown>;
export const FindingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"seenBy"}},{"kind":"Field","name":{"kind":"Name","value":"accountName"}},{"kind":"Field","name":{"kind":"Name","value":"repair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Repair"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Repair"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Repair"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}}]}}]} as unknown as DocumentNode<FindingFragment, unknown>;
export const ChannelCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChannelCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Channel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"notDetected"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"scanned"}},{"kind":"Field","name":{"kind":"Name","value":"foundCount"}},{"kind":"Field","name":{"kind":"Name","value":"chosenCount"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"chosen"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Repair"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Repair"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"metaId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"unusable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FacebookPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"subscription"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionProblem"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InstagramAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"followersCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageName"}},{"kind":"Field","name":{"kind":"Name","value":"pageMetaId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WhatsAppAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscription"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionProblem"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"metaId"}},{"kind":"Field","name":{"kind":"Name","value":"displayPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedName"}},{"kind":"Field","name":{"kind":"Name","value":"qualityRating"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"unusable"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"seenBy"}},{"kind":"Field","name":{"kind":"Name","value":"accountName"}},{"kind":"Field","name":{"kind":"Name","value":"repair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Repair"}}]}}]}}]} as unknown as DocumentNode<ChannelCardFragment, unknown>;
export const EventLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"badge"}},{"kind":"Field","name":{"kind":"Name","value":"accountName"}},{"kind":"Field","name":{"kind":"Name","value":"senderId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}}]} as unknown as DocumentNode<EventLineFragment, unknown>;
export const RungFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Rung"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HealthRung"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"told"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"repair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Repair"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Repair"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Repair"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}}]}}]} as unknown as DocumentNode<RungFragment, unknown>;
export const ToldFailureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Failure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"wayOn"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetaFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metaCode"}},{"kind":"Field","name":{"kind":"Name","value":"traceId"}}]}}]}}]} as unknown as DocumentNode<ToldFailureFragment, unknown>;
export const FrameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"environment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"simulatorControlUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"storedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"instagram"}},{"kind":"Field","name":{"kind":"Name","value":"whatsapp"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}}]}}]}}]} as unknown as DocumentNode<FrameFragment, unknown>;
export const LoginFailureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LoginFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoginFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"wayOn"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"metaCode"}},{"kind":"Field","name":{"kind":"Name","value":"traceId"}}]}}]} as unknown as DocumentNode<LoginFailureFragment, unknown>;
export const RungCountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RungCount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookHealth"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rungs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rungs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<RungCountFragment, unknown>;
export const TokenBannerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenBanner"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetaConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"expiresSoon"}},{"kind":"Field","name":{"kind":"Name","value":"reconnectBefore"}}]}}]} as unknown as DocumentNode<TokenBannerFragment, unknown>;
export const WhatIsStoredDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIsStored"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Frame"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"environment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"simulatorControlUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"storedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"instagram"}},{"kind":"Field","name":{"kind":"Name","value":"whatsapp"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}}]}}]}}]} as unknown as DocumentNode<WhatIsStoredQuery, WhatIsStoredQueryVariables>;
export const AccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Frame"}},{"kind":"Field","name":{"kind":"Name","value":"environment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loginFlow"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"graphVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenBanner"}},{"kind":"Field","name":{"kind":"Name","value":"connectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"tokenKind"}},{"kind":"Field","name":{"kind":"Name","value":"tokenIssuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"tokenCheckedAt"}},{"kind":"Field","name":{"kind":"Name","value":"tokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"tokenNeverExpires"}},{"kind":"Field","name":{"kind":"Name","value":"dataAccessExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"troubleReason"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"breaks"}},{"kind":"Field","name":{"kind":"Name","value":"coversAll"}},{"kind":"Field","name":{"kind":"Name","value":"covers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metaId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"environment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"simulatorControlUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"storedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"instagram"}},{"kind":"Field","name":{"kind":"Name","value":"whatsapp"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenBanner"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetaConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"expiresSoon"}},{"kind":"Field","name":{"kind":"Name","value":"reconnectBefore"}}]}}]} as unknown as DocumentNode<AccessQuery, AccessQueryVariables>;
export const CheckConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldFailure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Failure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"wayOn"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetaFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metaCode"}},{"kind":"Field","name":{"kind":"Name","value":"traceId"}}]}}]}}]} as unknown as DocumentNode<CheckConnectionMutation, CheckConnectionMutationVariables>;
export const ChooseAccountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChooseAccounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChooseAccountsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chooseAccounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldFailure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Failure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"wayOn"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetaFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metaCode"}},{"kind":"Field","name":{"kind":"Name","value":"traceId"}}]}}]}}]} as unknown as DocumentNode<ChooseAccountsMutation, ChooseAccountsMutationVariables>;
export const AccountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Frame"}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenBanner"}},{"kind":"Field","name":{"kind":"Name","value":"accountsChosen"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"foundCount"}},{"kind":"Field","name":{"kind":"Name","value":"chosenCount"}},{"kind":"Field","name":{"kind":"Name","value":"notDetected"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"scanned"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Repair"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Repair"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"environment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"simulatorControlUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"storedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"instagram"}},{"kind":"Field","name":{"kind":"Name","value":"whatsapp"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenBanner"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetaConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"expiresSoon"}},{"kind":"Field","name":{"kind":"Name","value":"reconnectBefore"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"metaId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"unusable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FacebookPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"subscription"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionProblem"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InstagramAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"followersCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageName"}},{"kind":"Field","name":{"kind":"Name","value":"pageMetaId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WhatsAppAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscription"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionProblem"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"metaId"}},{"kind":"Field","name":{"kind":"Name","value":"displayPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedName"}},{"kind":"Field","name":{"kind":"Name","value":"qualityRating"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"unusable"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"seenBy"}},{"kind":"Field","name":{"kind":"Name","value":"accountName"}},{"kind":"Field","name":{"kind":"Name","value":"repair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Repair"}}]}}]}}]} as unknown as DocumentNode<AccountsQuery, AccountsQueryVariables>;
export const DashboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Dashboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEventFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Frame"}},{"kind":"Field","name":{"kind":"Name","value":"environment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"graphVersion"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"loginFlow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenBanner"}},{"kind":"Field","name":{"kind":"Name","value":"accountsChosen"}},{"kind":"Field","name":{"kind":"Name","value":"metaUserId"}},{"kind":"Field","name":{"kind":"Name","value":"connectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"tokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"tokenNeverExpires"}},{"kind":"Field","name":{"kind":"Name","value":"dataAccessExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"channels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChannelCard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webhookHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RungCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"events"},"name":{"kind":"Name","value":"webhookEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"messages"},"name":{"kind":"Name","value":"webhookEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"MESSAGE"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"badge"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"pathTemplate"}},{"kind":"Field","name":{"kind":"Name","value":"httpStatus"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"traceId"}},{"kind":"Field","name":{"kind":"Name","value":"tokenKind"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"metaId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"unusable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FacebookPage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"subscription"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionProblem"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InstagramAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"followersCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageName"}},{"kind":"Field","name":{"kind":"Name","value":"pageMetaId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WhatsAppAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscription"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionProblem"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"metaId"}},{"kind":"Field","name":{"kind":"Name","value":"displayPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedName"}},{"kind":"Field","name":{"kind":"Name","value":"qualityRating"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"unusable"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Repair"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Repair"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Finding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Finding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"seenBy"}},{"kind":"Field","name":{"kind":"Name","value":"accountName"}},{"kind":"Field","name":{"kind":"Name","value":"repair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Repair"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"environment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"simulatorControlUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"storedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"instagram"}},{"kind":"Field","name":{"kind":"Name","value":"whatsapp"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenBanner"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetaConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"expiresSoon"}},{"kind":"Field","name":{"kind":"Name","value":"reconnectBefore"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChannelCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Channel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"notDetected"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"scanned"}},{"kind":"Field","name":{"kind":"Name","value":"foundCount"}},{"kind":"Field","name":{"kind":"Name","value":"chosenCount"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"chosen"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Finding"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RungCount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookHealth"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rungs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rungs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"badge"}},{"kind":"Field","name":{"kind":"Name","value":"accountName"}},{"kind":"Field","name":{"kind":"Name","value":"senderId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}}]} as unknown as DocumentNode<DashboardQuery, DashboardQueryVariables>;
export const RefreshChannelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefreshChannels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refreshChannels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldFailure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Failure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"wayOn"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetaFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metaCode"}},{"kind":"Field","name":{"kind":"Name","value":"traceId"}}]}}]}}]} as unknown as DocumentNode<RefreshChannelsMutation, RefreshChannelsMutationVariables>;
export const DeleteMeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteMe"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteMe"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeletionReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotConnected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"wayOn"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteMeMutation, DeleteMeMutationVariables>;
export const EventDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Event"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Frame"}},{"kind":"Field","name":{"kind":"Name","value":"webhookEvent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"badge"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"accountName"}},{"kind":"Field","name":{"kind":"Name","value":"senderId"}},{"kind":"Field","name":{"kind":"Name","value":"recipientId"}},{"kind":"Field","name":{"kind":"Name","value":"providerId"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"environment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"simulatorControlUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"storedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"instagram"}},{"kind":"Field","name":{"kind":"Name","value":"whatsapp"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}}]}}]}}]} as unknown as DocumentNode<EventQuery, EventQueryVariables>;
export const HealthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Frame"}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenBanner"}},{"kind":"Field","name":{"kind":"Name","value":"accountsChosen"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webhookHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callbackUrl"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"hints"}},{"kind":"Field","name":{"kind":"Name","value":"rungs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Rung"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"metaId"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"rungs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Rung"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Repair"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Repair"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"environment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"simulatorControlUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"storedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"instagram"}},{"kind":"Field","name":{"kind":"Name","value":"whatsapp"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenBanner"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetaConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trouble"}},{"kind":"Field","name":{"kind":"Name","value":"expiresSoon"}},{"kind":"Field","name":{"kind":"Name","value":"reconnectBefore"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Rung"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HealthRung"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"told"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"repair"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Repair"}}]}}]}}]} as unknown as DocumentNode<HealthQuery, HealthQueryVariables>;
export const CheckWebhooksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckWebhooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"checkWebhooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldFailure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Failure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"wayOn"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetaFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metaCode"}},{"kind":"Field","name":{"kind":"Name","value":"traceId"}}]}}]}}]} as unknown as DocumentNode<CheckWebhooksMutation, CheckWebhooksMutationVariables>;
export const SubscribeAppDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubscribeApp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"subscribeApp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldFailure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Failure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"wayOn"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetaFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metaCode"}},{"kind":"Field","name":{"kind":"Name","value":"traceId"}}]}}]}}]} as unknown as DocumentNode<SubscribeAppMutation, SubscribeAppMutationVariables>;
export const SubscribeAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubscribeAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"subscribeAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"accountId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldFailure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Failure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"wayOn"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetaFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metaCode"}},{"kind":"Field","name":{"kind":"Name","value":"traceId"}}]}}]}}]} as unknown as DocumentNode<SubscribeAccountMutation, SubscribeAccountMutationVariables>;
export const LandingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Landing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Frame"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"environment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"simulatorControlUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"storedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"instagram"}},{"kind":"Field","name":{"kind":"Name","value":"whatsapp"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}}]}}]}}]} as unknown as DocumentNode<LandingQuery, LandingQueryVariables>;
export const FinishLoginDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishLogin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishLoginInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishLogin"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoggedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountsChosen"}},{"kind":"Field","name":{"kind":"Name","value":"storedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"instagram"}},{"kind":"Field","name":{"kind":"Name","value":"whatsapp"}}]}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LoginFailure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LoginFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoginFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"wayOn"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"metaCode"}},{"kind":"Field","name":{"kind":"Name","value":"traceId"}}]}}]} as unknown as DocumentNode<FinishLoginMutation, FinishLoginMutationVariables>;
export const StartLoginDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartLogin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartLoginInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startLogin"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoginStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"browser"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LoginFailure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LoginFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoginFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"wayOn"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"metaCode"}},{"kind":"Field","name":{"kind":"Name","value":"traceId"}}]}}]} as unknown as DocumentNode<StartLoginMutation, StartLoginMutationVariables>;
export const LogoutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Logout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<LogoutMutation, LogoutMutationVariables>;
export const FindReceiptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindReceipt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Frame"}},{"kind":"Field","name":{"kind":"Name","value":"deletionReceipt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAtMeta"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"instagram"}},{"kind":"Field","name":{"kind":"Name","value":"whatsapp"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"keptEvents"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"environment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"simulatorControlUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"storedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"instagram"}},{"kind":"Field","name":{"kind":"Name","value":"whatsapp"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}}]}}]}}]} as unknown as DocumentNode<FindReceiptQuery, FindReceiptQueryVariables>;
export const SetupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Setup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Frame"}},{"kind":"Field","name":{"kind":"Name","value":"environment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setupCheckOpen"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"environment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"simulatorControlUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"storedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"instagram"}},{"kind":"Field","name":{"kind":"Name","value":"whatsapp"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}}]}}]}}]} as unknown as DocumentNode<SetupQuery, SetupQueryVariables>;
export const CheckSetupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CheckSetup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"operatorKey"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setupCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"operatorKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"operatorKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetupChecked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"told"}},{"kind":"Field","name":{"kind":"Name","value":"wayOn"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldFailure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldFailure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Failure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"wayOn"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetaFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metaCode"}},{"kind":"Field","name":{"kind":"Name","value":"traceId"}}]}}]}}]} as unknown as DocumentNode<CheckSetupQuery, CheckSetupQueryVariables>;