/**
 * What messages say: a bundle in English, {@code messages.properties}, and one in each other
 * language of the United Nations, {@code messages_fr.properties} ..., in the message syntax of ICU.
 * Everywhere else a message is a code with values.
 */
@NullMarked
package org.uptake.platform.message;

import org.jspecify.annotations.NullMarked;
