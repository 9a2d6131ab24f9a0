package org.uptake.console.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.uptake.platform.security.ConsoleSecret;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Asks the API over HTTP, in the name of whoever reads the page. */
public final class ApiClient {

  private static final Duration CONNECTING = Duration.ofSeconds(2);
  private static final Duration READING = Duration.ofSeconds(10);

  /** As long as a file may take to arrive. */
  private static final Duration SENDING = Duration.ofMinutes(10);

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private ApiClient() {}

  /**
   * @param base address of the API, known once it listens
   * @param secret that the API believes the console by
   */
  public static UptakeApi of(Supplier<String> base, String secret) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    ClientHttpRequestFactory questions = requests(http, READING);
    ClientHttpRequestFactory files = requests(http, SENDING);
    RestClient client =
        RestClient.builder()
            .requestFactory(
                (address, method) ->
                    (isFile(address, method) ? files : questions).createRequest(address, method))
            .requestInitializer(request -> inNameOf(request, secret))
            .defaultStatusHandler(HttpStatusCode::isError, (request, answer) -> refuse(answer))
            .configureMessageConverters(
                converters ->
                    converters
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(JSON))
                        .addCustomConverter(new ImportBodies()))
            .uriBuilderFactory(new LateAddress(base))
            .build();
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
        .build()
        .createClient(UptakeApi.class);
  }

  private static ClientHttpRequestFactory requests(HttpClient http, Duration patience) {
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(patience);
    return requests;
  }

  private static boolean isFile(URI address, HttpMethod method) {
    return method.equals(HttpMethod.POST) && address.getPath().endsWith("/api/imports");
  }

  private static void inNameOf(HttpRequest request, String secret) {
    Visitor visitor = Visitor.ASKING.get();
    request.getHeaders().set(ConsoleSecret.HEADER, secret + " " + visitor.address());
    if (visitor.token() != null) {
      request.getHeaders().setBearerAuth(visitor.token());
    }
  }

  private static void refuse(ClientHttpResponse answer) throws IOException {
    int status = answer.getStatusCode().value();
    byte[] body = answer.getBody().readAllBytes();
    try {
      throw new ApiTrouble(JSON.readValue(body, ApiTrouble.Told.class));
    } catch (JacksonException notOurs) {
      throw new ApiTrouble(
          ApiTrouble.Told.of(status, String.valueOf(notOurs.getMessage())), notOurs);
    }
  }
}
