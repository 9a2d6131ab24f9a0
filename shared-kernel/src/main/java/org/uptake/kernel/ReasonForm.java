package org.uptake.kernel;

/** Why something that was recorded is corrected, retracted or revised. */
public record ReasonForm(String reason) {}
