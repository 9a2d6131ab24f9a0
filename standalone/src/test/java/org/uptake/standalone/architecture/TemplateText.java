package org.uptake.standalone.architecture;

/**
 * What a template writes as it stands: without expressions, directives, tags and isolated names.
 */
final class TemplateText {

  private TemplateText() {}

  static String of(String template) {
    String text = template.replaceAll("!\\{var \\w+ = @`", "").replace("`;}", "");
    text = without(text, "${", '{', '}');
    text = without(text, "!{", '{', '}');
    text = text.replaceAll("(?m)^@(param|import) .*$", "");
    for (String directive : new String[] {"@if(", "@elseif(", "@for("}) {
      text = without(text, directive, '(', ')');
    }
    text = templateCalls(text);
    return text.replaceAll("@(endif|else|endfor|`)", "")
        .replaceAll("<bdi[^>]*>[\\w/. ]*</bdi>", " ")
        .replaceAll("(?s)<[^>]*>", " ");
  }

  /** Parameters of a template are expressions; what stands between backticks is text again. */
  private static String templateCalls(String text) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (int call = text.indexOf("@template."); call >= 0; call = text.indexOf("@template.", at)) {
      rest.append(text, at, call);
      int open = text.indexOf('(', call);
      int content = text.indexOf("content = @`", open);
      int close = end(text, open, '(', ')');
      if (content > 0 && content < close) {
        rest.append(templateCalls(text.substring(content + "content = @`".length(), close)));
      }
      at = close + 1;
    }
    return rest.append(text.substring(at)).toString();
  }

  private static String without(String text, String opening, char open, char close) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (int found = text.indexOf(opening); found >= 0; found = text.indexOf(opening, at)) {
      rest.append(text, at, found);
      at = end(text, found + opening.length() - 1, open, close) + 1;
    }
    return rest.append(text.substring(at)).toString();
  }

  /** Of the closing sign; signs within quotes do not count. */
  private static int end(String text, int start, char open, char close) {
    int depth = 0;
    boolean quoted = false;
    for (int at = start; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign == '"' && text.charAt(at - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && sign == open) {
        depth++;
      } else if (!quoted && sign == close && --depth == 0) {
        return at;
      }
    }
    return text.length() - 1;
  }
}
