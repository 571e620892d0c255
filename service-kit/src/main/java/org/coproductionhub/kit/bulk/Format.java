package org.coproductionhub.kit.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** How the things sent are written. */
enum Format {
    NDJSON,
    CSV,
    JSON;

    static Format of(@Nullable String contentType) {
        var type = MediaType.valueOf(contentType == null ? MediaType.APPLICATION_JSON : contentType);
        return switch (type.getSubtype()) {
            case "csv" -> CSV;
            case "x-ndjson" -> NDJSON;
            default -> JSON;
        };
    }

    Entries read(InputStream body, ObjectMapper json, Class<?> type) throws IOException {
        return switch (this) {
            case NDJSON -> new NdjsonEntries(body, json);
            case CSV -> new CsvEntries(body, json, type);
            case JSON -> new JsonEntries(body, json);
        };
    }
}
