package org.uptake.platform.web;

import java.time.Instant;
import org.uptake.kernel.Instants;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Instants in answers always have six digits, so that they are all as long, and sort as texts as
 * they do in time.
 */
@SuppressWarnings("serial") // never leaves the process
public final class InstantModule extends SimpleModule {

  public InstantModule() {
    super("instants");
    addSerializer(Instant.class, new Written());
  }

  private static final class Written extends StdSerializer<Instant> {

    private Written() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
      JsonGenerator ignored = json.writeString(Instants.text(instant));
    }
  }
}
