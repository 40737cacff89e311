import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import { CoverPicture } from '../../parts/cover-picture.tsx';
import { whereShort } from '../../parts/event-line.ts';
import { DayRange } from '../../parts/time.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

/** Which event this is about: its cover, name, day and place. */
export const Glance = ({ view, event, hub }: { view: View; event: Event; hub: Hub }) => (
  <div class="glance">
    <CoverPicture id={event.id} hue={hub.hue} size={{ width: 600, height: 480 }} />
    <div>
      <a href={paths.event(event.slug)}>
        <Words texts={event.title} view={view} />
      </a>
      <p class="kicker">
        <DayRange view={view} {...event} /> · {whereShort(view, event)}
      </p>
    </div>
  </div>
);
