package org.uptake.platform.identity;

/**
 * Who somebody is to an identity provider.
 *
 * @param issuer the provider, as its tokens name it
 * @param subject the person, as the provider names them
 */
public record Identity(String issuer, String subject) {}
