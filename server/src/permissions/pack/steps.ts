// The reviewer's way: through the whole app, and to each permission.
import { PERMISSIONS, type Permission } from '#meta/permissions';

/** From the address to the receipt, in order. */
export function reviewerSteps(url: string): string[] {
  return [
    `Open ${url}. No account of ours is needed.`,
    'Press “Continue with Facebook” and log in with your own Facebook account or a test account.',
    'In Facebook’s dialog choose at least one Page, the Instagram account linked to it and a WhatsApp Business account, and grant all permissions.',
    'Choose the accounts to use and press “Use these accounts”.',
    'From another account write to your Page in Messenger, to your Instagram account and to your WhatsApp number: each message arrives under Messages.',
    'Open each conversation and send a reply; it arrives in the native app.',
    'On the dashboard run all proofs: each permission shows what Meta returned, with the calls beneath it.',
    `See that ${PERMISSIONS.length} of ${PERMISSIONS.length} permissions are verified, and open the report.`,
    'Press “Delete stored review data”: you receive a receipt, and nothing of you remains.',
  ];
}

/** To one permission, for a reviewer who is logged in. */
export function stepsTo({ name, proof }: Permission, url: string): string[] {
  if (proof.byReply) {
    return [
      'From another account write to the account in use.',
      `Open ${url}/messages and the conversation that has just arrived.`,
      `Write a reply and send it: ${name} is proved by Meta’s answer, shown beneath it.`,
      'See the reply in the native app.',
    ];
  }
  return [
    `Open ${url}/dashboard#permissions and go to ${name}.`,
    `Press “${proof.action}”. ${proof.proves}`,
    'See what Meta returned, and beneath it each call with its time, status and trace id.',
  ];
}
