package org.uptake.command.platform;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.uptake.command.log.LogRows;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.ExpectedVersion;

/** Looks up what a command has to know beside its own stream, so that aggregates ask nobody. */
public final class Surroundings {

  private final LogRows log;
  private final InstantSource clock;

  public Surroundings(LogRows log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param named the streams that the command names beside its own
   */
  public Circumstances circumstances(ExpectedVersion expected, Collection<String> named) {
    return new Circumstances(clock.instant(), log.existing(named), expected);
  }

  /** The stream of that name as it was first written, in whatever case. */
  public Optional<String> written(String stream) {
    return log.written(stream);
  }

  /** The events of a stream that are of some types, the oldest first. */
  public List<LogRows.Last> events(String stream, Collection<String> aliases) {
    return log.events(stream, aliases);
  }

  /** The newest event of a stream. */
  public Optional<LogRows.Last> last(String stream) {
    return log.last(stream);
  }
}
