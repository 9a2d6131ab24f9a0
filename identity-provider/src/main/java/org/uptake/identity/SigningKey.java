package org.uptake.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * The one key that signs tokens. It is made at the first start and kept, so that tokens outlive a
 * start. Making it takes seconds of one processor, so the start goes on meanwhile and only whoever
 * needs the key waits for it.
 */
final class SigningKey implements JWKSource<SecurityContext> {

  private static final int BITS = 3072;

  private final SigningKeyRows rows;
  private CompletableFuture<RSAKey> key;

  SigningKey(SigningKeyRows rows) {
    this.rows = rows;
    this.key = rows.find().map(CompletableFuture::completedFuture).orElseGet(this::making);
  }

  private CompletableFuture<RSAKey> making() {
    return CompletableFuture.supplyAsync(() -> rows.keep(made()));
  }

  private static RSAKey made() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public List<JWK> get(JWKSelector selector, SecurityContext context) {
    return selector.select(new JWKSet(key().join()));
  }

  /** A key that could not be kept is made again for whoever asks next. */
  private synchronized CompletableFuture<RSAKey> key() {
    if (key.isCompletedExceptionally()) {
      key = making();
    }
    return key;
  }
}
