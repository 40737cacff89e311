import { raw } from 'hono/utils/html';
import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Programme, Standing } from '../../../functions/events/event.ts';
import { inLanguage, languages } from '../../../functions/shared/language.ts';
import { plainText } from '../../parts/markdown.ts';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

type PreviewProps = { view: View; programme: Programme; hub: Hub; standing: Standing };

/** What other programs read of an event's page: link previews, search engines, calendars. */
export function Preview({ view, programme, hub, standing }: PreviewProps) {
  const { event } = programme;
  const address = view.publicUrl + paths.event(event.slug);
  const data = eventData(view, programme, hub, standing);
  return (
    <>
      <link rel="canonical" href={address} />
      {languages.map(language => (
        <link rel="alternate" hreflang={language} href={`${address}?lang=${language}`} />
      ))}
      <meta property="og:type" content="website" />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={hub.name} />
      <meta property="og:title" content={inLanguage(event.title, view.language)} />
      <meta property="og:description" content={summary(event, view)} />
      <meta property="og:image" content={view.publicUrl + paths.coverPng(event.slug)} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />
      <script type="application/ld+json" nonce={view.nonce}>
        {raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}
      </script>
    </>
  );
}

export const summary = (event: Event, view: View): string =>
  plainText(inLanguage(event.description, view.language), 200);

const attendanceModes = {
  'on-site': 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} as const satisfies Record<Event['format'], string>;

/** https://schema.org/Event. The online half is named by the event's page: its real address stays hidden. */
function eventData(view: View, { event }: Programme, hub: Hub, { left, open }: Standing) {
  const address = view.publicUrl + paths.event(event.slug);
  const { venue } = event;
  const hall = venue && {
    '@type': 'Place',
    name: [venue.room, venue.name].filter(Boolean).join(', '),
    address: {
      '@type': 'PostalAddress',
      streetAddress: venue.address,
      addressLocality: venue.city,
      addressCountry: venue.country,
    },
  };
  const online = event.format !== 'on-site' && { '@type': 'VirtualLocation', url: address };
  const free = Object.values(left).some(seats => seats > 0);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: inLanguage(event.title, view.language),
    description: summary(event, view),
    startDate: event.startsAt,
    endDate: event.endsAt,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: `https://schema.org/${attendanceModes[event.format]}`,
    inLanguage: event.languages,
    location: [hall, online].filter(Boolean),
    image: [view.publicUrl + paths.coverPng(event.slug)],
    organizer: { '@type': 'Organization', name: hub.name, url: view.publicUrl },
    url: address,
    isAccessibleForFree: true,
    offers: {
      '@type': 'Offer',
      price: 0,
      priceCurrency: 'EUR',
      url: view.publicUrl + paths.register(event.slug),
      availability: `https://schema.org/${open && free ? 'InStock' : 'SoldOut'}`,
      validFrom: event.registration.opensAt,
    },
  };
}
