package org.uptake.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody in front of a browser: it keeps cookies and follows redirects, they fill in forms. */
final class Browser {

  private static final Pattern FORM =
      Pattern.compile("<form[^>]*\\saction=\"(?<action>[^\"]+)\".*?</form>", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("<(input|button)\\s[^>]*>");
  private static final Set<Integer> REDIRECTS = Set.of(302, 303);

  private final Map<String, String> cookies = new TreeMap<>();

  /**
   * Where the browser is.
   *
   * @param html empty where nobody answers at this address, as at that of a program that waits for
   *     the browser to come back
   */
  record Page(URI address, int status, String html) {

    boolean hasForm() {
      return FORM.matcher(html).find();
    }

    boolean hasField(String name) {
      return html.contains("name=\"%s\"".formatted(name));
    }
  }

  Page open(URI address) throws IOException {
    return send(address, HttpRequest.newBuilder(address).GET());
  }

  /** Sends the form of a page: what is in it already, and what somebody fills in. */
  Page submit(Page page, Map<String, String> filledIn) throws IOException {
    Matcher form = FORM.matcher(page.html());
    if (!form.find()) {
      throw new AssertionError("%s has no form:\n%s".formatted(page.address(), page.html()));
    }
    Map<String, String> fields = new LinkedHashMap<>(hidden(form.group()));
    fields.putAll(filledIn);
    URI action = page.address().resolve(form.group("action").replace("&amp;", "&"));
    return send(
        action,
        HttpRequest.newBuilder(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Http.encoded(fields))));
  }

  private static Map<String, String> hidden(String form) {
    return FIELD
        .matcher(form)
        .results()
        .map(match -> match.group())
        .filter(field -> field.contains("type=\"hidden\""))
        .collect(Collectors.toMap(f -> attribute(f, "name"), f -> attribute(f, "value")));
  }

  private static String attribute(String field, String name) {
    Matcher value = Pattern.compile("\\s%s=\"([^\"]*)\"".formatted(name)).matcher(field);
    return value.find() ? value.group(1) : "";
  }

  private Page send(URI address, HttpRequest.Builder request) throws IOException {
    if (!cookies.isEmpty()) {
      request.header("Cookie", written());
    }
    HttpResponse<String> response = Http.response(request);
    response.headers().allValues("Set-Cookie").forEach(this::keep);
    if (!REDIRECTS.contains(response.statusCode())) {
      return new Page(address, response.statusCode(), response.body());
    }
    URI next = address.resolve(response.headers().firstValue("Location").orElseThrow());
    return next.getPath().equals(Grants.CALLBACK.getPath()) ? new Page(next, 0, "") : open(next);
  }

  private String written() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
