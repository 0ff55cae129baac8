package org.jiedu.source;

import java.util.List;
import java.util.NoSuchElementException;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;

/** The events of a YAML text that was parsed already, so that it is not parsed twice. */
final class ReadEvents implements Parser {
  private final List<Event> events;
  private int next;

  ReadEvents(List<Event> events) {
    this.events = List.copyOf(events);
  }

  @Override
  public boolean checkEvent(Event.ID id) {
    return hasNext() && events.get(next).getEventId() == id;
  }

  @Override
  public Event peekEvent() {
    if (!hasNext()) {
      throw new NoSuchElementException("no events left");
    }
    return events.get(next);
  }

  @Override
  public Event next() {
    Event event = peekEvent();
    next++;
    return event;
  }

  @Override
  public boolean hasNext() {
    return next < events.size();
  }
}
