import type { Hub } from '../accounts/hub.ts';
import type { Event } from '../events/event.ts';

/** A personal link that was good once; whoever has it may ask for a new one. */
export class LinkEnded extends Error {
  override name = 'LinkEnded';
  readonly event: Event;
  readonly hub: Hub;
  constructor(event: Event, hub: Hub) {
    super('The personal link has ended');
    this.event = event;
    this.hub = hub;
  }
}
