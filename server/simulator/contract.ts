// What the local Meta offers to whoever starts it: settings, verbs, and the records it keeps.

import type { DeliveryFault, Fault, FaultMatch } from './misbehaviour.ts';

export type * from './misbehaviour.ts';

/** What one would set in Meta's App Dashboard. */
export interface AppSettings {
  /** App id, decimal digits. */
  id: string;
  secret: string;
  name: string;
  /** Valid OAuth redirect URIs, compared byte for byte. */
  redirectUris: string[];
  /** The webhook callback of all three objects; null = no app-level subscription. */
  webhookUrl: string | null;
  verifyToken: string | null;
  deauthorizeUrl: string | null;
  deletionUrl: string | null;
  privacyUrl: string | null;
  termsUrl: string | null;
  /** Facebook Login for Business configuration; null = only classic login. */
  configId: string | null;
  /** "Require App Secret": every call must carry a valid appsecret_proof. */
  requireProof: boolean;
  /** Published. While it is not, customers without a role neither reach the app on Messenger and Instagram nor are reached. */
  live: boolean;
}

/** The settings to change; what is absent stays. */
export type Settings = { [Name in keyof AppSettings]?: AppSettings[Name] | undefined };

export interface SimulatorOptions {
  /** TCP port; 0 = any free one. */
  port?: number | undefined;
  /** Interface to listen on; 127.0.0.1 unless told. */
  host?: string | undefined;
  /** Ids of messages, tokens and codes derive from it; random unless told. */
  seed?: string | undefined;
  app?: Settings | undefined;
  /** Adds the persona `crowd`, who manages this many Pages with Instagram, businesses and WhatsApp accounts. */
  crowd?: { pages: number; businesses: number; whatsApp: number } | undefined;
  /** How often a delivery that was not answered 200 is sent again; 0 unless told. */
  retries?: number | undefined;
  /** The same for WhatsApp, which Meta tries for seven days; as `retries` unless told. */
  whatsAppRetries?: number | undefined;
  /** Pause before the first retry, doubled each time (to 16-fold), in milliseconds: Meta's hours, compressed. */
  retryDelayMs?: number | undefined;
  /** Pause before each follow-up webhook (echo, delivered, read), in milliseconds; 0 unless told. */
  followUpDelayMs?: number | undefined;
  /** How long the product may take to answer a webhook, in milliseconds; Meta's 5 seconds unless told. */
  deadlineMs?: number | undefined;
  /** Most items one cursor page holds, whatever `limit` asks; Meta's 100 unless told. */
  pageSize?: number | undefined;
  /** Calls an hour that make 100 % of X-App-Usage; 20,000 unless told. */
  callsPerHour?: number | undefined;
}

export type Channel = 'instagram' | 'messenger' | 'whatsapp';

/** One POST to the product, or the reason why there was none. */
export interface DeliveryRecord {
  id: string;
  at: Date;
  /** `page`, `instagram`, `whatsapp_business_account`, or `callback` for signed requests. */
  object: string;
  field: string | null;
  accountId: string | null;
  url: string | null;
  sent: boolean;
  /** Why it was not sent; null when it was. */
  reason: string | null;
  /** The exact bytes as text (ASCII only: escaped). */
  body: string;
  signature: string | null;
  /** The product's HTTP status; null when it never answered. */
  status: number | null;
  /** The beginning of the product's answer (2,000 characters). */
  answer: string | null;
  durationMs: number;
  attempts: number;
  /** For how long Meta would have been trying at the newest attempt, in milliseconds: its hours and days, compressed. */
  meantMs: number;
  /** The status page a deletion callback answered with, as it was found; null for everything else. */
  followed: FollowedLink | null;
}

/** The address in the answer of a deletion callback, opened without a login. */
export interface FollowedLink {
  url: string;
  /** Meta takes https alone; on one's own machine plain http is followed all the same. */
  secure: boolean;
  /** HTTP status; null when nobody answered there. */
  status: number | null;
  /** The confirmation code stands on the page. */
  showsCode: boolean;
}

export interface RequestRecord {
  method: string;
  /** Path and query, without the values of tokens, codes and secrets. */
  path: string;
  at: Date;
  /** null until the answer is out, and for good when it is cut off on the way. */
  status: number | null;
}

