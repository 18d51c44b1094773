package io.identifycompliance.client.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The links of the successor's documents: an official client refuses to read a document with others. */
final class Links {
    private static final String SELF = "self";

    private Links() {}

    /** Why these are not the links of a list: it may have none, but each of its resources has one to itself. */
    static Optional<String> notOfAList(JsonNode document) {
        JsonNode links = document.path("links");
        if (links.isObject() && uri(links.path(SELF)).isEmpty()) {
            return Optional.of("its \"links\" have no \"self\" that is a URI");
        }
        return StreamSupport.stream(document.path("data").spliterator(), false)
                .map(Links::notOfAResource)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Why these are not the links of a resource; empty where they are. */
    static Optional<String> notOfAResource(JsonNode resource) {
        return uri(resource.path("links").path(SELF)).filter(URI::isAbsolute).isPresent()
                ? Optional.empty()
                : Optional.of("a profile has no \"links.self\" that is an absolute URI");
    }

    private static Optional<URI> uri(JsonNode value) {
        try {
            return value.isTextual() && !value.textValue().isEmpty()
                    ? Optional.of(new URI(value.textValue()))
                    : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
