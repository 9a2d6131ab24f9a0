package org.uptake.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser: it keeps cookies, follows redirects on this site, and fills in forms. */
final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI site;
  private final String languages;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Browser(URI site) {
    this(site, "en");
  }

  /**
   * @param languages that its owner reads, the best first, as browsers send them
   */
  Browser(URI site, String languages) {
    this.site = site;
    this.languages = languages;
  }

  /** What is shown in the end; or the answer that leads to another site. */
  HttpResponse<String> open(String address) {
    HttpResponse<String> answer = send(request(address).GET());
    while (answer.statusCode() / 100 == 3 && isHere(location(answer))) {
      answer = send(request(location(answer).toString()).GET());
    }
    return answer;
  }

  /** What an address answers, wherever it leads. */
  HttpResponse<String> ask(String address) {
    return send(request(address).GET());
  }

  /** Fills in the form of a page, and looks where it leads. */
  HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", csrf(page));
    return post(path, all);
  }

  /** What only whoever was shown the form knows. */
  static String csrf(HttpResponse<String> page) {
    Matcher token = CSRF.matcher(page.body());
    assertThat(token.find()).as(page.body()).isTrue();
    return token.group(1);
  }

  /** Sends a form that no page has asked for, unless it has what only the page knows. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    return postRaw(path, form(fields));
  }

  /**
   * @param form already encoded
   */
  HttpResponse<String> postRaw(String path, String form) {
    HttpResponse<String> answer =
        send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    return answer.statusCode() / 100 == 3 && isHere(location(answer))
        ? open(location(answer).toString())
        : answer;
  }

  /**
   * Sends a form with a file after its boxes, as browsers do.
   *
   * @param name of the file; empty where none was chosen
   */
  HttpResponse<String> postFile(
      String path, Map<String, String> boxes, String name, byte[] content) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    boxes.forEach((box, text) -> part(form, "name=\"%s\"".formatted(box), text.getBytes(UTF_8)));
    part(form, "name=\"file\"; filename=\"%s\"".formatted(name.replace("\"", "%22")), content);
    form.writeBytes("--b--\r\n".getBytes(UTF_8));
    HttpResponse<String> answer =
        send(
            request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    return answer.statusCode() / 100 == 3 && isHere(location(answer))
        ? open(location(answer).toString())
        : answer;
  }

  private static void part(ByteArrayOutputStream form, String head, byte[] content) {
    form.writeBytes(
        "--b\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(head).getBytes(UTF_8));
    form.writeBytes(content);
    form.writeBytes("\r\n".getBytes(UTF_8));
  }

  HttpResponse<String> signIn(String login, String password) {
    return submit(open("/sign-in"), "/sign-in", Map.of("username", login, "password", password));
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  static URI location(HttpResponse<String> answer) {
    return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private boolean isHere(URI address) {
    return address.getAuthority().equals(site.getAuthority());
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(site.resolve(address))
        .header("Accept", "text/html,text/css")
        .header("Accept-Language", languages);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
