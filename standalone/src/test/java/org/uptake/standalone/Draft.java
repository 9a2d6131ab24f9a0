package org.uptake.standalone;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.uptake.kernel.account.Role;
import org.uptake.standalone.Http.Answer;

/** A request that is not sent yet. */
record Draft(String method, String address, String body, Map<String, String> headers) {

  private static final String FORM = "multipart/form-data; boundary=b";
  private static final String FILE =
      """
      --b\r
      Content-Disposition: form-data; name="file"; filename="agree.csv"\r
      \r
      code,name,kind
      AGREE,Agreement,research
      \r
      --b--\r
      """;

  static Draft question(String address) {
    return new Draft("GET", address, "", Map.of());
  }

  static Draft recording(String address, String body) {
    return new Draft("POST", address, body, Map.of()).with("Content-Type", "application/json");
  }

  static Draft upload(String address) {
    return new Draft("POST", address, FILE, Map.of()).with("Content-Type", FORM);
  }

  boolean isQuestion() {
    return method.equals("GET");
  }

  boolean isUpload() {
    return FORM.equals(headers.get("Content-Type"));
  }

  Draft at(String otherAddress) {
    return new Draft(method, otherAddress, body, headers);
  }

  /** Also, or instead, with this parameter. */
  Draft asking(String name, String value) {
    String rest = address.replaceAll("(?<=[?&])%s=[^&]*&?".formatted(name), "");
    String separator = rest.contains("?") ? (rest.matches(".*[?&]") ? "" : "&") : "?";
    return at(rest + separator + name + "=" + value);
  }

  Draft saying(String otherBody) {
    return new Draft(method, address, otherBody, headers);
  }

  Draft with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Draft(method, address, body, more);
  }

  /** By somebody else. */
  Draft by(String organisation, Role... roles) {
    return with("Authorization", "Bearer " + Tokens.of(organisation, roles));
  }

  Draft bySomebodyWithoutRole(String organisation) {
    return with("Authorization", "Bearer " + Tokens.ofSomebodyWithoutRole(organisation));
  }

  Draft anonymous() {
    Map<String, String> rest = new LinkedHashMap<>(headers);
    rest.remove("Authorization");
    return new Draft(method, address, body, rest);
  }

  Answer send(Http http) {
    HttpRequest.Builder request =
        http.request(address).method(method, BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    return isUpload()
        ? Http.whenThereIsRoom(() -> http.send(request.build()))
        : http.send(request.build());
  }
}
