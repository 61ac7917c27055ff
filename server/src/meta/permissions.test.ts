// The catalog of the nine, checked against itself and against the login dialog.
import { describe, expect, it } from 'vitest';
import { isPermissionName, PERMISSIONS } from './permissions.ts';

describe('the catalog', () => {
  it("holds the nine in the page's order, each explained", () => {
    expect(PERMISSIONS.map((permission) => permission.name)).toEqual([
      'instagram_basic',
      'instagram_manage_messages',
      'pages_messaging',
      'whatsapp_business_management',
      'whatsapp_business_messaging',
      'pages_show_list',
      'pages_read_engagement',
      'pages_manage_metadata',
      'business_management',
    ]);
    for (const { explanation } of PERMISSIONS) expect(explanation).toMatch(/^[A-Z].{40,}\.$/);
  });

  it('asks for everything that one of the nine depends on', () => {
    for (const { dependsOn } of PERMISSIONS) {
      for (const name of dependsOn) expect(isPermissionName(name)).toBe(true);
    }
  });

  it('names, for each, what its dependencies depend on too', () => {
    const byName = new Map(PERMISSIONS.map((one) => [one.name, one.dependsOn]));
    for (const { dependsOn } of PERMISSIONS) {
      const further = dependsOn.flatMap((name) => byName.get(name) ?? []);
      expect(dependsOn).toEqual(expect.arrayContaining(further));
    }
  });

  it('knows no other permission', () => {
    expect(isPermissionName('ads_management')).toBe(false);
    expect(isPermissionName('toString')).toBe(false);
  });
});
