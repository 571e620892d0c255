package org.coproductionhub.evaluation.methods;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** All methods there are. A method is listed here when it is complete. */
public final class Methods {

    private static final List<Method<?>> ALL = List.of(new SharedVision(), new PowerAcknowledgement());

    private Methods() {}

    public static List<Description> descriptions() {
        return ALL.stream().map(Method::describe).toList();
    }

    public static Optional<Method<?>> named(String name) {
        return ALL.stream()
                .filter(method -> method.describe().name().equals(name))
                .findFirst();
    }

    /**
     * Reads the request of a method as a stream, so that a large one is never held as text, and computes it.
     *
     * @param json how strictly it reads is its own matter
     * @throws com.fasterxml.jackson.core.JsonProcessingException where the body is not what the method asks for
     */
    public static <R extends Record> Outcome compute(Method<R> method, ObjectMapper json, InputStream body)
            throws IOException {
        ObjectReader reader = json.readerFor(method.request());
        R request;
        try {
            request = reader.readValue(body);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof Unanswerable why) {
                return why.asOutcome();
            }
            throw e;
        }
        if (request == null) {
            return new NoAnswer(Reason.INCOMPLETE_REQUEST, "The body is null");
        }
        return method.compute(request);
    }
}
