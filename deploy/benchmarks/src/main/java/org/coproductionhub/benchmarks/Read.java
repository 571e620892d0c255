package org.coproductionhub.benchmarks;

import java.util.List;
import java.util.random.RandomGenerator;

/** The four reads that a list or a detail page is made of. */
enum Read {
    BY_ID("select network_id, id, name, description from organisation where network_id = ? and id = ?") {
        @Override
        List<Object> question(Directory.Network network, RandomGenerator random) {
            return List.of(network.id(), network.anyOf(random).id());
        }
    },
    LIST_OF_20("""
            select network_id, id, name, description from organisation
            where network_id = ? and (name, id) > (?, ?) order by name, id limit 20""") {
        @Override
        List<Object> question(Directory.Network network, RandomGenerator random) {
            var from = network.anyOf(random);
            return List.of(network.id(), from.name(), from.id());
        }
    },
    FULL_TEXT("""
            select network_id, id, name, description from organisation
            where network_id = ? and search @@ websearch_to_tsquery('simple', ?) order by name, id limit 20""") {
        @Override
        List<Object> question(Directory.Network network, RandomGenerator random) {
            return List.of(network.id(), Directory.anyWord(random));
        }
    },
    SIMILAR_NAME("""
            select network_id, id, name, description from organisation
            where network_id = ? and name % ? order by name, id limit 20""") {
        @Override
        List<Object> question(Directory.Network network, RandomGenerator random) {
            return List.of(network.id(), network.anyOf(random).name());
        }
    };

    final String sql;

    Read(String sql) {
        this.sql = sql;
    }

    /** The values of one such read, in the order of its parameters. */
    abstract List<Object> question(Directory.Network network, RandomGenerator random);
}
