package org.coproductionhub.kit.bulk;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.coproductionhub.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header row (RFC 4180). A column is a field, {@code address.city} one of a field's own fields; a cell of
 * a list field holds its items with {@code ;} between them, an empty cell says nothing.
 */
final class CsvEntries implements Entries {

    private final Iterator<CsvRecord> rows;
    private final ObjectMapper json;
    private final Set<String> lists;
    private @Nullable List<String> header;
    private long lastLine;
    private boolean ended;

    CsvEntries(InputStream body, ObjectMapper json, Class<?> type) {
        var handler = CsvRecordHandler.builder()
                .maxRecordSize(LONGEST)
                .maxFieldSize(LONGEST)
                .build();
        this.rows = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST)
                .build(handler, body)
                .iterator();
        this.json = json;
        this.lists = listsOf(json, type);
    }

    @Override
    public @Nullable Entry next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            if (header == null && rows.hasNext()) {
                header = names(rows.next());
            }
            if (header == null || !rows.hasNext()) {
                ended = true;
                return null;
            }
            return read(rows.next(), header);
        } catch (CsvParseException unreadable) {
            ended = true;
            return new Entry.Unreadable(
                    lastLine + 1,
                    Problem.unreadable(
                            "unreadable",
                            "This is not well-formed CSV, or a row longer than 1 MiB; nothing after it was read"));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private Entry read(CsvRecord row, List<String> header) {
        lastLine = row.getStartingLineNumber();
        if (row.getFieldCount() != header.size()) {
            var message = "The row has %d cells, the header %d".formatted(row.getFieldCount(), header.size());
            return new Entry.Unreadable(lastLine, Problem.unreadable("unreadable", message));
        }
        var content = json.createObjectNode();
        for (int column = 0; column < header.size(); column++) {
            put(content, header.get(column), row.getField(column).strip());
        }
        return new Entry.Readable(lastLine, content);
    }

    private void put(ObjectNode content, String column, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        int dot = column.indexOf('.');
        if (dot > 0) {
            put(content.withObjectProperty(column.substring(0, dot)), column.substring(dot + 1), cell);
        } else if (lists.contains(column)) {
            content.set(column, items(cell));
        } else {
            content.put(column, cell);
        }
    }

    private ArrayNode items(String cell) {
        var items = json.createArrayNode();
        Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .forEach(items::add);
        return items;
    }

    private static List<String> names(CsvRecord header) {
        return header.getFields().stream().map(String::strip).toList();
    }

    private static Set<String> listsOf(ObjectMapper json, Class<?> type) {
        JavaType read = json.constructType(type);
        return json.getDeserializationConfig().introspect(read).findProperties().stream()
                .filter(property -> property.getPrimaryType().isCollectionLikeType()
                        || property.getPrimaryType().isArrayType())
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toSet());
    }
}
