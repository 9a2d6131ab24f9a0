package org.uptake.standalone;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/**
 * A start for its own sake: once everything is loaded, the program ends. The build makes the
 * archive of classes from it.
 */
final class Rehearsal {

  @Order
  @EventListener
  void end(ApplicationReadyEvent ready) {
    ready.getApplicationContext().close();
  }
}
