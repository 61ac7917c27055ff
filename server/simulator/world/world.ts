// The whole state of the local Meta. Endpoints, dialog, sender and control page read and change it and keep none.
import { randomBytes } from 'node:crypto';
import type {
  AppSettings,
  DeliveryFault,
  DeliveryRecord,
  Fault,
  FaultMatch,
  RequestRecord,
  SimulatorOptions,
} from '../contract.ts';
import type { FacebookPage, Person, WhatsAppAccount } from './assets.ts';
import { createCast } from './cast.ts';
import { createCrowd } from './crowd.ts';
import { type Clock, createClock } from './clock.ts';
import { type Mint, createMint } from './mint.ts';

export interface Grant {
  /** What this person answered, permission by permission. */
  statuses: Map<string, 'granted' | 'declined'>;
  /** Chosen assets; null = all, present and future. */
  accounts: ReadonlySet<string> | null;
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
}

export interface AppSubscription {
  object: string;
  callbackUrl: string;
  verifyToken: string;
  /** null = every field of the object. */
  fields: readonly string[] | null;
  verified: boolean;
}

/** An app installed on a Page or a WhatsApp account. */
export interface Installation {
  fields: readonly string[];
  /** Ids of those who installed it; it goes with the last of them. */
  by: Set<string>;
  override: { url: string; verifyToken: string } | null;
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
  retryDelayMs: number;
  followUpDelayMs: number;
  deadlineMs: number;
  pageSize: number;
  callsPerHour: number;
}

const defaultApp: AppSettings = {
  id: '482901773315',
  secret: 'simulator-app-secret-not-for-meta',
  name: 'CRM Flow — Meta Review',
  redirectUris: [],
  webhookUrl: null,
  verifyToken: null,
  deauthorizeUrl: null,
  deletionUrl: null,
  configId: null,
  requireProof: false,
  live: true,
};

const defaultPace: Pace = {
  retries: 0,
  retryDelayMs: 200,
  followUpDelayMs: 0,
  deadlineMs: 5_000,
  pageSize: 25,
  callsPerHour: 20_000,
};

function paceOf(options: SimulatorOptions): Pace {
  const told = Object.entries(options).filter(([, value]) => value !== undefined);
  const known = told.filter(([key]) => key in defaultPace);
  return { ...defaultPace, ...Object.fromEntries(known) };
}

/** Copies what is told; `undefined` tells nothing. */
export function assign<T extends object>(
  onto: T,
  told: { [Name in keyof T]?: T[Name] | undefined },
): T {
  return Object.assign(
    onto,
    Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
  );
}

export function createWorld(options: SimulatorOptions): World {
  const seed = options.seed ?? randomBytes(16).toString('hex');
  return {
    app: assign({ ...defaultApp }, options.app ?? {}),
    clock: createClock(),
    mint: createMint(seed),
    traces: createMint(`${seed}/traces`),
    cast: [...createCast(), ...(options.crowd === undefined ? [] : [createCrowd(options.crowd)])],
    grants: new Map(),
    tokens: new Map(),
    codes: new Map(),
    appSubscriptions: new Map(),
    installations: new Map(),
    conversations: new Map(),
    deliveries: [],
    requests: [],
    faults: [],
    deliveryFaults: [],
    held: [],
    failingSince: new Map(),
    background: new Set(),
    calls: [],
    pace: paceOf(options),
  };
}

/** Runs `work` after the present answer; `settle` waits for it. A failure is the work's own to record. */
export function later(world: World, work: () => Promise<void>): void {
  const running = new Promise<void>((resolve) => {
    setImmediate(() => {
      work().then(resolve, resolve);
    });
  }).finally(() => world.background.delete(running));
  world.background.add(running);
}

export async function settle(world: World): Promise<void> {
  while (world.background.size > 0) await Promise.all(world.background);
}

export function findPersona(world: World, persona: string): Person | null {
  return world.cast.find((one) => one.persona === persona) ?? null;
}

export function findPerson(world: World, id: string): Person | null {
  return world.cast.find((one) => one.id === id) ?? null;
}

export function allPages(world: World): FacebookPage[] {
  const pages = world.cast.flatMap((person) => [
    ...person.roles.map((role) => role.page),
    ...person.businesses.flatMap((business) => [...business.ownedPages, ...business.clientPages]),
  ]);
  return [...new Set(pages)];
}

export function allWhatsApp(world: World): WhatsAppAccount[] {
  const accounts = world.cast.flatMap((person) =>
    person.businesses.flatMap((business) => [
      ...business.ownedWhatsApp,
      ...business.clientWhatsApp,
    ]),
  );
  return [...new Set(accounts)];
}
