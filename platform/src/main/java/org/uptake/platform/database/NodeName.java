package org.uptake.platform.database;

/**
 * The name of this process among the nodes of its kind. What a node of this name left unfinished,
 * the next one of this name takes up at once; what others left, after a while.
 */
public record NodeName(String value) {}
