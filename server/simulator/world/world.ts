// The whole state of the local Meta. Endpoints, dialog, sender and control page read and change it and keep none.
import { randomBytes } from 'node:crypto';
import type { AppSettings, SimulatorOptions } from '../contract.ts';
import type { FacebookPage, Person, WhatsAppAccount } from './assets.ts';
import { createCast } from './cast.ts';
import { createCrowd } from './crowd.ts';
import { createClock } from './clock.ts';
import { createMint } from './mint.ts';
import type { Pace, World } from './state.ts';

export type * from './state.ts';

const defaultApp: AppSettings = {
  id: '482901773315',
  secret: 'simulator-app-secret-not-for-meta',
  name: 'CRM Flow — Meta Review',
  redirectUris: [],
  webhookUrl: null,
  verifyToken: null,
  deauthorizeUrl: null,
  deletionUrl: null,
  privacyUrl: null,
  termsUrl: null,
  configId: null,
  requireProof: false,
  live: true,
};

const defaultPace: Pace = {
  retries: 0,
  whatsAppRetries: 0,
  retryDelayMs: 200,
  followUpDelayMs: 0,
  deadlineMs: 5_000,
  pageSize: 100,
  callsPerHour: 20_000,
};

function paceOf(options: SimulatorOptions): Pace {
  const told = Object.entries(options).filter(([, value]) => value !== undefined);
  const known = told.filter(([key]) => key in defaultPace);
  const whatsAppRetries = options.retries ?? defaultPace.retries;
  return { ...defaultPace, whatsAppRetries, ...Object.fromEntries(known) };
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
    phoneOverrides: new Map(),
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

/** Adds to a log that forgets its oldest entries: a long demo or a load test must not fill the memory. */
export function keep<T>(log: T[], entry: T, most: number): void {
  log.push(entry);
  if (log.length > most) log.shift();
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
