import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Queuing } from '../../../functions/registration/line/queuing.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Facts } from '../../parts/facts.tsx';
import { type Filled, Select, TextField } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { When } from '../console/when.tsx';
import { type LineRow, lineName, MovedNote } from './line.tsx';

/** One form with two buttons: `act` is `move` or `offer`; it sends `before` and `why` too. */
export type InLinePageProps = Filled & {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  row: LineRow;
  person: Queuing;
  /** Fewer seats are free than they need. */
  full: boolean;
};

/** What staff may do for a person or a group that waits: another place in line, or a seat out of turn, each with its reason. */
export function InLinePage(props: InLinePageProps) {
  const { view, event, row, person, errors } = props;
  const { t } = view;
  const query = row.session ? `?session=${row.session.id}` : '';
  return (
    <EventFrame
      {...props}
      tab="waiting-list"
      heading={person.name}
      error={errors !== undefined}
      before={
        <>
          <p class="small">
            <a href={paths.waitingList(event.id)}>{t('line.back')}</a>
          </p>
          <ErrorSummary view={view} errors={errors} />
        </>
      }
    >
      <div class="stack roomy">
        <Facts
          facts={[
            [t('line.in'), lineName(view, row)],
            [t('line.place'), t('line.place-of', { place: person.place, waiting: row.waiting })],
            [t('line.since-label'), <When view={view} at={person.since} zone={event.zone} />],
            [t('line.csv.people'), person.isGroup && person.size],
            [
              t('console.group'),
              person.isGroup && (
                <a href={paths.registeredGroup(event.id, person.id)}>{t('console.group.open')}</a>
              ),
            ],
            [t('line.contact'), person.contact && `${person.contact} (${person.email})`],
            [t('console.registration.organisation'), person.organisation],
            [
              t('line.moved'),
              person.moved && <MovedNote view={view} event={event} moved={person.moved} labelled />,
            ],
          ]}
        />
        <form class="form" method="post" action={paths.inLine(event.id, person.id) + query} novalidate>
          <TextField
            view={view}
            name="why"
            rows={2}
            label={t('line.reason')}
            hint={t('line.reason.hint')}
            value={props.typed?.why}
            error={errors?.why}
          />
          <Move {...props} />
          <Offer {...props} />
        </form>
      </div>
    </EventFrame>
  );
}

function Move({ view, row, person, errors, typed }: InLinePageProps) {
  const { t } = view;
  const at = row.people.findIndex(each => each.id === person.id);
  const others = row.people.filter(each => each.id !== person.id);
  if (others.length === 0) return null;
  const ahead = row.people[at - 1];
  return (
    <fieldset class="part">
      <legend>{t('line.move')}</legend>
      <Select
        view={view}
        name="before"
        label={t('line.move.to')}
        value={typed?.before ?? (at > 1 ? ahead?.id : 'front')}
        error={errors?.before}
        options={[
          { value: 'front', label: t('line.move.front') },
          ...others.slice(1).map(({ id, name, place }) => ({
            value: id,
            label: t('line.move.before', { name, place }),
          })),
          { value: 'end', label: t('line.move.end') },
        ]}
      />
      <p>
        <Button quiet name="act" value="move">
          {t('line.move.do')}
        </Button>
      </p>
    </fieldset>
  );
}

const Offer = ({ view: { t }, event, row, person: { size, isGroup }, full }: InLinePageProps) => (
  <fieldset class="part">
    <legend>{t('line.offer', { size })}</legend>
    {full ? (
      <p>
        {isGroup ? t('line.offer.too-few', { size, free: row.free }) : t('line.offer.full')}{' '}
        <a href={`${paths.waitingList(event.id)}#seats-${row.line}`}>{t('line.offer.raise')}</a>
      </p>
    ) : (
      <>
        <p>{t(offerTexts[isGroup ? 'group' : 'person'][event.offerHours ? 'offer' : 'atOnce'], { size })}</p>
        <p>
          <Button quiet name="act" value="offer">
            {t('line.offer.do', { size })}
          </Button>
        </p>
      </>
    )}
  </fieldset>
);

const offerTexts = {
  person: { offer: 'line.offer.text', atOnce: 'line.offer.at-once' },
  group: { offer: 'line.offer.text-group', atOnce: 'line.offer.at-once-group' },
} as const;
