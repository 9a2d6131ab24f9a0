package org.uptake.bench.made;

import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.SerializedObject;
import org.uptake.platform.log.EventAliases;
import org.uptake.platform.log.EventSerializer;

/** Events as rows of PostgreSQL's COPY, without their index, which they get in order. */
final class CopyText {

  static final String COLUMNS =
      "global_index, aggregate_identifier, sequence_number, type, event_identifier, time_stamp,"
          + " payload_type, payload, meta_data";

  private final EventSerializer serializer = new EventSerializer(new EventAliases());

  byte[] row(Made made) {
    SerializedObject<String> payload = serializer.serialize(made.event(), String.class);
    String type = made.stream().substring(0, made.stream().indexOf('/'));
    return String.join(
            "\t",
            made.stream(),
            Long.toString(made.sequence()),
            type,
            made.id().toString(),
            made.writtenAt().toString(),
            payload.getType().getName(),
            escaped(payload.getData()),
            escaped(serializer.serialize(made.stamp().metaData(), String.class).getData()))
        .concat("\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** JSON has no tab and no end of line in it, but backslashes. */
  private static String escaped(String json) {
    return json.replace("\\", "\\\\");
  }
}
