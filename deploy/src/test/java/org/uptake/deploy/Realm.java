package org.uptake.deploy;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator of Keycloak does in the realm, over its own API. */
record Realm(Http api, String token) {

  /** As {@code kcadm.sh config credentials} signs in. */
  static Realm administered() throws IOException {
    Http keycloak = new Http(URI.create(Keycloak.ADDRESS));
    String token =
        keycloak
            .submit(
                "/realms/master/protocol/openid-connect/token",
                Map.of(
                    "grant_type", "password",
                    "client_id", "admin-cli",
                    "username", "admin",
                    "password", Settings.given("UPTAKE_KEYCLOAK_PASSWORD")))
            .require(200)
            .text("access_token");
    return new Realm(new Http(URI.create(Keycloak.ADDRESS + "/admin/realms/uptake/")), token);
  }

  /**
   * @return who they are in tokens
   */
  String add(Person person) throws IOException {
    Map<String, ?> password =
        Map.of("type", "password", "value", person.password(), "temporary", true);
    String address =
        create(
            "users",
            Map.of("username", person.name(), "enabled", true, "credentials", List.of(password)));
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private String create(String what, Object content) throws IOException {
    return api.post(what, token, content).require(201).header("Location");
  }

  /**
   * Adds a program that differs from the one that the realm brings along.
   *
   * @param audience for which its tokens are made
   * @param seconds for which they live
   * @return its token
   */
  String tokenOf(String name, String audience, int seconds) throws IOException {
    ObjectNode program = (ObjectNode) client(SignedIn.PROGRAM);
    ObjectNode mapper = (ObjectNode) program.at("/protocolMappers/0");
    program.remove(List.of("id", "secret"));
    mapper.remove("id");
    program.put("clientId", name);
    mapper.withObject("/config").put("included.custom.audience", audience);
    program.withObject("/attributes").put("access.token.lifespan", Integer.toString(seconds));
    var ignored = create("clients", program);
    return Grants.program(name, secret(name)).text("access_token");
  }

  String secret(String program) throws IOException {
    return client(program).path("secret").asString();
  }

  private JsonNode client(String name) throws IOException {
    return api.get("clients?clientId=" + name, token).body().get(0);
  }
}
