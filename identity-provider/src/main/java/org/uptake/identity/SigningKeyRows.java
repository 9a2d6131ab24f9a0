package org.uptake.identity;

import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the {@link SigningKey} is kept. */
final class SigningKeyRows {

  private final JdbcClient jdbc;

  SigningKeyRows(IdentityRows identity) {
    this.jdbc = JdbcClient.create(identity.jdbc());
  }

  Optional<RSAKey> find() {
    return jdbc.sql("select key from signing_key")
        .query(String.class)
        .optional()
        .map(SigningKeyRows::read);
  }

  private static RSAKey read(String json) {
    try {
      return RSAKey.parse(json);
    } catch (ParseException damaged) {
      throw new IllegalStateException("The kept signing key cannot be read", damaged);
    }
  }

  /**
   * @return the same key, once it outlives this process
   */
  RSAKey keep(RSAKey key) {
    jdbc.sql("insert into signing_key (key) values (:key)")
        .param("key", key.toJSONString())
        .update();
    return key;
  }
}
