package org.coproductionhub.kit.test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One Kafka broker and its KRaft controller inside this JVM. Topics are made on purpose, never by mention. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.bootstrapServers = "127.0.0.1:" + port;
    }

    /** Keeps its log in that directory; the caller closes it, and may start it again there. */
    public static EmbeddedKafka kept(Path data, int port, int controllerPort) {
        format(data);
        var config = new KafkaConfig(settings(data, port, controllerPort), false);
        var kafka = new EmbeddedKafka(new KafkaRaftServer(config, Time.SYSTEM), port);
        kafka.server.startup();
        return kafka;
    }

    /** On free ports, its log deleted with this JVM. */
    public static EmbeddedKafka throwaway() {
        try {
            var data = Files.createTempDirectory("hub-kafka");
            var kafka = kept(data, Ports.free(), Ports.free());
            // stopped first: a broker whose directory vanishes ends the JVM as failed
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                kafka.close();
                Directories.delete(data);
            }));
            return kafka;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path data) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(data.toString())
                    .setControllerListenerName("CONTROLLER")
                    .run();
        } catch (Exception failed) {
            throw new IllegalStateException("Kafka's directory " + data + " could not be prepared", failed);
        }
    }

    private static Map<String, Object> settings(Path data, int port, int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", NODE),
                Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("log.dirs", data.toString()),
                Map.entry("auto.create.topics.enable", false),
                // a single node keeps a single copy
                Map.entry("offsets.topic.replication.factor", (short) 1),
                Map.entry("transaction.state.log.replication.factor", (short) 1),
                Map.entry("transaction.state.log.min.isr", 1),
                Map.entry("share.coordinator.state.topic.replication.factor", (short) 1),
                Map.entry("share.coordinator.state.topic.min.isr", (short) 1),
                // small and quick: three services talk to it, not three hundred
                Map.entry("offsets.topic.num.partitions", 1),
                Map.entry("transaction.state.log.num.partitions", 1),
                Map.entry("group.initial.rebalance.delay.ms", 0),
                // after a crash the controller waits this long before it believes that the broker is a new one
                Map.entry("broker.session.timeout.ms", 2000),
                Map.entry("broker.heartbeat.interval.ms", 500),
                Map.entry("num.network.threads", 2),
                Map.entry("num.io.threads", 2),
                Map.entry("background.threads", 2),
                Map.entry("num.recovery.threads.per.data.dir", 2),
                Map.entry("log.cleaner.dedupe.buffer.size", 4L * 1024 * 1024),
                Map.entry("log.cleaner.io.buffer.size", 128 * 1024),
                Map.entry("log.segment.bytes", 64 * 1024 * 1024));
    }
}
