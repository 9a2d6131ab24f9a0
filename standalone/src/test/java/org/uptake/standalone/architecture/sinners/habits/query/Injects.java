package org.uptake.standalone.architecture.sinners.habits.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@NullMarked
@SuppressWarnings("NullAway.Init") // that is the point
final class Injects {

  @Autowired String injected;

  @Value("${sin}")
  String valued;
}
