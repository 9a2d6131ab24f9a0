package org.uptake.standalone.architecture.sinners.names.kernel;

import org.jspecify.annotations.NullMarked;

/** This is allowed. */
@NullMarked
sealed interface SealedEvent {

  record Happened() implements SealedEvent {}
}
