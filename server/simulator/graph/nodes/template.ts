// A WhatsApp message template, and how one is made and removed (documentation/business-messaging/whatsapp/templates).
import { z } from 'zod';
import type { Template, WhatsAppAccount } from '../../world/assets.ts';
import type { Call } from '../call.ts';
import { invalidParameter } from '../error.ts';
import { type Args, type Edge, GraphNode, success } from '../node.ts';

export function templateNode(template: Template): GraphNode {
  return new GraphNode({
    id: template.id,
    type: 'WhatsAppMessageTemplate',
    defaults: ['name', 'components', 'language', 'status', 'category', 'id'],
    fields: {
      name: () => template.name,
      language: () => template.language,
      category: () => template.category,
      status: () => template.status,
      components: () => template.components,
    },
  });
}

const categories = ['AUTHENTICATION', 'MARKETING', 'UTILITY'];

function create(call: Call, account: WhatsAppAccount): object {
  const name = call.params.require('name');
  const language = call.params.require('language');
  const category = call.params.require('category').toUpperCase();
  if (!/^[a-z0-9_]{1,512}$/.test(name)) {
    throw invalidParameter('Param name may have lowercase letters, digits and underscores only');
  }
  if (!categories.includes(category)) {
    throw invalidParameter(`Param category must be one of {${categories.join(', ')}}`);
  }
  if (account.templates.some((one) => one.name === name && one.language === language)) {
    throw invalidParameter('Content in this language already exists', 2388024);
  }
  const components = call.params.structured('components', z.array(z.unknown())) ?? [];
  const id = call.world.mint.digits('7', 14);
  account.templates.push({ id, name, language, category, status: 'PENDING', components });
  return { id, status: 'PENDING', category };
}

function remove(call: Call, account: WhatsAppAccount): object {
  const name = call.params.require('name');
  const left = account.templates.filter((one) => one.name !== name);
  if (left.length === account.templates.length) {
    throw invalidParameter('Message template was not found', 2593002);
  }
  account.templates = left;
  return success;
}

export function templates(call: Call, account: WhatsAppAccount): Edge {
  const matches = (args: Args) => (one: Template) =>
    (args('name') === null || one.name === args('name')) &&
    (args('status') === null || one.status === args('status'));
  return {
    list: (args) => account.templates.filter(matches(args)).map(templateNode),
    create: () => create(call, account),
    remove: () => remove(call, account),
  };
}
