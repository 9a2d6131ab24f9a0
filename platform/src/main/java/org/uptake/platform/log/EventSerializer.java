package org.uptake.platform.log;

import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Events as JSON, their types by alias. A type without alias is neither written nor read. */
public final class EventSerializer extends Jackson3Serializer {

  private static final String METADATA = "MetaData";

  private final EventAliases aliases;

  public EventSerializer(EventAliases aliases) {
    super(Jackson3Serializer.builder());
    this.aliases = aliases;
  }

  @Override
  @SuppressWarnings("rawtypes") // as declared by the interface
  public SerializedType typeForClass(Class type) {
    String name = type == MetaData.class ? METADATA : aliases.alias(type);
    return new SimpleSerializedType(name, null);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    boolean isMetaData =
        type.getName().equals(METADATA) || type.getName().equals(MetaData.class.getName());
    return isMetaData
        ? MetaData.class
        : aliases
            .type(type.getName())
            .orElseThrow(() -> new UnknownEventType("The log holds a " + type.getName()));
  }

  /**
   * An event as the log has it, for whoever reads the log without Axon.
   *
   * @throws RuntimeException if that is of no type that this version knows, or of another shape
   */
  public Object event(String alias, String json) {
    return read(alias, json);
  }

  /** The metadata of an event likewise. */
  public Map<String, ?> stamp(String json) {
    return (MetaData) read(METADATA, json);
  }

  private Object read(String type, String json) {
    Object value = deserialize(new SimpleSerializedObject<>(json, String.class, type, null));
    return Objects.requireNonNull(value, "nothing"); // as JSON's null is read
  }

  /** The log holds a type that this version does not know; skipping it would lose facts. */
  @SuppressWarnings("serial") // never serialized
  public static final class UnknownEventType extends RuntimeException {

    UnknownEventType(String message) {
      super(message);
    }
  }
}
