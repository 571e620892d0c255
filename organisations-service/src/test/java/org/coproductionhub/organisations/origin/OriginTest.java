package org.coproductionhub.organisations.origin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void keeps_what_is_taken_in_nowhere_else_whatever_its_order() {
        var one = Origin.of("1", record("{'name':'A','logo':'L','fees':{'b':1,'a':[2]}}"), List.of("name"));
        var same = Origin.of("1", record("{'fees':{'a':[2],'b':1},'logo':'L','name':'B'}"), List.of("name"));

        assertThat(one).isEqualTo(same);
        assertThat(one.said()).isEqualTo("{\"fees\":{\"a\":[2],\"b\":1},\"logo\":\"L\"}");
    }

    @Test
    void forgets_people_wherever_they_are() {
        var origin = Origin.of(
                "1",
                record(
                        "{'email':'a@b','contacts':[{'name':'X'}],'places':[{'attention':'X','phones':[1],'city':'C'}]}"),
                List.of());

        assertThat(origin.said()).isEqualTo("{\"places\":[{\"city\":\"C\"}]}");
    }

    @Test
    void what_is_not_mentioned_any_more_stays() {
        var before = Origin.of("1", record("{'logo':'L','fees':'5'}"), List.of());
        var now = Origin.of("2", record("{'fees':'6'}"), List.of());

        assertThat(now.over(before)).isEqualTo(new Origin("1", "{\"fees\":\"6\",\"logo\":\"L\"}"));
        assertThat(now.over(null)).isEqualTo(now);
    }

    private static ObjectNode record(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
