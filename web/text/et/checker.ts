import type { checker as en } from '../en/checker.ts';

export const checker = {
  'checker.title': 'Tõendi kontrollimine',
  'checker.lead':
    'Teile on näidatud tõendit failina. Siin saate teada, kas see on ehtne, ükskõik kes selle välja andis.',
  'checker.file': 'Tõend',
  'checker.file.hint': 'PDF, mille sees on digitõend, või digitõend JSON-failina. Kõige rohkem 4 MB.',
  'checker.button': 'Kontrolli',
  'checker.sent': 'Faili kontrollib server ja alles seda ei jäeta.',
  'checker.stays': 'Faili kontrollib Teie brauser. Seda ei saadeta kuhugi.',
  'checker.drop': 'Faili võib ka siia lehele lohistada.',
  'checker.working': 'Kontrollin',
  'checker.of': 'Faili {number}. tõend, kokku {count}',
  'checker.checks': 'Mida kontrolliti',
  'checker.says': 'Mis tõendil kirjas on',
  'checker.name': 'Nimi',
  'checker.for': 'Mille eest',
  'checker.when': 'Millal',
  'checker.days': '{from} – {to}',
  'checker.hours': 'Akadeemilisi tunde',
  'checker.sessions': 'Sessioonid',
  'checker.events': 'Üritused',
  'checker.criteria': 'Mida selleks oli vaja',
  'checker.competences': 'Pädevused',
  'checker.issuer': 'Väljaandja',
  'checker.issuer.at': '{issuer} ({domain})',
  'checker.issued': 'Välja antud',
  'checker.page': 'Tõendi oma leht aadressil {domain}',
  'checker.page.text': 'ütleb rohkem, kui tõendit on vahepeal parandatud.',
  'checker.paper':
    'PDF-i lehele trükitud teksti ei kontrollitud. Võrrelge seda siinsega: allkiri kinnitab ainult seda, mis on siin.',

  'checker.valid': 'Kehtib',
  'checker.valid.lead': 'Tõend on ehtne, selles ei ole midagi muudetud ja seda ei ole tühistatud.',
  'checker.valid.lead.unnamed': 'Tõend on ehtne ja selles ei ole midagi muudetud.',
  'checker.genuine': 'Ehtne',
  'checker.genuine.lead':
    'Pärast allkirjastamist ei ole tõendis midagi muudetud. Seda, kas see on vahepeal tühistatud, ei saanud küsida.',
  'checker.revoked': 'Tühistatud',
  'checker.revoked.lead':
    'Tõend anti välja, kuid see ei kehti enam: väljaandja võttis selle tagasi või andis selle asemel parandatud tõendi.',
  'checker.expired': 'Aegunud',
  'checker.expired.lead': 'Tõend oli ehtne, kuid selle kehtivusaeg on läbi.',
  'checker.early': 'Veel ei kehti',
  'checker.early.lead': 'Tõend on ehtne, kuid selle kehtivusaeg ei ole veel alanud.',
  'checker.bare': 'Muutmata, kuid allkirjastaja on teadmata',
  'checker.bare.lead':
    'Pärast allkirjastamist ei ole tõendis midagi muudetud. Kes selle allkirjastas, ei ole teada: nii saab allkirjastada igaüks.',
  'checker.unsure': 'Kontrollida ei õnnestunud',
  'checker.unsure.lead':
    'Tõend võib olla ehtne või mitte. Ärge sellele toetuge, enne kui see on mõnel muul viisil kontrollitud.',
  'checker.forged': 'Ei ole ehtne',
  'checker.forged.lead':
    'See ei ole see, mille väljaandja allkirjastas. Ärge toetuge millelegi, mis selles kirjas on.',

  'checker.signature': 'Allkiri',
  'checker.signature.home': 'Kehtib. Allkirjastatud selle veebilehe võtmega ja pärast seda muutmata.',
  'checker.signature.domain':
    'Kehtib. Allkirjastatud võtmega, mille on avaldanud {domain}, ja pärast seda muutmata.',
  'checker.signature.bare':
    'Kehtib: pärast allkirjastamist ei ole midagi muudetud. Võtmel ei ole omanikku, kellelt küsida.',
  'checker.signature.altered':
    'Ei kehti: pärast allkirjastamist on midagi muudetud või on allkiri välja mõeldud.',
  'checker.signature.unsigned': 'Allkirja ei ole. Selle võis kirjutada igaüks.',
  'checker.signature.terms': 'Tõendis on sõnu, mida ükski allkiri ei kinnita.',
  'checker.signature.unplain':
    'Tõend on kirjutatud nii, et lugejale näidatav ei pruugi olla see, mis allkirjastati. Ükski väljaandja nii ei kirjuta.',
  'checker.signature.unlisted': 'Allkirjastatud võtmega, mida väljaandja enda omaks ei tunnista.',
  'checker.signature.expired': 'Allkiri anti ajaks, mis on läbi.',
  'checker.signature.suite': 'Tõend on allkirjastatud viisil, mida see leht kontrollida ei oska.',
  'checker.signature.context': 'Tõend kasutab sõnavara, mida see leht ei tunne.',
  'checker.signature.kind': 'Väljaandjal ei ole aadressi, kust võtmeid küsida.',
  'checker.signature.unreachable':
    'Kontrollimata: {domain} ei vastanud küsimusele, millised on väljaandja võtmed. Kas ei ole võrku või ei vasta see teiste lehtedele.',
  'checker.signature.elsewhere':
    'Kontrollimata: see veebileht teistelt ei küsi. Kui lubate sellel lehel skriptid, küsib Teie brauser: {domain}.',
  'checker.signature.unreadable': 'Kontrollimata: {domain} ei avalda oma võtmeid loetaval kujul.',

  'checker.status': 'Tühistamine',
  'checker.status.good': 'Ei ole tühistatud: nii ütleb väljaandja tänane nimekiri.',
  'checker.status.revoked': 'Väljaandja tänase nimekirja järgi see tõend enam ei kehti.',
  'checker.status.unnamed': 'Väljaandja ei pea tühistatud tõendite nimekirja, kust küsida.',
  'checker.status.unread': 'Tõend viitab tühistatute nimekirjale, mida see leht lugeda ei oska.',
  'checker.status.unreachable':
    'Kontrollimata: väljaandja nimekirja ei saanud küsida. Proovige uuesti, kui võrk on olemas.',
  'checker.status.elsewhere':
    'Kontrollimata: see veebileht teiste nimekirju ei küsi. Kui lubate sellel lehel skriptid, küsib Teie brauser.',
  'checker.status.unproven':
    'Kontrollimata: väljaandja nimekirja asemel leitu on aegunud või ei ole väljaandja allkirjastatud.',

  'checker.none': 'Midagi ei ole kontrollida',
  'checker.none.empty': 'Fail on tühi.',
  'checker.none.too-large': 'Fail on suurem kui 4 MB. Tõend on palju väiksem.',
  'checker.none.encrypted':
    'PDF on kaitstud ja selle seest ei saa midagi võtta. Küsige kaitseta faili või avage aadress, mis on sellele trükitud.',
  'checker.none.nothing':
    'Selle PDF-i sees digitõendit ei ole. See ei räägi tõendi poolt ega vastu: avage aadress, mis on sellele trükitud.',
  'checker.none.no-credential': 'Faili saab lugeda, kuid digitõendit selles ei ole.',
  'checker.none.token':
    'See digitõend on allkirjastatud veebimärgisena (JWT), mida siin kontrollida ei saa. Küsige väljaandjalt.',
  'checker.none.other': 'See ei ole PDF ega digitõend. Fotot ega skannitud paberit siin kontrollida ei saa.',
  'checker.unread': 'Faili ei õnnestunud avada. Valige see uuesti.',

  'checker.how': 'Kuidas see käib',
  'checker.how.signature':
    'Tõendi väljaandja allkirjastab selle võtmega, mida kellelgi teisel ei ole. Kui muuta kas või ühte tähte, allkiri enam ei kehti.',
  'checker.how.issuer':
    'Võti kuulub domeenile. Nimetada võib end igaüks kuidas tahes: vaadake domeeni, mitte ainult nime.',
  'checker.how.status':
    'Väljaandja peab nimekirja tõenditest, mis enam ei kehti. Inimeste nimesid selles ei ole.',
  'checker.how.others':
    'Küsitakse ainult väljaandja enda veebilehelt: tema võtmeid ja seda nimekirja. Millise tõendi pärast, sellest talle ei räägita.',
  'checker.keep': 'Ilma selle veebileheta',
  'checker.keep.text':
    'Kontrollija on olemas ka ühe failina, mis avaneb igas brauseris ja mille sees on selle veebilehe võtmed. Hoidke seda koos oma tõenditega: see töötab ilma võrguta ja ka siis, kui seda veebilehte enam ei ole.',
  'checker.keep.button': 'Salvesta kontrollija',
  'checker.keep.failed': 'Kontrollijat ei õnnestunud kokku panna. Proovige uuesti, kui võrk on olemas.',
  'checker.kept': 'Salvestatud aadressilt {origin}, {date}.',
  'error.certificate.missing': 'Valige fail',
} satisfies Record<keyof typeof en, string>;
