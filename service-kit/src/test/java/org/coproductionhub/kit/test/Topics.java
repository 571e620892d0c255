package org.coproductionhub.kit.test;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The topics a service declares: {@code hub.topics} (comma separated) are those it sends to and hears, and each gets a
 * dead-letter topic {@code <group>.<topic>.dlq}; those also in {@code hub.topics.compacted} carry state and are
 * compacted.
 */
public record Topics(Set<String> plain, Set<String> compacted, Set<String> deadLetters) {

    public static final Topics NONE = new Topics(Set.of(), Set.of(), Set.of());

    private static final int PARTITIONS = 3;

    /** What one service's application.properties say; its group is its application's name. */
    public static Topics declaredIn(Properties properties, String service) {
        var all = list(properties, "hub.topics");
        var compacted = list(properties, "hub.topics.compacted");
        var group = properties.getProperty("quarkus.application.name", service);
        all.addAll(compacted);
        var deadLetters =
                all.stream().map(topic -> group + "." + topic + ".dlq").collect(toSet());
        all.removeAll(compacted);
        return new Topics(all, compacted, deadLetters);
    }

    public Topics and(Topics others) {
        var union = new Topics(new HashSet<>(plain), new HashSet<>(compacted), new HashSet<>(deadLetters));
        union.plain.addAll(others.plain);
        union.compacted.addAll(others.compacted);
        union.deadLetters.addAll(others.deadLetters);
        union.plain.removeAll(union.compacted);
        return union;
    }

    /** Makes those that are not there yet. */
    public void createAt(String bootstrapServers) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var there = admin.listTopics().names().get(60, TimeUnit.SECONDS);
            var missing = topics().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("Kafka at " + bootstrapServers + " made no topics", failed);
        }
    }

    private List<NewTopic> topics() {
        var topics = new ArrayList<NewTopic>();
        plain.forEach(name -> topics.add(new NewTopic(name, PARTITIONS, (short) 1)));
        compacted.forEach(name ->
                topics.add(new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("cleanup.policy", "compact"))));
        deadLetters.forEach(name -> topics.add(new NewTopic(name, 1, (short) 1)));
        return topics;
    }

    private static Set<String> list(Properties properties, String key) {
        var value = properties.getProperty(key, "").replace("${hub.topics}", properties.getProperty("hub.topics", ""));
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(toSet());
    }
}
