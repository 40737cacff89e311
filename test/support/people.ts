/** The permanent cast: the same people in every test, none of whom exists. */
export const maarja = { name: 'Maarja Näidis', email: 'maarja@example.org', organisation: 'Näidiskool' };
export const tonu = { name: 'Tõnu Proovitu', email: 'tonu@example.org', organisation: 'Katsegümnaasium' };
export const paivi = { name: 'Päivi Esimerkki', email: 'paivi@example.org', organisation: 'Mallikoulu' };
export const ruta = {
  name: 'Rūta Pavyzdytė',
  email: 'ruta@example.org',
  organisation: 'Pavyzdžio gimnazija',
};
export const nino = { name: 'ნინო მაგალითაძე', email: 'nino@example.org', organisation: 'საცდელი სკოლა' };

/** Staff of the hub that the tests run events in. */
export const owner = { name: 'Kai Omanik', email: 'owner@example.org' };
export const organiser = { name: 'Olli Järjestäjä', email: 'organiser@example.org' };
export const doorKeeper = { name: 'Uku Uksehoidja', email: 'door@example.org' };
export const viewer = { name: 'Vaike Vaataja', email: 'viewer@example.org' };

/** As many people as a test needs, all different. */
export const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Osaleja ${index + 1}`,
    email: `osaleja.${index + 1}@example.org`,
    organisation: 'Näidiskool',
  }));
