package org.uptake.platform.message;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The forms of each plural in a pattern, such as {@code one} and {@code other}. */
final class PluralForms {

  private PluralForms() {}

  /** Without those for one number, such as {@code =0}. */
  static List<Set<String>> in(String pattern) {
    MessagePattern parts = new MessagePattern(pattern);
    List<Set<String>> plurals = new ArrayList<>();
    for (int at = 0; at < parts.countParts(); at++) {
      Part part = parts.getPart(at);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
        plurals.add(forms(parts, at));
      }
    }
    return plurals;
  }

  /** Those of the argument itself, each of which is followed by its message. */
  private static Set<String> forms(MessagePattern parts, int start) {
    Set<String> forms = new TreeSet<>();
    for (int at = start + 1; at < parts.getLimitPartIndex(start); at++) {
      Part part = parts.getPart(at);
      if (part.getType() == Part.Type.MSG_START) {
        at = parts.getLimitPartIndex(at);
      } else if (part.getType() == Part.Type.ARG_SELECTOR) {
        forms.add(parts.getSubstring(part));
      }
    }
    forms.removeIf(form -> form.startsWith("="));
    return forms;
  }
}
