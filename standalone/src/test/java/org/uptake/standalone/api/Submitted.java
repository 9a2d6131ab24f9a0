package org.uptake.standalone.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** What the program answers, as a map, where a file was taken. */
record Submitted(@JsonProperty("import") UUID id, String holds, boolean dryRun, int rows) {}
