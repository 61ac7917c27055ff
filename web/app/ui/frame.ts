// What the frame around every page knows; each page's one query spreads the fragment of frame.server.ts.
import type { FrameFragment } from '../gql/graphql.ts';

export type Frame = FrameFragment;

/** Somebody is signed in, though their token may have died. */
export const isSignedIn = ({ connection }: Frame) => connection.storedData !== null;
