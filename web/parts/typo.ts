const known = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'icloud.com',
  'taltech.ee',
  'helsinki.fi',
];
/** One slip from a well-known domain, and right as they are. */
const right = ['mail.com', 'ymail.com', 'email.com', 'hotmail.co'];
const endings: Record<string, string> = {
  con: 'com',
  cmo: 'com',
  comm: 'com',
  ocm: 'com',
  eee: 'ee',
  nte: 'net',
};

/** The address that was probably meant: a domain one slip away from a well-known one. To ask with, never to use. */
export function likelyMeant(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  if ([...known, ...right].includes(domain)) return undefined;
  const ending = domain.split('.').at(-1) ?? '';
  const mended = endings[ending] && domain.slice(0, -ending.length) + endings[ending];
  const meant = known.find(each => oneSlip(each, mended ?? domain)) ?? mended;
  return meant ? `${email.slice(0, at)}@${meant}` : undefined;
}

/** Whether one letter missing, doubled, wrong or swapped with the next turns one word into the other. */
function oneSlip(meant: string, typed: string): boolean {
  if (meant === typed) return true;
  let same = 0;
  while (same < meant.length && meant[same] === typed[same]) same++;
  const [a, b] = [meant.slice(same), typed.slice(same)];
  const swapped = a.length > 1 && b.startsWith(`${a[1]}${a[0]}`) && a.slice(2) === b.slice(2);
  return swapped || a.slice(1) === b || a === b.slice(1) || (a.slice(1) === b.slice(1) && a.length > 0);
}
