// The receipt behind a confirmation code, for whoever holds it.
import type { EntityManager } from '#base/database';
import { ReceiptEntity, type Receipt } from './receipt.entity.ts';

/** @param code in any case, with spaces around it */
export function findReceipt(em: EntityManager, code: string): Promise<Receipt | null> {
  return em.findOne(ReceiptEntity, { code: code.trim().toUpperCase() });
}
