// Sealing: AES-256-GCM over bytes, pure. A sealed value is one text, `v1.<key id>.<nonce>.<ciphertext>.<tag>`, the last
// three in base64url without padding. Owner, purpose, row id and key id are authenticated beside the content, so an
// envelope opens only in the very place it was sealed for. What it trades: whoever moves a row must seal it again.
// The nonce is random (96 bits): one key may seal 2^32 values before a repeat is a risk, and a data key seals hundreds.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** A key id may hold dots; the three parts behind it may not, so there is one way to read an envelope. */
const ENVELOPE = /^v1\.([\w.-]{1,64})\.([\w-]{16})\.([\w-]*)\.([\w-]{22})$/;

/** The one place where a sealed value belongs. */
export interface SealContext {
  /** Id of the connection whose value this is. */
  ownerId: string;
  purpose: 'data-key' | 'user' | 'page';
  rowId: string;
}

/** The envelope is malformed, was changed, was moved, or was sealed by another key. Says nothing of the content. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor() {
    super('A sealed value could not be opened: it was changed, moved, or sealed by another key.');
  }
}

/** Seals bytes with a key of 32 bytes; returns the envelope. */
export function seal(key: Buffer, keyId: string, context: SealContext, plaintext: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bind(keyId, context));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const parts = [nonce, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return [VERSION, keyId, ...parts].join('.');
}

/** Opens an envelope that `seal` wrote with the same key, key id and context; throws `SealBroken` otherwise. */
export function open(key: Buffer, keyId: string, context: SealContext, envelope: string): Buffer {
  const [, namedKey, ...parts] = ENVELOPE.exec(envelope) ?? [];
  const [nonce, ciphertext, tag] = parts.map(decode);
  if (namedKey !== keyId || !nonce || !ciphertext || !tag) throw new SealBroken();
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(bind(keyId, context));
  decipher.setAuthTag(tag);
  const plaintext = decipher.update(ciphertext);
  try {
    return Buffer.concat([plaintext, decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

/** JSON of an array of texts: quotes and commas inside a text are escaped, so two contexts never read alike. */
function bind(keyId: string, { ownerId, purpose, rowId }: SealContext): Buffer {
  return Buffer.from(JSON.stringify([VERSION, keyId, ownerId, purpose, rowId]));
}

/** Base64url leaves unused bits in the last letter; only the spelling that `seal` writes is taken. */
function decode(part: string): Buffer {
  const bytes = Buffer.from(part, 'base64url');
  if (bytes.toString('base64url') !== part) throw new SealBroken();
  return bytes;
}
