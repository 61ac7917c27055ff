// The person behind a token, and what they manage.
import { statusesOf } from '../../world/grants.ts';
import type { Person } from '../../world/assets.ts';
import { removeApp } from '../../sender/remove-app.ts';
import { findGrant } from '../../world/grants.ts';
import type { Call } from '../call.ts';
import { requireCaller } from '../caller.ts';
import { invalidParameter, missingPermission } from '../error.ts';
import { type Args, type Edge, GraphNode, success } from '../node.ts';
import { businessNode } from './business.ts';
import { pageNode } from './page.ts';

function accountsEdge(call: Call, person: Person): Edge {
  return {
    list: () => {
      const caller = requireCaller(call.caller);
      if (!caller.may('pages_show_list')) throw missingPermission();
      return person.roles
        .filter((role) => caller.may('pages_show_list', role.page.id))
        .map((role) => pageNode(call, role.page, 'role'));
    },
  };
}

function businessesEdge(call: Call, person: Person): Edge {
  return {
    list: () => {
      const caller = requireCaller(call.caller);
      if (!caller.may('business_management')) throw missingPermission();
      return person.businesses
        .filter((business) => caller.may('business_management', business.id))
        .map((business) => businessNode(call, business));
    },
  };
}

/** `DELETE /{user}/permissions` removes the app; with a name behind it, that permission alone. */
export function revoke(call: Call, person: Person, permission: string | null): object {
  if (permission === null) {
    removeApp(call.world, person);
    return success;
  }
  const statuses = findGrant(call.world, person)?.statuses;
  if (statuses?.get(permission) !== 'granted') {
    throw invalidParameter(`Permission ${permission} is not granted`);
  }
  statuses.set(permission, 'declined');
  return success;
}

function permissionsEdge(call: Call, person: Person): Edge {
  const matches = (args: Args) => (one: { permission: string; status: string }) =>
    (args('status') === null || one.status === args('status')) &&
    (args('permission') === null || one.permission === args('permission'));
  return {
    list: (args) =>
      [...statusesOf(call.world, person)]
        .map(([permission, status]) => ({ permission, status }))
        .filter(matches(args)),
    remove: () => revoke(call, person, call.params.text('permission')),
  };
}

function pictureOf(call: Call, person: Person): object {
  const url = `${call.origin}/control/picture/${person.id}.svg`;
  return { data: { height: 50, is_silhouette: false, url, width: 50 } };
}

/** Known fields that nobody here has, or that need permissions of other reviews: left out, not refused. */
const unshown = Object.fromEntries(
  ['middle_name', 'gender', 'birthday', 'link', 'locale', 'timezone'].map((name) => [
    name,
    () => undefined,
  ]),
);

export function personNode(call: Call, person: Person): GraphNode {
  const [first = person.name, ...rest] = person.name.split(' ');
  return new GraphNode({
    id: person.id,
    type: 'User',
    defaults: ['id', 'name'],
    fields: {
      name: () => person.name,
      first_name: () => first,
      last_name: () => rest.join(' '),
      ...unshown,
      picture: () => pictureOf(call, person),
      email: () =>
        call.caller?.may('email') === true ? `${person.persona}@example.com` : undefined,
    },
    edges: {
      accounts: accountsEdge(call, person),
      businesses: businessesEdge(call, person),
      permissions: permissionsEdge(call, person),
    },
  });
}
