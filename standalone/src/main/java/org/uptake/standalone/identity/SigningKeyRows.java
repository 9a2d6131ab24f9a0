package org.uptake.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one key that signs tokens: made at the first start and kept, so that tokens outlive one. */
final class SigningKeyRows {

  private static final int BITS = 3072;

  private final JdbcClient jdbc;

  SigningKeyRows(IdentityRows identity) {
    this.jdbc = JdbcClient.create(identity.jdbc());
  }

  RSAKey key() {
    return kept().orElseGet(this::made);
  }

  private Optional<RSAKey> kept() {
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

  private RSAKey made() {
    try {
      RSAKey key =
          new RSAKeyGenerator(BITS)
              .keyID(UUID.randomUUID().toString())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .generate();
      jdbc.sql("insert into signing_key (key) values (:key)")
          .param("key", key.toJSONString())
          .update();
      return key;
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
