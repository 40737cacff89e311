import type { guard as en } from '../en/guard.ts';

/** Registreerimisvormi kaitse programmide eest. */
export const guard: Record<keyof typeof en, string> = {
  'guard.why':
    'Praegu saadavad programmid seda vormi hulgi. Et näidata, et teie pole programm, teeb teie seade vormi täitmise ajal lühikese arvutuse. Teil endal pole vaja midagi teha.',
  'guard.other-way':
    'Teie brauseris on JavaScript välja lülitatud ja seetõttu ei saa seda arvutust teha. On ka teine võimalus: laske saata kood vormi kirjutatud aadressile ja kirjutage see siia.',
  'guard.sent':
    'Saatsime koodi aadressile {email}. Kirjutage see siia ja vajutage ülalolevat nuppu; kõik muu on vormis alles. Kood kehtib kümme minutit.',
  'guard.sent-above': 'Kood on teel aadressile {email}: kirjutage see vormi lõppu',
  'guard.code': 'Kood kirjast',
  'guard.send': 'Saatke mulle kood',
  'guard.send-again': 'Saatke uuesti',
  'error.form.press-again':
    'Midagi pole kadunud: vajutage nuppu veel kord. Praegu saadavad programmid seda vormi hulgi, seepärast teeb teie seade enne lühikese arvutuse',
  'error.code.code':
    'See kood ei sobi selle e-posti aadressiga või on vanem kui kümme minutit: laske saata uus',
  'mail.template.registration-code': 'Registreerimise kood',
  'mail.registration-code.subject': '{code} on teie kood: {event}',
  'mail.registration-code.heading': 'Teie registreerimise kood',
  'mail.registration-code.text':
    'Kirjutage see kood ürituse „{event}“ registreerimisvormi ja vajutage vormi nuppu. Alles siis olete registreeritud.',
  'mail.registration-code.more': 'Kood kehtib kümme minutit, selle aadressi ja selle ürituse jaoks.',
  'mail.registration-code.why':
    'Saite selle kirja, sest see aadress kirjutati ürituse „{event}“ registreerimisvormi. Kui see polnud teie, pole vaja midagi teha: koodita ei registreerita kedagi.',
};
