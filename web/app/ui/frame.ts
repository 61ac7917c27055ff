// What the frame around every page knows; each page's one query spreads the fragment of frame.server.ts.
import type { FrameFragment } from '../gql/graphql.ts';

export type Frame = FrameFragment;
export type ReviewStep = Frame['reviewProgress'][number];

/** Somebody is signed in, though their token may have died. */
export const isSignedIn = ({ connection }: Frame) => connection.storedData !== null;

/** The first step that is not done; undefined when all are. */
export const nextStep = ({ reviewProgress }: Pick<Frame, 'reviewProgress'>) =>
  reviewProgress.find(({ done }) => !done);
