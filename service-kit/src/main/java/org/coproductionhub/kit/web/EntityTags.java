package org.coproductionhub.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every representation its strong entity tag, and answers 304 to who has it already. The tag of an aggregate is its
 * version, that of a page or of anything else that is read the digest of what it shows.
 */
class EntityTags {

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (response.getStatus() >= 300 || response.getEntity() == null) {
            return;
        }
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            response.getHeaders().add("Link", "<%s>; rel=\"next\"".formatted(next(request.getUriInfo(), page.next())));
        }
        var tag = tagOf(request.getMethod(), response.getEntity());
        if (tag != null) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (request.getMethod().equals("GET") && known(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                response.setStatus(304);
                response.setEntity(null);
            }
        }
    }

    private @Nullable String tagOf(String method, Object entity) throws JsonProcessingException {
        return switch (entity) {
            case Versioned versioned -> IfMatch.tag(versioned.version());
            case Record read when method.equals("GET") -> '"' + digest(json.writeValueAsBytes(read)) + '"';
            default -> null;
        };
    }

    private static String next(UriInfo uri, String cursor) {
        return uri.getRequestUriBuilder()
                .replaceQueryParam("after", cursor)
                .build()
                .toString();
    }

    private static boolean known(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && (ifNoneMatch.equals("*")
                        || Arrays.stream(ifNoneMatch.split(",", -1))
                                .map(each -> each.trim().replaceFirst("^W/", ""))
                                .anyMatch(tag::equals));
    }

    private static String digest(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
