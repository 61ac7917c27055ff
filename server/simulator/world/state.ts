// What the world is made of: grants, tokens, codes, subscriptions, conversations, and the records of both sides.
import type {
  AppSettings,
  DeliveryFault,
  DeliveryRecord,
  Fault,
  FaultMatch,
  RequestRecord,
} from '../contract.ts';
import type { FacebookPage, Person } from './assets.ts';
import type { Clock } from './clock.ts';
import type { Mint } from './mint.ts';
import type { Target } from './permissions.ts';

export interface Grant {
  /** What this person answered, permission by permission. */
  statuses: Map<string, 'granted' | 'declined' | 'expired'>;
  /** Chosen assets of a kind, by id; a kind that is not named: all, present and future. */
  limits: ReadonlyMap<Target, ReadonlySet<string>>;
  /** Last login, milliseconds: data access ends 90 days later. */
  at: number;
  /** How they were asked; `debug_token` shows it. */
  authType: string | null;
}

export interface Token {
  value: string;
  kind: 'USER' | 'PAGE' | 'APP';
  person: Person | null;
  page: FacebookPage | null;
  issuedAt: number;
  /** Milliseconds; null = never. */
  expiresAt: number | null;
  long: boolean;
  /** Why it is dead: Meta's subcode of code 190. */
  dead: number | null;
}

export interface Code {
  value: string;
  person: Person;
  redirectUri: string;
  expiresAt: number;
  used: boolean;
  /** Made by /oauth/client_code: a client redeems it without the secret, for a long-lived token. */
  forClient: boolean;
}

export interface AppSubscription {
  object: string;
  callbackUrl: string;
  verifyToken: string;
  /** null = every field of the object. */
  fields: readonly string[] | null;
  verified: boolean;
}

/** A callback that stands before the app's own. */
export interface Override {
  url: string;
  verifyToken: string;
}

/** An app installed on a Page or a WhatsApp account. */
export interface Installation {
  fields: readonly string[];
  /** Ids of those who installed it; it goes with the last of them. */
  by: Set<string>;
  override: Override | null;
}

export interface Message {
  id: string;
  from: 'customer' | 'business';
  text: string;
  at: number;
  /** The customer unsent it: its text is gone for everybody. */
  deleted: boolean;
  status: 'received' | 'sent' | 'delivered' | 'read' | 'failed';
}

export interface Conversation {
  id: string;
  channel: 'instagram' | 'messenger' | 'whatsapp';
  /** Page id, Instagram account id or phone number id. */
  accountId: string;
  customer: { id: string; name: string };
  messages: Message[];
  /** When the 24-hour window last opened, milliseconds. */
  openedAt: number | null;
}

export interface World {
  app: AppSettings;
  clock: Clock;
  mint: Mint;
  /** Trace ids: a mint of their own, so that reading changes no other id. */
  traces: Mint;
  cast: readonly Person[];
  grants: Map<string, Grant>;
  tokens: Map<string, Token>;
  codes: Map<string, Code>;
  appSubscriptions: Map<string, AppSubscription>;
  installations: Map<string, Installation>;
  /** Callbacks of single phone numbers, by the number's id: they stand before the account's. */
  phoneOverrides: Map<string, Override>;
  conversations: Map<string, Conversation>;
  deliveries: DeliveryRecord[];
  requests: RequestRecord[];
  faults: { match: FaultMatch; fault: Fault; left: number }[];
  deliveryFaults: { fault: DeliveryFault; left: number }[];
  /** Deliveries a `reordered` fault holds back. */
  held: (() => Promise<void>)[];
  /** Pages whose deliveries fail, and since when, milliseconds. */
  failingSince: Map<string, number>;
  /** Work that runs after an answer: follow-up webhooks, callbacks. */
  background: Set<Promise<void>>;
  /** When Graph was called, milliseconds, within the last hour: X-App-Usage. */
  calls: number[];
  pace: Pace;
}

export interface Pace {
  retries: number;
  whatsAppRetries: number;
  retryDelayMs: number;
  followUpDelayMs: number;
  deadlineMs: number;
  pageSize: number;
  callsPerHour: number;
}
