// The form that every tick and button of the picker belongs to, and where a channel stands on its page.
import type { ChannelKind } from '../../gql/graphql.ts';

export const pickerForm = 'picker';

export const groupId = (kind: ChannelKind) => kind.toLowerCase();
