package org.uptake.console.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/** That a file was taken to be imported. */
public record SubmittedAnswer(@JsonProperty("import") String id, String holds, int rows) {}
