package org.uptake.kernel.account;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.uptake.kernel.FormName;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Message;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Form;
import org.uptake.kernel.platform.JsonSize;

/**
 * What somebody has typed and not recorded yet. It is no event: nobody but they read it, and it is
 * thrown away when it is recorded, after {@link #DAYS} days, and with the person.
 *
 * @param about by which its owner finds it again
 * @param content what was typed, box by box
 */
public record DraftForm(String about, Map<String, String> content) {

  /** How long it is kept after it was last changed. */
  public static final int DAYS = 30;

  /** How many somebody may have. */
  public static final int MOST = 200;

  private static final int MOST_BYTES = 64 << 10;
  private static final String CONTENT = "content";
  private static final Pattern BOX = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** The id of a draft, as a path has it; in one spelling alone. */
  public static Optional<UUID> id(String text) {
    return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  /** What is wrong with the content as a whole. */
  enum Content implements Message {
    BADLY_NAMED
  }

  /** Why one more is not kept. */
  public record TooMany(int most) implements Message {}

  public static Form<DraftForm> read(Fields fields) {
    Form<DraftForm> form = Form.read(DraftForm.class, fields, FormName.DRAFT);
    if (form.get(CONTENT).orElse(null) instanceof Map<?, ?> content) {
      if (content.keySet().stream().anyMatch(name -> !BOX.matcher((String) name).matches())) {
        form.reject(CONTENT, Content.BADLY_NAMED);
      }
      long size = JsonSize.of(CONTENT, content);
      if (size > MOST_BYTES) {
        form.reject(CONTENT, new InvalidField.TooMuch(size, MOST_BYTES));
      }
    }
    return form;
  }
}
