/**
 * What messages say in English: one bundle, {@code messages.properties}, in the message syntax of
 * ICU. Everywhere else a message is a code with values.
 */
@NullMarked
package org.uptake.platform.message;

import org.jspecify.annotations.NullMarked;
