// Profile pictures: a plain disc in a colour of the id, drawn here so that nothing is loaded from elsewhere.

export function pictureOf(id: string): string {
  const hue = [...id].reduce((sum, sign) => (sum * 7 + sign.charCodeAt(0)) % 360, 11);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><rect width="96" height="96" fill="hsl(${hue} 55% 86%)"/><circle cx="48" cy="38" r="17" fill="hsl(${hue} 45% 42%)"/><path d="M14 96a34 30 0 0 1 68 0z" fill="hsl(${hue} 45% 42%)"/></svg>`;
}
