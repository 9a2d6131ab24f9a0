package org.uptake.standalone.architecture.sinners.network.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.web.client.RestClient;

@NullMarked
record AsksOverHttp(RestClient http) {}