export interface ConsentChoice {
  /** A persona's id. */
  persona: string;
  /** Permissions left unticked; the persona's own habit unless told. */
  decline?: string[] | undefined;
  /** Ids of Pages, Instagram accounts, WhatsApp accounts and businesses that stay ticked; as they were before unless told. */
  accounts?: string[] | 'all' | undefined;
  /** Press Cancel. */
  deny?: boolean | undefined;
}

/** Of what a person's tokens can die: 190 with 463, 459, 460, 467 or 492; or they live, and the 90 days of data access are over. */
export type TokenEnd =
  | 'expired'
  | 'checkpoint'
  | 'password changed'
  | 'logged out'
  | 'role lost'
  | 'data access over';

/** What a customer can do; which of them, depends on the channel. */
export type CustomerKind =
  | 'text'
  | 'picture'
  | 'postback'
  | 'reaction'
  | 'edit'
  | 'unsend'
  | 'location'
  | 'unsupported'
  | 'story reply'
  | 'story mention';

export interface CustomerMessage {
  channel: Channel;
  /** Page id, Instagram account id or phone number id. */
  accountId: string;
  text: string;
  /** `text` unless told. Reactions, edits and unsending are about the newest message. */
  kind?: CustomerKind | undefined;
  /** A name or a numeric id; "Ana Customer" unless told. */
  customer?: string | undefined;
}

export interface DeliverOptions {
  /** Signs with another secret. */
  secret?: string | undefined;
  /** Sends this X-Hub-Signature-256 as it stands; null sends none. */
  signature?: string | null | undefined;
  headers?: Record<string, string> | undefined;
}

export interface CallbackOptions {
  /** Signs with another secret. */
  secret?: string | undefined;
  /** base64url with its `=`, as some senders write it. */
  padded?: boolean | undefined;
}

export interface MetaSimulator {
  /** `http://127.0.0.1:PORT`; Graph is at `${url}/v25.0/…`, the dialog at `${url}/v25.0/dialog/oauth`. */
  url: string;
  readonly app: AppSettings;
  configure(settings: Settings): void;
  readonly personas: readonly { id: string; name: string; says: string }[];
  /** Goes through the dialog without a browser: the Location it would send the browser to. */
  consent(dialogUrl: string, choice: ConsentChoice): Promise<string>;
  /** Resolves when the product answered, or says why nothing was sent. */
  customerWrites(input: CustomerMessage): Promise<DeliveryRecord>;
  /** Signs (escaped bytes) and posts anything. */
  deliver(body: string | object, options?: DeliverOptions): Promise<DeliveryRecord>;
  /** The App Dashboard's test form: entry id "0" and Meta's sample ids. */
  testButton(
    object: 'page' | 'instagram' | 'whatsapp_business_account',
    field?: string,
  ): Promise<DeliveryRecord>;
  /** "Verify and save" in the App Dashboard: the handshake; null when it passed, else Meta's words. */
  verifyWebhooks(): Promise<string | null>;
  /** The person changes their password: tokens die (190/460). */
  changePassword(userId: string): void;
  /** All tokens of the person die of this, at once. */
  endTokens(userId: string, of: TokenEnd): void;
  /** A permission was not used for long: its status is `expired` until it is granted anew. */
  lapse(userId: string, permission: string): void;
  /** The person removes the app: tokens die (190/458), the deauthorize callback fires. */
  removeApp(userId: string): Promise<void>;
  /** The data-deletion callback, with the product's answer, and its status page as it was found. */
  requestDeletion(
    userId: string,
    how?: CallbackOptions,
  ): Promise<{ status: number; body: unknown; followed: FollowedLink | null }>;
  readonly faults: {
    next(match: FaultMatch, fault: Fault, times?: number): void;
    nextDelivery(fault: DeliveryFault, times?: number): void;
    clear(): void;
  };
  readonly clock: { advance(ms: number): void; now(): Date };
  /** Every Graph and dialog request received. */
  readonly requests: readonly RequestRecord[];
  /** Every token and code ever issued, for leak tests. */
  tokens(): string[];
  readonly deliveries: readonly DeliveryRecord[];
  /** Waits until every follow-up webhook has been answered. */
  settled(): Promise<void>;
  close(): Promise<void>;
}
