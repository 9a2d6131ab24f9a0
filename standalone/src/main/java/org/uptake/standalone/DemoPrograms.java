package org.uptake.standalone;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** Signs in programs of the demo, each once; the secret of each is its name. */
final class DemoPrograms {

  private static final ParameterizedTypeReference<Map<String, Object>> OBJECT =
      new ParameterizedTypeReference<>() {};

  private final RestClient anybody;
  private final Map<String, RestClient> signedIn = new HashMap<>();

  DemoPrograms(RestClient anybody) {
    this.anybody = anybody;
  }

  RestClient signedIn(String program) {
    return signedIn.computeIfAbsent(program, this::signIn);
  }

  private RestClient signIn(String program) {
    MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
    asked.add("grant_type", "client_credentials");
    Map<String, Object> answer =
        anybody
            .post()
            .uri("/oauth2/token")
            .headers(headers -> headers.setBasicAuth(program, program))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(asked)
            .retrieve()
            .body(OBJECT);
    Object token = Objects.requireNonNull(answer).get("access_token");
    return anybody
        .mutate()
        .defaultHeaders(headers -> headers.setBearerAuth(String.valueOf(token)))
        .build();
  }
}
