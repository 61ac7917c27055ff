// What the catalog holds of each permission: texts for a person, and the calls that really use it.

/** One of the nine permissions, by Meta's own name (docs/permissions). */
export type PermissionName =
  | 'instagram_basic'
  | 'instagram_manage_messages'
  | 'pages_messaging'
  | 'whatsapp_business_management'
  | 'whatsapp_business_messaging'
  | 'pages_show_list'
  | 'pages_read_engagement'
  | 'pages_manage_metadata'
  | 'business_management';

/** Method and path template of a Graph call: `GET /{page}/published_posts`. */
export type Endpoint = `${'GET' | 'POST' | 'DELETE'} /${string}`;

/** The action that shows a permission in use. */
export interface ProofPlan {
  /** What stands on the button. */
  action: string;
  /** What the button does, one sentence. */
  proves: string;
  /** Proved by a reply in a conversation that a person began, so by no button. */
  byReply: boolean;
  /** The calls that must all have succeeded in a run, or it proved nothing. */
  calls: readonly Endpoint[];
}

/** What one permission is for, how it is shown, and what becomes of the data. */
export interface Permission {
  name: PermissionName;
  /** The page's text, word for word. */
  explanation: string;
  /** What Meta allows it for (docs/permissions), in our words. */
  allowedUse: string;
  /** Text for the submission form: what, for whom, and why nothing less would do. */
  useCase: string;
  /** Which of the nine it needs beside itself. */
  dependsOn: readonly PermissionName[];
  /** The calls of this app that use it. */
  endpoints: readonly Endpoint[];
  proof: ProofPlan;
  /** What the recording must show, step by step. */
  recording: readonly string[];
  /** What is read, how long it is kept, who sees it, how it is erased. */
  dataHandling: string;
  /** What does not work without it, one sentence. */
  breaks: string;
}

/** The first steps of every recording: Meta wants the whole login in each (docs/app-review/submission-guide). */
export const FROM_LOGIN: readonly string[] = [
  'Begin logged out, with the interface in English.',
  'Press “Continue with Facebook” and show the whole consent dialog, with this permission and the accounts being chosen.',
];

/** The last sentences of every answer about data: they hold for all that is kept. */
export const UNTIL_DELETED =
  'It is kept until the person deletes it here or removes the app at Facebook, webhook events no longer than the privacy policy says, and is seen by nobody but people who connected the same account themselves. “Delete stored review data” erases it at once.';
