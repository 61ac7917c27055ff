// whatsapp_business_management: a WhatsApp account with its numbers and their health, and a message template made in it.
//
// The template's states: made (its name holds the minute it was made in) → read back → removed by a later run, once it is
// older than an hour. What it trades: for that hour test templates stand in the account, so that two reviewers who share it
// do not remove each other's before it was read back. Names cannot be used again at Meta, hence a new one each time.
import { randomBytes } from 'node:crypto';
import { readWhatsAppHealth, type WhatsAppHealth } from '#meta/read-whatsapp-health';
import {
  createTemplate,
  findTemplates,
  removeTemplates,
  type Template,
  type WhatsAppAccess,
} from '#meta/templates';
import type { ProofTools, ReachedAccount, Shown } from './proof.ts';
import { counted, spoken } from './words.ts';

const TEXT =
  'This template shows that CRM Flow can manage message templates. It was made for a review and is never sent.';

export async function proveWhatsappBusinessManagement(
  { graph, now }: ProofTools,
  { metaId, name, token }: ReachedAccount,
): Promise<Shown> {
  const access: WhatsAppAccess = { wabaId: metaId, token };
  const health = await readWhatsAppHealth(graph, token, metaId);
  const made = templateName(now);
  const id = await createTemplate(graph, access, { name: made, text: TEXT });
  const templates = await findTemplates(graph, access);
  const ours = templates.find((template) => template.metaId === id && template.name === made);
  if (ours === undefined) {
    return {
      proved: false,
      told: `Meta accepted the template ${made}, but does not list it yet. Try again in a moment.`,
      lines: linesOf(health),
    };
  }
  const old = templates.map((template) => template.name).filter((one) => isOld(one, now));
  const removed = await removeTemplates(graph, access, [...new Set(old)]);
  const gone = removed.filter(({ ok }) => ok).length;
  return {
    proved: true,
    told: `Created the template ${made} in ${name}, and Meta lists it${statusOf(ours)}.`,
    lines: [
      ...linesOf(health),
      `Template ${ours.name}: ${[ours.language, ours.category, ours.status].filter((word) => word !== null).join(', ')}`,
      ...(gone === 0 ? [] : [`${counted(gone, 'older test template')} removed`]),
    ],
  };
}

const statusOf = ({ status }: Template): string => (status === null ? '' : ` as ${spoken(status)}`);

function linesOf(account: WhatsAppHealth): string[] {
  const sending = account.canSend === null ? [] : [`sending ${spoken(account.canSend)}`];
  const review = account.review === null ? [] : [`review ${spoken(account.review)}`];
  return [
    [account.name, ...review, ...sending].join(' — '),
    ...account.phoneNumbers.map((number) =>
      [
        number.displayPhoneNumber,
        ...(number.verifiedName === null ? [] : [number.verifiedName]),
        ...(number.status === null ? [] : [spoken(number.status)]),
        ...(number.qualityRating === null ? [] : [`quality ${spoken(number.qualityRating)}`]),
      ].join(' — '),
    ),
  ];
}

const OURS = /^crm_flow_review_(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)_[0-9a-f]{6}$/;
const OLD_MS = 3_600_000;

/** `crm_flow_review_202611262217_4f9a2c`: unlike any other, even when two run in the same minute. */
function templateName(now: Date): string {
  const minute = now.toISOString().replaceAll(/\D/g, '').slice(0, 12);
  return `crm_flow_review_${minute}_${randomBytes(3).toString('hex')}`;
}

/** Ours by its whole name, and made more than an hour ago. No other template may ever be removed. */
function isOld(name: string, now: Date): boolean {
  const found = OURS.exec(name);
  if (found === null) return false;
  const [year = 0, month = 0, day, hour, minute] = found.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) < now.getTime() - OLD_MS;
}
