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
  'mail.registration-code.subject': '{code} on Teie kood: {event}',
  'mail.registration-code.heading': '{form, select, notice {Teie kood} other {Teie registreerimise kood}}',
  'mail.registration-code.text':
    '{form, select, notice {Kirjutage see kood vormi, kuhu jätsite ürituse „{event}“ jaoks oma aadressi, ja vajutage vormi nuppu. Alles siis saame registreerimise avanemisest Teile teada anda.} other {Kirjutage see kood ürituse „{event}“ registreerimisvormi ja vajutage vormi nuppu. Alles siis olete registreeritud.}}',
  'mail.registration-code.fact': 'Kood',
  'mail.registration-code.more': 'Kood kehtib kümme minutit, selle aadressi ja selle ürituse jaoks.',
  'mail.registration-code.why':
    '{form, select, notice {Saite selle kirja, sest see aadress jäeti ürituse „{event}“ lehele. Kui see polnud Teie, pole vaja midagi teha: koodita rohkem kirju ei tule.} other {Saite selle kirja, sest see aadress kirjutati ürituse „{event}“ registreerimisvormi. Kui see polnud Teie, pole vaja midagi teha: koodita ei registreerita kedagi.}}',
};
