package org.coproductionhub.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.coproductionhub.kit.problem.Problem;

/** Reads a merge patch; the merging itself is Jakarta JSON Processing's. */
@Provider
@Consumes(MergePatch.MEDIA_TYPE)
public class MergePatchReader implements MessageBodyReader<MergePatch<?>> {

    private final ObjectMapper json;
    private final Validator validator;

    MergePatchReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == MergePatch.class;
    }

    @Override
    public MergePatch<?> readFrom(
            Class<MergePatch<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        if (!(json.readTree(body) instanceof ObjectNode patch)) {
            throw Problem.unreadable("unreadable", "A merge patch is a JSON object");
        }
        var target = json.constructType(((ParameterizedType) genericType).getActualTypeArguments()[0]);
        return current -> patched(current, patch, target);
    }

    private Object patched(Object current, ObjectNode patch, JavaType target) {
        try {
            var merged = Json.createMergePatch(value(patch)).apply(value(current));
            Object result = json.readValue(merged.toString(), target);
            var violations = validator.validate(result);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return result;
        } catch (JsonProcessingException unreadable) {
            throw Problem.unreadable(unreadable);
        }
    }

    private JsonValue value(Object source) throws JsonProcessingException {
        try (var reader = Json.createReader(new StringReader(json.writeValueAsString(source)))) {
            return reader.readValue();
        }
    }
}
