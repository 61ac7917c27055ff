// What the proofs read and make: a Page with its posts, an Instagram profile, a WhatsApp account's health, a template.
import { readInstagramMedia } from '#meta/read-instagram-media';
import { readInstagramProfile } from '#meta/read-instagram-profile';
import { readPagePosts } from '#meta/read-page-posts';
import { readPageProfile } from '#meta/read-page-profile';
import { readWhatsAppHealth } from '#meta/read-whatsapp-health';
import { failureOf } from '#meta/scripted-meta';
import { createTemplate, findTemplates, removeTemplates } from '#meta/templates';
import { expect } from 'vitest';
import { type Case, traced } from './case.ts';
import { documentedError } from './documented.ts';
import type { Meta } from './metas.ts';
import { documentedProofs } from './documented-proofs.ts';

const ofPage = ({ at }: Meta) => ({ pageId: at.pageId, token: at.page });
const ofWhatsApp = ({ at }: Meta) => ({ wabaId: at.wabaId, token: at.user });
const template = { name: 'crm_flow_review_battery', text: 'For a review, never sent.' };

export const proofCases: readonly Case[] = [
  {
    name: 'a Page shows its followers, its description and the Instagram account behind it',
    answer: documentedProofs.page,
    act: (meta) => readPageProfile(meta.graph, ofPage(meta), { withInstagram: true }),
    expected: (at) => ({
      metaId: at.pageId,
      name: at.pageName,
      about: expect.any(String),
      followers: expect.any(Number),
      fans: expect.any(Number),
      pictureUrl: expect.stringMatching(/^http/),
      instagram: { metaId: at.instagramId },
    }),
  },
  {
    name: 'a Page is not read where pages_read_engagement was declined',
    answer: documentedError({ message: '(#10) This endpoint requires a permission', code: 10 }),
    decline: ['pages_read_engagement'],
    act: (meta) => failureOf(readPageProfile(meta.graph, ofPage(meta), { withInstagram: false })),
    expected: () => ({ name: 'MissingPermission', code: 10, ...traced }),
  },
  {
    name: 'a Page’s own posts come with their words and times',
    answer: documentedProofs.posts,
    act: (meta) => readPagePosts(meta.graph, ofPage(meta)),
    expected: () =>
      expect.arrayContaining([
        { text: expect.any(String), at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
      ]),
  },
  {
    name: 'an Instagram account shows its profile',
    answer: documentedProofs.instagram,
    act: ({ graph, at }) => readInstagramProfile(graph, at.user, at.instagramId),
    expected: (at) => ({
      metaId: at.instagramId,
      username: expect.any(String),
      followersCount: expect.any(Number),
      mediaCount: expect.any(Number),
    }),
  },
  {
    name: 'an Instagram account shows its media by their captions',
    answer: documentedProofs.media,
    act: ({ graph, at }) => readInstagramMedia(graph, at.user, at.instagramId),
    expected: () =>
      expect.arrayContaining([
        { caption: expect.any(String), kind: 'IMAGE', at: expect.stringMatching(/^\d{4}-/) },
      ]),
  },
  {
    name: 'a WhatsApp account shows its health and its numbers',
    answer: documentedProofs.health,
    act: ({ graph, at }) => readWhatsAppHealth(graph, at.user, at.wabaId),
    expected: (at) => ({
      metaId: at.wabaId,
      review: 'APPROVED',
      canSend: 'AVAILABLE',
      phoneNumbers: expect.arrayContaining([
        expect.objectContaining({ metaId: at.phoneId, displayPhoneNumber: at.display }),
      ]),
    }),
  },
  {
    name: 'a template is made, and Meta says its id',
    answer: documentedProofs.madeTemplate,
    act: async (meta) => ({ id: await createTemplate(meta.graph, ofWhatsApp(meta), template) }),
    expected: () => ({ id: expect.stringMatching(/^\d+$/) }),
  },
  {
    name: 'a template that was made is listed, waiting for its review',
    answer: documentedProofs.templates,
    arrange: (_simulator, meta) => createTemplate(meta.graph, ofWhatsApp(meta), template),
    act: (meta) => findTemplates(meta.graph, ofWhatsApp(meta)),
    expected: () =>
      expect.arrayContaining([
        expect.objectContaining({
          name: template.name,
          language: 'en_US',
          category: 'UTILITY',
          status: 'PENDING',
        }),
      ]),
  },
  {
    name: 'a template is removed by its name',
    answer: documentedProofs.removedTemplate,
    arrange: (_simulator, meta) => createTemplate(meta.graph, ofWhatsApp(meta), template),
    act: (meta) => removeTemplates(meta.graph, ofWhatsApp(meta), [template.name]),
    expected: () => [{ ok: true, value: true }],
  },
];
