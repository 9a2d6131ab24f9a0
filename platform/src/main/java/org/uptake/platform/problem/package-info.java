/**
 * Every refusal and every failure leaves as a problem of RFC 9457, whoever noticed it: a
 * controller, the framework or the container.
 */
@NullMarked
package org.uptake.platform.problem;

import org.jspecify.annotations.NullMarked;
