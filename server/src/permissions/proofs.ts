// How each of the nine is proved: six by a button, three by a reply to a person who wrote.
import type { PermissionName } from '#meta/permissions';
import { proveBusinessManagement } from './prove/business-management.ts';
import { proveInstagramBasic } from './prove/instagram-basic.ts';
import { provePagesManageMetadata } from './prove/pages-manage-metadata.ts';
import { provePagesReadEngagement } from './prove/pages-read-engagement.ts';
import { provePagesShowList } from './prove/pages-show-list.ts';
import type { Proof } from './prove/proof.ts';
import { proveWhatsappBusinessManagement } from './prove/whatsapp-business-management.ts';

export const PROOFS: Readonly<Record<PermissionName, Proof>> = {
  instagram_basic: { needs: 'INSTAGRAM', prove: proveInstagramBasic },
  instagram_manage_messages: { needs: 'INSTAGRAM', repliesOn: 'INSTAGRAM' },
  pages_messaging: { needs: 'PAGE', repliesOn: 'MESSENGER' },
  whatsapp_business_management: { needs: 'WHATSAPP', prove: proveWhatsappBusinessManagement },
  whatsapp_business_messaging: { needs: 'WHATSAPP', repliesOn: 'WHATSAPP' },
  pages_show_list: { needs: null, prove: provePagesShowList },
  pages_read_engagement: { needs: 'PAGE', prove: provePagesReadEngagement },
  pages_manage_metadata: { needs: 'PAGE', prove: provePagesManageMetadata },
  business_management: { needs: null, prove: proveBusinessManagement },
};
