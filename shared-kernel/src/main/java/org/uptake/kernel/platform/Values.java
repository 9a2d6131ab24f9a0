package org.uptake.kernel.platform;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Amount;
import org.uptake.kernel.BadValue;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.InvalidField.Simple;
import org.uptake.kernel.InvalidValue;
import org.uptake.kernel.Message;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.RecommendationNumber;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.WebAddress;
import org.uptake.kernel.Word;

/** One value from outside, read as the type that a record's component asks for. */
final class Values {

  private static final Map<Type, Function<String, Object>> FROM_TEXT =
      Map.ofEntries(
          reads(String.class, text -> text),
          reads(ReviewCode.class, ReviewCode::new),
          reads(StakeholderCode.class, StakeholderCode::new),
          reads(RecommendationId.class, RecommendationId::new),
          reads(RecommendationNumber.class, RecommendationNumber::new),
          reads(EntryId.class, EntryId::of),
          reads(AccountId.class, AccountId::of),
          reads(PartialDate.class, PartialDate::of),
          reads(Amount.class, Amount::of),
          reads(WebAddress.class, WebAddress::parse),
          reads(BigDecimal.class, Values::decimal),
          reads(Integer.class, Values::integer));

  private static final int MOST_DIGITS = 60;

  private final Limit limit;
  private final List<FieldError> errors;

  private Values(Limit limit, List<FieldError> errors) {
    this.limit = limit;
    this.errors = errors;
  }

  /** The value, or null if it is empty or cannot be read; why not is added to the errors. */
  static @Nullable Object parse(
      RecordComponent component, @Nullable Object raw, List<FieldError> errors) {
    return new Values(Limit.of(component), errors)
        .parse(component.getGenericType(), raw, component.getName());
  }

  private @Nullable Object parse(Type type, @Nullable Object raw, String field) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(generic.getActualTypeArguments()[0], raw, field)
          : texts(raw, field);
    }
    if (raw == null || (raw instanceof String text && Characters.showNothing(text))) {
      return null;
    }
    Class<?> single = (Class<?>) type;
    return single.isRecord() && !FROM_TEXT.containsKey(single)
        ? nested(single.asSubclass(Record.class), raw, field)
        : scalar(single, raw, field);
  }

  private static Map.Entry<Type, Function<String, Object>> reads(
      Type type, Function<String, Object> reader) {
    return Map.entry(type, reader);
  }

  private @Nullable Object scalar(Class<?> type, Object raw, String field) {
    boolean isNumber = raw instanceof Number;
    boolean takesNumber = type == BigDecimal.class || type == Integer.class || type == Amount.class;
    if (!(raw instanceof String) && !(isNumber && takesNumber)) {
      refuse(field, takesNumber ? Simple.NOT_A_NUMBER : Simple.NOT_TEXT);
      return null;
    }
    try {
      String text = raw instanceof String given ? read(given) : digits((Number) raw);
      Characters.require(text, limit);
      return type.isEnum() ? word(type, text) : fromText(type, text);
    } catch (BadValue wrong) {
      refuse(field, wrong.problem());
      return null;
    }
  }

  private String read(String given) {
    return limit.reading() == Limit.Reading.TYPED
        ? Characters.inLines(given)
        : Characters.normalized(given);
  }

  private void refuse(String field, Message problem) {
    errors.add(new FieldError(field, problem));
  }

  private static Object fromText(Class<?> type, String text) {
    Function<String, Object> reader = FROM_TEXT.get(type);
    if (reader == null) {
      throw new IllegalStateException("Nobody reads a " + type);
    }
    return reader.apply(text);
  }

  private static Object word(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Word) constant).word().equals(text))
        .findFirst()
        .orElseThrow(() -> new BadValue(new InvalidValue.NotOneOf(words(type))));
  }

  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Word) constant).word())
        .toList();
  }

  private List<Object> list(Type element, @Nullable Object raw, String field) {
    if (raw == null) {
      return List.of();
    }
    if (!(raw instanceof List<?> several)) {
      refuse(field, Simple.NOT_A_LIST);
      return List.of();
    }
    if (several.size() > limit.pieces()) {
      refuse(field, new InvalidField.TooManyItems(limit.pieces()));
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < several.size(); i++) {
      Object value = piece(element, several.get(i), "%s[%d]".formatted(field, i));
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  /** One of several is there, or it would not be sent. */
  private @Nullable Object piece(Type type, @Nullable Object raw, String place) {
    int before = errors.size();
    Object value = parse(type, raw, place);
    if (value == null && errors.size() == before) {
      refuse(place, Simple.EMPTY);
    }
    return value;
  }

  private <R extends Record> @Nullable Object nested(Class<R> type, Object raw, String field) {
    if (!(raw instanceof Map<?, ?> map)) {
      refuse(field, Simple.NOT_AN_OBJECT);
      return null;
    }
    Form<R> form = Form.within(field, type, Fields.named(map));
    form.errors().forEach(error -> refuse(field + "." + error.field(), error.problem()));
    return form.errors().isEmpty() ? form.take() : null;
  }

  private Map<String, String> texts(@Nullable Object raw, String field) {
    Map<String, String> texts = new TreeMap<>();
    if (raw instanceof Map<?, ?> map && map.size() <= limit.pieces()) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        Object name = piece(String.class, entry.getKey(), field);
        Object text =
            name == null ? null : parse(String.class, entry.getValue(), field + "." + name);
        if (name != null && text != null) {
          texts.put((String) name, (String) text);
        }
      }
    } else if (raw instanceof Map) {
      refuse(field, new InvalidField.TooManyNames(limit.pieces()));
    } else if (raw != null) {
      refuse(field, Simple.NOT_AN_OBJECT_OF_TEXTS);
    }
    return texts;
  }

  /** A number written out; one out of all proportion would fill the memory with its zeros. */
  private static String digits(Number number) {
    if (number instanceof Double real && !Double.isFinite(real)) {
      throw new BadValue(InvalidValue.Simple.DECIMAL);
    }
    BigDecimal decimal = new BigDecimal(number.toString());
    if (Math.abs((long) decimal.precision() - decimal.scale()) + decimal.precision()
        > MOST_DIGITS) {
      throw new BadValue(new InvalidValue.TooManyDigits(MOST_DIGITS));
    }
    return decimal.toPlainString();
  }

  private static BigDecimal decimal(String text) {
    if (!text.matches("-?\\d{1,20}(\\.\\d{1,10})?")) {
      throw new BadValue(InvalidValue.Simple.DECIMAL);
    }
    BigDecimal stripped = new BigDecimal(text).stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale()));
  }

  private static Integer integer(String text) {
    if (!text.matches("-?\\d{1,9}")) {
      throw new BadValue(InvalidValue.Simple.WHOLE_NUMBER);
    }
    return Integer.valueOf(text);
  }
}
