// /{page}/subscribed_apps: with the Page token, pages_manage_metadata, and pages_messaging for message fields.
import type { FacebookPage } from '../world/assets.ts';
import { mayMessage } from '../world/reach.ts';
import type { Call } from './call.ts';
import { requireCaller } from './caller.ts';
import { invalidParameter, missingPermission, needsPageToken, oauthError } from './error.ts';
import { appLink, install, uninstall } from './install.ts';
import type { Edge, Row } from './node.ts';

const messageFields =
  'messages messaging_postbacks messaging_optins messaging_optouts messaging_referrals messaging_handovers messaging_policy_enforcement messaging_account_linking messaging_feedback messaging_customer_information messaging_in_thread_lead_form_submit messaging_integrity messaging_payments messaging_pre_checkouts messaging_checkout_updates messaging_game_plays messaging_appointments messaging_direct_sends message_deliveries message_reads message_echoes message_edits message_reactions message_context message_mention standby response_feedback send_cart inbox_labels calls'.split(
    ' ',
  );

const otherFields =
  'feed leadgen mention ratings live_videos videos conversations follow name picture category description website message_template_status_update'.split(
    ' ',
  );

const fields = new Set([...messageFields, ...otherFields]);

/** The person behind a Page token of this Page that may manage its webhooks. */
function requireManager(call: Call, page: FacebookPage) {
  const caller = requireCaller(call.caller);
  if (caller.page !== page || caller.person === null) throw needsPageToken();
  if (!caller.may('pages_manage_metadata', page.id)) throw missingPermission();
  if (!mayMessage(caller.person, page)) throw missingPermission();
  return { caller, person: caller.person };
}

function subscribe(call: Call, page: FacebookPage): object {
  const { caller, person } = requireManager(call, page);
  const asked = call.params.list('subscribed_fields');
  if (asked.length === 0) throw invalidParameter('The parameter subscribed_fields is required');
  const unknown = asked.find((field) => !fields.has(field));
  if (unknown !== undefined) {
    throw invalidParameter(
      `Param subscribed_fields[0] must be one of {${[...fields].join(', ')}} - got "${unknown}"`,
    );
  }
  const messaging = asked.find((field) => messageFields.includes(field));
  if (messaging !== undefined && !caller.may('pages_messaging', page.id)) {
    throw oauthError(
      200,
      `(#200) To subscribe to the ${messaging} field, one of these permissions is needed: pages_messaging`,
    );
  }
  return install(call.world, page.id, person.id, { fields: asked, override: null });
}

function list(call: Call, page: FacebookPage): Row[] {
  requireManager(call, page);
  const { world } = call;
  const others = page.otherApps.map((app) => ({ ...app, category: 'Business' }));
  const installation = world.installations.get(page.id);
  if (installation === undefined) return others;
  return [
    ...others,
    {
      category: 'Business',
      link: appLink(world),
      name: world.app.name,
      id: world.app.id,
      subscribed_fields: installation.fields,
    },
  ];
}

export function pageSubscription(call: Call, page: FacebookPage): Edge {
  return {
    list: () => list(call, page),
    create: () => subscribe(call, page),
    remove: () => {
      requireManager(call, page);
      return uninstall(call.world, page.id);
    },
  };
}
